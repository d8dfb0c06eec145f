"""Leadership groups as things: who sits in each, when it is in force, who moves between them."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from geodata.answers.count_range import range_ends
from geodata.base.divisions import ALAND
from geodata.base.read_table import TABLES
from geodata.relations.by_year import relations


class GroupStatus(StrEnum):
    """Whether a group works: ``planned`` ones are agreed on but not set, ``unknown`` says so."""

    IN_FORCE = "in_force"
    PLANNED = "planned"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class LeadershipGroup:
    """A leadership group of the employment areas ``areas`` within its ``counties`` (codes).

    Where an employment area lies in several counties, the group is that of its municipalities in
    ``counties`` only. ``name`` is empty for a group that is known by its members alone.
    ``set_by`` is the employment authority that set it, ``chair`` the organisation that names the
    chair, ``agreement`` the address of the cooperation agreement. ``in_force`` takes the days
    into account; ``source`` and ``as_of`` are those of the survey. ``follows`` marks a group that
    nobody has listed: that of a county that has exactly one.
    """

    id: str
    counties: tuple[str, ...]
    areas: tuple[str, ...]
    name: str = ""
    set_by: str | None = None
    chair: str = ""
    agreement: str | None = None
    starts: dt.date | None = None
    ends: dt.date | None = None
    status: GroupStatus = GroupStatus.IN_FORCE
    in_force: bool = True
    note: str = ""
    source: str = ""
    as_of: dt.date | None = None
    follows: bool = False


@dataclass(frozen=True)
class GroupMove:
    """An employment area whose group in a county is another than before; None for no group."""

    county: str
    area: str
    old: LeadershipGroup | None
    new: LeadershipGroup | None


Groups = Sequence[LeadershipGroup]


@cache
def county_authorities(year: int, tables: Path = TABLES) -> Mapping[str, frozenset[str]]:
    """Return the codes of the employment areas that each county overlaps; with Åland."""
    pairs = relations("wellbeing_county", "employment_area", year, tables)
    found: dict[str, set[str]] = defaultdict(set)
    for county, area in zip(pairs["code_a"], pairs["code_b"], strict=True):
        found[str(county)].add(str(area))
    return MappingProxyType({county: frozenset(areas) for county, areas in found.items()})


def works_on(
    status: GroupStatus, starts: dt.date | None, ends: dt.date | None, day: dt.date | None
) -> bool:
    """Whether a group of the status and days is in force on a day; by its status alone on None."""
    if status is not GroupStatus.IN_FORCE:
        return False
    return day is None or ((starts is None or starts <= day) and (ends is None or day <= ends))


def groups_of_county(groups: Iterable[LeadershipGroup], county: str) -> list[LeadershipGroup]:
    """Groups in force of a county, in their order."""
    return [group for group in groups if group.in_force and county in group.counties]


def group_of(groups: Iterable[LeadershipGroup], county: str, area: str) -> LeadershipGroup | None:
    """Group in force in which an employment area sits in a county; None when it is not known."""
    return next((each for each in groups_of_county(groups, county) if area in each.areas), None)


def number_of_group(groups: Iterable[LeadershipGroup], group: LeadershipGroup) -> int:
    """Place of a group among those of its first county, from 1; tells groups without names apart.

    Groups that are not in force are numbered too.
    """
    county = group.counties[0]
    beside = [each.id for each in groups if county in each.counties]
    return beside.index(group.id) + 1


def is_complete(groups: Groups, county: str, expected: frozenset[str]) -> bool:
    """Whether every employment area of a county sits in one of its groups in force."""
    seated = {area for group in groups_of_county(groups, county) for area in group.areas}
    return bool(seated) and expected <= seated


def agrees(given: int | str, groups: Groups, county: str, expected: frozenset[str]) -> bool:
    """Whether a county's number of groups, or a range as text, can be true of its groups in force.

    Groups that leave out some of its employment areas may be fewer than the number.
    """
    low, high = range_ends(given) or (int(given), int(given))
    number = len(groups_of_county(groups, county))
    return (low if is_complete(groups, county, expected) else 0) <= number <= high


def national_number(groups: Groups, year: int) -> int | None:
    """Count the groups in force in the country, those of several counties once.

    None unless every employment area of the mainland sits in a group in each of its counties:
    counts of counties alone must not be added up.
    """
    authorities = county_authorities(year)
    counties = authorities.keys() - {ALAND["wellbeing_county"]}
    if not all(is_complete(groups, county, authorities[county]) for county in counties):
        return None
    return len({group.id for group in groups if group.in_force})


def shared_groups(groups: Groups) -> list[LeadershipGroup]:
    """Groups in force of more than one county."""
    return [group for group in groups if group.in_force and len(group.counties) > 1]


def moves(old: Groups, new: Groups, county: str) -> tuple[GroupMove, ...]:
    """Employment areas of a county that sit in another group than before.

    Groups are the same when they have the same id and a member in common; of the others, those
    are taken as the same that have most members in common.
    """
    before, after = _seats(old, county), _seats(new, county)
    same = _same_groups(before, after)
    return tuple(
        GroupMove(county, area, was, now)
        for area in sorted(before.keys() | after.keys())
        if not _is_same(was := before.get(area), now := after.get(area), same)
    )


def _seats(groups: Groups, county: str) -> dict[str, LeadershipGroup]:
    return {area: each for each in groups_of_county(groups, county) for area in each.areas}


def _is_same(
    was: LeadershipGroup | None, now: LeadershipGroup | None, same: Mapping[str, str]
) -> bool:
    if was is None or now is None:
        return was is now
    return same.get(was.id) == now.id


def _same_groups(
    before: Mapping[str, LeadershipGroup], after: Mapping[str, LeadershipGroup]
) -> dict[str, str]:
    """Pair the ids of old and new groups by id, then by members in common."""
    common = Counter((before[area].id, after[area].id) for area in before.keys() & after.keys())
    pairs = sorted(common, key=lambda pair: (pair[0] != pair[1], -common[pair], pair))
    found: dict[str, str] = {}
    for was, now in pairs:
        if was not in found and now not in found.values():
            found[was] = now
    return found
