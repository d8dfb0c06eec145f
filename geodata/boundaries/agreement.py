"""Compare official polygons with the lines that the project ships: place, gaps, agreement."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geodata.base.errors import DataError
from geodata.base.keys import load_key
from geodata.boundaries.border_arcs import border_arcs
from geodata.boundaries.lines import line_municipalities

# Neighbours farther apart than this (metres) do not meet.
_APART_M = 0.01
# Shorter borders disappear, or the municipalities part, when polygons are generalised.
_LONG_BORDER_M = 5_000.0
# Metres by which the lines are thinned to find who borders on whom.
_THIN_M = 500.0
_FETCH = "Correct the file or fetch the official one with: python -m geodata fetch"


@dataclass(frozen=True)
class Agreement:
    """Intersection over union of polygons and shipped lines, 0 to 1.

    ``mean`` over the municipalities, ``ground`` of all their ground together, and ``least`` with
    the code of the municipality that has it.
    """

    mean: float
    ground: float
    least: float
    code: str


def agreement(shapes: gpd.GeoDataFrame, year: int) -> Agreement:
    """Compare polygons of the municipalities of a year (EPSG:3067, by code) with the lines."""
    lines = _lines(year).geometry
    ours, theirs = lines.to_numpy(), shapes.geometry.loc[lines.index].to_numpy()
    both = shapely.area(shapely.intersection(ours, theirs))
    either = shapely.area(ours) + shapely.area(theirs) - both
    shares = pd.Series(both / either, index=lines.index)
    ground = float(both.sum() / either.sum())
    return Agreement(float(shares.mean()), ground, float(shares.min()), str(shares.idxmin()))


def check_place(shapes: gpd.GeoDataFrame, path: Path, year: int) -> None:
    """Raise DataError when polygons lie where the shipped lines have other municipalities."""
    lines = _lines(year).geometry
    found = _strays(shapes.geometry.loc[lines.index], lines)
    if not found:
        return
    names = load_key(year)["name_fi"]
    told = [
        f"{other} {names[other]} lies where {code} {names[code]} is"
        for code, other in list(found.items())[:3]
    ]
    more = f" and {len(found) - 3} more" if len(found) > 3 else ""
    raise DataError(
        f"{len(found)} of {len(lines)} codes lie on other places than the border lines of the "
        f"project have them: {'; '.join(told)}{more}",
        file=path.name,
        column="kunta",
        expected="every code on the polygon of its municipality",
        mend=_FETCH,
    )


def _strays(shapes: gpd.GeoSeries, lines: gpd.GeoSeries) -> dict[str, str]:
    """Municipality of the lines -> code of the polygon that lies there instead of its own.

    Generalised polygons may leave out the point that is looked at, but not most of the area.
    """
    points = shapely.point_on_surface(lines.to_numpy())
    place, there = shapes.sindex.query(points, predicate="intersects")
    pairs = [
        (str(lines.index[at]), str(shapes.index[by])) for at, by in zip(place, there, strict=True)
    ]

    def covered(code: str, polygon: str) -> float:
        return float(lines[code].intersection(shapes[polygon]).area)

    return {
        code: other
        for code, other in pairs
        if code != other and covered(code, code) < covered(code, other) / 2
    }


def check_gaps(shapes: gpd.GeoDataFrame, path: Path, year: int) -> None:
    """Raise DataError when municipalities that share a long border do not meet.

    Ground of a third municipality between them is no gap.
    """
    pairs = _neighbours(year)
    one, other = (shapes.geometry.loc[list(side)].to_numpy() for side in zip(*pairs, strict=True))
    ways = shapely.shortest_line(one, other)
    widths = shapely.length(ways)
    middles = shapely.line_interpolate_point(ways, 0.5, normalized=True)
    apart = widths > _APART_M
    filled, _ = shapes.sindex.query(middles, predicate="intersects")
    apart[filled] = False
    if not apart.any():
        return
    widest = int(np.argmax(np.where(apart, widths, 0)))
    raise DataError(
        f"gaps part {int(apart.sum())} of {len(pairs)} pairs of neighbours; the widest, of "
        f"{widths[widest]:,.1f} m, lies between {' and '.join(pairs[widest])}",
        file=path.name,
        row=pairs[widest][0],
        column="geometry",
        expected="neighbours that meet",
        mend=_FETCH,
    )


@cache
def _lines(year: int) -> gpd.GeoDataFrame:
    return line_municipalities(year)


@cache
def _neighbours(year: int) -> tuple[tuple[str, str], ...]:
    """Pairs of municipalities that share a long border by the lines."""
    lines = _lines(year)
    arcs = border_arcs(lines.set_geometry(lines.geometry.simplify_coverage(_THIN_M)))
    inner = arcs[arcs["right"].notna()]
    lengths = inner.length.groupby([inner["left"], inner["right"]]).sum()
    return tuple((str(a), str(b)) for a, b in lengths[lengths >= _LONG_BORDER_M].index)
