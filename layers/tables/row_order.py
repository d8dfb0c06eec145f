"""The order of the table's rows: by figures, the order of classes, days or the alphabet."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from layers.themes.theme import Theme, ThemeValue
from layers.words.text import sort_key

RANKS = "ranks"
"""Key of a row under which the ranks of its cells are, by column, where words would mislead."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Order:
    """Column that the rows are sorted by, and the direction."""

    column: str = "name"
    descending: bool = False


@dataclass(frozen=True)
class Rank:
    """Place of a cell among those of its column.

    Places of one column are all numbers or all texts, but those of what is ``missing`` are apart:
    it comes last, and in the same order, whatever the direction.
    """

    place: float | str
    missing: bool = False


def sort_rows(rows: list[Row], order: Order) -> list[Row]:
    """Rows in the order wished for; those with equal cells stay as they are given."""
    ranked = [(_rank(row, order.column), row) for row in rows]
    known = [each for each in ranked if not each[0].missing]
    missing = [each for each in ranked if each[0].missing]
    known.sort(key=lambda each: each[0].place, reverse=order.descending)
    missing.sort(key=lambda each: each[0].place)
    return [row for _rank, row in (*known, *missing)]


def class_rank(theme: Theme, value: ThemeValue) -> Rank:
    """Rank of a value by its class, in the order of the legend."""
    kind = theme.kind(value.class_key)
    return Rank(theme.classes.index(kind), kind.missing)


def value_rank(theme: Theme, value: ThemeValue) -> Rank:
    """Rank of a value by its figure, or by its class where it has none."""
    rank = class_rank(theme, value)
    figure = isinstance(value.value, int | float) and not rank.missing
    return Rank(float(value.value)) if figure and value.value is not None else rank


def day_rank(day: dt.date | int) -> Rank:
    """Rank of a day or a year, which comes before its days."""
    return Rank(str(day))


def _rank(row: Row, column: str) -> Rank:
    found = row[RANKS].get(column)
    if isinstance(found, Rank):
        return found
    cell = row[column]
    return Rank(cell) if isinstance(cell, int | float) else Rank(sort_key(str(cell)))
