"""Cells: groups of municipalities with the same employment area, county and region."""

from dataclasses import dataclass

import pandas as pd

import geodata
from geodata import CELL_DIVISIONS, AnswerSet, cell_codes, cells, neighbours
from layers.map.facts import Facts
from layers.profile.areas_in_sentences import count_phrase
from layers.profile.counterparts import Counterpart, counterparts
from layers.profile.links import Link
from layers.words.grammar import count_word
from layers.words.text import Translator, capitalised, sort_key

CELL_FILLS = ("#a9cbe9", "#e8c25c", "#8fc7bf", "#d9b3d6", "#f0b98a", "#c9d3a0")
"""Fill colours of cells; they have no meaning but to distinguish neighbours."""


def cell_table(facts: Facts, t: Translator) -> pd.DataFrame:
    """Return the cells of the country with names, most residents first.

    Index ``cell``; columns of ``geodata.cells`` and ``name_<division>`` for each of the three
    divisions.
    """
    table = cells(facts.key, facts.newest_figures(geodata.RESIDENTS))
    names = {
        f"name_{division}": [facts.name(division, code, t.lang) for code in table[division]]
        for division in CELL_DIVISIONS
    }
    return table.assign(**names).sort_values("residents", ascending=False, kind="stable")


def cell_colours(facts: Facts) -> dict[str, str]:
    """Return municipality -> colour of its cell, so that adjacent cells differ.

    Greedy colouring: cells in descending order of neighbours take the first free colour.
    """
    cell = {str(code): str(name) for code, name in cell_codes(facts.key).items()}
    beside: dict[str, set[str]] = {name: set() for name in cell.values()}
    for municipality, others in neighbours(facts.arcs).items():
        own = cell[municipality]
        beside[own] |= {cell[other] for other in others} - {own}
    fills: dict[str, str] = {}
    for name in sorted(beside, key=lambda name: (-len(beside[name]), name)):
        taken = {fills.get(other) for other in beside[name]}
        fills[name] = next(fill for fill in CELL_FILLS if fill not in taken)
    return {municipality: fills[name] for municipality, name in cell.items()}


@dataclass(frozen=True)
class Seat:
    """A partner of a municipality, and the number of that partner's own partners in words.

    ``partners`` is "" when the row is an answer and not an area.
    """

    who: Counterpart
    partners: str


@dataclass(frozen=True)
class PartnerPart:
    """What an area shares with one partner: municipalities by name, and their residents.

    ``share`` is the part of the area's residents (0 to 1).
    """

    partner: Link
    names: tuple[str, ...]
    residents: int
    share: float


@dataclass(frozen=True)
class AreaCard:
    """The partners of an area, and which of its municipalities it has in common with whom."""

    area: Link
    seats: tuple[Seat, ...]
    parts: tuple[PartnerPart, ...]


def area_card(
    facts: Facts, answer_set: AnswerSet, division: str, code: str, t: Translator
) -> AreaCard:
    """Return the card of an area; its parts are by county for an employment area, else by those.

    Raises KeyError for an unknown division or code.
    """
    other = _partner_division(division)
    whole = facts.population(division, code)
    parts = []
    for partner, members in facts.split(division, code, other).items():
        names = [facts.name("municipality", each, t.lang) for each in members]
        residents = facts.residents(members)
        parts.append(
            PartnerPart(
                partner=Link.to(facts, other, partner, t.lang),
                names=tuple(sorted(names, key=sort_key)),
                residents=residents,
                share=residents / whole,
            )
        )
    seats = [
        Seat(who, _partners(facts, who.link, t))
        for who in counterparts(facts, answer_set, division, code, t)
    ]
    return AreaCard(Link.to(facts, division, code, t.lang), tuple(seats), tuple(parts))


@dataclass(frozen=True)
class CellCard:
    """The partners of a municipality, and the other municipalities of its cell."""

    municipality: Link
    cell: str
    seats: tuple[Seat, ...]
    others: tuple[Link, ...]
    residents: int
    sentence: str


def cell_card(facts: Facts, answer_set: AnswerSet, municipality: str, t: Translator) -> CellCard:
    """Return the card of a municipality. Raises KeyError for an unknown code."""
    codes = cell_codes(facts.key)
    members = codes.index[codes == codes[municipality]]
    others = [
        Link.to(facts, "municipality", str(code), t.lang)
        for code in members
        if code != municipality
    ]
    return CellCard(
        municipality=Link.to(facts, "municipality", municipality, t.lang),
        cell=str(codes[municipality]),
        seats=tuple(
            Seat(who, _partners(facts, who.link, t))
            for who in counterparts(facts, answer_set, "municipality", municipality, t)
        ),
        others=tuple(sorted(others, key=lambda link: sort_key(link.name))),
        residents=facts.residents(str(code) for code in members),
        sentence=_sentence(facts, municipality, len(others), t),
    )


def _sentence(facts: Facts, municipality: str, others: int, t: Translator) -> str:
    name = facts.name("municipality", municipality, t.lang)
    if not others:
        return t.gettext(
            "No other municipality has exactly the same partners as {name}.", name=name
        )
    return capitalised(
        t.ngettext(
            "one other municipality has exactly the same partners as {name}.",
            "{n} other municipalities have exactly the same partners as {name}.",
            others,
            name=name,
            n=count_word(others, t),
        )
    )


def _partners(facts: Facts, link: Link | None, t: Translator) -> str:
    """Count an area's partners: counties of an employment area, else employment areas."""
    if link is None or link.code == geodata.ALAND.get(link.division):
        return ""
    other = _partner_division(link.division)
    partners = facts.split(link.division, link.code, other)
    return count_phrase(facts, other, partners, t, figures=True)


def _partner_division(division: str) -> str:
    """Return the division whose areas are the partners of an area."""
    return "wellbeing_county" if division == "employment_area" else "employment_area"
