"""Which names find room on a map, and where: on their areas, partly beyond them, or off the land.

Twin of ``assets/modules/names/placement.js``; ``tests/twins/names.json`` holds both to the same
places.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from layers.export.names.ground import Box
from layers.export.names.outside import sea_of
from layers.export.names.room import Room
from layers.export.names.spots import Form, Point, Sheet, Spot, layouts
from layers.export.names.turns import Label, Turn

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


@dataclass(frozen=True)
class Placed:
    """A name in its place; the leader line goes from ``start`` to ``leader``."""

    key: str
    lines: tuple[str, ...]
    box: Box
    start: Point
    leader: Point | None


Choose = Callable[[Turn, Room], Spot | None]


def place(
    labels: Sequence[Label],
    sheet: Sheet,
    covers: Sequence[Box],
    width: Callable[[str], float],
    rounds: int = 0,
) -> list[Placed]:
    """Choose the names and their places; ``labels`` come in the order in which they get room.

    ``covers`` are what lies over the map; ``width`` measures a text. While names find no place,
    they choose before all others in another round, at most so many times.
    """
    sea = sea_of(sheet)
    turns = [
        Turn(index, label, _forms(label.name, width, sheet.line), sheet, sea)
        for index, label in enumerate(filter(_worth_it, labels))
    ]
    best = _best_room(turns, lambda: Room(covers, GAP * sheet.line), rounds)
    found = [(turn, taken) for turn in turns if (taken := best.place_of(turn))]
    return [
        Placed(t.label.key, at.spot.form.lines, at.box, t.label.middle, at.spot.leader)
        for t, at in found
    ]


def _best_room(turns: Sequence[Turn], empty: Callable[[], Room], rounds: int) -> Room:
    """Return the room in which most names have a place."""
    best = empty()
    missing = urgent = _attempt(turns, [], best)
    for _ in range(rounds):
        if not missing:
            break
        room = empty()
        left = _attempt(turns, urgent, room)
        if len(left) < len(missing):
            best, missing = room, left
        urgent = list(dict.fromkeys([*left, *urgent]))
    return best


def _attempt(turns: Sequence[Turn], urgent: Sequence[Turn], room: Room) -> list[Turn]:
    """Give places to all names, to those that are urgent first.

    Every name that its area holds keeps its best place from names that could stand elsewhere.
    Return those with a place off the land to find, and in sight, that found none.
    """
    led, others = ([t for t in turns if t.label.led == kind] for kind in (True, False))
    homes = [room.reserve(t.inner[0]) for t in others if t.inner and not t.label.minor]
    late = _settle(urgent, room, _on_or_off_area)
    waiting = [turn for turn in led if turn in late or turn not in urgent]
    off = _settle(_shortest_first(_settle_on_areas(waiting, room)), room, _off_area)
    for turn in _settle([turn for turn in turns if turn in off], room, _anywhere):
        _squeeze(turn, room)
    left = [turn for turn in led if turn.in_frame and not room.place_of(turn)]
    for home in homes:
        room.leave(home)
    _settle_on_areas(others, room)
    return left


def _on_or_off_area(turn: Turn, room: Room) -> Spot | None:
    return _on_area(turn, room) or _off_area(turn, room)


def _worth_it(label: Label) -> bool:
    """Tell whether a name may find a place at all."""
    if label.selected:
        return True
    return bool(label.rows) and (label.led or len(label.rows) >= LEAST)


def _forms(name: str, width: Callable[[str], float], line: float) -> list[Form]:
    """Return the forms of a name with their sizes."""
    return [
        Form(lines, max(map(width, lines)) + 2 * PAD * line, len(lines) * line)
        for lines in layouts(name)
    ]


def _middle_of(turn: Turn) -> Spot:
    """Return the middle of an area, from which its leader line begins."""
    return Spot(*turn.label.middle, Form((), 0.0, 0.0), 0.0)


def _settle_on_areas(turns: Sequence[Turn], room: Room) -> list[Turn]:
    """Give places on areas to names in turn; return those that find none.

    The best places on areas, or else their middles, are kept free for names that wait.
    """
    homes = {}
    for turn in turns:
        home = None if turn.label.minor else _first_free(turn.inner, turn, room)
        kept = home or (_middle_of(turn) if turn.label.led else None)
        if kept:
            homes[id(turn)] = room.reserve(kept)
    left = []
    for turn in turns:
        if id(turn) in homes:
            room.leave(homes[id(turn)])
        if _settle([turn], room, _on_area):
            left.append(turn)
            if turn.label.led:
                room.reserve(_middle_of(turn))
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
    for spot in (*turn.over, *turn.outside, *turn.tight):
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
    inner = _first_free(turn.inner, turn, room)
    return inner or _off_area(turn, room) or _anywhere(turn, room)
