"""Detailed boundaries made simple enough to draw the whole country."""

from dataclasses import replace
from functools import lru_cache

from shapely import LineString, Polygon

import geodata
from layers.map.facts import Facts

TOLERANCE = 800.0
"""Metres; a point of a slide is 2.5 km."""
SMALLEST_ISLAND = 500_000.0
"""Square metres; thousands of skerries would be drawn as nothing but their shores."""


@lru_cache(maxsize=4)
def overview(facts: Facts) -> Facts:
    """Same facts with boundaries to draw small; those that are simple enough stay as they are."""
    source = facts.municipalities.attrs["source"]
    if not source.detailed:
        return facts
    simple = geodata.simplify(facts.municipalities, TOLERANCE)
    simple.attrs["source"] = source
    arcs = geodata.border_arcs(simple)
    small = [_is_small_island(line) for line in arcs.geometry]
    kept = arcs[[not each for each in small]]
    return replace(facts, municipalities=simple, arcs=kept)


def _is_small_island(line: LineString) -> bool:
    """Whether a line is the whole shore of an island too small to be seen."""
    return bool(line.is_ring and Polygon(line.coords).area < SMALLEST_ISLAND)
