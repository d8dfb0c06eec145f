"""What is taken of a map while names are placed on it.

Twin of ``assets/modules/names/room.js``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from layers.export.names.ground import Box
from layers.export.names.spots import Spot
from layers.export.names.turns import Segment, Turn


@dataclass(frozen=True, eq=False, slots=True)
class Taken:
    """A name in its place, with its leader line if it has one; ``reach`` is around both."""

    turn: Turn
    spot: Spot
    box: Box
    line: Segment | None
    reach: Box


def _turn(segment: Segment, x: float, y: float) -> float:
    """Return twice the area of a triangle, negative when its corners turn the other way."""
    (ax, ay), (bx, by) = segment
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax)


def cross(one: Segment, other: Segment) -> bool:
    """Tell whether two segments cross."""
    return (
        _turn(one, *other[0]) * _turn(one, *other[1]) < 0
        and _turn(other, *one[0]) * _turn(other, *one[1]) < 0
    )


def meets(segment: Segment, box: Box) -> bool:
    """Tell whether a segment meets a box."""
    (ax, ay), (bx, by) = segment
    if max(ax, bx) < box.left or min(ax, bx) > box.right:
        return False
    if max(ay, by) < box.top or min(ay, by) > box.bottom:
        return False
    corners = [_turn(segment, x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
    return not (min(corners) > 0 or max(corners) < 0)


def _collide(one: Box, other: Box) -> bool:
    return (
        one.left <= other.right
        and other.left <= one.right
        and one.top <= other.bottom
        and other.top <= one.bottom
    )


class Room:
    """Boxes and leader lines that have been given out; ``gap`` stays free between names."""

    def __init__(self, covers: Sequence[Box], gap: float) -> None:
        self._covers = covers
        self._gap = gap
        self._taken: dict[int, Taken] = {}
        self._homes: dict[int, Box] = {}
        self._reserved = 0

    def blockers(self, turn: Turn, spot: Spot, most: int) -> list[Taken] | None:
        """Return the names in the way, in order; None if more than ``most``, or if others are."""
        box, line = spot.box, turn.line_to(spot)
        gap = self._gap
        wide = Box(box.left - gap, box.top - gap, box.right + gap, box.bottom + gap)
        if any(_collide(wide, cover) or (line and meets(line, cover)) for cover in self._covers):
            return None
        found = []
        reach = _around(wide, line)
        left, top, right, bottom = reach.left, reach.top, reach.right, reach.bottom
        for taken in self._taken.values():
            other = taken.reach
            if other.left > right or other.right < left:
                continue
            if other.top > bottom or other.bottom < top:
                continue
            if _in_the_way(taken, wide, line):
                found.append(taken)
                if len(found) > most:
                    return None
        return sorted(found, key=lambda taken: taken.turn.index)

    def free(self, turn: Turn, spot: Spot) -> bool:
        """Tell whether a name may stand in a place."""
        return self.blockers(turn, spot, 0) is not None

    def spares(self, spot: Spot) -> bool:
        """Tell whether a place leaves the best ones of names to come alone."""
        box = spot.box
        return not any(_collide(box, home) for home in self._homes.values())

    def reserve(self, spot: Spot) -> int:
        """Keep a place for a name to come; returns what ``leave`` gives it up by."""
        self._reserved += 1
        self._homes[self._reserved] = spot.box
        return self._reserved

    def leave(self, home: int) -> None:
        """Give up a place that is kept."""
        del self._homes[home]

    def take(self, turn: Turn, spot: Spot) -> None:
        """Give a place to a name."""
        box, line = spot.box, turn.line_to(spot)
        self._taken[id(turn)] = Taken(turn, spot, box, line, _around(box, line))

    def remove(self, taken: Taken) -> None:
        """Take the place of a name away."""
        del self._taken[id(taken.turn)]

    def mark(self) -> dict[int, Taken]:
        """Return what is taken now, for ``restore``."""
        return dict(self._taken)

    def restore(self, mark: dict[int, Taken]) -> None:
        """Undo what has been done since."""
        self._taken = dict(mark)

    def place_of(self, turn: Turn) -> Taken | None:
        """Return the place of a name, if it has one."""
        return self._taken.get(id(turn))


def _around(box: Box, line: Segment | None) -> Box:
    """Return the rectangle around a box and a line."""
    if not line:
        return box
    (ax, ay), (bx, by) = line
    return Box(
        min(box.left, ax, bx), min(box.top, ay, by), max(box.right, ax, bx), max(box.bottom, ay, by)
    )


def _in_the_way(taken: Taken, wide: Box, line: Segment | None) -> bool:
    if _collide(wide, taken.box):
        return True
    led = taken.line
    if led and (meets(led, wide) or (line and cross(line, led))):
        return True
    return line is not None and meets(line, taken.box)
