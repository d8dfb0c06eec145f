"""Statistics of the municipalities: a figure for each municipality, indicator and year."""

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

import pandas as pd
from pydantic import Field

from geodata.base.errors import DataError
from geodata.base.keys import load_key
from geodata.base.read_table import TABLES, Name, Row, Table, ThreeDigits, read_table
from geodata.base.successors import began_as_merger, covered, later_mergers, successors
from geodata.base.years import DEFAULT_YEAR, find_years, key_file

STATISTICS = "municipality_statistics.csv"
INDICATORS = "statistics_indicators.csv"
RESIDENTS = "population"
"""Indicator that shares of residents are counted from."""
UNEMPLOYMENT = "unemployment_rate_18_64"
"""Indicator that profiles tell beside the residents."""

Unit = Literal["people", "per_cent", "per_hundred"]


class IndicatorRow(Row):
    """A row of ``statistics_indicators.csv``: what is counted, and in which unit.

    People of municipalities that merge are added up; rates and ratios have no sum.
    """

    indicator: Name
    unit: Annotated[Unit, Field(description="people, per_cent or per_hundred")]


class StatisticsRow(Row):
    """A row of ``municipality_statistics.csv``: Statistics Finland, CC BY 4.0.

    ``year`` is the year of the figure, which is that of 31 December; the municipality is one of
    the division for which the figure was published.
    """

    municipality: ThreeDigits
    indicator: Name
    year: Annotated[int, Field(ge=1000, le=9999, description="a year of four digits")]
    value: Annotated[float, Field(allow_inf_nan=False, description="a number with a decimal point")]


def load_statistics(tables: Path = TABLES, *, year: int = DEFAULT_YEAR) -> pd.DataFrame:
    """Read the statistics for the municipalities of the key of a year.

    Index ``municipality`` (three digits); a column ``<indicator>_<year>`` for each indicator and
    year of the table: people as int, rates in per cent and ratios per 100 as float. People of
    merged municipalities are added up; a rate of theirs is NaN unless it was published for the
    merged municipality. A column of people is there when every municipality has a figure. Raises
    DataError for a table that cannot be used, and when no year has the residents of all
    municipalities.
    """
    return _statistics(year, tables).copy()


def figure_years(statistics: pd.DataFrame, indicator: str) -> tuple[int, ...]:
    """Years for which the statistics have a column of an indicator, in order."""
    years = (column.removeprefix(f"{indicator}_") for column in map(str, statistics.columns))
    return tuple(sorted(int(year) for year in years if year.isascii() and year.isdigit()))


def newest_year(statistics: pd.DataFrame, indicator: str) -> int:
    """Newest year with a figure for every municipality, else the newest one with any.

    Raises KeyError for an indicator without figures.
    """
    years = figure_years(statistics, indicator)
    if not years:
        raise KeyError(indicator)
    whole = [year for year in years if statistics[f"{indicator}_{year}"].notna().all()]
    return max(whole or years)


@cache
def _statistics(year: int, tables: Path) -> pd.DataFrame:
    leads_to = successors(year, tables)
    municipalities = load_key(year, tables).index
    later = later_mergers(year, tables)
    columns = {}
    for (indicator, of, unit), published in _published(tables).items():
        # A figure of the whole merged municipality is none of the part that bears its code.
        left_out = {new for old, new in later.items() if old not in published.index}
        # Where the merged municipality has a figure of its own, its parts are in it.
        whole = {new for new in leads_to.values() if new in published.index}
        left_out |= {
            old for old, new in leads_to.items() if new in whole and began_as_merger(new, tables)
        }
        usable = published[~published.index.isin(list(left_out))]
        parts = usable.groupby(usable.index.map(lambda code: leads_to.get(code, code)))
        figures = parts.sum() if unit == "people" else parts.first()[parts.size() == 1]
        column = figures.reindex(municipalities)
        if unit != "people":
            columns[f"{indicator}_{of}"] = column
        elif column.notna().all():
            columns[f"{indicator}_{of}"] = column.astype("int64")
    statistics = pd.DataFrame(columns, index=municipalities)
    if not figure_years(statistics, RESIDENTS):
        raise DataError(
            f"no year has the residents of every municipality of {year}",
            file=STATISTICS,
            column="municipality",
            expected=f"rows of {RESIDENTS} for all municipalities of {key_file(year)}",
            mend="Add the rows, or the mergers to former_municipalities.csv.",
        )
    return statistics


@cache
def _published(tables: Path) -> Mapping[tuple[str, int, Unit], pd.Series]:
    """Figures as published, by indicator, year and unit: index municipality of that time.

    They stand in the order of the indicators and of the years. Raises DataError for a figure of
    the wrong kind, for an unknown municipality and where figures of municipalities are missing.
    """
    indicators = read_table(tables / INDICATORS, IndicatorRow)
    indicators.check_unique("indicator")
    units = {row.indicator: row.unit for row in indicators.rows}
    table = read_table(tables / STATISTICS, StatisticsRow)
    table.check_members("indicator", units, INDICATORS)
    table.check_unique("municipality", "indicator", "year")
    years = find_years(tables)
    known = {
        code
        for year in years
        for code in (*load_key(year, tables).index, *successors(year, tables))
    }
    table.check_members("municipality", known, "the municipality keys or of former municipalities")
    _check_values(table, units)
    groups = table.frame().set_index("municipality").groupby(["indicator", "year"])["value"]
    found = {(str(index[0]), int(str(index[1]))): figures for index, figures in groups}
    for (indicator, of), figures in found.items():
        codes = set(figures.index)
        missing = [
            set(load_key(each, tables).index) - covered(codes, each, tables) for each in years
        ]
        _check_whole(f"{indicator} of {of}", min(missing, key=len))
    order = list(units)
    return MappingProxyType(
        {
            (indicator, of, units[indicator]): found[indicator, of]
            for indicator, of in sorted(found, key=lambda each: (order.index(each[0]), each[1]))
        }
    )


def _check_values(table: Table[StatisticsRow], units: Mapping[str, Unit]) -> None:
    """Raise DataError at the first figure that its unit cannot have."""
    for row, line in zip(table.rows, table.lines, strict=True):
        unit = units[row.indicator]
        fits, expected = {
            "people": (row.value > 0 and row.value.is_integer(), "a whole number above zero"),
            "per_cent": (0 <= row.value <= 100, "a rate in per cent, 0 to 100"),
            "per_hundred": (row.value >= 0, "a ratio of zero or more per 100"),
        }[unit]
        if not fits:
            raise DataError(
                f"found {row.value:g} as {row.indicator} of {row.municipality}",
                file=STATISTICS,
                row=line,
                column="value",
                expected=expected,
                mend="Correct the value.",
            )


def _check_whole(what: str, missing: Collection[str]) -> None:
    """Raise DataError when figures of some municipalities are missing."""
    if missing:
        raise DataError(
            f"no {what} for {', '.join(sorted(missing))}",
            file=STATISTICS,
            column="municipality",
            expected="a row for every municipality of one of the keys",
            mend="Add the missing rows.",
        )
