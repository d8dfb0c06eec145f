"""Leadership groups on the map: their names, and the group of each municipality."""

from collections.abc import Iterable, Mapping

from geodata import ALAND, AnswerSet
from geodata.answers.groups import (
    GroupMove,
    Groups,
    LeadershipGroup,
    group_of,
    groups_of_county,
    number_of_group,
)
from layers.map.facts import Facts
from layers.map.short_names import short_name
from layers.words.text import Translator


def group_name(facts: Facts, groups: Groups, group: LeadershipGroup, lang: str) -> str:
    """Return the name of a group; one without a name has those of its counties, and a number.

    The number is left out where the first county has no other group.
    """
    if group.name:
        return group.name
    counties = " – ".join(
        short_name(facts, "wellbeing_county", county, lang) for county in group.counties
    )
    alone = groups_of_county(groups, group.counties[0]) == [group]
    return counties if alone else f"{counties} {number_of_group(groups, group)}"


def move_sentences(
    facts: Facts, old: AnswerSet, new: AnswerSet, moves: Iterable[GroupMove], t: Translator
) -> list[str]:
    """Say of each employment area from which group to which it moves."""
    unknown = t.gettext("group not known")
    return [
        t.gettext(
            "{area}: {old} → {new}",
            area=facts.name("employment_area", move.area, t.lang),
            old=group_name(facts, old.groups, move.old, t.lang) if move.old else unknown,
            new=group_name(facts, new.groups, move.new, t.lang) if move.new else unknown,
        )
        for move in moves
    ]


def municipality_groups(facts: Facts, groups: Groups) -> Mapping[str, LeadershipGroup | None]:
    """Return the group in force of each municipality of the mainland; None where not known."""
    return {
        code: group_of(
            groups,
            facts.area_of(code, "wellbeing_county"),
            facts.area_of(code, "employment_area"),
        )
        for code in facts.codes("municipality")
        if facts.area_of(code, "wellbeing_county") != ALAND["wellbeing_county"]
    }


def group_municipalities(facts: Facts, group: LeadershipGroup) -> tuple[str, ...]:
    """Return the municipalities of a group: of its employment areas, within its counties."""
    return tuple(
        code
        for county in group.counties
        if county in facts.codes("wellbeing_county")
        for code in facts.members("wellbeing_county", county)
        if facts.area_of(code, "employment_area") in group.areas
    )
