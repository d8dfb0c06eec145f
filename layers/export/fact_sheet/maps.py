"""The two maps of a fact sheet: the area with its surroundings, and its place in the country."""

from dataclasses import replace

import shapely

from layers.export.map.bounding_boxes import Box
from layers.export.map.drawing import Drawing, FilledArea, draw
from layers.map.facts import Facts
from layers.themes.theme import ThemeClass
from layers.view.map_view import ViewState

INSIDE = ThemeClass("inside", "", "#bcd5ee")
OUTSIDE = ThemeClass("outside", "", "#eceff3")
MARKED = ThemeClass("marked", "", "#2a6ebb")

_ROOM = 0.16
_LEAST = 40_000.0
"""Minimum side of the close map in metres; keeps the neighbours of a small municipality visible."""


def close_map(facts: Facts, division: str, code: str, lang: str) -> Drawing:
    """Return a drawing of the area with its municipalities and their names, cut to a square."""
    members = frozenset(facts.members(division, code))
    borders = ("municipality", "employment_area", "wellbeing_county")
    box = _around(facts, members)
    drawing = _view(facts, f"{division}:{code}", lang, borders, box)
    inside = tuple(name for name in drawing.names if name.members[0] in members)
    names = inside if len(members) > 1 else drawing.names
    return replace(drawing, areas=_filled(drawing, members, INSIDE), names=names)


def country_map(facts: Facts, division: str, code: str, lang: str) -> Drawing:
    """Return a drawing of the whole country with the area highlighted."""
    members = frozenset(facts.members(division, code))
    drawing = _view(facts, f"{division}:{code}", lang, ("wellbeing_county",))
    return replace(drawing, areas=_filled(drawing, members, MARKED), names=(), selection=None)


def _view(
    facts: Facts, area: str, lang: str, borders: tuple[str, ...], box: Box | None = None
) -> Drawing:
    """Return a drawing of a box or the whole country with an area selected and some borders."""
    state = ViewState(
        lang=lang,
        division="municipality",
        borders=borders,
        sel=(area,),
        year=facts.year,
        data=next(iter(facts.answer_sets)),
    )
    return draw(facts, facts.answer_sets[state.data], state, box)


def _filled(
    drawing: Drawing, members: frozenset[str], inside: ThemeClass
) -> tuple[FilledArea, ...]:
    """Return the municipalities in two fills: those of the area and all others."""
    return tuple(
        replace(area, kind=inside if area.code in members else OUTSIDE) for area in drawing.areas
    )


def _around(facts: Facts, members: frozenset[str]) -> Box:
    """Return a square around the municipalities with a margin, in metres of EPSG:3067."""
    shapes = facts.municipalities.geometry.loc[sorted(members)].to_numpy()
    west, south, east, north = shapely.total_bounds(shapes)
    half = max(_LEAST, (1 + _ROOM) * max(east - west, north - south)) / 2
    x, y = (west + east) / 2, (south + north) / 2
    return float(x - half), float(y - half), float(x + half), float(y + half)
