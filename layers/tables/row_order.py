"""Order of table rows: by figure, class in legend order, date or alphabet."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from layers.themes.theme import Theme, ThemeValue
from layers.words.text import sort_key

RANKS = "ranks"
"""Key of a row with the ranks of cells by column, for cells whose texts would sort wrongly."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Order:
    """Column to sort by, and the direction."""

    column: str = "name"
    descending: bool = False

    @classmethod
    def of(cls, sort: str) -> Self:
        """Read the order that an address names, such as "-residents"; "" is the usual one."""
        column = sort.removeprefix("-")
        return cls(column, descending=sort.startswith("-")) if column else cls()


@dataclass(frozen=True)
class Rank:
    """Sort key of a cell within its column.

    ``place`` has one type per column. ``missing`` values come last, in ascending order whatever the
    direction; their places may have another type.
    """

    place: float | str
    missing: bool = False


def sort_rows(rows: list[Row], order: Order) -> list[Row]:
    """Return the rows in the given order; rows with equal cells keep their order."""
    ranked = [(_rank(row, order.column), row) for row in rows]
    known = [each for each in ranked if not each[0].missing]
    missing = [each for each in ranked if each[0].missing]
    known.sort(key=lambda each: each[0].place, reverse=order.descending)
    missing.sort(key=lambda each: each[0].place)
    return [row for _rank, row in (*known, *missing)]


def class_rank(theme: Theme, value: ThemeValue) -> Rank:
    """Return the rank of a value by its class, in legend order."""
    kind = theme.kind(value.class_key)
    return Rank(theme.classes.index(kind), kind.missing)


def value_rank(theme: Theme, value: ThemeValue) -> Rank:
    """Return the rank of a value by its figure, or by its class if it has none."""
    rank = class_rank(theme, value)
    figure = isinstance(value.value, int | float) and not rank.missing
    return Rank(float(value.value)) if figure and value.value is not None else rank


def day_rank(day: dt.date | int) -> Rank:
    """Return the rank of a day or a year; a year precedes its days."""
    return Rank(str(day))


def _rank(row: Row, column: str) -> Rank:
    found = row[RANKS].get(column)
    if isinstance(found, Rank):
        return found
    cell = row[column]
    return Rank(cell) if isinstance(cell, int | float) else Rank(sort_key(str(cell)))
