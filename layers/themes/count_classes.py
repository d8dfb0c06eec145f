"""Looks of counts: a colour for each number that is known, a tint for each range that is possible.

A county may have from one leadership group to as many as it has employment authorities, so the
classes are made for whatever numbers the key allows.
"""

from dataclasses import dataclass

import numpy as np

from layers.themes.theme import Pattern, ThemeClass
from layers.words.text import N_


@dataclass(frozen=True)
class CountLook:
    """Colours of one number, as ``#rrggbb``.

    ``solid`` fills areas with that number, ``ink`` draws patterns of another theme on it. ``tint``
    fills areas of which only the upper limit is known to be that number, with lines in ``hue``.
    ``pair_tint`` and ``pair_ink`` are used instead where patterns belong to another theme: they
    differ in lightness, so that grey print keeps them apart.
    """

    solid: str
    ink: str
    tint: str
    hue: str
    pair_tint: str
    pair_ink: str


_LOOKS = (
    CountLook("#0b4f9e", "#a9cdf2", "#d9e7f5", "#3d78b8", "#dfe9f4", "#274f7d"),
    CountLook("#2f857f", "#dcf3ee", "#d7ebe8", "#3f8f8a", "#d5ede8", "#2f6762"),
    CountLook("#d98a33", "#432200", "#f8e4cd", "#c4711d", "#f1d6b3", "#6b420f"),
    CountLook("#4f1d4c", "#ecc9ea", "#ecdcec", "#8a4d86", "#dabfdb", "#5a2e58"),
    CountLook("#5fabdf", "#0d2a40", "#d9ecf8", "#3d7fae", "#bfdcf0", "#1f4a6b"),
    CountLook("#e8c25c", "#4a3500", "#f7edcf", "#8a6d1a", "#ecd9a0", "#5c470c"),
)
_LINES: tuple[Pattern, ...] = ("lines-level", "lines-forward", "lines-back", "lines-upright")
_RAMP = ("#a9cbe9", "#6d9fd2", "#3570b3", "#0b3a75")


def count_look(number: int) -> CountLook:
    """Look of a number from 1; beyond the sixth the looks come round again."""
    return _LOOKS[(number - 1) % len(_LOOKS)]


def ramp(steps: int) -> tuple[str, ...]:
    """Colours as ``#rrggbb`` from pale to dark blue, evenly spaced; ``steps`` from 1."""
    stops = np.array([[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in _RAMP])
    places = np.linspace(0, len(_RAMP) - 1, steps)
    channels = [np.interp(places, range(len(_RAMP)), stop) for stop in stops.T]
    return tuple(
        "#" + "".join(f"{round(c):02x}" for c in rgb) for rgb in zip(*channels, strict=True)
    )


def bounds_key(most: int) -> str:
    """Key of the class of areas that have from 1 to ``most``, which of these is not known."""
    return f"1-{most}"


def count_classes(most: int) -> tuple[ThemeClass, ...]:
    """Classes of the numbers 1 to ``most``, then of the ranges 1–2 to 1–``most``."""
    numbers = tuple(_number_class(number) for number in range(1, most + 1))
    ranges = tuple(_range_class(number) for number in range(2, most + 1))
    return (*numbers, *ranges)


def _number_class(number: int) -> ThemeClass:
    label = N_("1 leadership group") if number == 1 else N_("{low} leadership groups")
    return ThemeClass(str(number), label, count_look(number).solid, low=number)


def _range_class(most: int) -> ThemeClass:
    look = count_look(most)
    return ThemeClass(
        bounds_key(most),
        N_("{low}–{high} possible, number not known"),
        look.tint,
        _LINES[(most - 1) % len(_LINES)],
        look.hue,
        low=1,
        high=most,
        missing=True,
        hue=look.hue,
    )
