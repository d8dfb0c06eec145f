"""Columns of the table of a pair of themes: both answers and what each rests on."""

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
"""Columns of each half, after the id of its theme and ``_``: whose answer it is, and the answer."""
_SHOWN = ("area", "value", "status")
"""What a table on screen tells of each half; files tell it all."""


def pair_columns(theme: PairTheme) -> tuple[str, ...]:
    """Columns of both halves."""
    return tuple(f"{half.theme.id}_{column}" for half in theme.halves for column in HALF_COLUMNS)


def pair_heads(theme: PairTheme, t: Translator, *, shown: bool) -> dict[str, str]:
    """Columns of both halves in order, and their words; ``shown`` leaves out what files add."""
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
            for column in (_SHOWN if shown else HALF_COLUMNS)
        }
    return heads
