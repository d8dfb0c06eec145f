"""The table of a view: one row for each area or pair of areas that the map shows."""

import datetime as dt
from dataclasses import dataclass
from typing import TypeVar

import pandas as pd

from geodata import AnswerSet
from layers.answers.answer_origins import ORIGIN_COLUMNS
from layers.map.facts import Facts
from layers.tables.numbers import bounds, number
from layers.tables.pair_columns import HALF_COLUMNS, pair_columns
from layers.tables.row_order import (
    RANKS,
    Order,
    Rank,
    Row,
    class_rank,
    day_rank,
    sort_rows,
    value_rank,
)
from layers.themes.changes import ChangeValue, before_and_after
from layers.themes.pair_theme import PairTheme
from layers.themes.registry import THEMES, themes_of
from layers.themes.theme import Theme, ThemeValue, Values
from layers.view.catalogue import theme_date, theme_day, theme_source
from layers.view.displayed_theme import displayed_theme
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.answer_sources import answer_text, source_text
from layers.words.labels import basis_label, status_label
from layers.words.text import Translator, sort_key, translator

T = TypeVar("T")

_ANSWER = ("class", "value", "figure", "status", "basis")
_ORIGIN = ("source", "date", *ORIGIN_COLUMNS)
BEFORE_AFTER = ("before", "after")
"""Columns added in a view of changes: the old and the new answer in words."""
MAP_PREFIXES = ("", "compare_", "compare2_", "compare3_")
"""Prefixes of the columns of each map's theme, the first map first."""
FILE_KEYS = ("code", "class_key", "class", "number", "lower", "upper", "day")
"""Cells that rows have for files beside those of ``table``: bare numbers, and the day as a date."""


def table(
    facts: Facts, answer_set: AnswerSet, state: ViewState, order: Order | None = None
) -> pd.DataFrame:
    """Return the areas of the theme's division that pass the filters, in the view's own order.

    ``order`` sorts by another column, ties as they were; a column that the table lacks is ignored.

    Columns: ``code``, ``name``, ``class`` (label), ``value`` (in words), ``figure`` (number or
    None), ``status``, ``basis``, ``municipalities`` and ``residents`` (only those that pass the
    filters), ``source``, ``date`` and ``ORIGIN_COLUMNS``. Texts are in the state's language, those
    of a survey in its collector's. Counts of an area that the filters cut cover the part that
    passes, so they sum to those on the map. A view of changes adds ``BEFORE_AFTER``.

    A pair of themes has ``pair_columns`` instead of the columns after ``class``, except counts.

    With several maps there is a row for each combination of areas, one of each theme's division,
    that share municipalities; the columns of each area begin with its of ``MAP_PREFIXES``.
    """
    rows = table_rows(facts, answer_set, state)
    columns = _columns([displayed_theme(facts, view) for view in state.maps()])
    if order and order.column in columns:
        rows = sort_rows(rows, order)
    return pd.DataFrame(rows, columns=columns)


def table_rows(facts: Facts, answer_set: AnswerSet, state: ViewState) -> list[Row]:
    """Return the rows of ``table`` by name, as dicts with the ranks of cells under ``RANKS``.

    A view that names an order has them in that, ties by name. They have the cells ``FILE_KEYS``
    too.
    """
    t = translator(state.lang)
    themes = [displayed_theme(facts, view) for view in state.maps()]
    by_theme = [_AreaRows.of(facts, answer_set, theme, t) for theme in themes]
    rows: list[Row] = []
    for codes, members in _parts(facts, state):
        row, ranks = by_theme[0].cells(codes[0]), by_theme[0].ranks(codes[0])
        row |= {"municipalities": len(members), "residents": facts.residents(members)}
        others = zip(MAP_PREFIXES[1:], by_theme[1:], codes[1:], strict=False)
        for prefix, area_rows, code in others:
            row |= _prefixed(prefix, area_rows.cells(code))
            ranks |= _prefixed(prefix, area_rows.ranks(code))
        rows.append(row | {RANKS: ranks})
    names = [f"{prefix}name" for prefix in MAP_PREFIXES]
    named = sorted(rows, key=lambda row: [sort_key(str(row.get(name, ""))) for name in names])
    order = Order.of(state.sort)
    asked = state.sort and order.column in _columns(themes)
    return sort_rows(named, order) if asked else named


def _prefixed(prefix: str, row: dict[str, T]) -> dict[str, T]:
    return {f"{prefix}{column}": value for column, value in row.items()}


def _columns(themes: list[Theme]) -> list[str]:
    """Return the columns of the table of the themes on screen."""
    columns, changes = [], []
    for prefix, theme in zip(MAP_PREFIXES, themes, strict=False):
        # Counts are those of the whole row, so they are not repeated for further themes.
        counts = () if prefix else ("municipalities", "residents")
        if isinstance(theme, PairTheme):
            own = ("code", "name", "class", *pair_columns(theme), *counts)
        else:
            own = ("code", "name", *_ANSWER, *counts, *_ORIGIN)
        columns += [f"{prefix}{column}" for column in own]
        changes += [f"{prefix}{column}" for column in BEFORE_AFTER if theme.baseline]
    return [*columns, *changes]


