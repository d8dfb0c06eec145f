"""The themes of the map, in the order of the chooser."""

from collections.abc import Mapping
from types import MappingProxyType

from geodata import TOPICS
from geodata.base.declarations import declared
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
