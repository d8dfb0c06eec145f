"""Overlay of two divisions given as polygons, which need not follow municipal borders."""

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import shapely

from geodata.base.errors import DataError
from geodata.relations.overlaps import OUTSIDE, overlap_classes, with_shares

SLIVER_WIDTH_M = 2_000
"""Overlaps nowhere wider than this (m) are differences in the accuracy of the borders."""

AREA = "area_km2"
_EPSG = 3067


@dataclass(frozen=True, eq=False)
class Overlay:
    """Overlaps of two divisions given as polygons.

    ``table`` has the columns ``code_a``, ``code_b``, ``area_km2``, ``share_a_area_km2`` and
    ``share_b_area_km2`` as ``geodata.overlaps`` gives them; The code OUTSIDE is ground that only
    the other division covers. ``classes`` is as ``overlap_classes`` gives it. ``slivers`` lists the
    overlaps that were too narrow to count (``code_a``, ``code_b``, ``area_km2``) and where their
    ground was added, ``counted_a`` and ``counted_b``.
    """

    table: pd.DataFrame
    classes: pd.Series
    slivers: pd.DataFrame


def read_areas(path: Path, code: str, layer: str | None = None) -> gpd.GeoDataFrame:
    """Read a division from a GeoPackage or GeoJSON file.

    ``code`` names the field that holds the areas' codes; features of one code are merged. Returns
    EPSG:3067, index ``code`` (strings, sorted), column ``geometry``. Raises DataError for a file
    that cannot be read, lacks the field or the CRS, or has empty codes or invalid polygons.
    """
    try:
        shapes = gpd.read_file(path, layer=layer)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise DataError(
            f"the file cannot be read ({error})",
            file=path.name,
            expected="a GeoPackage or GeoJSON file of polygons",
            mend="Check the path and the name of the layer.",
        ) from error
    _check(shapes, path, code)
    codes = shapes[code].astype(str)
    shapes = shapes[["geometry"]].to_crs(epsg=_EPSG).dissolve(by=codes.to_numpy())
    return shapes.rename_axis("code").sort_index()


def overlay(
    a: gpd.GeoDataFrame, b: gpd.GeoDataFrame, sliver_width: float = SLIVER_WIDTH_M
) -> Overlay:
    """Relate two divisions by their polygons.

    Takes EPSG:3067 and index ``code``, as ``dissolve`` and ``read_areas`` give them. An overlap
    in which no circle of diameter ``sliver_width`` (m) fits is a sliver: its ground is counted to
    the largest real overlap of its area of a, or of b where a is OUTSIDE, so it is no crossing.
    The largest overlap of an area is always real.
    """
    pieces = gpd.overlay(_coded(a, "code_a"), _coded(b, "code_b"), how="union", keep_geom_type=True)
    pieces[["code_a", "code_b"]] = pieces[["code_a", "code_b"]].fillna(OUTSIDE)
    pieces = pieces.dissolve(by=["code_a", "code_b"]).reset_index()
    pieces[AREA] = pieces.area / 1e6
    real = _is_wide(pieces, sliver_width) | _is_largest(pieces, "a") | _is_largest(pieces, "b")
    pairs = pd.DataFrame(pieces.drop(columns="geometry"))
    slivers = _attribute(pairs[~real], pairs[real])
    counted = slivers.rename(columns={"counted_a": "a", "counted_b": "b"})
    counted = counted[["a", "b", AREA]].set_axis(["code_a", "code_b", AREA], axis=1)
    table = pd.concat([pairs[real], counted]).groupby(["code_a", "code_b"], as_index=False).sum()
    table = with_shares(table, [AREA])
    return Overlay(table, overlap_classes(table), slivers)


def _coded(areas: gpd.GeoDataFrame, column: str) -> gpd.GeoDataFrame:
    return areas[["geometry"]].rename_axis(column).reset_index()


def _is_wide(pieces: gpd.GeoDataFrame, width: float) -> pd.Series:
    """Whether a circle of diameter ``width`` (m) fits: shrinking by half of it leaves a rest."""
    shrunk = shapely.buffer(pieces.geometry.to_numpy(), -width / 2)
    return pd.Series(~shapely.is_empty(shrunk), index=pieces.index)


def _is_largest(pieces: gpd.GeoDataFrame, side: str) -> pd.Series:
    """Whether a piece is the largest of its area; never for OUTSIDE."""
    pairs = pd.DataFrame(pieces.drop(columns="geometry"))
    largest = pairs.groupby(f"code_{side}")[AREA].transform("max")
    return pairs[AREA].eq(largest) & pairs[f"code_{side}"].ne(OUTSIDE)


def _attribute(slivers: pd.DataFrame, real: pd.DataFrame) -> pd.DataFrame:
    """Add to each sliver the codes of the overlap that its ground is counted in."""
    ordered = real.sort_values(AREA)
    largest_of_a = ordered.groupby("code_a")["code_b"].last()
    largest_of_b = ordered.groupby("code_b")["code_a"].last()
    outside = slivers["code_a"].eq(OUTSIDE)
    return slivers.assign(
        counted_a=slivers["code_a"].where(~outside, slivers["code_b"].map(largest_of_b)),
        counted_b=slivers["code_b"].where(outside, slivers["code_a"].map(largest_of_a)),
    ).reset_index(drop=True)


def _check(shapes: gpd.GeoDataFrame, path: Path, code: str) -> None:
    """Raise DataError for a file without valid polygons, codes or a CRS."""
    problems = {
        f"there is no field {code}, only {', '.join(shapes.columns)}": code not in shapes,
        "the file has no features": shapes.empty,
        "the file states no CRS": shapes.crs is None,
        f"the field {code} has empty cells": code in shapes and shapes[code].isna().any(),
        "a geometry is empty": shapes.geometry.isna().any() or shapes.is_empty.any(),
        "a geometry is no polygon": not shapes.geom_type.str.endswith("Polygon").all(),
        "a geometry is invalid": not shapely.is_valid(shapes.geometry.to_numpy()).all(),
    }
    for problem, wrong in problems.items():
        if wrong:
            raise DataError(
                problem,
                file=path.name,
                expected=f"valid polygons with a field {code} and a CRS",
                mend="Repair the file or name another field.",
            )