def row_codes(facts: Facts, state: ViewState, municipality: str) -> tuple[str, ...]:
    """Return the codes of a municipality's row: its area on each map."""
    divisions = (themes_of(facts)[view.theme].division for view in state.maps())
    return tuple(facts.area_of(municipality, division) for division in divisions)


def _parts(facts: Facts, state: ViewState) -> list[tuple[tuple[str, ...], list[str]]]:
    """Return the municipalities that pass the filters by the codes of their row."""
    parts: dict[tuple[str, ...], list[str]] = {}
    for municipality in selected_municipalities(facts, state):
        parts.setdefault(row_codes(facts, state, municipality), []).append(municipality)
    return sorted(parts.items())


@dataclass(frozen=True)
class _AreaRows:
    """Cells of a theme's areas, in one language.

    ``source`` and ``day`` are the theme's, for values that have none of their own; ``since`` is the
    day as a value to sort by.
    """

    facts: Facts
    theme: Theme
    values: Values
    source: str
    day: str
    since: dt.date | int
    t: Translator
    halves: "tuple[_AreaRows, ...]" = ()

    @classmethod
    def of(cls, facts: Facts, answer_set: AnswerSet, theme: Theme, t: Translator) -> "_AreaRows":
        """Build the cells of a theme with the values of an answer set."""
        halves = theme.halves if isinstance(theme, PairTheme) else ()
        return cls(
            facts=facts,
            theme=theme,
            values=theme.values(facts, answer_set),
            source=theme_source(theme, answer_set, t),
            day=theme_date(facts, answer_set, theme, t),
            since=theme_day(facts, answer_set, theme),
            t=t,
            halves=tuple(cls.of(facts, answer_set, half.theme, t) for half in halves),
        )

    def cells(self, code: str) -> dict[str, object]:
        """Return the cells of an area by column."""
        value, theme, t = self.values[code], self.theme, self.t
        kind = theme.kind(value.class_key)
        if isinstance(theme, PairTheme):
            name = self.facts.name(theme.division, code, t.lang)
            return {
                "code": code,
                "name": name,
                "class_key": value.class_key,
                "class": kind.text(t),
                **self._cells_of_halves(code),
            }
        changes = before_and_after(THEMES[theme.id], value, t) if theme.baseline else ()
        lower, upper = bounds(theme, value)
        return {
            **dict(zip(BEFORE_AFTER, changes, strict=False)),
            "code": code,
            "name": self.facts.name(theme.division, code, t.lang),
            "class_key": value.class_key,
            "class": kind.text(t),
            "number": number(theme, value),
            "lower": lower,
            "upper": upper,
            "day": value.date or self.since,
            "value": theme.words(value, kind, t),
            "figure": value.value if isinstance(value.value, int | float) else None,
            "status": status_label(value.status, t, value.basis),
            "basis": basis_label(value.basis, t),
            "source": source_text(value.source_in(t.lang), t) or self.source,
            "date": t.date(value.date) if value.date else self.day,
            **self._origin(value),
        }

    def _origin(self, value: ThemeValue) -> dict[str, str]:
        """Return survey, collector, licence and note of an answer; "" for other values."""
        origin = {column: str(getattr(value.answer, column, "")) for column in ORIGIN_COLUMNS}
        if value.answer is None:
            return origin
        return origin | {
            "survey": value.answer.said("survey", self.t.lang),
            "note": answer_text(value.answer, "note", self.t),
        }

    def _cells_of_halves(self, code: str) -> dict[str, object]:
        """Return the cells of both themes of a pair for a municipality, by prefixed column."""
        row: dict[str, object] = {}
        for half in self.halves:
            cells = half.cells(self.facts.area_of(code, half.theme.division))
            cells["area"] = cells["name"]
            wanted = (*HALF_COLUMNS, *FILE_KEYS)
            row |= {f"{half.theme.id}_{column}": cells[column] for column in wanted}
        return row

    def ranks(self, code: str) -> dict[str, Rank]:
        """Return the ranks of the cells whose texts would sort wrongly, by column."""
        value, theme = self.values[code], self.theme
        ranks = {"class": class_rank(theme, value)}
        if isinstance(theme, PairTheme):
            for half in self.halves:
                half_ranks = half.ranks(self.facts.area_of(code, half.theme.division))
                ranks |= _prefixed(f"{half.theme.id}_", half_ranks)
            return ranks
        ranks |= {"value": value_rank(theme, value), "date": day_rank(value.date or self.since)}
        if isinstance(value, ChangeValue):
            both = zip(BEFORE_AFTER, (value.old, value.new), strict=True)
            ranks |= {column: value_rank(THEMES[theme.id], each) for column, each in both}
        return ranks
