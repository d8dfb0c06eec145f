"""What a map says in one sentence within the filters of a view."""

import random
from typing import Any

from layers.map.facts import Facts, load_facts
from layers.themes.registry import themes_of
from layers.view.catalogue import catalogue, theme_day
from layers.view.finding import view_finding
from layers.view.map_view import ViewState
from layers.view.vocabulary import FILTER_DIVISIONS, Vocabulary
from layers.words.text import LANGS, translator

THEMES_USED = ("tym", "youth", "organising_model", "residents", "unemployment_rate", "language")
YEAR = 2026
DATA = ("known-2026", "example")
STATES = 24
TEXTS = ("finding_", "within_", "unknown_")


def build() -> dict[str, Any]:
    """Return what the sentences are made of, by language and answers, and views with theirs."""
    facts, chance = load_facts(YEAR), random.Random(7)
    vocabulary = Vocabulary.of_years(YEAR)
    return {
        f"{lang} {data}": {
            "catalogue": _reduced(catalogue(facts, facts.answer_sets[data], lang)),
            "views": [_view(facts, _state(chance, vocabulary, lang, data)) for _ in range(STATES)],
        }
        for lang, data in zip(LANGS, (*DATA, DATA[1]), strict=True)
    }


def _reduced(full: dict[str, Any]) -> dict[str, Any]:
    """Keep what a sentence needs: names, members, classes with their words, and values."""
    filtered = set(FILTER_DIVISIONS.values())
    return {
        "lang": full["lang"],
        "strings": {key: full["strings"][key] for key in full["strings"] if key.startswith(TEXTS)},
        "divisions": [
            {"id": each["id"], "main": each["main"]}
            for each in full["divisions"]
            if each["id"] in filtered | {"municipality"}
        ],
        "areas": {
            division: {code: _area(area) for code, area in full["areas"][division].items()}
            for division in sorted(filtered | {"municipality"})
        },
        "themes": {theme: _theme(full["themes"][theme]) for theme in THEMES_USED},
    }


def _area(area: dict[str, Any]) -> dict[str, Any]:
    return {key: area[key] for key in ("name", "short", "pop", "in") if key in area}


def _theme(theme: dict[str, Any]) -> dict[str, Any]:
    kept = {key: theme[key] for key in ("division", "year")}
    values = {code: _value(value) for code, value in theme["values"].items()}
    classes = [{key: each[key] for key in ("key", "label", "missing")} for each in theme["classes"]]
    return {**kept, "classes": classes, "values": values}


def _value(value: list[Any]) -> list[Any]:
    """Keep words only beside a figure, which are read with it."""
    key, words, _status, *figure = value
    return [key, words, "", *figure] if figure else [key]


def _state(chance: random.Random, vocabulary: Vocabulary, lang: str, data: str) -> ViewState:
    """Make up a view with filters, so few at times that they leave nothing."""
    theme = chance.choice(THEMES_USED)
    allowed = vocabulary.allowed(YEAR, theme)

    def some(name: str, likely: float) -> tuple[str, ...]:
        wanted = chance.randint(1, 3) if chance.random() < likely else 0
        return tuple(chance.sample(sorted(allowed[name]), wanted))

    return ViewState(
        theme=theme,
        region=some("region", 0.7),
        county=some("county", 0.2),
        employment=some("employment", 0.1),
        classes=some("class", 0.3) or (min(allowed["class"]),) * (chance.random() < 0.2),
        year=YEAR,
        data=data,
        lang=lang,
    )


def _view(facts: Facts, state: ViewState) -> dict[str, Any]:
    answers, theme = facts.answer_sets[state.data], themes_of(facts)[state.theme]
    values, day = theme.values(facts, answers), theme_day(facts, answers, theme)
    filters = {name: list(getattr(state, name)) for name in FILTER_DIVISIONS}
    said = view_finding(facts, state, theme, values, translator(state.lang), day)
    filtered = any(filters.values()) or bool(state.classes)
    return {"theme": state.theme, **filters, "class": list(state.classes), "filtered": filtered} | {
        "said": said
    }
