"""Placing of names on a drawn map: the most important first, never overlapping."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from layers.export.map.drawing import Name

GAP = 4.0
WIDTH_SHARE = 1.9
HEIGHT_SHARE = 1.6
"""Maximum width and height of a name, as a multiple of the circle inside its area."""

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True)
class PlacedName:
    """A name broken into lines; ``x`` and ``y`` are its centre, in points."""

    name: Name
    lines: tuple[str, ...]
    x: float
    y: float


def place(
    names: Iterable[Name],
    locate: Callable[[Name], tuple[float, float, float]],
    width: Callable[[str], float],
    line: float,
    room: tuple[float, float] | None = None,
) -> list[PlacedName]:
    """Choose the names that fit, in their order, and break them into lines; lengths in points.

    ``locate`` returns x, y and radius of a name on the sheet, ``width`` measures a text, ``line``
    is the height of a line. ``room`` is width and height of the sheet: names that would cross its
    edge are left out.
    """
    taken: list[Rectangle] = []
    placed = []
    for name in names:
        x, y, radius = locate(name)
        lines = _fit(name.text, math.inf if name.selected else radius, width, line)
        if not lines:
            continue
        half_width = max(map(width, lines)) / 2
        half_height = len(lines) * line / 2
        box = (x - half_width, y - half_height, x + half_width, y + half_height)
        if _inside(box, room) and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            placed.append(PlacedName(name, lines, x, y))
    return placed


def _fit(
    text: str, radius: float, width: Callable[[str], float], line: float
) -> tuple[str, ...] | None:
    """Return the first layout of a name that fits a circle, on one or two lines, or None."""
    for lines in _layouts(text):
        wide = max(map(width, lines)) <= 2 * radius * WIDTH_SHARE
        if wide and len(lines) * line <= 2 * radius * HEIGHT_SHARE:
            return lines
    return None


def _layouts(text: str) -> list[tuple[str, ...]]:
    """Return the text on one line, then broken into two lines of similar length."""
    breaks = [
        (text[: at + (mark == "-")], text[at + 1 :])
        for at, mark in enumerate(text)
        if mark in " -" and at + 1 < len(text)
    ]
    best = sorted(breaks, key=lambda pair: max(map(len, pair)))[:1]
    return [(text,), *best]


def _inside(box: Rectangle, room: tuple[float, float] | None) -> bool:
    if room is None:
        return True
    return box[0] >= 0 and box[1] >= 0 and box[2] <= room[0] and box[3] <= room[1]


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return (
        one[0] < other[2] + GAP
        and other[0] < one[2] + GAP
        and one[1] < other[3] + GAP
        and other[1] < one[3] + GAP
    )
