"""Cut the borders of a coverage into lines, each shared border once."""

from collections.abc import Iterable, Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geodata.base.divisions import check_division
from geodata.base.keys import load_key


def border_arcs(municipalities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Cut the borders of a valid coverage into lines between the same two municipalities.

    Takes index ``municipality``; returns the same CRS, columns ``left`` and ``right`` (the codes
    of the two sides in the order of the index, not of the compass; ``right`` None where there is
    no neighbour: the coast and the state border) and ``geometry`` (LineString). Every border
    occurs once; an arc ends where the pair of municipalities changes.
    """
    segments, owners = _segments(municipalities)
    unique, position = np.unique(segments, axis=0, return_inverse=True)
    owner = pd.Series(owners).groupby(position)
    pairs = pd.DataFrame({"left": owner.min(), "right": owner.max()})
    pairs.loc[owner.size() == 1, "right"] = -1
    lines = np.array(shapely.linestrings(unique.reshape(-1, 2, 2)))
    codes = [*municipalities.index, None]  # -1 is no neighbour
    groups = pairs.groupby(["left", "right"], as_index=False)
    bundles = [shapely.MultiLineString(list(lines[places])) for places in groups.indices.values()]
    lines = shapely.line_merge(bundles)
    arcs, group = shapely.get_parts(lines, return_index=True)
    sides = groups.size().iloc[group]
    return _frame(
        [codes[side] for side in sides["left"]],
        [codes[side] for side in sides["right"]],
        arcs,
        municipalities.crs,
    )


def borders(arcs: gpd.GeoDataFrame, division: str, year: int) -> gpd.GeoDataFrame:
    """Keep the arcs whose two sides lie in different areas of the division.

    Same columns as ``border_arcs``; ``left`` and ``right`` are codes of the division, ``right``
    None where there is no neighbour. Raises ValueError for a division that the year lacks.
    """
    check_division(division, year)
    key = load_key(year).rename_axis("code").reset_index(names="municipality")
    # None, where there is no neighbour, has no entry, so get keeps it.
    area = dict(zip(key["municipality"], key[division], strict=True))
    left = [area[code] for code in arcs["left"]]
    right = [area.get(code) for code in arcs["right"]]
    apart = [one != other for one, other in zip(left, right, strict=True)]
    return _frame(left, right, arcs.geometry, arcs.crs)[apart].reset_index(drop=True)


def _segments(municipalities: gpd.GeoDataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return all edges as rows x1, y1, x2, y2 in one direction, and the position of their owner."""
    parts, owner = shapely.get_parts(municipalities.geometry.to_numpy(), return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    inside = ring[:-1] == ring[1:]
    start, end = points[:-1][inside], points[1:][inside]
    backwards = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    start[backwards], end[backwards] = end[backwards], start[backwards]
    return np.hstack([start, end]), owner[part[ring[:-1][inside]]]


def _frame(
    left: Sequence[str | None], right: Sequence[str | None], lines: Iterable[object], crs: object
) -> gpd.GeoDataFrame:
    # Object columns keep None; text columns would turn it into NaN.
    sides = pd.DataFrame({"left": left, "right": right}, dtype=object)
    return gpd.GeoDataFrame(sides, geometry=list(lines), crs=crs)
