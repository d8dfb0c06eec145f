"""Classes of how an area lies against another division, with labels and looks."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from layers.themes.palette import BLUE, ORANGE, TEAL
from layers.themes.theme import MISSING, ThemeClass
from layers.words.text import N_

RELATION_KINDS: Mapping[str, ThemeClass] = MappingProxyType(
    {
        kind.key: kind
        for kind in (
            ThemeClass("crosses", N_("Crosses a border"), ORANGE),
            ThemeClass("contains", N_("Holds several whole areas"), TEAL),
            ThemeClass("inside", N_("Part of one area"), "#a9cbe9"),
            ThemeClass("identical", N_("Same area"), BLUE),
            replace(MISSING["not_applicable"], label=N_("Åland, counted apart")),
        )
    }
)
"""Classes in legend order; ``not_applicable`` is for Åland where it is an area of its own."""
