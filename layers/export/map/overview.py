"""Simplified boundaries for drawing the whole country."""

from dataclasses import replace
from functools import lru_cache

from shapely import LineString, Polygon

import geodata
from layers.map.facts import Facts

TOLERANCE = 800.0
"""Metres; a point of a slide is 2.5 km."""
SMALLEST_ISLAND = 500_000.0
"""Square metres; smaller islands are left out, as nothing but their shore would be drawn."""


@lru_cache(maxsize=4)
def overview(facts: Facts) -> Facts:
    """Return the facts with detailed boundaries simplified; generalised ones are unchanged."""
    source = facts.municipalities.attrs["source"]
    if not source.detailed:
        return facts
    simple = geodata.simplify(facts.municipalities, TOLERANCE)
    simple.attrs["source"] = source
    arcs = geodata.border_arcs(simple)
    small = [_is_small_island(line) for line in arcs.geometry]
    drawn = arcs[[not each for each in small]]
    return replace(facts, municipalities=simple, arcs=drawn)


def _is_small_island(line: LineString) -> bool:
    """Return whether a line is the closed shore of an island below ``SMALLEST_ISLAND``."""
    return bool(line.is_ring and Polygon(line.coords).area < SMALLEST_ISLAND)
