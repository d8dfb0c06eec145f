"""Polygons and borders as GeoJSON in kilometres of EPSG:3067: x is easting, y northing."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

import pandas as pd
from shapely.geometry import MultiPolygon, Polygon

from layers.map.facts import Facts

DECIMALS = 1
"""100 metres: three pixels at the closest zoom, and half the bytes of 10 metres."""

SMALLEST_RING = 4
"""Points of a closed triangle."""

GeoJson = dict[str, Any]
Ring = list[list[float]]


def geometry(facts: Facts) -> GeoJson:
    """Return the municipalities as a FeatureCollection; ``id`` and ``properties.code`` hold codes.

    Corners are rounded alike in every polygon, so neighbours still share their borders.
    """
    shapes = facts.drawn.geometry.sort_index()
    return _collection(
        {"type": "Feature", "id": code, "properties": {"code": code}, "geometry": _area(shape)}
        for code, shape in shapes.items()
    )


def arcs(facts: Facts) -> GeoJson:
    """Return the borders as a FeatureCollection, each border once.

    ``left`` and ``right`` hold the codes of the municipalities on its sides, null at the coast.
    """
    return _collection(
        {
            "type": "Feature",
            "properties": {"left": row.left, "right": None if pd.isna(row.right) else row.right},
            "geometry": {"type": "LineString", "coordinates": _line(row.geometry.coords)},
        }
        for row in facts.arcs.itertuples()
    )


def kilometres(metres: float) -> float:
    """Convert metres to kilometres with one decimal; whole numbers become int."""
    return _tidy(round(metres / 1000, 1))


def _collection(features: Iterable[GeoJson]) -> GeoJson:
    return {"type": "FeatureCollection", "features": list(features)}


def _area(shape: Polygon | MultiPolygon) -> GeoJson:
    """Return the polygons of a municipality without parts and holes that rounding collapses."""
    polygons = [_polygon(part) for part in getattr(shape, "geoms", [shape])]
    return {"type": "MultiPolygon", "coordinates": [rings for rings in polygons if rings]}


def _polygon(part: Polygon) -> list[Ring]:
    """Return the rings of a polygon, outer ring first; empty when rounding collapses it."""
    outer, *holes = (_line(ring.coords) for ring in (part.exterior, *part.interiors))
    if len(outer) < SMALLEST_RING:
        return []
    return [outer, *(hole for hole in holes if len(hole) >= SMALLEST_RING)]


def _line(corners: Iterable[Sequence[float]]) -> Ring:
    """Convert corners to kilometres and merge consecutive equal ones."""
    rounded = [[_tidy(round(value / 1000, DECIMALS)) for value in corner] for corner in corners]
    return [each for each, _same in groupby(rounded)]


def _tidy(value: float) -> float:
    """Convert a whole float to int, which is shorter in JSON."""
    return int(value) if value == int(value) else value
