"""Classes of counts: a colour for each number, bands for answered ranges, tints for unknown ones.

A county has from one leadership group to as many as it has employment authorities, so the largest
number follows from the key.
"""

from dataclasses import dataclass
from itertools import combinations

from geodata import Count
from layers.themes.answer_marks import mark_of, marked_classes
from layers.themes.theme import Pattern, ThemeClass, relative_luminance


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
_BANDS: tuple[Pattern, ...] = ("bands-level", "bands-forward", "bands-back", "bands-upright")
_LEAST_CONTRAST = 2.5


def count_look(number: int) -> CountLook:
    """Look of a number from 1; the looks repeat after the sixth."""
    return _LOOKS[(number - 1) % len(_LOOKS)]


def bounds_key(most: int) -> str:
    """Key of the class of areas with an unknown number from 1 to ``most``."""
    return f"1-{most}"


def range_key(low: int, high: int) -> str:
    """Key of the class of areas that answered with a range."""
    return f"range_{low}-{high}"


def count_classes(count: Count, most: int) -> tuple[ThemeClass, ...]:
    """Classes of numbers to ``most``, known and planned, of answered ranges, of unknown ones."""
    numbers = range(1, most + 1)
    return (
        *(
            each
            for number in numbers
            for each in marked_classes(_number_class(count, number), several=False)
        ),
        *(_between_class(count, low, high) for low, high in combinations(numbers, 2)),
        *(_range_class(count, number) for number in numbers[1:]),
    )


def count_class(count: Count, key: str) -> ThemeClass | None:
    """Class of a number or a range by its key, however large; None for another key."""
    most = mark_of(key)[0].rpartition("-")[2]
    made = count_classes(count, int(most)) if most.isascii() and most.isdigit() else ()
    return next((each for each in made if each.key == key), None)


def _number_class(count: Count, number: int) -> ThemeClass:
    label = count.one if number == 1 else count.many
    return ThemeClass(str(number), label, count_look(number).solid, low=number)


def _between_class(count: Count, low: int, high: int) -> ThemeClass:
    """Class of an answered range: the colour of its least under bands in that of its most."""
    ground, top = count_look(low).solid, count_look(high)
    lights = sorted((relative_luminance(ground), relative_luminance(top.solid)))
    stands_out = (lights[1] + 0.05) / (lights[0] + 0.05) >= _LEAST_CONTRAST
    return ThemeClass(
        key=range_key(low, high),
        label=count.between,
        fill=ground,
        pattern=_BANDS[(high - 1) % len(_BANDS)],
        ink=top.solid if stands_out else top.tint,
        low=low,
        high=high,
        missing=True,
    )


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
