"""Read official polygons of the municipalities; refuse files that cannot be drawn."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

from geodata.base.errors import DataError
from geodata.base.keys import load_key
from geodata.base.successors import (
    covered,
    later_mergers,
    load_former_municipalities,
    successors,
)
from geodata.boundaries.agreement import check_gaps, check_place
from geodata.boundaries.folder import CODE_FIELDS, code_field, year_of
from geodata.boundaries.projection import to_metres

CODE = "kunta"
"""Statistics Finland's field name of the municipality code."""
OVERLAP_M2 = 10_000.0
"""Polygons may overlap by at most this area (one hectare); smaller defects are mended."""
GAP_M = 1.0
"""Gaps between neighbours narrower than this are closed when a coverage is mended."""


def read_official(path: Path, year: int) -> gpd.GeoDataFrame:
    """Read a GeoJSON or GeoPackage file of municipalities, in any CRS that it states.

    Returns EPSG:3067, metres, index ``municipality`` (every code of the key of the year once,
    sorted), column ``geometry``: a valid coverage. Municipalities that have merged by the year
    are joined to their successor. ``attrs`` has the ``year`` of the file, 0 where it has none, and
    how many polygons were ``mended``. Raises DataError that names the municipality for a missing or
    unknown code, a duplicate, an invalid geometry or an overlap of more than a hectare; for codes
    that lie on other places than the shipped lines have them; and for gaps between neighbours.
    """
    shapes = _read(path)
    _check_codes(shapes, path, year)
    _check_geometries(shapes, path)
    shapes = to_metres(shapes, path)
    merged = _merge_former(_mend(shapes, path), year)
    check_place(merged, path, year)
    check_gaps(merged, path, year)
    return merged


def _read(path: Path) -> gpd.GeoDataFrame:
    try:
        layers = [str(name) for name, kind in pyogrio.list_layers(path) if kind]
        if len(layers) != 1:
            raise DataError(
                f"the file holds {len(layers)} layers with geometry ({', '.join(layers)})",
                file=path.name,
                expected="one layer of municipalities",
                mend="Export that layer to a file of its own.",
            )
        # A geometry that cannot be built comes as None, and is refused with its municipality.
        shapes = gpd.read_file(path, layer=layers[0], on_invalid="ignore")
    except RuntimeError as error:  # the base of pyogrio's errors
        raise DataError(
            f"the file cannot be read ({error})",
            file=path.name,
            expected="a GeoJSON or GeoPackage file",
            mend="Fetch it again with: python -m geodata fetch",
        ) from error
    code = code_field(shapes.columns)
    if code is None:
        raise DataError(
            f"there is no field of codes; the fields begin {', '.join(shapes.columns[:5])}",
            file=path.name,
            column=CODE,
            expected=f"a field of municipality codes named one of {', '.join(CODE_FIELDS)}",
            mend=f"Rename the field to {CODE}, for instance with the tool Rename field of QGIS.",
        )
    codes = shapes[code]
    if pd.api.types.is_integer_dtype(codes):  # a number has lost no more than its zeros
        codes = codes.astype(str).str.zfill(3)
    flat = shapely.force_2d(shapes.geometry.to_numpy())
    frame = gpd.GeoDataFrame({CODE: codes}, geometry=flat, crs=shapes.crs)
    frame.attrs["year"] = year_of(shapes, path)
    return frame


def _check_codes(shapes: gpd.GeoDataFrame, path: Path, year: int) -> None:
    """Raise DataError unless the codes are those of the key, each once, or of former ones."""
    wanted = load_key(year)["name_fi"]
    codes = shapes[CODE]
    if not pd.api.types.is_string_dtype(codes) or not codes.str.fullmatch("[0-9]{3}").all():
        wrong = codes[~codes.astype("string").str.fullmatch("[0-9]{3}").fillna(value=False)]
        found = repr(wrong.iloc[0]) if len(wrong) else f"numbers ({codes.dtype})"
        raise _code_error(path, f"found {found}", "codes of three digits as text, such as 005")
    duplicates = sorted(set(codes[codes.duplicated()]))
    if duplicates:
        raise _code_error(path, f"more than one row for {', '.join(duplicates)}", "one row a code")
    former = load_former_municipalities(year=year)
    unknown = sorted(set(codes) - set(wanted.index) - set(former.index))
    if unknown:
        expected = f"codes of the key of {year} or of municipalities that have merged since"
        raise _code_error(path, f"unknown municipality {', '.join(unknown)}", expected)
    missing = _missing(codes, wanted, former, year)
    if missing:
        more = f" and {len(missing) - 5} more" if len(missing) > 5 else ""
        expected = f"all {len(wanted)} municipalities of {year}"
        raise _code_error(path, f"no polygon for {', '.join(missing[:5])}{more}", expected)


