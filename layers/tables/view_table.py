"""The table: the twin of the map, row by row, and the source of what is downloaded."""

import datetime as dt
from dataclasses import dataclass
from typing import TypeVar

import pandas as pd

from geodata import AnswerSet
from layers.answers.answer_origins import ORIGIN_COLUMNS
from layers.map.facts import Facts
from layers.tables.pair_columns import HALF_COLUMNS, pair_columns
from layers.tables.row_order import (
    RANKS,
    Order,
    Rank,
    Row,
    class_rank,
    day_rank,
    in_order,
    value_rank,
)
from layers.themes.changes import ChangeValue, before_and_after
from layers.themes.pair_theme import PairTheme
from layers.themes.registry import THEMES
from layers.themes.theme import Theme, ThemeValue, Values
from layers.view.catalogue import theme_date, theme_day, theme_source
from layers.view.displayed_theme import shown_theme
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.answer_sources import source_text
from layers.words.labels import basis_label, status_label
from layers.words.text import Translator, sort_key, translator

T = TypeVar("T")

_ANSWER = ("class", "value", "figure", "status", "basis")
_ORIGIN = ("source", "date", *ORIGIN_COLUMNS)
COLUMNS = ("code", "name", *_ANSWER, "municipalities", "residents", *_ORIGIN)
BEFORE_AFTER = ("before", "after")
"""Further columns where the view shows changes: the old and the new answer in words."""
BESIDE = "compare_"
"""Columns of the second map's theme are those of the first one with this before their names."""


def table(
    facts: Facts, answer_set: AnswerSet, state: ViewState, order: Order | None = None
) -> pd.DataFrame:
    """List the areas of the theme's division that the filters leave, by name.

    ``order`` is another order, in which equal rows stand by name; a column that the table does not
    have changes nothing.

    Columns: ``code``, ``name``, ``class`` (its label), ``value`` (in words), ``figure`` (number
    behind a numeric value, else None), ``status``, ``basis``, ``municipalities`` and ``residents``
    (those of the area that pass the filters), ``source``, ``date`` and ``ORIGIN_COLUMNS``; words in
    the state's language, those of a survey in its collector's.
    An area that the filters cut is counted as far as it shows, so the rows sum to what the map
    counts. A view of changes has the columns ``before`` and ``after`` too.

    A pair of themes has ``pair_columns`` in place of what follows ``class``, counts excepted.

    With a second map there is a row for every pair of areas, one of each theme's division, that
    share municipalities, and the second area's columns begin with ``BESIDE``.
    """
    rows = table_rows(facts, answer_set, state)
    columns = _columns([shown_theme(facts, view) for view in state.maps()])
    if order and order.column in columns:
        rows = in_order(rows, order)
    return pd.DataFrame(rows, columns=columns)


def table_rows(facts: Facts, answer_set: AnswerSet, state: ViewState) -> list[Row]:
    """Rows of the table by name, each with the columns of ``table`` and the ranks of its cells."""
    t = translator(state.lang)
    themes = [shown_theme(facts, view) for view in state.maps()]
    tellers = [_Teller.of(facts, answer_set, theme, t) for theme in themes]
    rows: list[Row] = []
    for codes, members in _parts(facts, state):
        row, ranks = tellers[0].tell(codes[0]), tellers[0].ranks(codes[0])
        row |= {"municipalities": len(members), "residents": facts.residents(members)}
        for teller, code in zip(tellers[1:], codes[1:], strict=True):
            row |= _prefixed(BESIDE, teller.tell(code))
            ranks |= _prefixed(BESIDE, teller.ranks(code))
        rows.append(row | {RANKS: ranks})
    names = ("name", f"{BESIDE}name")
    return sorted(rows, key=lambda row: [sort_key(str(row.get(name, ""))) for name in names])


def _prefixed(prefix: str, row: dict[str, T]) -> dict[str, T]:
    return {f"{prefix}{column}": value for column, value in row.items()}


