"""Rows of the files of a view: one for each area or pair of areas that the map shows."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import pandas as pd

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.tables.file_columns import FileColumn
from layers.tables.view_table import MAP_PREFIXES, table_rows
from layers.themes.registry import themes_of
from layers.view.map_view import ViewState


def file_rows(
    facts: Facts, answer_set: AnswerSet, state: ViewState, columns: Iterable[FileColumn]
) -> pd.DataFrame:
    """Return the rows of ``view_table.table`` with the columns of files, in its order.

    Every column holds Python objects: texts, ``int`` and ``float`` numbers, days as ``date`` (a
    year as ``int``), None for what is missing. Texts are in the language of the view.
    """
    rows = table_rows(facts, answer_set, state)
    municipalities = [row[f"{_municipality_prefix(facts, state)}code"] for row in rows]
    cells: dict[str, list[Any]] = {
        column.name: _membership(facts, state.lang, column, municipalities)
        if column.member_of
        else [row.get(column.key) for row in rows]
        for column in columns
    }
    numeric = {column.name for column in columns if column.numeric}
    return pd.DataFrame(
        {
            name: pd.Series(_whole(found) if name in numeric else found, dtype=object)
            for name, found in cells.items()
        }
    )


def with_plain_types(rows: pd.DataFrame, columns: Iterable[FileColumn]) -> pd.DataFrame:
    """Return the rows for formats without dates among texts: ISO 8601 texts, columns of numbers."""
    numbers = {each.name: pd.to_numeric(rows[each.name]) for each in columns if each.numeric}
    days = {each.name: rows[each.name].map(_iso) for each in columns if each.key.endswith("day")}
    return rows.assign(**numbers, **days)


def _municipality_prefix(facts: Facts, state: ViewState) -> str:
    """Return the prefix of the map whose areas are the municipalities of the rows."""
    divisions = (themes_of(facts)[view.theme].division for view in state.maps())
    prefixes = zip(MAP_PREFIXES, divisions, strict=False)
    return next((prefix for prefix, each in prefixes if each == "municipality"), "")


def _membership(
    facts: Facts, lang: str, column: FileColumn, municipalities: Iterable[str]
) -> list[str]:
    codes = [facts.area_of(each, column.member_of) for each in municipalities]
    if column.key == "code":
        return codes
    return [facts.name(column.member_of, code, lang) for code in codes]


def _whole(numbers: list[Any]) -> list[Any]:
    """Write a column of whole numbers without decimals."""
    known = [each for each in numbers if isinstance(each, int | float)]
    if not all(float(each).is_integer() for each in known):
        return numbers
    return [int(each) if isinstance(each, int | float) else None for each in numbers]


def _iso(day: dt.date | int) -> str:
    return day.isoformat() if isinstance(day, dt.date) else str(day)