def _missing(codes: pd.Series, wanted: pd.Series, former: pd.DataFrame, year: int) -> list[str]:
    """Code and name of each municipality without a polygon, with the reason if it is a merger.

    A file with a municipality from before a merger must have the others of its time too.
    """
    there, merges = covered(set(codes), year), later_mergers(year)
    names = {str(code): name for code, name in wanted.items() if code not in there}
    lacking = [
        f"{code} {name}" + (f" (it merges into {merges[code]} later)" if code in merges else "")
        for code, name in names.items()
    ]
    present = former[former.index.isin(codes)]
    if len(present):
        since = former[former["merged_on"] >= present["merged_on"].min()]
        lacking += [
            f"{code} {row.name_fi} (merged on {row.merged_on})"
            for code, row in since.iterrows()
            if code not in set(codes)
        ]
    return lacking


def _code_error(path: Path, problem: str, expected: str) -> DataError:
    return DataError(
        problem,
        file=path.name,
        column=CODE,
        expected=expected,
        mend="Correct the file or fetch the official one with: python -m geodata fetch",
    )


def _check_geometries(shapes: gpd.GeoDataFrame, path: Path) -> None:
    """Raise DataError at the first municipality whose geometry is not a valid polygon."""
    geometries = shapes.geometry
    problems = {
        "the geometry is empty or cannot be read": geometries.isna() | geometries.is_empty,
        "the geometry is not a polygon": ~geometries.geom_type.isin(["Polygon", "MultiPolygon"]),
        "the geometry is invalid": ~geometries.is_valid,
    }
    for problem, wrong in problems.items():
        if wrong.any():
            first = shapes[wrong].iloc[0]
            reason = "" if first.geometry is None else shapely.is_valid_reason(first.geometry)
            detail = f" ({reason})" if reason and reason != "Valid Geometry" else ""
            raise DataError(
                problem + detail,
                file=path.name,
                row=first[CODE],
                column="geometry",
                expected="a valid polygon or multipolygon",
                mend="Repair it, for instance with the tool Fix geometries of QGIS.",
            )


def _mend(shapes: gpd.GeoDataFrame, path: Path) -> gpd.GeoDataFrame:
    """Return a valid coverage; raise DataError for more than tiny defects.

    Unequal vertices on a shared border, overlaps up to ``OVERLAP_M2`` and gaps up to ``GAP_M``
    are mended with shapely's coverage_clean; ``attrs["mended"]`` counts the polygons that had
    such edges.
    """
    geometries = shapes.geometry.to_numpy()
    broken = ~shapely.is_empty(shapely.coverage_invalid_edges(geometries))
    shapes.attrs["mended"] = int(broken.sum())
    if not broken.any():
        return shapes
    _check_overlaps(shapes, path)
    # The type stubs describe shapely 2.1, which had no coverage_clean.
    clean = shapely.coverage_clean(geometries, gap_width=GAP_M)  # type: ignore[attr-defined]
    changed = np.abs(shapely.area(clean) - shapely.area(geometries))
    if not shapely.coverage_is_valid(clean) or changed.max() > OVERLAP_M2:
        raise DataError(
            "the borders of neighbours do not meet",
            file=path.name,
            row=shapes[CODE].iloc[int(np.argmax(changed))],
            column="geometry",
            expected=f"defects of at most {OVERLAP_M2:,.0f} m² a municipality",
            mend="Correct the borders or fetch the official file.",
        )
    return shapes.set_geometry(clean)


def _check_overlaps(shapes: gpd.GeoDataFrame, path: Path) -> None:
    geometries = shapes.geometry.to_numpy()
    first, second = shapely.STRtree(geometries).query(geometries, predicate="intersects")
    once = first < second
    first, second = first[once], second[once]
    areas = shapely.area(shapely.intersection(geometries[first], geometries[second]))
    worst = int(np.argmax(areas))
    if areas[worst] > OVERLAP_M2:
        codes = shapes[CODE].to_numpy()
        raise DataError(
            f"{codes[first[worst]]} and {codes[second[worst]]} overlap by {areas[worst]:,.0f} m²",
            file=path.name,
            row=codes[first[worst]],
            column="geometry",
            expected=f"overlaps of at most {OVERLAP_M2:,.0f} m²",
            mend="Correct the shared border or fetch the official file.",
        )


def _merge_former(shapes: gpd.GeoDataFrame, year: int) -> gpd.GeoDataFrame:
    """Join municipalities that have merged by the year to their successors; index by code."""
    codes = shapes[CODE].replace(dict(successors(year)))
    merged = shapes[["geometry"]].dissolve(by=codes.to_numpy(), method="coverage")
    merged.attrs = dict(shapes.attrs)
    return merged.rename_axis("municipality")
