"""Headline facts on how the divisions overlap, counted from the key."""

from dataclasses import dataclass

import geodata
from layers.map.facts import Facts
from layers.words.text import Translator, translator


@dataclass(frozen=True)
class HeadlineFact:
    """A number to show large, and the sentence that continues it."""

    number: str
    sentence: str


def headline(facts: Facts, lang: str) -> tuple[HeadlineFact, ...]:
    """Return the headline facts of the mainland; Åland has one authority and no county."""
    t = translator(lang)
    return (_crossing_areas(facts, t), _shared_counties(facts, t), _pairs(facts, t))


def _crossing_areas(facts: Facts, t: Translator) -> HeadlineFact:
    crossing = [
        code
        for code in _mainland(facts, "employment_area")
        if len(facts.split("employment_area", code, "wellbeing_county")) > 1
    ]
    residents = sum(facts.population("employment_area", code) for code in crossing)
    return HeadlineFact(
        t.number(len(crossing)),
        t.ngettext(
            "of {areas} employment areas crosses the border of a wellbeing services county; it has "
            "{residents} residents",
            "of {areas} employment areas cross the border of a wellbeing services county; they "
            "have {residents} residents",
            len(crossing),
            areas=t.number(len(_mainland(facts, "employment_area"))),
            residents=t.number(residents),
        ),
    )


def _shared_counties(facts: Facts, t: Translator) -> HeadlineFact:
    counties = _mainland(facts, "wellbeing_county")
    shared = [
        code
        for code in counties
        if len(facts.split("wellbeing_county", code, "employment_area")) > 1
    ]
    return HeadlineFact(
        t.number(len(shared)),
        t.ngettext(
            "wellbeing services county has more than one employment authority",
            "wellbeing services counties have more than one employment authority",
            len(shared),
        ),
    )


def _pairs(facts: Facts, t: Translator) -> HeadlineFact:
    pairs = sum(
        len(facts.split("employment_area", code, "wellbeing_county"))
        for code in _mainland(facts, "employment_area")
    )
    return HeadlineFact(
        t.number(pairs),
        t.ngettext(
            "pair of an employment authority and a county has to agree on cooperation",
            "pairs of an employment authority and a county have to agree on cooperation",
            pairs,
        ),
    )


def _mainland(facts: Facts, division: str) -> tuple[str, ...]:
    return tuple(code for code in facts.codes(division) if code != geodata.ALAND[division])
