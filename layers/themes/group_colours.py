"""Colours of leadership groups: those of a county, and neighbours, differ."""

from collections.abc import Mapping

from geodata import AnswerSet
from geodata.answers.groups import LeadershipGroup
from layers.map.facts import Facts
from layers.map.leadership_groups import municipality_groups

Near = dict[str, set[str]]


def group_places(facts: Facts, answer_set: AnswerSet, colours: int) -> Mapping[str, int]:
    """Give each group in force one of a number of colours, by its id.

    Groups of a county always differ as long as the colours last; neighbours across the border of
    a county differ where that leaves a colour.
    """
    groups = {each.id: each for each in answer_set.groups if each.in_force}
    within, beside = _within(groups), _beside(facts, answer_set)
    places: dict[str, int] = {}
    # Groups with most others around them choose first, which needs the fewest colours.
    for each in sorted(groups, key=lambda key: (-len(within[key] | beside.get(key, set())), key)):
        taken = {places[other] for other in within[each] if other in places}
        near = {places[other] for other in beside.get(each, ()) if other in places}
        free = [place for place in range(colours) if place not in taken]
        places[each] = next((place for place in free if place not in near), next(iter(free), 0))
    return places


def _within(groups: Mapping[str, LeadershipGroup]) -> Near:
    """Groups that share a county."""
    return {
        key: {
            other
            for other, each in groups.items()
            if other != key and set(each.counties).intersection(group.counties)
        }
        for key, group in groups.items()
    }


def _beside(facts: Facts, answer_set: AnswerSet) -> Near:
    """Groups whose municipalities share a border."""
    of, near = municipality_groups(facts, answer_set.groups), Near()
    for left, right in zip(facts.arcs["left"], facts.arcs["right"], strict=True):
        one, other = of.get(left), of.get(right)
        if one and other and one.id != other.id:
            near.setdefault(one.id, set()).add(other.id)
            near.setdefault(other.id, set()).add(one.id)
    return near
