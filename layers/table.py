"""The table: the twin of the map, row by row, and the source of what is downloaded."""

import pandas as pd

from geodata import AnswerSet
from layers.catalogue import theme_date, theme_source
from layers.facts import Facts
from layers.filters import selected_municipalities
from layers.labels import status_label
from layers.shown import shown_theme
from layers.sources import source_text
from layers.text import Translator, sort_key, translator
from layers.theme import ThemeValue
from layers.themes import THEMES
from layers.themes_changes import before_and_after
from layers.view import ViewState

COLUMNS = (
    *("code", "name", "class", "value", "figure", "status"),
    *("municipalities", "residents", "source", "date"),
)
BEFORE_AFTER = ("before", "after")
"""Further columns where the view shows changes: the old and the new answer in words."""


def table(facts: Facts, answer_set: AnswerSet, state: ViewState) -> pd.DataFrame:
    """List the areas of the theme's division that the filters leave, by name.

    Columns: ``code``, ``name``, ``class`` (its label), ``value`` (in words), ``figure`` (number
    behind a numeric value, else None), ``status``, ``municipalities`` and ``residents`` (those of
    the area that pass the filters), ``source``, ``date``; words in the state's language. An area
    that the filters cut is counted as far as it shows, so the rows sum to what the map counts.
    A view of changes has the columns ``before`` and ``after`` too.
    """
    t, theme = translator(state.lang), shown_theme(facts, state)
    parts: dict[str, list[str]] = {}
    for municipality in selected_municipalities(facts, state):
        parts.setdefault(facts.area_of(municipality, theme.division), []).append(municipality)
    values = theme.values(facts, answer_set)
    labels = {kind.key: kind.text(t) for kind in theme.shown(values)}
    names = {code: facts.name(theme.division, code, state.lang) for code in parts}
    source = theme_source(theme, answer_set, t)
    day = theme_date(facts, answer_set, theme, t)
    rows = []
    for code in sorted(parts, key=lambda code: sort_key(names[code])):
        value = values[code]
        rows.append(
            {
                "code": code,
                "name": names[code],
                "class": labels[value.class_key],
                "value": theme.words(value, theme.kind(value.class_key), t),
                "figure": value.value if isinstance(value.value, int | float) else None,
                "status": status_label(value.status, t),
                "municipalities": len(parts[code]),
                "residents": facts.residents(parts[code]),
                "source": _source(value, t) or source,
                "date": t.date(value.date) if value.date else day,
            }
        )
        if theme.versus:
            told = before_and_after(THEMES[state.theme], value, t)
            rows[-1] |= dict(zip(BEFORE_AFTER, told, strict=True))
    return pd.DataFrame(rows, columns=[*COLUMNS, *(BEFORE_AFTER if theme.versus else ())])


def _source(value: ThemeValue, t: Translator) -> str:
    return source_text(value.source or "", t)
