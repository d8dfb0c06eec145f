"""What lies where on a map at one scale: rows, and on each the stretches of the areas.

Places are in the sheet's unit (points, pixels) from the origin of the country's coordinates, x to
the east, y to the south. Twin of ``assets/modules/names/ground.js``.
"""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

NUDGE = 1e-6
"""No row lies exactly on a corner, where the order of borders were unclear."""

Runs = list[float]
"""Stretches of one row, from west to east: begin, end, begin, end…"""
Rows = dict[int, Runs]
"""Number of a row -> the stretches of an area on it."""
Arc = tuple[str | None, str | None, Sequence[tuple[float, float]]]
"""Municipalities on the two sides, in no order (None: none), and the points in kilometres."""


@dataclass(frozen=True)
class Box:
    """A rectangle; ``top`` is less than ``bottom``."""

    left: float
    top: float
    right: float
    bottom: float

    def within(self, frame: "Box") -> bool:
        """Tell whether the box lies in another."""
        return (
            self.left >= frame.left
            and self.right <= frame.right
            and self.top >= frame.top
            and self.bottom <= frame.bottom
        )


@dataclass(frozen=True)
class Ground:
    """Where rows of height ``step`` cross the borders: x, and who lies to the east (None: none)."""

    step: float
    first: int
    rows: list[list[tuple[float, str | None]]]


@dataclass(frozen=True)
class Layer:
    """The stretches of the areas of a division, and of all land."""

    areas: dict[str, Rows]
    land: Rows


def ground_of(arcs: Iterable[Arc], scale: float, top: float, bottom: float, step: float) -> Ground:
    """Cut the borders by whole rows between ``top`` and ``bottom``; ``scale`` is units per km."""
    first = math.ceil(top / step)
    count = max(0, math.floor(bottom / step) - first)
    rows: list[list[tuple[float, Arc]]] = [[] for _ in range(count)]
    for arc in arcs:
        for one, other in pairwise(arc[2]):
            x1, y1, x2, y2 = one[0] * scale, -one[1] * scale, other[0] * scale, -other[1] * scale
            begin = math.ceil((min(y1, y2) - NUDGE) / step - 0.5) - first
            end = math.ceil((max(y1, y2) - NUDGE) / step - 0.5) - first
            for row in range(max(0, begin), min(count, end)):
                y = (first + row + 0.5) * step + NUDGE
                rows[row].append((x1 + ((y - y1) * (x2 - x1)) / (y2 - y1), arc))
    return Ground(step, first, list(map(_eastwards, rows)))


def _eastwards(crossings: list[tuple[float, Arc]]) -> list[tuple[float, str | None]]:
    """Sort the crossings of a row from west to east and tell who lies beyond each.

    The sides of an arc are in no order, so that is whichever of the two does not lie before it;
    west of all is nobody.
    """
    found: list[tuple[float, str | None]] = []
    code: str | None = None
    for x, (left, right, _) in sorted(crossings, key=lambda crossing: crossing[0]):
        code = right if code == left else left
        found.append((x, code))
    return found


def layer_of(ground: Ground, area_of: Callable[[str], str]) -> Layer:
    """Gather the stretches of the areas to which municipalities belong, and of all land."""
    layer = Layer({}, {})
    for row, crossings in enumerate(ground.rows):
        for (begin, code), (end, _) in pairwise(crossings):
            if code is not None and end > begin:
                _add(layer.areas.setdefault(area_of(code), {}), row, begin, end)
                _add(layer.land, row, begin, end)
    return layer


def _add(rows: Rows, row: int, begin: float, end: float) -> None:
    """Add a stretch to a row, or lengthen the last one that it continues."""
    runs = rows.setdefault(row, [])
    if runs and runs[-1] == begin:
        runs[-1] = end
    else:
        runs += [begin, end]


def _beyond(runs: Runs, x: float) -> int:
    """Return the place of the first stretch whose end lies beyond x."""
    return bisect_right(runs, x) // 2 * 2


def overlap(runs: Runs | None, begin: float, end: float) -> float:
    """Return how much of a stretch lies on some stretches."""
    total = 0.0
    if runs:
        at = _beyond(runs, begin)
        while at < len(runs) and runs[at] < end:
            total += min(end, runs[at + 1]) - max(begin, runs[at])
            at += 2
    return total


def touches(runs: Runs | None, x: float) -> bool:
    """Tell whether a point lies on some stretches."""
    if not runs:
        return False
    at = _beyond(runs, x)
    return at < len(runs) and runs[at] <= x


def under(ground: Ground, box: Box) -> dict[str, float]:
    """Return who lies under a box: code -> share from 0 to 1; "" is what no area covers."""
    first = max(0, math.floor(box.top / ground.step) - ground.first)
    last = min(len(ground.rows), math.ceil(box.bottom / ground.step) - ground.first)
    whole = (last - first) * (box.right - box.left)
    shares: dict[str, float] = {}
    for row in range(first, last):
        for (x, code), (end, _) in pairwise(ground.rows[row]):
            share = (min(box.right, end) - max(box.left, x)) / whole
            if code is not None and share > 0:
                shares[code] = shares.get(code, 0.0) + share
    covered = sum(shares.values())
    return {**shares, "": 1 - covered} if covered < 1 else shares
