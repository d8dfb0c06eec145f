"""Polygons and borders as GeoJSON in kilometres: x is easting, y northing (EPSG:3067 / 1000)."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from layers.facts import Facts

DECIMALS = 2
"""Ten metres: a third of a pixel at the closest zoom."""

GeoJson = dict[str, Any]


def geometry(facts: Facts) -> GeoJson:
    """Write the municipalities as a feature collection; ``id`` and ``properties.code`` hold codes.

    The same corner is rounded to the same place in every polygon, so neighbours still meet.
    """
    shapes = facts.drawn.geometry.sort_index()
    return _collection(
        {"type": "Feature", "id": code, "properties": {"code": code}, "geometry": _shape(shape)}
        for code, shape in shapes.items()
    )


def arcs(facts: Facts) -> GeoJson:
    """Write the borders, each once; ``left`` and ``right`` hold codes, null at the coast."""
    return _collection(
        {
            "type": "Feature",
            "properties": {"left": row.left, "right": None if pd.isna(row.right) else row.right},
            "geometry": _shape(row.geometry),
        }
        for row in facts.arcs.itertuples()
    )


def kilometres(metres: float) -> float:
    """Convert to kilometres with one decimal, whole ones without."""
    return _tidy(round(metres / 1000, 1))


def _collection(features: Iterable[GeoJson]) -> GeoJson:
    return {"type": "FeatureCollection", "features": list(features)}


def _shape(shape: BaseGeometry) -> GeoJson:
    described = mapping(shape)
    return {"type": described["type"], "coordinates": _rounded(described["coordinates"])}


def _rounded(coordinates: Sequence[Any]) -> list[Any]:
    """Round nested coordinates to kilometres; corners that fall together become one."""
    if isinstance(coordinates[0], float | int):
        return [_tidy(round(value / 1000, DECIMALS)) for value in coordinates]
    rounded = [_rounded(each) for each in coordinates]
    if isinstance(coordinates[0][0], float | int):
        return [
            each for each, before in zip(rounded, [None, *rounded], strict=False) if each != before
        ]
    return rounded


def _tidy(value: float) -> float:
    """Drop a decimal part of zero, which JSON would spell out."""
    return int(value) if value == int(value) else value
