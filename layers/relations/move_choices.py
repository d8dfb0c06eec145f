"""What can be moved and where to, and a move to begin with."""

from dataclasses import dataclass

from geodata import ALAND, MOVABLE, neighbours
from layers.map.facts import Facts
from layers.relations.relation import Relation
from layers.relations.shared_municipalities import minor_parts
from layers.words.labels import area_label
from layers.words.text import Translator, sort_key


@dataclass(frozen=True)
class MoveChoice:
    """A municipality or an area to choose by its ``label``, which no other has.

    ``key`` is ``division:code``.
    """

    key: str
    label: str


def things_to_move(facts: Facts, t: Translator) -> tuple[MoveChoice, ...]:
    """Return the mainland municipalities, then whole areas, each in alphabetical order."""
    municipalities = [
        MoveChoice(f"municipality:{code}", facts.name("municipality", code, t.lang))
        for code in facts.codes("municipality")
        if facts.area_of(code, "region") != ALAND["region"]
    ]
    whole = [
        MoveChoice(each.key, t.gettext("{area}, the whole area", area=each.label))
        for each in targets(facts, t)
    ]
    return (*sorted(municipalities, key=lambda each: sort_key(each.label)), *whole)


def targets(facts: Facts, t: Translator) -> tuple[MoveChoice, ...]:
    """Return the mainland areas to which municipalities can move, division by division."""
    return tuple(
        each
        for division in MOVABLE
        for each in sorted(_areas(facts, division, t), key=lambda each: sort_key(each.label))
    )


def _areas(facts: Facts, division: str, t: Translator) -> list[MoveChoice]:
    choices = []
    for code in facts.codes(division):
        if code != ALAND[division]:
            name, kind = facts.name(division, code, t.lang), area_label(division, code, t)
            label = name if kind in name.casefold() else f"{name} ({kind})"
            choices.append(MoveChoice(f"{division}:{code}", label))
    return choices


def first_move(facts: Facts) -> tuple[str, str]:
    """Return the keys of a municipality and of a target to begin with.

    The municipality is the largest of the smallest part of an employment area beyond its county's
    border; the target the employment area of its own county with which it has a border, the largest
    of several. Where none crosses, the first municipality and its own area.
    """
    relation = Relation(facts, "employment_area", "wellbeing_county")
    parts = [
        (relation.shared[code, part], part)
        for code in relation.crossing
        for part in minor_parts(relation, code)
    ]
    if not parts:
        code = facts.codes("municipality")[0]
        return f"municipality:{code}", f"employment_area:{facts.area_of(code, 'employment_area')}"
    members, county = min(parts, key=lambda part: (len(part[0]), facts.residents(part[0])))
    code = max(members, key=lambda each: facts.residents((each,)))
    own = facts.area_of(code, "employment_area")
    there = list(facts.split("wellbeing_county", county, "employment_area"))
    beside = {facts.area_of(each, "employment_area") for each in neighbours(facts.arcs)[code]}
    fitting = [area for area in there if area in beside - {own}] or there
    largest = max(fitting, key=lambda area: facts.population("employment_area", area))
    return f"municipality:{code}", f"employment_area:{largest}"
