"""Checks across the rows and sheets of a survey, after each cell has been checked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from geodata.answers.answers import Status
from geodata.answers.groups import county_authorities
from geodata.answers.topics import SURVEYED, TOPICS, tym
from geodata.answers.topics.tym import MEMBERS
from geodata.base.divisions import ALAND
from geodata.base.keys import aland_areas
from geodata.intake.answer_rules import check_answers, check_number, finding, said
from geodata.intake.checks.set_checks import SetCheck
from geodata.intake.findings import Finding, Place
from geodata.intake.group_rules import check_groups
from geodata.intake.municipal_rules import check_municipal
from geodata.intake.parse import Entry, Parsed
from geodata.intake.schema.answer_rows import AnswerRow, groups_agree
from geodata.intake.schema.group_rows import GROUPS, MemberRow
from geodata.intake.schema.references import Ref, area_ref, day_ref
from geodata.intake.schema.schema import (
    FORMER_SHEETS,
    MUNICIPAL_SHEETS,
    READ_SHEETS,
    ROW_SHEETS,
    TOPIC_SHEETS,
    Meta,
    OhjaamoRow,
    columns,
)
from geodata.intake.survey import known_answers


def check_set(
    parsed: Parsed, year: int, today: date, current: Mapping[str, date]
) -> Iterator[Finding]:
    """Check the rows that could be parsed.

    ``current`` is the day of collection of the published answers, by topic.
    """
    yield from _check_meta(parsed, today, current)
    # Groups are told apart by their ids, see group_rules.
    for sheet in (each for each in (*ROW_SHEETS, *FORMER_SHEETS) if each != GROUPS):
        yield from _check_duplicates(parsed, sheet)
    yield from _check_aland(parsed, year)
    for topic in SURVEYED:
        yield from check_answers(parsed, topic, year, today)
    yield from check_municipal(parsed, year, today)
    yield from _check_members(parsed, year)
    yield from check_groups(parsed, year)
    yield from _check_missing(parsed, year)


def _check_meta(parsed: Parsed, today: date, current: Mapping[str, date]) -> Iterator[Finding]:
    topics = (
        topic
        for topic, sheets in TOPIC_SHEETS.items()
        if any(parsed.entries.get(sheet) for sheet in sheets)
    )
    newest = max((current[topic] for topic in topics if topic in current), default=date.min)
    for entry in parsed.entries.get("meta", [])[:1]:
        if not isinstance(entry.row, Meta):
            continue
        day = entry.row.collected_on
        if day > today:
            yield finding(SetCheck.FUTURE, entry, "collected_on", value=day_ref(day))
        if day < newest:
            place, days = entry.place("collected_on"), (day_ref(day), day_ref(newest))
            yield Finding.of(SetCheck.OLDER, place, day=days[0], current=days[1])
        if entry.row.state == "draft":
            yield finding(SetCheck.DRAFT, entry, "state")
    for entry in parsed.entries.get("ohjaamo", []):
        if isinstance(entry.row, OhjaamoRow) and entry.row.as_of and entry.row.as_of > today:
            yield finding(SetCheck.FUTURE, entry, "as_of", value=day_ref(entry.row.as_of))


def _check_duplicates(parsed: Parsed, sheet: str) -> Iterator[Finding]:
    key = READ_SHEETS[sheet].key
    seen: dict[tuple[str, ...], Entry] = {}
    for entry in parsed.entries.get(sheet, []):
        values = tuple(str(getattr(entry.row, name)).casefold() for name in key)
        if values in seen:
            yield _twice(sheet, entry, seen[values])
        seen.setdefault(values, entry)


def _twice(sheet: str, entry: Entry, first: Entry) -> Finding:
    """Two rows of an area: with both answers when they contradict each other."""
    key = READ_SHEETS[sheet].key
    area = area_ref(columns(sheet)[key[0]].of, str(getattr(entry.row, key[0])))
    value, before = _said(entry), _said(first)
    if value == before:
        return finding(SetCheck.TWICE, entry, key[-1], area=area, other=first.number)
    values = {"area": area, "value": value, "before": before, "other": first.number}
    return finding(SetCheck.TWICE_DIFFERS, entry, key[-1], **values)


def _said(entry: Entry) -> Ref | int | str:
    """What a row answers; a service point only that it is there."""
    if isinstance(entry.row, MemberRow):
        return entry.row.group
    return said(entry.row) if isinstance(entry.row, AnswerRow) else 0


def _check_aland(parsed: Parsed, year: int) -> Iterator[Finding]:
    """Check that exactly the rows of Åland have the status "not applicable"."""
    mainland = [topic for topic in SURVEYED if TOPICS[topic].mainland]
    municipal = (MUNICIPAL_SHEETS[topic] for topic in mainland if topic in MUNICIPAL_SHEETS)
    for sheet in (*mainland, *municipal, MEMBERS):
        name = READ_SHEETS[sheet].key[0]
        division = columns(sheet)[name].of
        for entry in parsed.entries.get(sheet, []):
            code = getattr(entry.row, name)
            in_aland = code in aland_areas(division, year)
            not_applicable = getattr(entry.row, "status", None) == Status.NOT_APPLICABLE
            area = area_ref(division, code)
            if in_aland and not not_applicable:
                yield finding(SetCheck.ALAND, entry, name, area=area)
            if not in_aland and not_applicable:
                status = Ref(kind="choice", of="status", key=Status.NOT_APPLICABLE)
                yield finding(SetCheck.APPLICABLE, entry, "status", status=status, area=area)


def _check_members(parsed: Parsed, year: int) -> Iterator[Finding]:
    """Check that members are of the county, complete, and in as many groups as its answer."""
    by_county: dict[str, list[Entry]] = defaultdict(list)
    for entry in parsed.entries.get(MEMBERS, []):
        if isinstance(entry.row, MemberRow):
            by_county[entry.row.county].append(entry)
    counts = {
        entry.row.area_code: entry.row.given
        for entry in parsed.entries.get(tym.TOPIC.id, [])
        if isinstance(entry.row, AnswerRow)
    }
    for county, entries in by_county.items():
        if county != ALAND["wellbeing_county"]:
            count = counts.get(county)
            yield from _check_county(county, entries, count, county_authorities(year)[county])


def _check_county(
    county: str, entries: list[Entry], count: int | str | None, expected: frozenset[str]
) -> Iterator[Finding]:
    area = area_ref("wellbeing_county", county)
    rows = [entry.row for entry in entries if isinstance(entry.row, MemberRow)]
    for entry, row in zip(entries, rows, strict=True):
        if row.employment_area not in expected:
            member = area_ref("employment_area", row.employment_area)
            yield finding(SetCheck.FOREIGN, entry, "employment_area", member=member, area=area)
        yield from check_number(entry, "group", row.group, area, len(expected))
    lacking = expected - {row.employment_area for row in rows}
    if lacking:
        members = _refs("employment_area", lacking)
        yield finding(SetCheck.MEMBERS_MISSING, entries[0], area=area, members=members)
    groups = sorted({row.group for row in rows})
    if count is not None and not groups_agree(groups, count):
        value = ", ".join(map(str, groups))
        yield finding(
            SetCheck.MEMBERS_COUNT, entries[0], "group", value=value, area=area, count=count
        )


def _check_missing(parsed: Parsed, year: int) -> Iterator[Finding]:
    """Warn of areas without an answer, for the sheets that the file has."""
    for sheet in SURVEYED:
        layout = parsed.layouts.get(sheet)
        if layout is None:
            continue
        column = next(iter(columns(sheet)))
        answered = {getattr(entry.row, column) for entry in parsed.entries[sheet]}
        answered |= parsed.refused.get(sheet, set())
        known = known_answers(year)
        areas = {area for topic, area in known if topic == sheet}
        missing = {area for area in areas - answered if known[sheet, area].status == Status.UNKNOWN}
        if missing:
            refs = _refs(TOPICS[sheet].division, missing)
            place = Place(sheet=layout.table.name)
            yield Finding.of(SetCheck.MISSING, place, count=len(missing), areas=refs)


def _refs(division: str, codes: Iterable[str]) -> tuple[Ref, ...]:
    return tuple(area_ref(division, code) for code in sorted(codes))
