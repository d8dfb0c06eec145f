"""What if: the facts after hypothetical moves, and today's figures beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

import pandas as pd

from geodata import (
    MOVABLE,
    AnswerSet,
    Move,
    MoveWarning,
    cell_codes,
    key_bounds,
    move,
    move_answers,
    move_warnings,
    neighbours,
)
from layers.map.facts import Facts
from layers.profile.areas_in_sentences import count_of, spoken
from layers.relations.classes import RELATION_KINDS
from layers.relations.partner_load import COUNTERPARTS
from layers.relations.relation import Relation
from layers.words.labels import division_label
from layers.words.text import N_, Translator, capitalised

HYPOTHETICAL = N_("Hypothetical – this is not the division in force")
"""Stands on the page and in every export as long as there are moves."""


@lru_cache(maxsize=8)
def moved_facts(facts: Facts, moves: tuple[Move, ...]) -> Facts:
    """Facts with the moves made, answers as far as they would hold; the same without moves.

    Polygons and borders between municipalities stay, as no municipality changes its shape. Raises
    what ``geodata.answers.what_if.move`` raises.
    """
    if not moves:
        return facts
    key = move(facts.key, moves)
    return replace(facts, key=key, answer_sets=MovedAnswers(facts.answer_sets, facts.key, key))


@dataclass(frozen=True, eq=False)
class MovedAnswers(Mapping[str, AnswerSet]):
    """Answer sets as far as they would hold after moves, made when asked for.

    The moved facts are kept while answers come and go, and a visitor's own are nobody else's.
    """

    answer_sets: Mapping[str, AnswerSet]
    before: pd.DataFrame
    after: pd.DataFrame

    def __getitem__(self, set_id: str) -> AnswerSet:
        """Answer set of an id; ``KeyError`` when there is none."""
        found = self.answer_sets[set_id]
        moved = move_answers(found.answers, self.before, self.after)
        return replace(found, answers=MappingProxyType(moved))

    def __iter__(self) -> Iterator[str]:
        """Ids of the sets to choose from."""
        return iter(self.answer_sets)

    def __len__(self) -> int:
        """Number of the sets to choose from."""
        return len(self.answer_sets)


def move_sentences(facts: Facts, moves: tuple[Move, ...], t: Translator) -> tuple[str, ...]:
    """Name each move: who, and from where to where; ``facts`` are today's."""
    return tuple(_move(facts, each, t) for each in moves)


def warning_sentences(facts: Facts, moves: tuple[Move, ...], t: Translator) -> tuple[str, ...]:
    """Say what is odd about the moves, none of which stops them; ``facts`` are today's."""
    found = move_warnings(facts.key, moves, neighbours(facts.arcs))
    return tuple(_warning(facts, each, t) for each in found)


@dataclass(frozen=True)
class Comparison:
    """One row of today beside the hypothetical: figures in words, and whether they differ."""

    subject: str
    measure: str
    today: str
    hypothetical: str

    @property
    def changed(self) -> bool:
        """Whether the moves change it."""
        return self.today != self.hypothetical


def compare(
    today: Relation, hypothetical: Relation, moves: tuple[Move, ...], t: Translator
) -> tuple[Comparison, ...]:
    """Set the figures of the page beside those after the moves.

    First the whole country: classes of the areas of a, residents of crossing areas, pairs and
    cells; then each area that a move touches: its municipalities, residents, counterparts and,
    for counties, possible TYM leadership groups. An emptied area has "–".
    """
    before, after = _country(today, t), _country(hypothetical, t)
    country = t.gettext("Whole country")
    rows = [Comparison(country, measure, before[measure], after[measure]) for measure in before]
    for division, code in _touched(today.facts, moves):
        name = today.facts.name(division, code, t.lang)
        was, would = (
            _area(facts, division, code, t) for facts in (today.facts, hypothetical.facts)
        )
        rows += [Comparison(name, measure, was[measure], would[measure]) for measure in was]
    return tuple(rows)


def _move(facts: Facts, made: Move, t: Translator) -> str:
    division, municipality = made.division, made.municipality
    before = facts.name(division, facts.area_of(municipality, division), t.lang)
    after = facts.name(division, made.area, t.lang)
    name = facts.name("municipality", municipality, t.lang)
    return f"{name}: {division_label(division, t)} {before} → {after}"


def _country(relation: Relation, t: Translator) -> dict[str, str]:
    facts, classes = relation.facts, list(relation.classes.values())
    crossing = sum(facts.population(relation.a, code) for code in relation.crossing)
    kinds = [kind for kind in RELATION_KINDS.values() if not kind.missing]
    return {
        **{
            _of_kind(relation, kind.text(t), t): t.number(classes.count(kind.key)) for kind in kinds
        },
        t.gettext("Residents of areas that cross a border"): t.number(crossing),
        t.gettext("Pairs of areas that share municipalities, Åland left out"): t.number(
            relation.pairs
        ),
        t.gettext("Groups of municipalities with the same partners, Åland included"): t.number(
            cell_codes(facts.key).nunique()
        ),
    }


def _of_kind(relation: Relation, label: str, t: Translator) -> str:
    return f"{capitalised(division_label(relation.a, t))}: {label}"


def _touched(facts: Facts, moves: tuple[Move, ...]) -> list[tuple[str, str]]:
    """Areas that a move leaves or enters, and those whose counterparts may change by it."""
    touched: dict[tuple[str, str], None] = {}
    for each in moves:
        touched[each.division, facts.area_of(each.municipality, each.division)] = None
        touched[each.division, each.area] = None
        other = COUNTERPARTS[each.division]
        touched[other, facts.area_of(each.municipality, other)] = None
    return sorted(touched, key=lambda area: (MOVABLE.index(area[0]), area[1]))


def _area(facts: Facts, division: str, code: str, t: Translator) -> dict[str, str]:
    """Figures of one area; "–" for all when it is empty."""
    exists = code in facts.codes(division)
    other = COUNTERPARTS[division]
    partners = facts.split(division, code, other) if exists else {}
    members = facts.members(division, code) if exists else ()
    figures = {
        t.gettext("Municipalities"): t.number(len(members)),
        t.gettext("Residents"): t.number(facts.residents(members)),
        t.gettext("Partners"): count_of(facts, other, partners, t, figures=True),
    }
    if division == "wellbeing_county":
        figures[t.gettext("Possible TYM leadership groups")] = _bounds(facts, code, t)
    return figures if exists else dict.fromkeys(figures, "–")


def _bounds(facts: Facts, county: str, t: Translator) -> str:
    low, high = key_bounds(facts.key).get(county, (0, 0))
    return t.number(low) if low == high else f"{t.number(low)}–{t.number(high)}"


def _warning(facts: Facts, warning: MoveWarning, t: Translator) -> str:
    area = spoken(facts, warning.division, warning.area, t)
    if warning.municipality is None:
        return t.gettext("Nothing is left of {area}: all its municipalities have moved.", area=area)
    name = facts.name("municipality", warning.municipality, t.lang)
    if warning.kind == "unchanged":
        return t.gettext("{name} belongs to {area} already.", name=name, area=area)
    return t.gettext(
        "{name} has no border with {area}: the area would be in separate parts.",
        name=name,
        area=area,
    )
