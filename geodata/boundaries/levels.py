"""Levels of detail: the same coverage with fewer corners for smaller scales."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely


@dataclass(frozen=True)
class Level:
    """How much of the borders is left: lengths in metres, areas in square metres.

    Corners that span less than a square of side ``corners`` disappear, and islands smaller than
    ``islands``; ``unit`` is the precision that the corners need.
    """

    id: str
    corners: float
    islands: float
    unit: int


COUNTRY = Level("country", corners=950, islands=1_000_000, unit=100)
"""The whole country on a screen, where a pixel is about a kilometre."""
REGION = Level("region", corners=300, islands=100_000, unit=20)
"""A county or a few on a screen."""
FULL = Level("full", corners=0, islands=0, unit=10)
"""Everything that the source has."""

LEVELS: Mapping[str, Level] = MappingProxyType({each.id: each for each in (COUNTRY, REGION, FULL)})


def at_level(municipalities: gpd.GeoDataFrame, level: Level) -> gpd.GeoDataFrame:
    """Thin a valid coverage (EPSG:3067) to a level; shared borders stay shared.

    Every municipality keeps its largest part, and every part that touches another municipality,
    so neighbours stay neighbours. ``attrs`` are kept.
    """
    if not level.corners:
        return municipalities
    kept = _without_islets(municipalities.geometry.to_numpy(), level.islands)
    thinner = municipalities.set_geometry(shapely.coverage_simplify(kept, level.corners))
    thinner.attrs = dict(municipalities.attrs)
    return thinner


def _without_islets(shapes: np.ndarray, smallest: float) -> np.ndarray:
    """Return the shapes without parts below a size that lie by themselves."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    areas = shapely.area(parts)
    largest = areas == pd.Series(areas).groupby(owner).transform("max").to_numpy()
    small = np.flatnonzero((areas < smallest) & ~largest)
    touching, _ = shapely.STRtree(parts).query(parts[small], predicate="touches")
    islets = np.setdiff1d(small, small[touching])
    kept = np.setdiff1d(np.arange(len(parts)), islets)
    return np.array(shapely.multipolygons(parts[kept], indices=owner[kept]), dtype=object)
