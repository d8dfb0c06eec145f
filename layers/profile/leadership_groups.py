"""Who sits in the same leadership group: the groups of an area, for its profile."""

from collections.abc import Iterator
from dataclasses import dataclass

from geodata import ALAND, AnswerSet, Status
from geodata.answers.groups import (
    GroupStatus,
    LeadershipGroup,
    groups_of_county,
)
from layers.map.facts import Facts
from layers.map.group_division import GROUPS, group_by_code
from layers.map.leadership_groups import group_name
from layers.profile.links import Link
from layers.words.answer_sources import source_text
from layers.words.labels import status_label
from layers.words.text import N_, Translator

TITLE = N_("Who sits in the same leadership group")

GROUPED = ("wellbeing_county", "employment_area", "municipality")
"""Divisions whose areas have leadership groups of their own."""


@dataclass(frozen=True)
class GroupSeats:
    """A leadership group as a profile lists it.

    ``counties`` are named where there are several; ``details`` tell who sets the group, who names
    its chair and when it works. ``agreement`` is an address or "".
    """

    name: str
    counties: str
    members: tuple[Link, ...]
    status: Status
    tag: str
    details: tuple[str, ...]
    agreement: str
    note: str
    source: str

    @property
    def names(self) -> str:
        """The employment areas, by name."""
        return ", ".join(link.name for link in self.members)

    @property
    def sentence(self) -> str:
        """The group and its employment areas as one text, with how sure it is."""
        return f"{self.name}: {self.names} ({self.tag})"


@dataclass(frozen=True)
class AreaGroups:
    """Leadership groups of an area, and a sentence on what is not known of them, or ""."""

    title: str
    groups: tuple[GroupSeats, ...]
    unknown: str


def area_groups(
    facts: Facts, answer_set: AnswerSet, division: str, code: str, t: Translator
) -> AreaGroups | None:
    """Return the groups of an area; None for areas that have none of their own, and for Åland."""
    if division == GROUPS:
        return _one_group(facts, answer_set, code, t)
    if division not in GROUPED:
        return None
    pairs = [
        (county, area)
        for county in facts.split(division, code, "wellbeing_county")
        for area in facts.split(division, code, "employment_area")
        if set(facts.members("wellbeing_county", county)).intersection(
            facts.members("employment_area", area), facts.members(division, code)
        )
    ]
    if any(county == ALAND["wellbeing_county"] for county, _ in pairs):
        return None
    found = [group for group in answer_set.groups if _is_of(group, pairs)]
    return AreaGroups(
        title=t.gettext(TITLE),
        groups=tuple(_seats(facts, answer_set, group, t) for group in found),
        unknown=_unknown(facts, answer_set, pairs, t),
    )


def _one_group(facts: Facts, answer_set: AnswerSet, code: str, t: Translator) -> AreaGroups | None:
    """Return the group of an area of the division of groups; None for what is not known."""
    group = group_by_code(answer_set.groups, code)
    if group is None:
        return None
    return AreaGroups(t.gettext(TITLE), (_seats(facts, answer_set, group, t),), "")


def _is_of(group: LeadershipGroup, pairs: list[tuple[str, str]]) -> bool:
    return any(county in group.counties and area in group.areas for county, area in pairs)


def _unknown(
    facts: Facts, answer_set: AnswerSet, pairs: list[tuple[str, str]], t: Translator
) -> str:
    """Name the pairs of county and employment area whose group is not known."""
    left = [
        (county, area)
        for county, area in pairs
        if not any(area in each.areas for each in groups_of_county(answer_set.groups, county))
    ]
    if not left:
        return ""
    if len(left) == len(pairs):
        return t.gettext("It is not known who sits in the same group.")
    names = [
        f"{facts.name('employment_area', area, t.lang)} "
        f"({facts.name('wellbeing_county', county, t.lang)})"
        for county, area in left
    ]
    return t.gettext("The group is not known of: {names}.", names=t.listing(names))


def _seats(
    facts: Facts, answer_set: AnswerSet, group: LeadershipGroup, t: Translator
) -> GroupSeats:
    several = group.counties if len(group.counties) > 1 else ()
    counties = [facts.name("wellbeing_county", county, t.lang) for county in several]
    status, tag = _status(group, t)
    return GroupSeats(
        name=group_name(facts, answer_set.groups, group, t.lang),
        counties=t.listing(counties) if counties else "",
        members=tuple(Link.to(facts, "employment_area", area, t.lang) for area in group.areas),
        status=status,
        tag=tag,
        details=tuple(_details(facts, group, t)),
        agreement=group.agreement or "",
        note=group.note,
        source=source_text(group.source, t),
    )


def _status(group: LeadershipGroup, t: Translator) -> tuple[Status, str]:
    """Status of a group, and its words."""
    if group.follows:
        return Status.DERIVED, t.gettext("The county has one group")
    if group.in_force:
        return Status.KNOWN, t.gettext("In force")
    if group.status is GroupStatus.PLANNED:
        return Status.UNDECIDED, t.gettext("Planned")
    if group.status is GroupStatus.UNKNOWN:
        return Status.UNKNOWN, status_label(Status.UNKNOWN, t)
    return Status.NONE, t.gettext("Not in force")


def _details(facts: Facts, group: LeadershipGroup, t: Translator) -> Iterator[str]:
    if group.set_by:
        name = facts.name("employment_area", group.set_by, t.lang)
        yield t.gettext("Set by: {name}", name=name)
    if group.chair:
        yield t.gettext("Chair named by: {name}", name=group.chair)
    if group.starts and group.ends:
        yield t.gettext("From {start} to {end}", start=t.date(group.starts), end=t.date(group.ends))
    elif group.starts:
        yield t.gettext("From {start}", start=t.date(group.starts))
    elif group.ends:
        yield t.gettext("Until {end}", end=t.date(group.ends))
