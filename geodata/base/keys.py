"""The municipality key: which area of each division a municipality belongs to."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from geodata.base.divisions import ALAND, DEFAULT_YEAR, divisions
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


class CouncilRow(Row):
    """A row of ``regional_councils.csv``: the council of a region, by its own name."""

    region: TwoDigits
    name_fi: Name
    name_sv: Name
    name_en: Name


class KeyRow(Row):
    """Columns of the key in every year: Statistics Finland's classifications, CC BY 4.0."""

    municipality: ThreeDigits
    name_fi: Name
    name_sv: Name
    employment_area: TwoDigits
    wellbeing_county: TwoDigits
    region: TwoDigits
    sub_region: ThreeDigits
    major_region: OneDigit
    collaborative_area: OneDigit
    electoral_district: TwoDigits
    language_ratio: OneDigit
    urban_rural: OneDigit


class KeyRow2025(KeyRow):
    """A row of ``municipality_key_2025.csv``, the classifications of 1 January 2025."""

    ely_centre: TwoDigits
    avi_agency: OneDigit


class KeyRow2026(KeyRow):
    """A row of ``municipality_key_2026.csv``, the classifications of 1 January 2026."""

    vitality_centre: TwoDigits
    kela_service_unit: OneDigit


class FormerRow(Row):
    """A row of ``former_municipalities.csv``: mergers, from Statistics Finland."""

    former: ThreeDigits
    name_fi: Name
    name_sv: Name
    successor: ThreeDigits
    merged_on: date


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
def load_regional_councils(tables: Path = TABLES) -> Mapping[str, Mapping[str, str]]:
    """Read the names of regional councils: code of a region -> language -> name.

    Åland has none. Raises DataError for a table that cannot be used.
    """
    table = read_table(tables / "regional_councils.csv", CouncilRow)
    table.check_unique("region")
    regions = set(load_key(DEFAULT_YEAR, tables)["region"]) - {ALAND["region"]}
    table.check_members("region", regions, "the regions of the municipality key")
    table.check_complete("region", regions, "the regions of the municipality key")
    return MappingProxyType(
        {
            row.region: MappingProxyType({"fi": row.name_fi, "sv": row.name_sv, "en": row.name_en})
            for row in table.rows
        }
    )


def load_former_municipalities(tables: Path = TABLES) -> pd.DataFrame:
    """Read the municipalities that have merged into another one.

    Index ``former`` (three digits); columns ``name_fi``, ``name_sv``, ``successor`` (a code of
    the key) and ``merged_on`` (date).
    """
    table = read_table(tables / "former_municipalities.csv", FormerRow)
    table.check_unique("former")
    table.check_members("successor", set(load_key(2025, tables).index), "the municipality key")
    return table.frame().set_index("former")


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
    divisions(year)  # refuses a year without a key
    model: type[KeyRow] = KeyRow2025 if year == 2025 else KeyRow2026
    table = read_table(tables / f"municipality_key_{year}.csv", model)
    table.check_unique("municipality")
    for column in model.model_fields:
        if column not in ("municipality", "name_fi", "name_sv"):
            codes = _codes(year, column, tables)
            where = f"division_names.csv for {column} in {year}"
            table.check_members(column, codes, where)
            table.check_complete(column, codes, where)
    key = table.frame().set_index("municipality").sort_index()
    # Statistics Finland's English name is the name in the language of the majority.
    swedish = key["language_ratio"].isin(_SWEDISH_FIRST)
    key.insert(2, "name_en", key["name_sv"].where(swedish, key["name_fi"]))
    return key


def _codes(year: int, division: str, tables: Path) -> set[str]:
    rows = _names_table(tables).rows
    return {row.code for row in rows if row.year == year and row.division == division}
