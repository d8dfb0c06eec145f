"""Polygons and borders as GeoJSON in kilometres: x is easting, y northing (EPSG:3067 / 1000)."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

import pandas as pd
from shapely.geometry import MultiPolygon, Polygon

from layers.map.facts import Facts

DECIMALS = 1
"""A hundred metres: three pixels at the closest zoom, and half the bytes of ten metres."""

SMALLEST_RING = 4
"""Corners of a triangle whose last one closes it."""

GeoJson = dict[str, Any]
Ring = list[list[float]]


def geometry(facts: Facts) -> GeoJson:
    """Write the municipalities as a feature collection; ``id`` and ``properties.code`` hold codes.

    The same corner is rounded to the same place in every polygon, so neighbours still meet.
    """
    shapes = facts.drawn.geometry.sort_index()
    return _collection(
        {"type": "Feature", "id": code, "properties": {"code": code}, "geometry": _area(shape)}
        for code, shape in shapes.items()
    )


def arcs(facts: Facts) -> GeoJson:
    """Write the borders, each once; ``left`` and ``right`` hold codes, null at the coast."""
    return _collection(
        {
            "type": "Feature",
            "properties": {"left": row.left, "right": None if pd.isna(row.right) else row.right},
            "geometry": {"type": "LineString", "coordinates": _line(row.geometry.coords)},
        }
        for row in facts.arcs.itertuples()
    )


def kilometres(metres: float) -> float:
    """Convert to kilometres with one decimal, whole ones without."""
    return _tidy(round(metres / 1000, 1))


def _collection(features: Iterable[GeoJson]) -> GeoJson:
    return {"type": "FeatureCollection", "features": list(features)}


def _area(shape: Polygon | MultiPolygon) -> GeoJson:
    """Polygons of a municipality; islets and lakes too small to be seen fall away."""
    polygons = [_polygon(part) for part in getattr(shape, "geoms", [shape])]
    return {"type": "MultiPolygon", "coordinates": [rings for rings in polygons if rings]}


def _polygon(part: Polygon) -> list[Ring]:
    """Rings of a polygon, the outer one first; none when it has shrunk to nothing."""
    outer, *holes = (_line(ring.coords) for ring in (part.exterior, *part.interiors))
    if len(outer) < SMALLEST_RING:
        return []
    return [outer, *(hole for hole in holes if len(hole) >= SMALLEST_RING)]


def _line(corners: Iterable[Sequence[float]]) -> Ring:
    """Corners in kilometres; those that fall together become one."""
    rounded = [[_tidy(round(value / 1000, DECIMALS)) for value in corner] for corner in corners]
    return [each for each, _same in groupby(rounded)]


def _tidy(value: float) -> float:
    """Drop a decimal part of zero, which JSON would spell out."""
    return int(value) if value == int(value) else value
