"""Classes of counts: a colour for each known number, a tint for each range of unknown ones.

A county has from one leadership group to as many as it has employment authorities, so the largest
number follows from the key.
"""

from dataclasses import dataclass

from geodata import Count
from layers.themes.theme import Pattern, ThemeClass


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


def count_look(number: int) -> CountLook:
    """Look of a number from 1; the looks repeat after the sixth."""
    return _LOOKS[(number - 1) % len(_LOOKS)]


def bounds_key(most: int) -> str:
    """Key of the class of areas with an unknown number from 1 to ``most``."""
    return f"1-{most}"


def count_classes(count: Count, most: int) -> tuple[ThemeClass, ...]:
    """Classes of the numbers 1 to ``most``, then of the ranges 1–2 to 1–``most``."""
    numbers = tuple(_number_class(count, number) for number in range(1, most + 1))
    ranges = tuple(_range_class(count, number) for number in range(2, most + 1))
    return (*numbers, *ranges)


def count_class(count: Count, key: str) -> ThemeClass | None:
    """Class of a number or a range by its key, however large; None for another key."""
    most = key.rpartition("-")[2]
    made = count_classes(count, int(most)) if most.isascii() and most.isdigit() else ()
    return next((each for each in made if each.key == key), None)


def _number_class(count: Count, number: int) -> ThemeClass:
    label = count.one if number == 1 else count.many
    return ThemeClass(str(number), label, count_look(number).solid, low=number)


def _range_class(count: Count, most: int) -> ThemeClass:
    look = count_look(most)
    return ThemeClass(
        key=bounds_key(most),
        label=count.span,
        fill=look.tint,
        pattern=_LINES[(most - 1) % len(_LINES)],
        ink=look.hue,
        low=1,
        high=most,
        missing=True,
        hue=look.hue,
    )