def _columns(themes: list[Theme]) -> list[str]:
    """Columns of the table of one theme or two."""
    columns, changes = [], []
    for prefix, theme in zip(("", BESIDE), themes, strict=False):
        # What holds for the municipalities of a row is said once.
        counts = () if prefix else ("municipalities", "residents")
        if isinstance(theme, PairTheme):
            own = ("code", "name", "class", *pair_columns(theme), *counts)
        else:
            own = ("code", "name", *_ANSWER, *counts, *_ORIGIN)
        columns += [f"{prefix}{column}" for column in own]
        changes += [f"{prefix}{column}" for column in BEFORE_AFTER if theme.versus]
    return [*columns, *changes]


def row_codes(facts: Facts, state: ViewState, municipality: str) -> tuple[str, ...]:
    """Codes of the areas whose row a municipality belongs to: one, or two with a second map."""
    divisions = (THEMES[view.theme].division for view in state.maps())
    return tuple(facts.area_of(municipality, division) for division in divisions)


def _parts(facts: Facts, state: ViewState) -> list[tuple[tuple[str, ...], list[str]]]:
    """Municipalities that the filters leave, by their row."""
    parts: dict[tuple[str, ...], list[str]] = {}
    for municipality in selected_municipalities(facts, state):
        parts.setdefault(row_codes(facts, state, municipality), []).append(municipality)
    return sorted(parts.items())


@dataclass(frozen=True)
class _Teller:
    """Tells what a theme says of an area, in words of one language.

    ``source`` and ``day`` are the theme's, for values that have none of their own; ``since`` is
    the same day, to be sorted by.
    """

    facts: Facts
    theme: Theme
    values: Values
    source: str
    day: str
    since: dt.date | int
    t: Translator
    halves: "tuple[_Teller, ...]" = ()

    @classmethod
    def of(cls, facts: Facts, answer_set: AnswerSet, theme: Theme, t: Translator) -> "_Teller":
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

    def tell(self, code: str) -> dict[str, object]:
        value, theme, t = self.values[code], self.theme, self.t
        kind = theme.kind(value.class_key)
        if isinstance(theme, PairTheme):
            name = self.facts.name(theme.division, code, t.lang)
            return {"code": code, "name": name, "class": kind.text(t), **self._tell_halves(code)}
        changes = before_and_after(THEMES[theme.id], value, t) if theme.versus else ()
        return {
            **dict(zip(BEFORE_AFTER, changes, strict=False)),
            "code": code,
            "name": self.facts.name(theme.division, code, t.lang),
            "class": kind.text(t),
            "value": theme.words(value, kind, t),
            "figure": value.value if isinstance(value.value, int | float) else None,
            "status": status_label(value.status, t, value.basis),
            "basis": basis_label(value.basis, t),
            "source": source_text(value.source or "", t) or self.source,
            "date": t.date(value.date) if value.date else self.day,
            **self._origin(value),
        }

    def _origin(self, value: ThemeValue) -> dict[str, str]:
        """Survey, collector, licence and note of an answer; empty for other values."""
        told = {column: str(getattr(value.answer, column, "")) for column in ORIGIN_COLUMNS}
        return told | {"note": source_text(told["note"], self.t)}

    def _tell_halves(self, code: str) -> dict[str, object]:
        """What each theme of a pair says of the area that a municipality lies in."""
        row: dict[str, object] = {}
        for half in self.halves:
            told = half.tell(self.facts.area_of(code, half.theme.division))
            told["area"] = told["name"]
            row |= {f"{half.theme.id}_{column}": told[column] for column in HALF_COLUMNS}
        return row

    def ranks(self, code: str) -> dict[str, Rank]:
        """Ranks of the cells of an area whose words do not sort as what they mean."""
        value, theme = self.values[code], self.theme
        ranks = {"class": class_rank(theme, value)}
        if isinstance(theme, PairTheme):
            for half in self.halves:
                told = half.ranks(self.facts.area_of(code, half.theme.division))
                ranks |= _prefixed(f"{half.theme.id}_", told)
            return ranks
        ranks |= {"value": value_rank(theme, value), "date": day_rank(value.date or self.since)}
        if isinstance(value, ChangeValue):
            both = zip(BEFORE_AFTER, (value.old, value.new), strict=True)
            ranks |= {column: value_rank(THEMES[theme.id], each) for column, each in both}
        return ranks
