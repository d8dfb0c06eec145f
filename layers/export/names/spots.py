"""The places at which the name of an area may stand on it, best first.

Twin of ``assets/modules/names/spots.js``.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from layers.export.names.ground import Box, Layer, Rows, Runs, overlap

TWO_LINES = 1.0
"""Lines: a name on one line may lie this much farther from the middle."""
ON_OTHERS = 12.0
"""Lines: what lying on others altogether costs."""
OFF_LAND = 4.0
"""Lines: what lying off the coast altogether costs."""
PARTLY = (0.4, 0.45)
TIGHTLY = (0.25, 0.7)
"""Shares of a name over other areas: the least on its own one, the most on others."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Form:
    """A name in lines, with its size."""

    lines: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, eq=False, slots=True)
class Spot:
    """The middle of a name; ``leader`` is the end of its line when it stands off its area.

    ``gap`` is the stretch that is free on all rows of the name.
    """

    x: float
    y: float
    form: Form
    cost: float
    leader: Point | None = None
    gap: Point = (0.0, 0.0)

    @property
    def box(self) -> Box:
        """The rectangle of the name."""
        return box_of(self.x, self.y, self.form)


@dataclass(frozen=True)
class Sheet:
    """A layer, the numbers of its rows, the height of a line and the frame for the names."""

    layer: Layer
    first: int
    count: int
    step: float
    line: float
    frame: Box


def box_of(x: float, y: float, form: Form) -> Box:
    """Return the rectangle of a form around a middle."""
    return Box(x - form.width / 2, y - form.height / 2, x + form.width / 2, y + form.height / 2)


def layouts(name: str) -> list[tuple[str, ...]]:
    """Return the name on one line and, if it can be broken, on two lines of similar length."""
    breaks = [
        (name[: found.end() if found[0] == "-" else found.start()], name[found.end() :])
        for found in re.finditer("[ -]", name)
        if found.end() < len(name)
    ]
    return [(name,), *sorted(breaks, key=lambda pair: max(map(len, pair)))[:1]]


def distance(one: Point, other: Point) -> float:
    """Return the distance of two points, rounded as in the browser."""
    x, y = one[0] - other[0], one[1] - other[1]
    return math.sqrt(x * x + y * y)


def rows_of(form: Form, step: float) -> int:
    """Return how many rows a form covers."""
    return math.ceil(form.height / step - 1e-9)


def common(one: Runs, other: Runs, width: float) -> Runs:
    """Return what two rows have in common, in stretches at least ``width`` long."""
    found: Runs = []
    i = j = 0
    while i < len(one) and j < len(other):
        begin, end = max(one[i], other[j]), min(one[i + 1], other[j + 1])
        if end - begin >= width:
            found += [begin, end]
        if one[i + 1] < other[j + 1]:
            i += 2
        else:
            j += 2
    return found


def insides(
    rows: Rows,
    middle: Point,
    forms: Sequence[Form],
    sheet: Sheet,
    tops: Iterable[int] | None = None,
) -> list[Spot]:
    """Return places at which a name lies on an area altogether; ``tops`` are rows to begin at."""
    begins = list(rows if tops is None else tops)
    frame = [sheet.frame.left, sheet.frame.right]
    spots = []
    for form in forms:
        tall, half = rows_of(form, sheet.step), form.width / 2
        extra = (len(form.lines) - 1) * TWO_LINES * sheet.line
        for row in begins:
            free = common(rows.get(row, []), frame, form.width)
            following = row + 1
            while following < row + tall and free:
                free = common(free, rows.get(following, []), form.width)
                following += 1
            y = (sheet.first + row + tall / 2) * sheet.step
            for at in range(0, len(free), 2):
                x = min(free[at + 1] - half, max(free[at] + half, middle[0]))
                cost = distance((x, y), middle) + extra
                spots.append(Spot(x, y, form, cost, gap=(free[at], free[at + 1])))
    return sorted(spots, key=lambda spot: spot.cost)


def overs(
    rows: Rows,
    middle: Point,
    forms: Sequence[Form],
    sheet: Sheet,
    shares: tuple[float, float],
) -> list[Spot]:
    """Return places whose middle lies on the area, while some of the name lies beyond it.

    ``shares`` are the least of the name on its area, and the most on others.
    """
    least, most = shares
    frame, step, line = sheet.frame, sheet.step, sheet.line
    size = sum(sum(runs[1::2]) - sum(runs[::2]) for runs in rows.values())
    spots = []
    for form in forms:
        tall, half = rows_of(form, step), form.width / 2
        if size < least * tall * form.width:
            continue
        extra = (len(form.lines) - 1) * TWO_LINES * line
        for row, runs in rows.items():
            top = row - tall // 2
            high = (sheet.first + top) * step
            if high < frame.top or (sheet.first + top + tall) * step > frame.bottom:
                continue
            y = (sheet.first + row + 0.5) * step
            for at in range(0, len(runs), 2):
                if runs[at + 1] - runs[at] < least * form.width * 0.5:
                    continue
                x = min(frame.right - half, max(frame.left + half, (runs[at] + runs[at + 1]) / 2))
                own, others = _shares(rows, sheet, range(top, top + tall), (x - half, x + half))
                if own < least or others > most:
                    continue
                beyond = (others * ON_OTHERS + (1 - own - others) * OFF_LAND) * line
                cost = distance((x, y), middle) + extra + beyond
                spots.append(Spot(x, (sheet.first + top + tall / 2) * step, form, cost))
    return sorted(spots, key=lambda spot: spot.cost)


def _shares(rows: Rows, sheet: Sheet, tall: range, wide: tuple[float, float]) -> Point:
    """Return the shares of a box of some rows that lie on an area and on other land."""
    begin, end = wide
    own = land = 0.0
    for row in tall:
        own += overlap(rows.get(row), begin, end)
        land += overlap(sheet.layer.land.get(row), begin, end)
    whole = len(tall) * (end - begin)
    return own / whole, (land - own) / whole
