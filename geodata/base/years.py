"""The years that have a municipality key, and how many areas each division has in them."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from geodata.base.errors import DataError
from geodata.base.read_table import TABLES, Name, Row, read_table

EXPECTED = "divisions_expected.csv"
RELATIONS = "relations_expected.csv"
_KEY_NAME = re.compile(r"municipality_key_([0-9]{4})\.csv")


class ExpectedRow(Row):
    """A row of ``divisions_expected.csv``: a division that exists on 1 January of a year.

    ``areas`` counts Åland's area too; ``aland`` is its code where Åland is an area of its own,
    empty where it is a part of a mainland area or the areas are municipalities.
    """

    year: int
    division: Name
    areas: Annotated[int, Field(ge=1, description="a number of areas, at least 1")]
    aland: Annotated[
        str | None, Field(pattern=r"^[0-9]{1,3}$", description="a code in digits, or an empty cell")
    ]


class RelationRow(Row):
    """A row of ``relations_expected.csv``: expected overlaps of two divisions in a year.

    ``pairs`` counts the pairs of areas of a and b that share municipalities and ``crossing`` the
    areas of a with municipalities in more than one area of b, both without Åland.
    """

    year: int
    division_a: Name
    division_b: Name
    pairs: Annotated[int, Field(ge=1, description="a number of pairs, at least 1")]
    crossing: Annotated[int, Field(ge=0, description="a number of areas, 0 or more")]


def key_file(year: int) -> str:
    """Name of the file that holds the municipality key of a year."""
    return f"municipality_key_{year}.csv"


def find_years(tables: Path = TABLES) -> tuple[int, ...]:
    """Years that have a key among the tables, in order; DataError when there is none."""
    names = [path.name for path in tables.glob("*.csv")]
    years = sorted(int(found[1]) for name in names if (found := _KEY_NAME.fullmatch(name)))
    if not years:
        raise DataError(
            "there is no municipality key",
            file=str(tables),
            expected="files such as municipality_key_<year>.csv",
            mend="Correct the folder of the tables.",
        )
    return tuple(years)


YEARS = find_years()
DEFAULT_YEAR = YEARS[-1]
"""The newest year that has a key."""


def check_year(year: int, tables: Path = TABLES) -> int:
    """Return the year when it has a key or expected divisions, else raise ValueError."""
    if any(row.year == year for row in _rows(tables)):
        return year
    years = find_years(tables)
    if year not in years:
        raise ValueError(f"year {year} must be one of {', '.join(map(str, years))}")
    return year


def expected_divisions(year: int, tables: Path = TABLES) -> Mapping[str, int]:
    """Divisions that exist in a year and their numbers of areas, Åland's included.

    Raises DataError for a table that cannot be used or has no row for the year.
    """
    return _expected(year, tables)


@cache
def _expected(year: int, tables: Path) -> Mapping[str, int]:
    found = {row.division: row.areas for row in _rows(tables) if row.year == year}
    if not found:
        raise DataError(
            f"no row for {year}",
            file=EXPECTED,
            column="year",
            expected=f"a row for each division of {year}, as {key_file(year)} is there",
            mend="Add the rows of the year.",
        )
    return MappingProxyType(found)


def expected_relations(year: int, tables: Path = TABLES) -> tuple[RelationRow, ...]:
    """Expected relations of the divisions of a year; DataError for a table that cannot be used."""
    table = read_table(tables / RELATIONS, RelationRow)
    table.check_unique("year", "division_a", "division_b")
    return tuple(row for row in table.rows if row.year == year)


def aland_codes(tables: Path = TABLES) -> Mapping[str, str]:
    """Code of Åland in each division in which it is an area of its own.

    Raises DataError when a division has two codes for it.
    """
    codes: dict[str, str] = {}
    for row in _rows(tables):
        if row.aland and codes.setdefault(row.division, row.aland) != row.aland:
            raise DataError(
                f"{row.division} has the codes {codes[row.division]} and {row.aland} for Åland",
                file=EXPECTED,
                column="aland",
                expected="one code of Åland in all years of a division",
                mend="Correct the rows of the division.",
            )
    return MappingProxyType(codes)


@cache
def _rows(tables: Path) -> tuple[ExpectedRow, ...]:
    table = read_table(tables / EXPECTED, ExpectedRow)
    table.check_unique("year", "division")
    return table.rows
