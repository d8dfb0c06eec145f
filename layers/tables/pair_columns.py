"""Columns of a pair of themes: the values of both themes and their grounds."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.themes.pair_theme import PairTheme
from layers.words.labels import division_label
from layers.words.text import N_, Translator, capitalised

_MORE: Mapping[str, str] = MappingProxyType(
    {
        "status": N_("{what}: status"),
        "basis": N_("{what}: grounds"),
        "source": N_("{what}: source"),
        "date": N_("{what}: date"),
        "survey": N_("{what}: survey"),
        "collector": N_("{what}: collector"),
        "licence": N_("{what}: licence"),
        "note": N_("{what}: note"),
    }
)
HALF_COLUMNS = ("area", "value", *_MORE)
"""Columns of each theme of the pair; their names begin with the theme's id and ``_``."""
_SCREEN_COLUMNS = ("area", "value", "status")
"""Columns of each theme in a table on screen; files have all."""


def pair_columns(theme: PairTheme) -> tuple[str, ...]:
    """Return the names of the columns of both themes."""
    return tuple(f"{half.theme.id}_{column}" for half in theme.halves for column in HALF_COLUMNS)


def pair_heads(theme: PairTheme, t: Translator, *, on_screen: bool) -> dict[str, str]:
    """Return column -> label for both themes, in order; with ``on_screen`` those of the page."""
    heads: dict[str, str] = {}
    for half in theme.halves:
        what = t.gettext(half.theme.short)
        words = {
            "area": capitalised(division_label(half.theme.division, t)),
            "value": what,
            **{column: t.gettext(message, what=what) for column, message in _MORE.items()},
        }
        heads |= {
            f"{half.theme.id}_{column}": words[column]
            for column in (_SCREEN_COLUMNS if on_screen else HALF_COLUMNS)
        }
    return heads
