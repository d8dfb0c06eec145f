"""Patterns as plain lines and points, so that every kind of file shows the same ones."""

import numpy as np
import shapely
from shapely import MultiLineString, MultiPoint
from shapely.geometry.base import BaseGeometry

from layers.theme import Pattern


def hatch(shape: BaseGeometry, pattern: Pattern, spacing: float) -> BaseGeometry:
    """Cover a shape with parallel lines or a grid of points, ``spacing`` apart in its own units.

    The lines of a pattern lie on one grid whatever the shape, so they run on from area to area.
    """
    if pattern == "dots":
        return _dots(shape, spacing)
    west, south, east, north = shape.bounds
    rising = pattern == "lines-forward"
    # A line is told by where it crosses the axis: y - x (rising) or y + x (falling).
    low, high = (south - east, north - west) if rising else (south + west, north + east)
    step = spacing * 2**0.5
    offsets = np.arange(np.ceil(low / step), np.floor(high / step) + 1) * step
    west_y, east_y = (
        (offsets + west, offsets + east) if rising else (offsets - west, offsets - east)
    )
    starts = np.column_stack([np.full_like(offsets, west), west_y])
    ends = np.column_stack([np.full_like(offsets, east), east_y])
    lines = shapely.linestrings(np.stack([starts, ends], axis=1))
    shapely.prepare(shape)
    # A line that only touches the shape leaves a point.
    inside = shapely.get_parts(shapely.intersection(lines, shape))
    return MultiLineString(list(inside[shapely.length(inside) > 0]))


def _dots(shape: BaseGeometry, spacing: float) -> BaseGeometry:
    """Points of a grid whose every second row is shifted by half a step."""
    west, south, east, north = shape.bounds
    columns = np.arange(np.floor(west / spacing), np.ceil(east / spacing) + 1)
    rows = np.arange(np.floor(south / spacing), np.ceil(north / spacing) + 1)
    x, y = np.meshgrid(columns, rows)
    chosen = (x + y) % 2 == 0
    x, y = x[chosen] * spacing, y[chosen] * spacing
    shapely.prepare(shape)
    inside = shapely.contains_xy(shape, x, y)
    return MultiPoint(np.column_stack([x[inside], y[inside]]))
