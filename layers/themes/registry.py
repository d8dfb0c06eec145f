"""The themes of the map, in the order of the chooser."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from geodata import TOPICS, divisions
from geodata.base.declarations import declared
from geodata.external_themes import ExternalTheme
from layers.map.facts import Facts
from layers.themes.external import external_theme
from layers.themes.survey_answers import answer_theme
from layers.themes.theme import Theme

TOPIC_THEMES: Mapping[str, Theme] = MappingProxyType(
    {topic.id: answer_theme(topic) for topic in TOPICS.values()}
)
"""Topic of an answer -> the theme whose classes and words it has."""


def _in_order() -> list[Theme]:
    others = declared("layers.themes.declared", "THEME", Theme)
    return sorted(
        (*TOPIC_THEMES.values(), *others.values()), key=lambda theme: (theme.place, theme.id)
    )


THEMES: Mapping[str, Theme] = MappingProxyType({theme.id: theme for theme in _in_order()})
"""Themes of the project by id."""


@lru_cache(maxsize=16)
def year_themes(year: int, external: tuple[ExternalTheme, ...] = ()) -> Mapping[str, Theme]:
    """Themes of the divisions that a year has, by id: those of the project, then external ones."""
    existing = {division.id for division in divisions(year)}
    every = (*THEMES.values(), *map(external_theme, external))
    return MappingProxyType({each.id: each for each in every if each.division in existing})


def themes_of(facts: Facts) -> Mapping[str, Theme]:
    """Themes that can be shown with the facts, by id."""
    return year_themes(facts.year, facts.external)
