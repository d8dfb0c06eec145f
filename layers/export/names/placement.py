"""Which names find room on a map, and where: on their areas, partly beyond them, or off the land.

Twin of ``assets/modules/names/placement.js``; ``tests/twins/names.json`` holds both to the same
places.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from layers.export.names.ground import Box, Rows
from layers.export.names.outside import outsides, sea_of
from layers.export.names.room import Room, Segment
from layers.export.names.spots import (
    PARTLY,
    TIGHTLY,
    Form,
    Point,
    Sheet,
    Spot,
    insides,
    layouts,
    overs,
)

ROWS = 4
"""Rows to a line of text: how finely places are tried."""
PAD = 0.22
"""Lines: what a plate shows beside its name."""
GAP = 0.16
"""Lines that stay free between names."""
LEAST = 2
"""Rows of an area whose name may find a place on it."""
TRIES = 80
"""Places for which others are moved, at most."""
MOVED = 2
"""Names that are moved for one, at most."""


@dataclass(frozen=True, eq=False)
class Label:
    """A name to place: ``rows`` are the stretches of its area, ``middle`` where it stands best.

    A ``selected`` one is named even where there is no room on it, a ``led`` one may stand off the
    land with a leader line, a ``minor`` one is named only where all of its name lies on it.
    """

    key: str
    name: str
    rows: Rows
    middle: Point
    selected: bool
    led: bool
    minor: bool


@dataclass(frozen=True)
class Placed:
    """A name in its place; the leader line goes from ``start`` to ``leader``."""

    key: str
    lines: tuple[str, ...]
    box: Box
    start: Point
    leader: Point | None


@dataclass(eq=False)
class Turn:
    """A name with the places at which it may stand, best first, worked out when needed."""

    index: int
    label: Label
    forms: Sequence[Form]
    sheet: Sheet
    sea: Rows

    @cached_property
    def inner(self) -> Sequence[Spot]:
        """Places on its area."""
        return insides(self.label.rows, self.label.middle, self.forms, self.sheet)

    @cached_property
    def over(self) -> Sequence[Spot]:
        """Places partly beyond it."""
        if self.label.minor:
            return ()
        return overs(self.label.rows, self.label.middle, self.forms, self.sheet, PARTLY)

    @cached_property
    def tight(self) -> Sequence[Spot]:
        """Places mostly beyond it."""
        if not self.label.led:
            return ()
        return overs(self.label.rows, self.label.middle, self.forms, self.sheet, TIGHTLY)

    @cached_property
    def outside(self) -> Sequence[Spot]:
        """Places off the land."""
        x, y = self.label.middle
        if not self.label.led or not Box(x, y, x, y).within(self.sheet.frame):
            return ()
        return outsides(self.label.rows, self.label.middle, self.forms, self.sea, self.sheet)

    @property
    def middling(self) -> Sequence[Spot]:
        """Its middle, whatever lies around."""
        spots = [Spot(*self.label.middle, form, 0.0) for form in self.forms]
        return [spot for spot in spots if spot.box.within(self.sheet.frame)]

    def line_to(self, spot: Spot) -> Segment | None:
        """Return the leader line to a place."""
        return (self.label.middle, spot.leader) if spot.leader else None


Choose = Callable[[Turn, Room], Spot | None]


def place(
    labels: Sequence[Label], sheet: Sheet, covers: Sequence[Box], width: Callable[[str], float]
) -> list[Placed]:
    """Choose the names and their places; ``labels`` come in the order in which they get room.

    ``covers`` are what lies over the map; ``width`` measures a text. Every name that its area
    holds keeps its best place from names that could stand elsewhere.
    """
    room, sea = Room(covers, GAP * sheet.line), sea_of(sheet)
    turns = [
        Turn(index, label, _forms(label.name, width, sheet.line), sheet, sea)
        for index, label in enumerate(filter(_worth_it, labels))
    ]
    _reserve(turns, room)
    waiting = _settle_on_areas([turn for turn in turns if turn.label.led], room)
    off = set(map(id, _settle(_shortest_first(waiting), room, _off_area)))
    for turn in _settle([turn for turn in turns if id(turn) in off], room, _anywhere):
        _squeeze(turn, room)
    _settle_on_areas([turn for turn in turns if not turn.label.led], room)
    found = [(turn, taken) for turn in turns if (taken := room.place_of(turn))]
    return [
        Placed(t.label.key, at.spot.form.lines, at.box, t.label.middle, at.spot.leader)
        for t, at in found
    ]


def _worth_it(label: Label) -> bool:
    """Tell whether a name may find a place at all."""
    likely = label.led or label.selected or len(label.rows) >= LEAST
    return bool(label.rows) and likely


def _forms(name: str, width: Callable[[str], float], line: float) -> list[Form]:
    """Return the forms of a name with their sizes."""
    return [
        Form(lines, max(map(width, lines)) + 2 * PAD * line, len(lines) * line)
        for lines in layouts(name)
    ]


def _reserve(turns: Sequence[Turn], room: Room) -> None:
    """Keep the best places of names on their own areas."""
    for turn in turns:
        home = None if turn.label.minor else _first_free(turn.inner, turn, room)
        if home:
            room.reserve(turn, home)


def _settle_on_areas(turns: Sequence[Turn], room: Room) -> list[Turn]:
    """Give places to names on their areas; return those that find none."""
    left = []
    for turn in turns:
        room.leave(turn)
        left += _settle([turn], room, _on_area)
    return left


def _settle(turns: Sequence[Turn], room: Room, choose: Choose) -> list[Turn]:
    """Give places to names in turn; return those that find none."""
    left = []
    for turn in turns:
        spot = choose(turn, room)
        if spot:
            room.take(turn, spot)
        else:
            left.append(turn)
    return left


def _first_free(spots: Sequence[Spot], turn: Turn, room: Room) -> Spot | None:
    return next((spot for spot in spots if room.free(turn, spot)), None)


def _on_area(turn: Turn, room: Room) -> Spot | None:
    """Return a place on an area, or partly beyond it where no other name stands best."""
    minor = turn.label.minor
    inner = (s for s in turn.inner if room.free(turn, s) and (not minor or room.spares(s)))
    found = next(inner, None)
    return found or next((s for s in turn.over if room.free(turn, s) and room.spares(s)), None)


def _off_area(turn: Turn, room: Room) -> Spot | None:
    """Return a place off the land, or partly beyond its area."""
    return _first_free(turn.outside, turn, room) or _first_free(turn.over, turn, room)


def _anywhere(turn: Turn, room: Room) -> Spot | None:
    """Return a place that is not so good."""
    middling = turn.middling if turn.label.selected else ()
    return _first_free(turn.tight, turn, room) or _first_free(middling, turn, room)


def _shortest_first(turns: Sequence[Turn]) -> list[Turn]:
    """Sort selected names first, then those nearest to the sea, whose leader lines are short."""

    def cost(turn: Turn) -> float:
        if turn.label.selected:
            return -1.0
        return turn.outside[0].cost if turn.outside else math.inf

    return sorted(turns, key=cost)


def _squeeze(turn: Turn, room: Room) -> None:
    """Make room for a name by moving others, none of which is lost."""
    tries = TRIES
    for spot in (*turn.over, *turn.outside):
        blockers = room.blockers(turn, spot, MOVED)
        if blockers is None:
            continue
        if not tries:
            return
        tries -= 1
        before = room.mark()
        for each in blockers:
            room.remove(each)
        room.take(turn, spot)
        moved = [each.turn for each in blockers]
        if not _settle(moved, room, _resettle):
            return
        room.restore(before)


def _resettle(turn: Turn, room: Room) -> Spot | None:
    """Return another place for a name that had to go."""
    return _first_free(turn.inner, turn, room) or _off_area(turn, room)
