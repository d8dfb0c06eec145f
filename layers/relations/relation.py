"""Overlap of two divisions in one direction: classes, counts and sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

import geodata
from geodata import overlap_classes, overlaps
from layers.map.facts import Facts
from layers.profile.areas_in_sentences import count_phrase, name_in_sentence
from layers.relations.classes import RELATION_KINDS
from layers.relations.wording import a_border, none_of_the_areas, of_the_areas
from layers.themes.theme import ThemeClass
from layers.words.grammar import strong
from layers.words.labels import area_label, count_in_words
from layers.words.text import Translator, capitalised

_MOST_NAMES = 8


@dataclass(frozen=True, eq=False)
class Relation:
    """How the areas of division ``a`` lie against those of ``b``, by the key of the facts.

    The facts may be those of a year or hypothetical ones after moves. Raises ValueError unless a
    and b are two different divisions of the facts' year.
    """

    facts: Facts
    a: str
    b: str

    def __post_init__(self) -> None:
        """Check the divisions."""
        if self.a == self.b or not {self.a, self.b} <= set(self.facts.divisions):
            divisions = ", ".join(self.facts.divisions)
            raise ValueError(f"{self.a!r} and {self.b!r} must be two of {divisions}")

    @cached_property
    def table(self) -> pd.DataFrame:
        """Overlaps as ``geodata.overlaps`` returns them, with residents of the latest year.

        With detailed boundaries also ``area_km2`` and its shares: area inside the coastline,
        including lakes, which is not official.
        """
        weights = pd.DataFrame({"residents": self.facts.newest_figures(geodata.RESIDENTS)})
        if self.facts.municipalities.attrs["source"].detailed:
            weights["area_km2"] = self.facts.municipalities.area / 1e6
        return overlaps(self.facts.key, self.a, self.b, weights)

    @cached_property
    def relations(self) -> Mapping[str, str]:
        """Class of each area of a as ``overlap_classes`` returns it, Åland included."""
        found = overlap_classes(self.table)
        return {str(code): str(relation) for code, relation in found.items()}

    @cached_property
    def classes(self) -> Mapping[str, str]:
        """Class of each area of a as a key of ``RELATION_KINDS``; Åland is ``not_applicable``."""
        aland = geodata.ALAND.get(self.a)
        return {
            code: "not_applicable" if code == aland else relation
            for code, relation in self.relations.items()
        }

    @cached_property
    def crossing(self) -> tuple[str, ...]:
        """Codes of the areas of a that cross a border of b."""
        return tuple(code for code, kind in self.classes.items() if kind == "crosses")

    @property
    def pairs(self) -> int:
        """Number of overlapping pairs of areas; without Åland where it is an area of its own."""
        return int(self.table["code_a"].ne(geodata.ALAND.get(self.a, "")).sum())

    @property
    def swapped(self) -> "Relation":
        """The relation with a and b exchanged."""
        return Relation(self.facts, self.b, self.a)

    @cached_property
    def shared(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """Codes of an area of a and one of b -> the municipalities that they share, by code."""
        facts, pairs = self.facts, dict[tuple[str, str], list[str]]()
        for code in facts.codes("municipality"):
            pair = facts.area_of(code, self.a), facts.area_of(code, self.b)
            pairs.setdefault(pair, []).append(code)
        return {pair: tuple(codes) for pair, codes in pairs.items()}

    def overlapping_areas(self, code: str) -> dict[str, tuple[str, ...]]:
        """Return the areas of b that overlap an area of a, with the shared municipalities.

        The area with the most of the residents comes first.
        """
        return self.facts.split(self.a, code, self.b)


@dataclass(frozen=True)
class Opening:
    """The sentence that opens the page, with its figures.

    ``sentence`` marks them with ``**``; ``areas`` counts the areas of a without Åland.
    """

    crossing: int
    areas: int
    residents: int
    sentence: str


def opening(relation: Relation, t: Translator) -> Opening:
    """Say how many areas of a cross a border of b, and how many residents they have."""
    facts, crossing = relation.facts, relation.crossing
    areas = sum(kind != "not_applicable" for kind in relation.classes.values())
    residents = sum(facts.population(relation.a, code) for code in crossing)
    if crossing:
        sentence = t.ngettext(
            "**{n}** {of_areas} crosses {border}; **{residents}** people live in it.",
            "**{n}** {of_areas} cross {border}; **{residents}** people live in them.",
            len(crossing),
            of_areas=of_the_areas(relation.a, areas, t),
            border=a_border(relation.b, t),
            residents=t.number(residents),
        )
    else:
        sentence = t.gettext(
            "{none_of_areas} crosses {border}.",
            none_of_areas=none_of_the_areas(relation.a, areas, t),
            border=a_border(relation.b, t),
        )
    return Opening(
        crossing=len(crossing), areas=areas, residents=residents, sentence=capitalised(sentence)
    )


@dataclass(frozen=True)
class KindCount:
    """One row of the legend: a class with its areas of a, their municipalities and residents."""

    kind: ThemeClass
    label: str
    areas: int
    municipalities: int
    residents: int


def kind_counts(relation: Relation, t: Translator) -> tuple[KindCount, ...]:
    """Count each class that occurs, in the order of the legend."""
    facts = relation.facts
    rows = []
    for kind in RELATION_KINDS.values():
        codes = [code for code, key in relation.classes.items() if key == kind.key]
        if codes:
            municipalities = [each for code in codes for each in facts.members(relation.a, code)]
            rows.append(
                KindCount(
                    kind=kind,
                    label=kind.text(t),
                    areas=len(codes),
                    municipalities=len(municipalities),
                    residents=facts.residents(municipalities),
                )
            )
    return tuple(rows)


def area_sentence(relation: Relation, code: str, t: Translator) -> str:
    """Say which areas of b an area of a overlaps, and what those overlap in turn.

    Names are marked with ``**``.
    """
    facts, met = relation.facts, relation.overlapping_areas(code)
    first, swapped = next(iter(met)), relation.swapped
    same = facts.name(relation.a, code, t.lang) == facts.name(relation.b, first, t.lang)
    name, other = _name(relation, code, t, apart=same), _name(swapped, first, t, apart=same)
    values = {"name": name, "count": count_phrase(facts, relation.b, met, t)}
    match relation.relations[code]:
        case "identical" if same:
            alone = _name(relation, code, t)
            sentence = t.gettext("{name} is the same area in both divisions.", name=alone)
        case "identical":
            sentence = t.gettext("{name} and {other} are the same area.", name=name, other=other)
        case "inside":
            sentence = t.gettext(
                "{name} lies wholly in one area: {other}. That area in turn has {count}: {others}.",
                name=name,
                other=other,
                count=count_phrase(facts, relation.a, swapped.overlapping_areas(first), t),
                others=_parts(swapped, first, t),
            )
        case "contains":
            sentence = t.gettext(
                "{name} holds {count} whole: {others}.",
                others=_parts(relation, code, t),
                **values,
            )
        case _:
            sentence = t.gettext(
                "{name} shares municipalities with {count}: {others}. The other way: {back}.",
                others=_parts(relation, code, t),
                back=_swapped_counts(relation, list(met), t),
                **values,
            )
    return capitalised(sentence)


def _name(relation: Relation, code: str, t: Translator, *, apart: bool = False) -> str:
    """Return the name of an area of a, with its kind when ``apart`` is set."""
    name = strong(name_in_sentence(relation.facts, relation.a, code, t))
    return f"{name} ({area_label(relation.a, code, t)})" if apart else name


def _parts(relation: Relation, code: str, t: Translator) -> str:
    """List areas of b with their share of the area's residents: ``A (60 %) and B (40 %)``."""
    facts, met = relation.facts, relation.overlapping_areas(code)
    whole = facts.population(relation.a, code)
    listed = list(met)[:_MOST_NAMES]
    shares = {code_b: facts.residents(met[code_b]) / whole for code_b in listed}
    names = [
        f"{name_in_sentence(facts, relation.b, code_b, t)} ({t.percent(share)})"
        for code_b, share in shares.items()
    ]
    return t.listing([*names, *_more(relation.b, len(met) - len(listed), t)])


def _swapped_counts(relation: Relation, codes: list[str], t: Translator) -> str:
    """List areas of b with how many areas of a they overlap: ``A – one area; B – six areas``."""
    facts, swapped = relation.facts, relation.swapped
    listed = codes[:_MOST_NAMES]
    counts = {
        code: count_phrase(facts, relation.a, swapped.overlapping_areas(code), t) for code in listed
    }
    parts = [
        f"{name_in_sentence(facts, relation.b, code, t)} – {count}"
        for code, count in counts.items()
    ]
    return "; ".join([*parts, *_more(relation.b, len(codes) - len(listed), t)])


def _more(division: str, left: int, t: Translator) -> list[str]:
    """Return "n more" for the areas that a list leaves out; empty for none."""
    return [t.gettext("{count} more", count=count_in_words(division, left, t))] if left else []
