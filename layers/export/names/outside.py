"""Places off the land for names that their areas cannot hold, with a leader line to each.

Twin of ``assets/modules/names/outside.js``.
"""

import math
from collections.abc import Sequence

from layers.export.names.ground import Box, Rows, touches
from layers.export.names.spots import Form, Point, Sheet, Spot, box_of, distance, insides

LONGEST = 16
"""Lines that a leader line may be long."""
MOST_ACROSS = 9
"""Lines that it may be long on other areas."""
LONGEST_SHARE = 0.34
"""Share of the frame's width that it may be long at most."""
ACROSS_SHARE = 0.19
"""Share of the frame's width that it may be long at most on other areas."""
ACROSS = 3
"""How much more it costs there."""
STRIDE = 1
"""Lines between the points of it that are looked at."""
SKERRY = 0.8
"""Lines: the widest land that a name off the land may hide."""
AIR = 0.3
"""Lines that stay free between the name and the coast."""
FARTHER = (0, 2, 4.5, 7)
"""Lines from the coast."""
EVERY = 2
"""Rows between the places."""
NEAREST = 300
"""Places of which the costs are weighed."""


def _reach(sheet: Sheet) -> float:
    """Return the longest that a leader line may be, px."""
    return min(LONGEST * sheet.line, LONGEST_SHARE * (sheet.frame.right - sheet.frame.left))


def _most_across(sheet: Sheet) -> float:
    """Return the most of a leader line that may lie on other areas, px."""
    return min(MOST_ACROSS * sheet.line, ACROSS_SHARE * (sheet.frame.right - sheet.frame.left))


def sea_of(sheet: Sheet) -> Rows:
    """Return what is no land on the rows of a sheet; skerries that a name may hide are none."""
    left, right = sheet.frame.left, sheet.frame.right
    sea: Rows = {}
    for row in range(sheet.count):
        gaps = [left]
        runs = sheet.layer.land.get(row, [])
        for at in range(0, len(runs), 2):
            if runs[at + 1] - runs[at] >= SKERRY * sheet.line:
                gaps += [min(right, max(left, x)) for x in runs[at : at + 2]]
        sea[row] = [*gaps, right]
    return sea


def outsides(
    rows: Rows, start: Point, forms: Sequence[Form], sea: Rows, sheet: Sheet
) -> list[Spot]:
    """Return places off the land for the area of some rows, the shortest leader line first."""
    reach, air = _reach(sheet), 2 * AIR * sheet.line
    near = [
        row
        for row in sea
        if row % EVERY == 0 and abs((sheet.first + row) * sheet.step - start[1]) < reach
    ]
    found: list[Spot] = []
    for form in forms:
        airy = Form(form.lines, form.width + air, form.height + air)
        for spot in insides(sea, start, [airy], sheet, near):
            _add_besides(found, start, spot, form, sheet)
    nearest = sorted(found, key=lambda spot: spot.cost)[:NEAREST]
    weighed = []
    for spot in nearest:
        across = _across(rows, start, spot, sheet)
        if across <= _most_across(sheet):
            cost = spot.cost + ACROSS * across
            weighed.append(Spot(spot.x, spot.y, spot.form, cost, spot.leader))
    return sorted(weighed, key=lambda spot: spot.cost)


def _add_besides(spots: list[Spot], start: Point, inside: Spot, form: Form, sheet: Sheet) -> None:
    """Add the places beside a free stretch of the sea, the nearest and some farther out."""
    low = max(inside.gap[0], sheet.frame.left) + form.width / 2
    high = min(inside.gap[1], sheet.frame.right) - form.width / 2
    away = -sheet.line if inside.x < start[0] else sheet.line
    for farther in FARTHER:
        x = inside.x + farther * away
        if x < low or x > high:
            return
        leader = _end(start, box_of(x, inside.y, form), sheet.line / 2)
        cost = distance(leader, start)
        if cost > _reach(sheet):
            return
        spots.append(Spot(x, inside.y, form, cost, leader))


def _end(start: Point, box: Box, pad: float) -> Point:
    """Return where the leader line from a point meets a name: its side, or its top or foot."""
    if start[0] > box.right:
        return box.right, (box.top + box.bottom) / 2
    if start[0] < box.left:
        return box.left, (box.top + box.bottom) / 2
    x = min(box.right - pad, max(box.left + pad, start[0]))
    return x, box.top if start[1] < box.top else box.bottom


def _across(rows: Rows, start: Point, spot: Spot, sheet: Sheet) -> float:
    """Return how far a leader line runs over other areas than that of some rows."""
    stride, length = STRIDE * sheet.line, spot.cost
    if not spot.leader:
        return 0.0
    total, at = 0.0, stride
    while at < length:
        x = start[0] + ((spot.leader[0] - start[0]) * at) / length
        y = start[1] + ((spot.leader[1] - start[1]) * at) / length
        row = math.floor(y / sheet.step) - sheet.first
        if touches(sheet.layer.land.get(row), x) and not touches(rows.get(row), x):
            total += stride
        at += stride
    return total
