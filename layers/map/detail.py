"""The facts with boundaries of another level of detail."""

from dataclasses import replace
from functools import lru_cache

import geodata
from geodata import Level
from layers.map.facts import Facts

KEPT = 6
"""Levels of so many years are kept; one of the full level takes some 20 megabytes."""


@lru_cache(maxsize=KEPT)
def facts_at(facts: Facts, level: Level) -> Facts:
    """Return the facts with ``drawn`` and ``arcs`` of a level.

    Boundaries that are generalised already are the same at every level.
    """
    if level == geodata.COUNTRY or not facts.municipalities.attrs["source"].detailed:
        return facts
    drawn = geodata.at_level(facts.municipalities, level)
    return replace(facts, drawn=drawn, arcs=geodata.border_arcs(drawn))
