"""Areas that are named on a map, and the borders that their names keep to."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

import numpy as np
import shapely

from layers.export.names.ground import Arc
from layers.map.facts import Facts
from layers.map.short_names import short_name
from layers.view.map_view import ViewState

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
    yield from _area_names(facts, state, passing)
    yield from _minor_names(facts, state, passing)


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


def _area_names(facts: Facts, state: ViewState, passing: Collection[str]) -> Iterable[Name]:
    """Yield the names of areas of the chosen division that pass the filters.

    Selected areas come first, then those with the most residents.
    """
    division = state.division
    codes = [
        code
        for code in facts.codes(division)
        if not frozenset(passing).isdisjoint(facts.members(division, code))
    ]
    ranked = sorted(
        codes,
        key=lambda code: (f"{division}:{code}" not in state.sel, -facts.population(division, code)),
    )
    for number, code in enumerate(ranked):
        name = _name(facts, division, code, state)
        led = name.selected or len(codes) <= FEW or number < LED
        yield replace(name, led=led)


def _minor_names(facts: Facts, state: ViewState, passing: Collection[str]) -> Iterable[Name]:
    """Yield the names of municipalities beside other areas, unless their area has that name."""
    if state.division == "municipality":
        return
    ranked = sorted(passing, key=lambda code: (-facts.population("municipality", code), code))
    for code in ranked:
        area = facts.area_of(code, state.division)
        name = _name(facts, "municipality", code, state)
        if name.text != short_name(facts, state.division, area, state.lang):
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
