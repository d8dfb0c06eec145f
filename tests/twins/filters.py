"""Which municipalities pass the filters of a view, and what the legend counts."""

import random
from dataclasses import replace
from typing import Any

from layers.export.common.legend import legend_rows
from layers.map.facts import Facts, load_facts
from layers.themes.registry import THEMES
from layers.view.catalogue import catalogue
from layers.view.displayed_theme import displayed_theme
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.view.vocabulary import FILTER_DIVISIONS, Vocabulary
from layers.words.text import translator

THEMES_USED = ("tym", "youth", "tym_youth", "organising_model", "residents")
YEAR, DATA = 2026, "example"
STATES = 120


def build() -> dict[str, Any]:
    """Return a catalogue without texts, and views with what passes and what the legend counts."""
    facts, chance = load_facts(YEAR), random.Random(4)
    vocabulary = Vocabulary.of_years(YEAR)
    full = catalogue(facts, facts.answer_sets[DATA], "fi")
    return {
        "municipalities": list(facts.codes("municipality")),
        "catalogue": _reduced(full),
        "views": [_view(facts, _state(chance, vocabulary)) for _ in range(STATES)],
    }


def _reduced(full: dict[str, Any]) -> dict[str, Any]:
    """Keep what filters and counts need: members, residents, classes and class keys."""
    others = [each["id"] for each in full["divisions"] if each["id"] != "municipality"]
    return {
        "lang": "fi",
        "strings": {},
        "divisions": [{"id": each["id"], "main": each["main"]} for each in full["divisions"]],
        "areas": {
            "municipality": {
                code: {"pop": area["pop"], "in": area["in"]}
                for code, area in full["areas"]["municipality"].items()
            },
            **{other: {code: {} for code in full["areas"][other]} for other in others},
        },
        "themes": {theme: _theme(full["themes"][theme]) for theme in THEMES_USED},
    }


def _theme(theme: dict[str, Any]) -> dict[str, Any]:
    kept = {
        "division": theme["division"],
        "classes": [{"key": each["key"]} for each in theme["classes"]],
    }
    if "halves" in theme:
        halves = [{"theme": half["theme"], **_theme(half)} for half in theme["halves"]]
        return {**kept, "halves": halves}
    return {**kept, "values": {code: [v[0], "", ""] for code, v in theme["values"].items()}}


def _state(chance: random.Random, vocabulary: Vocabulary) -> ViewState:
    """Make up a view: every theme, some filters, and on every fifth the second map."""
    theme = chance.choice(THEMES_USED)
    allowed = vocabulary.allowed(YEAR, theme)

    def some(name: str, likely: float) -> tuple[str, ...]:
        words = sorted(allowed[name])
        wanted = chance.randint(1, max(1, len(words) // 3)) if chance.random() < likely else 0
        return tuple(chance.sample(words, wanted))

    state = ViewState(
        theme=theme,
        region=some("region", 0.4),
        county=some("county", 0.3),
        employment=some("employment", 0.2),
        classes=some("class", 0.6),
        year=YEAR,
        data=DATA,
    )
    if chance.random() < 0.2:
        other = chance.choice([each for each in THEMES_USED if each != theme])
        return replace(state, theme=other, classes_of=theme)
    return state


def _view(facts: Facts, state: ViewState) -> dict[str, Any]:
    theme = displayed_theme(facts, state)
    values = theme.values(facts, facts.answer_sets[DATA])
    passing = selected_municipalities(facts, state)
    rows = list(legend_rows(facts, theme, values, state, translator("fi")))
    areas = {facts.area_of(code, THEMES[state.theme].division) for code in passing}
    return {
        "theme": state.theme,
        "classTheme": state.classes_of or state.theme,
        **{name: list(getattr(state, name)) for name in FILTER_DIVISIONS},
        "class": list(state.classes),
        "passing": "".join("01"[code in passing] for code in facts.codes("municipality")),
        "totals": [len(areas), len(passing), facts.residents(passing)],
        "counts": [
            [row.group, row.kind.key, row.areas, row.municipalities, row.residents] for row in rows
        ],
    }
