"""Polygons of the municipalities from the border lines that the project ships."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pydantic import Field

from geodata.base.errors import DataError
from geodata.base.keys import load_key
from geodata.base.read_table import TABLES, Row, Table, ThreeDigits, read_table
from geodata.base.successors import FORMER, covered, later_mergers, successors
from geodata.base.years import key_file

STEP_M = 10
"""Metres of one unit of the steps."""

_NAME = re.compile(r"municipality_border_lines_([0-9]{4})\.csv")
_NUMBER = "-?[0-9]{1,6}"
# Easting and northing of Finland in EPSG:3067 with a margin, in units of STEP_M.
_LOWEST, _HIGHEST = (0, 650_000), (90_000, 790_000)
_RESTORE = "Restore the file from the project."


class LineRow(Row):
    """A row of ``municipality_border_lines_<year>.csv``: a line between two municipalities.

    ``left`` and ``right`` are empty where the sea or another country is. ``steps`` are pairs of
    whole numbers in units of ``STEP_M``: easting and northing (EPSG:3067) of the first point, then
    the difference of each point from the one before. Lines meet at their ends only.
    """

    left: ThreeDigits | None
    right: ThreeDigits | None
    steps: Annotated[
        str,
        Field(
            pattern=rf"^{_NUMBER} {_NUMBER}( {_NUMBER} {_NUMBER})+$",
            description="pairs of whole numbers with single spaces between, at least two pairs",
        ),
    ]


def lines_year(year: int, tables: Path = TABLES) -> int:
    """Year of the lines that serve a year: the newest one that is not after it, else the first.

    Raises DataError when there are no lines.
    """
    found = (_NAME.fullmatch(path.name) for path in tables.glob("*.csv"))
    years = sorted(int(name[1]) for name in found if name)
    if not years:
        raise DataError(
            "there are no border lines of municipalities",
            file=str(tables),
            expected="a file municipality_border_lines_<year>.csv",
            mend="Restore the file from the project.",
        )
    return max((each for each in years if each <= year), default=years[0])


def line_municipalities(year: int, tables: Path = TABLES) -> gpd.GeoDataFrame:
    """Build a polygon for every municipality of the key from the border lines.

    EPSG:3067, metres; index ``municipality``, column ``geometry``. Municipalities of the lines
    that have merged by the year are joined. The polygons are a valid coverage. Raises DataError
    for lines that do not close, cross or disagree with the key.
    """
    path = tables / f"municipality_border_lines_{lines_year(year, tables)}.csv"
    table = read_table(path, LineRow)
    _check_municipalities(table, year, tables)
    lines = _lines(table)
    borders = _borders(table, successors(year, tables))
    _check_ends(table, lines, borders)
    shapes = _polygons(lines, borders)
    _check_coverage(table, shapes)
    return shapes


def _lines(table: Table[LineRow]) -> np.ndarray:
    """Return the line of each row in metres; raise DataError for one that leaves Finland."""
    numbers = [row.steps.split() for row in table.rows]
    sizes = np.array([len(each) for each in numbers]) // 2
    steps = np.array([each for row in numbers for each in row], dtype=np.int64).reshape(-1, 2)
    row = np.repeat(np.arange(len(sizes)), sizes)
    sums = np.cumsum(steps, axis=0)
    first = np.cumsum(sizes) - sizes
    points = sums - (sums[first] - steps[first])[row]
    outside = ((points < _LOWEST) | (points > _HIGHEST)).any(axis=1)
    if outside.any():
        point = int(np.argmax(outside))
        raise _row_error(
            table,
            int(row[point]),
            "steps",
            f"the line leads to {points[point][0] * STEP_M:,} E, {points[point][1] * STEP_M:,} N",
            "points in Finland, metres of EPSG:3067 in tens",
        )
    return np.array(shapely.linestrings(points * float(STEP_M), indices=row))


def _borders(table: Table[LineRow], leads_to: Mapping[str, str]) -> pd.DataFrame:
    """Return a row for each line and municipality of the year that it bounds.

    Columns ``line`` (number of the row), ``side`` (left or right), ``owner`` (code) and ``alone``
    (whether the sea or another country is on the other side). Lines between two municipalities
    that have merged bound none.
    """
    borders = []
    for number, row in enumerate(table.rows):
        if row.left == row.right:
            problem = f"both sides are {row.left or 'empty'}"
            raise _row_error(table, number, "right", problem, "two sides that differ")
        alone = not (row.left and row.right)
        sides = {"left": row.left, "right": row.right}
        codes = {side: leads_to.get(code, code) for side, code in sides.items() if code}
        if alone or len(set(codes.values())) == 2:
            borders += [(number, side, code, alone) for side, code in codes.items()]
    return pd.DataFrame(borders, columns=["line", "side", "owner", "alone"])


def _check_ends(table: Table[LineRow], lines: np.ndarray, borders: pd.DataFrame) -> None:
    """Raise DataError at the first line at whose end the border of a municipality stops.

    At every point an even number of the lines of a municipality must end.
    """
    places = [shapely.get_coordinates(shapely.get_point(lines, at)) for at in (0, -1)]
    ends = pd.concat(
        [borders.assign(x=each[borders["line"], 0], y=each[borders["line"], 1]) for each in places]
    )
    meeting = ends.groupby(["owner", "x", "y"])["line"].transform("size")
    loose = ends[meeting % 2 == 1].sort_values("line")
    if len(loose):
        end = loose.iloc[0]
        problem = f"the border of {end['owner']} stops at {end['x']:,.0f} E, {end['y']:,.0f} N"
        raise _row_error(table, int(end["line"]), "steps", problem, "lines that meet at their ends")


def _polygons(lines: np.ndarray, borders: pd.DataFrame) -> gpd.GeoDataFrame:
    """Build the polygon of every owner."""
    rings = lines[borders["line"]]
    # Counting which lines lie within which takes time; for islands, most of the lines, it is known.
    island = borders["alone"].to_numpy() & shapely.is_closed(rings)
    island &= shapely.is_ccw(rings) == (borders["side"] == "left").to_numpy()
    points, ring = shapely.get_coordinates(rings[island], return_index=True)
    islands = shapely.polygons(shapely.linearrings(points, indices=ring))
    mainlands = {
        str(code): shapely.build_area(shapely.multilinestrings(lines[own["line"]]))
        for code, own in borders[~island].groupby("owner")
    }
    parts, mainland = shapely.get_parts(
        np.array(list(mainlands.values()), dtype=object), return_index=True
    )
    owners = [*np.array(list(mainlands))[mainland], *borders["owner"][island]]
    codes, owner = np.unique(owners, return_inverse=True)
    order = np.argsort(owner, kind="stable")
    areas = shapely.multipolygons(np.concatenate([parts, islands])[order], indices=owner[order])
    index = pd.Index(codes.astype(object), name="municipality")
    return gpd.GeoDataFrame(geometry=areas, index=index, crs="EPSG:3067")


def _check_coverage(table: Table[LineRow], shapes: gpd.GeoDataFrame) -> None:
    """Raise DataError that names the municipalities whose lines cross."""
    polygons = shapes.geometry.to_numpy()
    if shapely.coverage_is_valid(polygons) and shapely.is_valid(polygons).all():
        return
    faults = shapely.coverage_invalid_edges(polygons)
    wrong = shapes.index[~shapely.is_empty(faults) | ~shapely.is_valid(polygons)]
    raise DataError(
        f"the lines of {', '.join(wrong[:5])} cross or lie over one another",
        file=table.path.name,
        column="steps",
        expected="lines that meet at their ends only",
        mend=_RESTORE,
    )


def _check_municipalities(table: Table[LineRow], year: int, tables: Path) -> None:
    """Raise DataError unless the municipalities of the lines lead to all those of the year."""
    key, leads_to = load_key(year, tables), successors(year, tables)
    merged_since = later_mergers(lines_year(year, tables), tables)
    known = {None, *key.index, *(code for code in merged_since if code in leads_to)}
    for side in ("left", "right"):
        table.check_members(side, known, f"{key_file(year)} or of {FORMER}")
    named = {code for row in table.rows for code in (row.left, row.right) if code}
    drawn = covered(named, year, tables)
    missing = [f"{code} {key['name_fi'][code]}" for code in key.index if code not in drawn]
    if missing:
        raise DataError(
            f"no lines of {', '.join(missing)}",
            file=table.path.name,
            column="left",
            expected=f"lines of every municipality of {key_file(year)}, or of municipalities that "
            f"{FORMER} leads to it",
            mend="Add the mergers; a municipality made of parts of others has no borders here and "
            "needs new lines or official boundaries.",
        )


def _row_error(
    table: Table[LineRow], number: int, column: str, problem: str, expected: str
) -> DataError:
    return DataError(
        problem,
        file=table.path.name,
        row=table.lines[number],
        column=column,
        expected=expected,
        mend=_RESTORE,
    )
