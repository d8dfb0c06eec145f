"""The municipality key: which area of each division a municipality belongs to."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd
from pydantic import create_model

from geodata.base.divisions import ALAND, divisions
from geodata.base.errors import DataError
from geodata.base.read_table import (
    TABLES,
    Name,
    OneDigit,
    Row,
    Table,
    ThreeDigits,
    TwoDigits,
    read_table,
)
from geodata.base.validity import ValidRow, rows_of
from geodata.base.years import DEFAULT_YEAR, key_file

NAMES = "division_names.csv"
COUNCILS = "regional_councils.csv"

CLASSIFICATIONS = (
    "sub_region",
    "major_region",
    "electoral_district",
    "language_ratio",
    "urban_rural",
)
"""Columns of every key beside the divisions: areas and classes that are not drawn as divisions."""

_DIGITS = {1: OneDigit, 2: TwoDigits, 3: ThreeDigits}
# Swedish is the only or the majority language in these classes of language_ratio.
_SWEDISH_FIRST = ("2", "3")


class NameRow(Row):
    """A row of ``division_names.csv``: Statistics Finland's classifications, CC BY 4.0."""

    year: int
    division: Name
    code: Name
    name_fi: Name
    name_sv: Name
    name_en: Name


class CouncilRow(ValidRow):
    """A row of ``regional_councils.csv``: the council of a region, by its own name."""

    region: TwoDigits
    name_fi: Name
    name_sv: Name
    name_en: Name


class KeyRow(Row):
    """Columns of the key in every year: Statistics Finland's classifications, CC BY 4.0.

    The divisions of the year and ``CLASSIFICATIONS`` are further columns.
    """

    municipality: ThreeDigits
    name_fi: Name
    name_sv: Name


def load_key(year: int, tables: Path = TABLES) -> pd.DataFrame:
    """Read the key of a year, one row a municipality.

    Index ``municipality`` (three digits); columns ``name_fi``, ``name_sv``, ``name_en``, one
    column of codes for every classification of the year, all strings. Raises DataError for a
    table that cannot be used and ValueError for a year without a key.
    """
    return _key(year, tables).copy()


def load_names(year: int, tables: Path = TABLES) -> pd.DataFrame:
    """Read the names of every area of a year, municipalities and classes included.

    MultiIndex ``division``, ``code`` (strings); columns ``name_fi``, ``name_sv``, ``name_en``.
    """
    key = _key(year, tables)
    municipalities = key[["name_fi", "name_sv", "name_en"]].rename_axis("code")
    areas = _names_table(tables).frame()
    areas = areas[areas["year"] == year].drop(columns="year").set_index(["division", "code"])
    return pd.concat([pd.concat({"municipality": municipalities}, names=["division"]), areas])


@cache
def load_regional_councils(
    tables: Path = TABLES, *, year: int = DEFAULT_YEAR
) -> Mapping[str, Mapping[str, str]]:
    """Read the names of regional councils of a year: code of a region -> language -> name.

    Åland has none, and a region whose council is not known yet is left out. Raises DataError for
    a table that cannot be used.
    """
    table = rows_of(read_table(tables / COUNCILS, CouncilRow), year)
    table.check_unique("region")
    regions = set(load_key(year, tables)["region"]) - {ALAND["region"]}
    table.check_members("region", regions, f"the regions of {key_file(year)}")
    return MappingProxyType(
        {
            row.region: MappingProxyType({"fi": row.name_fi, "sv": row.name_sv, "en": row.name_en})
            for row in table.rows
        }
    )


@cache
def aland_areas(division: str, year: int, tables: Path = TABLES) -> frozenset[str]:
    """Areas that lie in Åland as a whole; none in a division that joins it to the mainland."""
    key = _key(year, tables)
    codes = key.index.to_series() if division == "municipality" else key[division]
    in_aland = key["region"] == ALAND["region"]
    return frozenset(codes[in_aland]) - frozenset(codes[~in_aland])


@cache
def _names_table(tables: Path) -> Table[NameRow]:
    table = read_table(tables / "division_names.csv", NameRow)
    table.check_unique("year", "division", "code")
    return table


@cache
def _key(year: int, tables: Path) -> pd.DataFrame:
    codes = {
        column: _codes(year, column, tables)
        for column in (*(each.id for each in divisions(year, tables)), *CLASSIFICATIONS)
        if column != "municipality"
    }
    table = read_table(tables / key_file(year), _key_row(codes))
    table.check_unique("municipality")
    for column, known in codes.items():
        where = f"{NAMES} for {column} in {year}"
        table.check_members(column, known, where)
        table.check_complete(column, known, where)
    key = table.frame().set_index("municipality").sort_index()
    # Statistics Finland's English name is the name in the language of the majority.
    swedish = key["language_ratio"].isin(_SWEDISH_FIRST)
    key.insert(2, "name_en", key["name_sv"].where(swedish, key["name_fi"]))
    return key


def _key_row(codes: Mapping[str, set[str]]) -> type[KeyRow]:
    """Row of a key with a column for each division and classification, as wide as its codes."""
    columns: dict[str, Any] = {
        column: (_DIGITS[max(map(len, known))], ...) for column, known in codes.items()
    }
    return create_model("KeyRow", __base__=KeyRow, **columns)


def _codes(year: int, division: str, tables: Path) -> set[str]:
    rows = _names_table(tables).rows
    codes = {row.code for row in rows if row.year == year and row.division == division}
    if not codes or max(map(len, codes)) not in _DIGITS:
        raise DataError(
            f"found the codes {', '.join(sorted(codes))}" if codes else "there are no rows",
            file=NAMES,
            column="code",
            expected=f"a row for each area of {division} in {year}, with a code of 1 to 3 digits",
            mend="Add or correct the rows.",
        )
    return codes
