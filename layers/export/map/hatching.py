"""Patterns as plain lines and points, so that every kind of file shows the same ones."""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import shapely
from shapely import MultiLineString, MultiPoint
from shapely.geometry.base import BaseGeometry

from layers.export.map import look
from layers.export.map.look import mix
from layers.themes.patterns import TILES, Tile
from layers.themes.theme import Pattern, ThemeClass

Ends = npt.NDArray[np.float64]
"""Starts and ends of lines: an array of lines by 2 by (x, y)."""


def ink_on(kind: ThemeClass, fill: str, ink: str) -> str:
    """Colour of a class's pattern as drawn on a fill; lines of a sparse one let the fill through.

    Tiles tell classes apart on every fill, so they keep their contrast.
    """
    return ink if kind.pattern in TILES else mix(ink, look.HATCH_OPACITY, fill)


def tile_lines(
    shape: BaseGeometry, tile: Tile, unit: float, *, down: bool = False
) -> MultiLineString:
    """Cover a shape with the marks of a tile, whose pixel is ``unit`` long in the shape's units.

    The tiles lie on one grid whatever the shape. ``down`` says that the shape counts downwards,
    as tiles do. Marks that meet are joined.
    """
    west, south, east, north = shape.bounds
    width, height, turn = tile.width * unit, tile.height * unit, 1 if down else -1
    columns = np.arange(np.floor(west / width), np.ceil(east / width) + 1) * width
    rows = np.arange(np.floor(south / height), np.ceil(north / height) + 1) * height
    corners = np.array(np.meshgrid(columns, rows)).reshape(2, -1).T
    marks = [
        shapely.linestrings(corners[:, None, :] + np.array(stroke) * [unit, turn * unit])
        for stroke in tile.strokes
    ]
    shapely.prepare(shape)
    lines = np.concatenate(marks)
    inside = shapely.get_parts(shapely.intersection(lines[shapely.intersects(shape, lines)], shape))
    inside = inside[shapely.length(inside) > 0]
    return MultiLineString(
        list(shapely.get_parts(shapely.line_merge(MultiLineString(list(inside)))))
    )


def marks(
    shape: BaseGeometry, pattern: Pattern, unit: float, *, down: bool = False
) -> tuple[BaseGeometry, float]:
    """Marks of any pattern on a shape, ``unit`` being a pixel of the screen in its units.

    Lines come with their width in pixels; points come as small discs to fill, with no width.
    ``down`` says that the shape counts downwards.
    """
    tile = TILES.get(pattern)
    if tile:
        return tile_lines(shape, tile, unit, down=down), tile.line
    if pattern == "dots":
        points = hatch(shape, pattern, look.DOT_SPACING * unit)
        return shapely.union_all(points.buffer(look.DOT_SIZE / 2 * unit, quad_segs=2)), 0.0
    return hatch(shape, upside_down(pattern) if down else pattern, look.HATCH_SPACING * unit), (
        look.HATCH_WIDTH
    )


_UPSIDE_DOWN: Mapping[Pattern, Pattern] = MappingProxyType(
    {"lines-forward": "lines-back", "lines-back": "lines-forward"}
)


def upside_down(pattern: Pattern) -> Pattern:
    """Slanting lines upside down, for a sheet that counts downwards where the map counts up."""
    return _UPSIDE_DOWN.get(pattern, pattern)


def hatch(shape: BaseGeometry, pattern: Pattern, spacing: float) -> BaseGeometry:
    """Cover a shape with parallel lines or a grid of points, ``spacing`` apart in its own units.

    The lines of a pattern lie on one grid whatever the shape, so they run on from area to area.
    """
    if pattern == "dots":
        return _dots(shape, spacing)
    lines = shapely.linestrings(_line_ends(shape, pattern, spacing))
    shapely.prepare(shape)
    # A line that only touches the shape leaves a point.
    inside = shapely.get_parts(shapely.intersection(lines, shape))
    return MultiLineString(list(inside[shapely.length(inside) > 0]))


def _line_ends(shape: BaseGeometry, pattern: Pattern, spacing: float) -> Ends:
    """Parallel lines over the bounds of a shape."""
    west, south, east, north = shape.bounds
    if pattern == "lines-upright":
        x = np.arange(np.ceil(west / spacing), np.floor(east / spacing) + 1) * spacing
        return _ends((x, np.full_like(x, south)), (x, np.full_like(x, north)))
    if pattern == "lines-level":
        y = np.arange(np.ceil(south / spacing), np.floor(north / spacing) + 1) * spacing
        return _ends((np.full_like(y, west), y), (np.full_like(y, east), y))
    rising = pattern == "lines-forward"
    # A line is told by where it crosses the axis: y - x (rising) or y + x (falling).
    low, high = (south - east, north - west) if rising else (south + west, north + east)
    step = spacing * 2**0.5
    offsets = np.arange(np.ceil(low / step), np.floor(high / step) + 1) * step
    west_y, east_y = (
        (offsets + west, offsets + east) if rising else (offsets - west, offsets - east)
    )
    return _ends((np.full_like(offsets, west), west_y), (np.full_like(offsets, east), east_y))


def _ends(starts: tuple[Ends, Ends], ends: tuple[Ends, Ends]) -> Ends:
    """Join the coordinates (x, y) of starts and ends."""
    return np.stack([np.column_stack(starts), np.column_stack(ends)], axis=1)


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
