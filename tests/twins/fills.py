"""How classes look as backgrounds of CSS."""

from typing import Any

from layers.map.facts import load_facts
from layers.themes.patterns import TILES
from layers.themes.registry import themes_of
from layers.themes.theme import ThemeClass
from pages.frame.swatch import background

LOOKS = (
    ThemeClass("a", "", "#0b4f9e"),
    ThemeClass("b", "", "#dde4ec", pattern="lines-forward", ink="#7b8794", hue="#3d4754"),
    ThemeClass("c", "", "#dde4ec", pattern="lines-back", ink="#3d4754", hue="#3d4754"),
    ThemeClass("d", "", "#ffffff", pattern="lines-upright", ink="#010203"),
    ThemeClass("e", "", "#fefefe", pattern="lines-level", hue="#808182", hue_share=55),
    ThemeClass("f", "", "#fefefe", pattern="dots", ink="#102030", hue="#ff00ff", hue_share=1),
    ThemeClass("g", "", "#e4e8ee", hue="#e4e8ee", hue_share=99),
)


def build() -> dict[str, Any]:
    """Return the tiles by name, and looks with their background: made up, and of every theme."""
    facts = load_facts(2026)
    classes = [kind for theme in themes_of(facts).values() for kind in theme.classes]
    return {
        "tiles": sorted(TILES),
        "looks": [_look(kind) for kind in (*LOOKS, *classes)],
    }


def _look(kind: ThemeClass) -> dict[str, Any]:
    return {
        "fill": kind.fill,
        "pattern": kind.pattern,
        "ink": kind.ink,
        "hue": kind.hue,
        "hue_share": kind.hue_share,
        "background": background(kind),
    }
