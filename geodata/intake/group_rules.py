"""Checks of leadership groups: each by itself, against the others, against the act and counts."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from geodata.answers.groups import (
    GroupStatus,
    agrees,
    county_authorities,
    groups_of_county,
    is_complete,
)
from geodata.answers.topics.tym import MEMBERS, TOPIC
from geodata.base.divisions import ALAND
from geodata.intake.answer_rules import finding
from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.checks.group_checks import GroupCheck
from geodata.intake.checks.set_checks import SetCheck
from geodata.intake.findings import Finding
from geodata.intake.layout import written_headings
from geodata.intake.parse import Entry, Parsed
from geodata.intake.schema.answer_rows import AnswerRow
from geodata.intake.schema.group_rows import GROUPS, GroupRow
from geodata.intake.schema.references import area_ref, day_ref
from geodata.intake.schema.schema import columns

_Listed = Sequence[tuple[Entry, GroupRow]]


def check_groups(parsed: Parsed, year: int) -> Iterator[Finding]:
    """Check the rows of groups that could be parsed."""
    listed = [
        (entry, entry.row)
        for entry in parsed.entries.get(GROUPS, [])
        if isinstance(entry.row, GroupRow)
    ]
    members = parsed.entries.get(MEMBERS)
    if listed and members:
        name = parsed.layouts[MEMBERS].table.name
        yield Finding.of(GroupCheck.SHEETS, members[0].place(), value=name)
    authorities = county_authorities(year)
    for entry, row in listed:
        yield from _check_row(entry, row, authorities)
    yield from _check_ids(listed)
    day = _day(parsed)
    for county in sorted({county for _, row in listed for county in row.counties}):
        own = [(entry, row) for entry, row in listed if county in row.counties]
        yield from _check_overlaps(county, own, authorities[county])
        yield from _check_number(county, own, len(authorities[county]))
        yield from _check_count(parsed, county, own, authorities[county], day)
    for entry, row in listed:
        yield from _check_day(entry, row, day)


def _day(parsed: Parsed) -> date | None:
    """Day of collection, on which groups are in force or not."""
    rows = [entry.row for entry in parsed.entries.get("meta", [])]
    return getattr(rows[0], "collected_on", None) if rows else None


def _check_row(
    entry: Entry, row: GroupRow, authorities: Mapping[str, frozenset[str]]
) -> Iterator[Finding]:
    """Check what a group says of itself."""
    if not row.counties:
        heading = written_headings(columns(GROUPS)["counties"])
        yield Finding.of(CellCheck.REQUIRED, entry.place("counties"), column=heading)
    if not row.employment_areas:
        yield finding(GroupCheck.AREAS, entry, "employment_areas", value=row.name or row.id)
    if row.starts and row.ends and row.starts > row.ends:
        days = {"day": day_ref(row.starts), "other": day_ref(row.ends)}
        yield finding(GroupCheck.ORDER, entry, "ends", **days)
    if row.set_by and row.employment_areas and row.set_by not in row.employment_areas:
        member = area_ref("employment_area", row.set_by)
        yield finding(GroupCheck.SET_BY, entry, "set_by", member=member)
    yield from _check_areas(entry, row, authorities)


def _check_areas(
    entry: Entry, row: GroupRow, authorities: Mapping[str, frozenset[str]]
) -> Iterator[Finding]:
    """Check the employment areas of a group against its counties."""
    if ALAND["wellbeing_county"] in row.counties:
        area = area_ref("wellbeing_county", ALAND["wellbeing_county"])
        yield finding(SetCheck.ALAND, entry, "counties", area=area)
        return
    counties = tuple(area_ref("wellbeing_county", county) for county in row.counties)
    near = {area for county in row.counties for area in authorities[county]}
    for code in row.employment_areas if counties else ():
        if code not in near:
            member, place = area_ref("employment_area", code), entry.place("employment_areas")
            yield Finding.of(GroupCheck.FOREIGN, place, member=member, areas=counties)
    for county, ref in zip(row.counties, counties, strict=True):
        if row.employment_areas and not authorities[county].intersection(row.employment_areas):
            name = row.name or row.id
            yield finding(GroupCheck.COUNTY, entry, "counties", value=name, area=ref)


def _check_ids(listed: _Listed) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for entry, row in listed:
        key = row.id.casefold()
        if key in seen:
            yield finding(GroupCheck.ID, entry, "id", value=row.id, other=seen[key])
        seen.setdefault(key, entry.number)


def _check_overlaps(county: str, own: _Listed, expected: frozenset[str]) -> Iterator[Finding]:
    """Find employment areas that sit in two groups of a county at the same time."""
    for (first, one), (second, other) in combinations(own, 2):
        both = set(one.employment_areas) & set(other.employment_areas) & expected
        if both and _at_the_same_time(one, other):
            area = area_ref("wellbeing_county", county)
            for code in sorted(both):
                member = area_ref("employment_area", code)
                place, other_row = second.place("employment_areas"), first.number
                yield Finding.of(
                    GroupCheck.OVERLAP, place, member=member, area=area, other=other_row
                )


def _at_the_same_time(one: GroupRow, other: GroupRow) -> bool:
    """Whether two groups are both in force, or both planned, on some day."""
    statuses = {each.status or GroupStatus.IN_FORCE for each in (one, other)}
    if len(statuses) > 1 or GroupStatus.UNKNOWN in statuses:
        return False
    starts = max(one.starts or date.min, other.starts or date.min)
    return starts <= min(one.ends or date.max, other.ends or date.max)


def _check_number(county: str, own: _Listed, most: int) -> Iterator[Finding]:
    """Check the groups in force at any time against the act; on days on which one begins."""
    for day in sorted({row.starts or date.min for _, row in own}):
        working = [entry for entry, row in own if row.works_on(day)]
        if len(working) > most:
            area = area_ref("wellbeing_county", county)
            place, number = working[-1].place("status"), len(working)
            yield Finding.of(GroupCheck.MOST, place, value=number, area=area, most=most)
            return


def _check_count(
    parsed: Parsed, county: str, own: _Listed, expected: frozenset[str], day: date | None
) -> Iterator[Finding]:
    """Check the groups in force of a county against its number and its employment areas."""
    groups = [row.group(day) for _, row in own]
    working = groups_of_county(groups, county)
    if not working or county == ALAND["wellbeing_county"]:
        return
    entry, area = own[0][0], area_ref("wellbeing_county", county)
    count = next(
        (
            each.row.given_in_force
            for each in parsed.entries.get(TOPIC.id, [])
            if isinstance(each.row, AnswerRow) and each.row.area_code == county
        ),
        None,
    )
    if count is not None and not agrees(count, groups, county, expected):
        place, number = entry.place("counties"), len(working)
        yield Finding.of(GroupCheck.COUNT, place, area=area, count=count, value=number)
    if not is_complete(groups, county, expected):
        seated = {code for group in working for code in group.areas}
        members = tuple(area_ref("employment_area", code) for code in sorted(expected - seated))
        yield finding(GroupCheck.LACKING, entry, "counties", area=area, members=members)


def _check_day(entry: Entry, row: GroupRow, day: date | None) -> Iterator[Finding]:
    in_force = (row.status or GroupStatus.IN_FORCE) is GroupStatus.IN_FORCE
    if in_force and not row.works_on(day):
        first, last = (day_ref(each) if each else "…" for each in (row.starts, row.ends))
        column = "starts" if row.starts and day and row.starts > day else "ends"
        yield finding(GroupCheck.DAYS, entry, column, day=first, other=last)
