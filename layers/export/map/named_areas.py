"""Areas that are named on a map, and the borders that their names keep to."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

import numpy as np
import shapely

from layers.export.names.ground import Arc
from layers.map.facts import Facts
from layers.map.short_names import short_name
from layers.view.displayed_theme import named_division
from layers.view.map_view import ViewState

DUTIES = ("employment_area", "wellbeing_county")
"""Divisions of the two duties, to whose areas a selected municipality belongs."""
LED, FEW = 20, 60
"""Areas with most residents that have leader lines, unless there are so few that all may."""


@dataclass(frozen=True)
class Name:
    """A name of an area, best written at (``x``, ``y``), metres of EPSG:3067.

    ``members`` are the area's municipalities. A ``selected`` area is named even where there is no
    room on it, a ``led`` one may be named off the land, a ``minor`` one only where there is room.
    """

    key: str
    text: str
    x: float
    y: float
    members: tuple[str, ...]
    selected: bool
    led: bool
    minor: bool = False


def names_of(facts: Facts, state: ViewState, passing: Collection[str]) -> Iterable[Name]:
    """Yield the names of a view in the order in which they get room."""
    division = named_division(facts, state)
    areas = list(_area_names(facts, state, division, passing))
    yield from (name for name in areas if name.selected)
    yield from _told_names(facts, state, division)
    yield from (name for name in areas if not name.selected)
    yield from _minor_names(facts, state, division, passing)


def municipality_names(facts: Facts, state: ViewState, codes: Iterable[str]) -> Iterable[Name]:
    """Yield the names of some municipalities, each to be written wherever it finds room."""
    for code in codes:
        yield replace(_name(facts, "municipality", code, state), selected=True, led=True)


def arcs_of(facts: Facts) -> Iterable[Arc]:
    """Yield the borders with the municipalities on their sides, in kilometres."""
    lines, sides = facts.arcs.geometry.to_numpy(), facts.arcs[["left", "right"]].to_numpy()
    points, owner = shapely.get_coordinates(lines, return_index=True)
    ends = np.searchsorted(owner, np.arange(1, len(lines)))
    for (left, right), line in zip(sides, np.split(points / 1000, ends), strict=True):
        yield _code(left), _code(right), line.tolist()


def _code(side: object) -> str | None:
    """Return the code of a municipality, None for what is no text: the sea."""
    return side if isinstance(side, str) else None


def _told(facts: Facts, state: ViewState) -> list[tuple[str, str]]:
    """Return division and code of what is selected and, of one municipality, where it belongs."""
    told = [(division, code) for division, _, code in (key.partition(":") for key in state.sel)]
    if [division for division, _ in told] == ["municipality"]:
        duties = [each for each in DUTIES if each in facts.divisions]
        told += [(each, facts.area_of(told[0][1], each)) for each in duties]
    return told


def _told_names(facts: Facts, state: ViewState, division: str) -> Iterable[Name]:
    """Yield the names of what a selection tells of besides areas of the division."""
    for each, code in _told(facts, state):
        if each != division:
            yield replace(_name(facts, each, code, state), selected=True, led=True)


def _area_names(
    facts: Facts, state: ViewState, division: str, passing: Collection[str]
) -> Iterable[Name]:
    """Yield the names of areas of the chosen division that pass the filters.

    Selected areas come first, then those with the most residents.
    """
    codes = [
        code
        for code in facts.codes(division)
        if not frozenset(passing).isdisjoint(facts.members(division, code))
    ]
    told = {code for each, code in _told(facts, state) if each == division}
    ranked = sorted(codes, key=lambda code: (code not in told, -facts.population(division, code)))
    for number, code in enumerate(ranked):
        name = replace(_name(facts, division, code, state), selected=code in told)
        led = name.selected or len(codes) <= FEW or number < LED
        yield replace(name, led=led)


def _minor_names(
    facts: Facts, state: ViewState, division: str, passing: Collection[str]
) -> Iterable[Name]:
    """Yield the names of municipalities beside other areas, unless their area has that name."""
    if division == "municipality":
        return
    ranked = sorted(passing, key=lambda code: (-facts.population("municipality", code), code))
    for code in ranked:
        if f"municipality:{code}" in state.sel:
            continue
        area = facts.area_of(code, division)
        name = _name(facts, "municipality", code, state)
        if name.text != short_name(facts, division, area, state.lang):
            yield replace(name, minor=True, selected=False)


def _name(facts: Facts, division: str, code: str, state: ViewState) -> Name:
    points, key = facts.label_points[division], f"{division}:{code}"
    return Name(
        key=key,
        text=short_name(facts, division, code, state.lang),
        x=float(points["x"][code]),
        y=float(points["y"][code]),
        members=facts.members(division, code),
        selected=key in state.sel,
        led=False,
    )
