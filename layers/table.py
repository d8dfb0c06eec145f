"""The table: the twin of the map, row by row, and the source of what is downloaded."""

from dataclasses import dataclass

import pandas as pd

from geodata import AnswerSet
from layers.catalogue import theme_date, theme_source
from layers.facts import Facts
from layers.filters import selected_municipalities
from layers.labels import basis_label, status_label
from layers.origins import ORIGIN_COLUMNS
from layers.shown import shown_theme
from layers.sources import source_text
from layers.table_pair import HALF_COLUMNS, pair_columns
from layers.text import Translator, sort_key, translator
from layers.theme import Theme, ThemeValue, Values
from layers.theme_pair import PairTheme
from layers.themes import THEMES
from layers.themes_changes import before_and_after
from layers.view import ViewState

_ANSWER = ("class", "value", "figure", "status", "basis")
_ORIGIN = ("source", "date", *ORIGIN_COLUMNS)
COLUMNS = ("code", "name", *_ANSWER, "municipalities", "residents", *_ORIGIN)
BEFORE_AFTER = ("before", "after")
"""Further columns where the view shows changes: the old and the new answer in words."""
BESIDE = "compare_"
"""Columns of the second map's theme are those of the first one with this before their names."""


def table(facts: Facts, answer_set: AnswerSet, state: ViewState) -> pd.DataFrame:
    """List the areas of the theme's division that the filters leave, by name.

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
    t = translator(state.lang)
    themes = [shown_theme(facts, view) for view in state.maps()]
    tellers = [_Teller.of(facts, answer_set, theme, t) for theme in themes]
    rows = []
    for codes, members in _parts(facts, state):
        row = tellers[0].tell(codes[0])
        row |= {"municipalities": len(members), "residents": facts.residents(members)}
        for teller, code in zip(tellers[1:], codes[1:], strict=True):
            row |= {f"{BESIDE}{column}": value for column, value in teller.tell(code).items()}
        rows.append(row)
    names = ("name", f"{BESIDE}name")
    rows.sort(key=lambda row: [sort_key(str(row.get(name, ""))) for name in names])
    return pd.DataFrame(rows, columns=_columns(themes))


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

    ``source`` and ``day`` are the theme's, for values that have none of their own.
    """

    facts: Facts
    theme: Theme
    values: Values
    source: str
    day: str
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
