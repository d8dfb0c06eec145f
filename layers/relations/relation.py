"""Two divisions set against each other: classes, counts and sentences, always with a direction."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

import geodata
from geodata import overlap_classes, overlaps
from layers.map.facts import Facts
from layers.profile.areas_in_sentences import count_of, spoken
from layers.relations.classes import RELATION_KINDS
from layers.relations.wording import a_border, none_of_the_areas, of_the_areas
from layers.themes.theme import ThemeClass
from layers.words.grammar import strong
from layers.words.labels import area_label, count_in_words
from layers.words.text import Translator, capitalised

_MOST_NAMES = 8


@dataclass(frozen=True, eq=False)
class Relation:
    """How division ``a`` lies against ``b`` by the key of the facts, today's or a hypothetical one.

    Both must be divisions of the facts' year and differ, else a ValueError.
    """

    facts: Facts
    a: str
    b: str

    def __post_init__(self) -> None:
        """Refuse divisions that cannot be set against each other."""
        if self.a == self.b or not {self.a, self.b} <= set(self.facts.divisions):
            divisions = ", ".join(self.facts.divisions)
            raise ValueError(f"{self.a!r} and {self.b!r} must be two of {divisions}")

    @cached_property
    def table(self) -> pd.DataFrame:
        """Overlaps as ``geodata.overlaps`` lists them, with residents of the latest year.

        With detailed official boundaries there are also ``area_km2`` and its shares: ground inside
        the coastline, lakes included.
        """
        weights = pd.DataFrame({"residents": self.facts.newest_figures(geodata.RESIDENTS)})
        if self.facts.municipalities.attrs["source"].detailed:
            weights["area_km2"] = self.facts.municipalities.area / 1e6
        return overlaps(self.facts.key, self.a, self.b, weights)

    @cached_property
    def relations(self) -> Mapping[str, str]:
        """Class of every area of a as ``overlap_classes`` gives it, Åland like the others."""
        found = overlap_classes(self.table)
        return {str(code): str(relation) for code, relation in found.items()}

    @cached_property
    def classes(self) -> Mapping[str, str]:
        """Class of every area of a, a key of RELATION_KINDS: Åland stands apart."""
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
        """Number of pairs of areas that meet; Åland is left out where it is an area alone."""
        return int(self.table["code_a"].ne(geodata.ALAND.get(self.a, "")).sum())

    @property
    def back(self) -> "Relation":
        """The same relation seen from b."""
        return Relation(self.facts, self.b, self.a)

    def met(self, code: str) -> dict[str, tuple[str, ...]]:
        """Areas of b that an area of a meets, with the municipalities; most residents first."""
        return self.facts.split(self.a, code, self.b)


@dataclass(frozen=True)
class Opening:
    """The sentence that opens the page, and the two numbers that it says.

    ``sentence`` has the numbers between ``**``; ``areas`` counts the areas of a but Åland.
    """

    crossing: int
    areas: int
    residents: int
    sentence: str


def opening(relation: Relation, t: Translator) -> Opening:
    """Say how many areas of a cross a border of b, and how many residents that concerns."""
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
    return Opening(len(crossing), areas, residents, capitalised(sentence))


@dataclass(frozen=True)
class KindCount:
    """One row of the legend: a class of areas of a, with what is in it."""

    kind: ThemeClass
    label: str
    areas: int
    municipalities: int
    residents: int


def kind_counts(relation: Relation, t: Translator) -> tuple[KindCount, ...]:
    """Count every class that occurs, in the order of the legend."""
    facts = relation.facts
    rows = []
    for kind in RELATION_KINDS.values():
        codes = [code for code, key in relation.classes.items() if key == kind.key]
        if codes:
            municipalities = [each for code in codes for each in facts.members(relation.a, code)]
            rows.append(
                KindCount(
                    kind,
                    kind.text(t),
                    len(codes),
                    len(municipalities),
                    facts.residents(municipalities),
                )
            )
    return tuple(rows)


def direction(relation: Relation, code: str, t: Translator) -> str:
    """Say what an area of a meets in b, and what that meets in turn; names between ``**``."""
    facts, met = relation.facts, relation.met(code)
    first, back = next(iter(met)), relation.back
    same = facts.name(relation.a, code, t.lang) == facts.name(relation.b, first, t.lang)
    name, other = _name(relation, code, t, apart=same), _name(back, first, t, apart=same)
    values = {"name": name, "count": count_of(facts, relation.b, met, t)}
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
                count=count_of(facts, relation.a, back.met(first), t),
                others=_parts(back, first, t),
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
                back=_back(relation, list(met), t),
                **values,
            )
    return capitalised(sentence)


def _name(relation: Relation, code: str, t: Translator, *, apart: bool = False) -> str:
    """Name an area of a, with what kind of area it is when its name alone does not tell."""
    name = strong(spoken(relation.facts, relation.a, code, t))
    return f"{name} ({area_label(relation.a, code, t)})" if apart else name


def _parts(relation: Relation, code: str, t: Translator) -> str:
    """Areas of b with what share of the area's residents they have: ``A (60 %) and B (40 %)``."""
    facts, met = relation.facts, relation.met(code)
    whole = facts.population(relation.a, code)
    shown = list(met)[:_MOST_NAMES]
    names = [
        f"{spoken(facts, relation.b, each, t)} ({t.percent(facts.residents(met[each]) / whole)})"
        for each in shown
    ]
    return t.listing([*names, *_more(relation.b, len(met) - len(shown), t)])


def _back(relation: Relation, codes: list[str], t: Translator) -> str:
    """Each area of b with how many areas of a it meets: ``A – one area; B – six areas``."""
    facts, back = relation.facts, relation.back
    shown = codes[:_MOST_NAMES]
    parts = [
        f"{spoken(facts, relation.b, each, t)} – {count_of(facts, relation.a, back.met(each), t)}"
        for each in shown
    ]
    return "; ".join([*parts, *_more(relation.b, len(codes) - len(shown), t)])


def _more(division: str, left: int, t: Translator) -> list[str]:
    """Say how many areas of the division a list leaves out, if any."""
    return [t.gettext("{count} more", count=count_in_words(division, left, t))] if left else []
