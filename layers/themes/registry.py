"""The themes of the map, in the order of the chooser."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.themes.municipality_key import (
    AUTHORITIES_THEME,
    LANGUAGE_THEME,
    RELATION_THEME,
    URBAN_RURAL_THEME,
)
from layers.themes.statistics import RESIDENTS_THEME, UNEMPLOYMENT_THEME
from layers.themes.survey_answers import ANSWER_THEMES, ORGANISING_THEME
from layers.themes.theme import Theme
from layers.themes.tym_and_youth import PAIR_THEME

THEMES: Mapping[str, Theme] = MappingProxyType(
    {
        theme.id: theme
        for theme in (
            *ANSWER_THEMES,
            PAIR_THEME,
            AUTHORITIES_THEME,
            ORGANISING_THEME,
            RELATION_THEME,
            RESIDENTS_THEME,
            UNEMPLOYMENT_THEME,
            LANGUAGE_THEME,
            URBAN_RURAL_THEME,
        )
    }
)
