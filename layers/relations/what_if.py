"""Hypothetical moves of municipalities: moved facts, and figures beside today's."""

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
from layers.profile.areas_in_sentences import count_phrase, name_in_sentence
from layers.relations.classes import RELATION_KINDS
from layers.relations.partner_load import COUNTERPARTS
from layers.relations.relation import Relation
from layers.words.labels import division_label
from layers.words.text import N_, Translator, capitalised

HYPOTHETICAL = N_("Hypothetical – this is not the division in force")
"""Notice shown on the page and in every export while there are moves."""


@lru_cache(maxsize=8)
def moved_facts(facts: Facts, moves: tuple[Move, ...]) -> Facts:
    """Return the facts after the moves; the same facts without moves.

    Only the key and the answers change, because no municipality changes its shape. Answers are kept
    as far as they still hold. Raises what ``geodata.answers.what_if.move`` raises.
    """
    if not moves:
        return facts
    key = move(facts.key, moves)
    return replace(facts, key=key, answer_sets=MovedAnswers(facts.answer_sets, facts.key, key))


@dataclass(frozen=True, eq=False)
class MovedAnswers(Mapping[str, AnswerSet]):
    """Answer sets as far as they hold after moves, computed on access.

    Computed late because moved facts are cached while answer sets, and a visitor's own answers,
    change.
    """

    answer_sets: Mapping[str, AnswerSet]
    before: pd.DataFrame
    after: pd.DataFrame

    def __getitem__(self, set_id: str) -> AnswerSet:
        """Return the answer set of an id. Raises KeyError for an unknown id."""
        found = self.answer_sets[set_id]
        moved = move_answers(found.answers, self.before, self.after)
        return replace(found, answers=MappingProxyType(moved))

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids of the answer sets."""
        return iter(self.answer_sets)

    def __len__(self) -> int:
        """Return the number of answer sets."""
        return len(self.answer_sets)


def move_sentences(facts: Facts, moves: tuple[Move, ...], t: Translator) -> tuple[str, ...]:
    """Describe each move: municipality, old area, new area. ``facts`` are those without moves."""
    return tuple(_move(facts, each, t) for each in moves)


def warning_sentences(facts: Facts, moves: tuple[Move, ...], t: Translator) -> tuple[str, ...]:
    """Describe what is unusual about the moves, which remain allowed.

    ``facts`` are those without moves.
    """
    found = move_warnings(facts.key, moves, neighbours(facts.arcs))
    return tuple(_warning(facts, each, t) for each in found)


@dataclass(frozen=True)
class Figure:
    """A figure in words; ``amount`` is the number in it, None where there is not one."""

    text: str
    amount: int | None = None


NOTHING = Figure("–")
"""The figure of an area of which nothing is left."""


@dataclass(frozen=True)
class Comparison:
    """A figure today and after the moves, both in words, and by how much it changes.

    ``difference`` has its sign; "" where nothing changes or the figure is not one number.
    """

    subject: str
    measure: str
    today: str
    hypothetical: str
    difference: str = ""

    @property
    def changed(self) -> bool:
        """Whether the moves change the figure."""
        return self.today != self.hypothetical


def compare_with_today(
    today: Relation, hypothetical: Relation, moves: tuple[Move, ...], t: Translator
) -> tuple[Comparison, ...]:
    """Compare the figures of the page with those after the moves, those that change first.

    First the whole country: areas of a by class, residents of crossing areas, pairs and cells. Then
    each area that a move affects: municipalities, residents, partners and, for counties, the
    possible number of TYM leadership groups. An emptied area has "–".
    """
    country = t.gettext("Whole country")
    rows = _compared(country, _country(today, t), _country(hypothetical, t), t)
    for division, code in _touched(today.facts, moves):
        name = today.facts.name(division, code, t.lang)
        was, would = (
            _area(facts, division, code, t) for facts in (today.facts, hypothetical.facts)
        )
        rows += _compared(name, was, would, t)
    return tuple(sorted(rows, key=lambda row: not row.changed))


def _compared(
    subject: str, was: Mapping[str, Figure], would: Mapping[str, Figure], t: Translator
) -> list[Comparison]:
    return [
        Comparison(
            subject=subject,
            measure=measure,
            today=figure.text,
            hypothetical=would[measure].text,
            difference=_difference(figure, would[measure], t),
        )
        for measure, figure in was.items()
    ]


def _difference(was: Figure, would: Figure, t: Translator) -> str:
    if was.amount is None or would.amount is None or was.amount == would.amount:
        return ""
    change = would.amount - was.amount
    return f"+{t.number(change)}" if change > 0 else t.number(change)


def _move(facts: Facts, made: Move, t: Translator) -> str:
    division, municipality = made.division, made.municipality
    before = facts.name(division, facts.area_of(municipality, division), t.lang)
    after = facts.name(division, made.area, t.lang)
    name = facts.name("municipality", municipality, t.lang)
    return f"{name}: {division_label(division, t)} {before} → {after}"


def _country(relation: Relation, t: Translator) -> dict[str, Figure]:
    facts, classes = relation.facts, list(relation.classes.values())
    crossing = sum(facts.population(relation.a, code) for code in relation.crossing)
    kinds = [kind for kind in RELATION_KINDS.values() if not kind.missing]
    amounts = {
        **{_of_kind(relation, kind.text(t), t): classes.count(kind.key) for kind in kinds},
        t.gettext("Residents of areas that cross a border"): crossing,
        t.gettext("Pairs of areas that share municipalities, Åland left out"): relation.pairs,
        t.gettext("Groups of municipalities with the same partners, Åland included"): (
            cell_codes(facts.key).nunique()
        ),
    }
    return {measure: _number(amount, t) for measure, amount in amounts.items()}


def _number(amount: int, t: Translator) -> Figure:
    return Figure(t.number(amount), amount)


def _of_kind(relation: Relation, label: str, t: Translator) -> str:
    return f"{capitalised(division_label(relation.a, t))}: {label}"


def _touched(facts: Facts, moves: tuple[Move, ...]) -> list[tuple[str, str]]:
    """Return areas that a municipality leaves or enters, and those whose partners may change."""
    touched: dict[tuple[str, str], None] = {}
    for each in moves:
        touched[each.division, facts.area_of(each.municipality, each.division)] = None
        touched[each.division, each.area] = None
        other = COUNTERPARTS[each.division]
        touched[other, facts.area_of(each.municipality, other)] = None
    return sorted(touched, key=lambda area: (MOVABLE.index(area[0]), area[1]))


def _area(facts: Facts, division: str, code: str, t: Translator) -> dict[str, Figure]:
    """Return the figures of one area by label; "–" for each when the area is empty."""
    exists = code in facts.codes(division)
    other = COUNTERPARTS[division]
    partners = facts.split(division, code, other) if exists else {}
    members = facts.members(division, code) if exists else ()
    words = count_phrase(facts, other, partners, t, figures=True)
    figures = {
        t.gettext("Municipalities"): _number(len(members), t),
        t.gettext("Residents"): _number(facts.residents(members), t),
        t.gettext("Partners"): Figure(words, len(partners)),
    }
    if division == "wellbeing_county":
        figures[t.gettext("Possible TYM leadership groups")] = Figure(_bounds(facts, code, t))
    return figures if exists else dict.fromkeys(figures, NOTHING)


def _bounds(facts: Facts, county: str, t: Translator) -> str:
    low, high = key_bounds(facts.key).get(county, (0, 0))
    return t.number(low) if low == high else f"{t.number(low)}–{t.number(high)}"


def _warning(facts: Facts, warning: MoveWarning, t: Translator) -> str:
    area = name_in_sentence(facts, warning.division, warning.area, t)
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
