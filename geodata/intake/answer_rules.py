"""Checks of each answer by itself: its status, its bounds, what stands beside it."""

from collections.abc import Iterator
from datetime import date

from geodata.answers.answers import Status
from geodata.answers.groups import county_authorities
from geodata.intake.checks.check import Check
from geodata.intake.checks.set_checks import SetCheck
from geodata.intake.findings import Finding
from geodata.intake.parse import Entry, Parsed
from geodata.intake.schema.answer_readers import SEPARATOR
from geodata.intake.schema.answer_rows import OTHERS, AnswerRow, answer_column
from geodata.intake.schema.references import Ref, area_ref, day_ref

_WITH_VALUE = (Status.KNOWN, Status.PLANNED)


def check_answers(parsed: Parsed, topic: str, year: int, today: date) -> Iterator[Finding]:
    """Check the answers to a topic, row by row; a count also against the bounds of the act."""
    for entry in parsed.entries.get(topic, []):
        row = entry.row
        if not isinstance(row, AnswerRow):
            continue
        most = len(county_authorities(year)[row.area_code]) if row.topic.counted else 0
        # A file prefilled with today's answers holds what follows from the act.
        by_law = row.status == Status.DERIVED and row.given == most == 1
        if not by_law:
            yield from _check_status(entry, row)
        if row.topic.counted:
            yield from _check_count(entry, row, most)
        yield from _check_others(entry, row)
        yield from _check_day(entry, row, today)
        if (row.source or row.as_of) and row.answer_status == Status.UNKNOWN:
            column = "source" if row.source else "as_of"
            yield finding(SetCheck.ORIGIN_ALONE, entry, column, area=_area(row))


def said(row: AnswerRow) -> Ref | int | str:
    """What a row answers: its value, else its status."""
    if row.given is None:
        return _status_ref(row)
    if isinstance(row.given, int) or row.ends:
        return row.given
    return Ref(kind="choice", of=answer_column(row.topic), key=row.given)


def finding(
    check: Check, entry: Entry, column: str = "", **values: str | int | Ref | tuple[Ref, ...]
) -> Finding:
    """Make a finding at a column of an entry's row."""
    return Finding.of(check, entry.place(column), **values)


def check_number(entry: Entry, column: str, number: int, area: Ref, most: int) -> Iterator[Finding]:
    """Check a number against the act: from 1 to the employment authorities of the county."""
    if number < 1:
        yield finding(SetCheck.RANGE, entry, column, value=number)
    elif number > most:
        yield finding(SetCheck.AUTHORITIES, entry, column, value=number, area=area, most=most)


def _check_count(entry: Entry, row: AnswerRow, most: int) -> Iterator[Finding]:
    if row.status == Status.NONE:
        yield finding(SetCheck.NO_GROUP, entry, "status", area=_area(row))
    column, ends = answer_column(row.topic), row.ends or ()
    numbers = (row.given,) if isinstance(row.given, int) else ends
    for number in numbers:
        yield from check_number(entry, column, number, _area(row), most)
    if ends and row.status == Status.PLANNED:
        yield finding(SetCheck.PLANNED_RANGE, entry, column, value=str(row.given))


def _check_status(entry: Entry, row: AnswerRow) -> Iterator[Finding]:
    column, status = answer_column(row.topic), row.answer_status
    if row.given is None and status in (*_WITH_VALUE, Status.DERIVED, Status.RANGE):
        yield finding(SetCheck.NO_VALUE, entry, column, status=_status_ref(row))
    fitting = (Status.RANGE, Status.PLANNED) if row.ends else _WITH_VALUE
    if row.given is not None and status not in fitting:
        yield finding(
            SetCheck.CONTRADICTION, entry, "status", status=_status_ref(row), value=said(row)
        )


def _check_others(entry: Entry, row: AnswerRow) -> Iterator[Finding]:
    """Check that further options stand beside a main one, which is not among them."""
    listed = getattr(row, OTHERS, None)
    if listed and row.given is None:
        yield finding(SetCheck.OTHERS_ALONE, entry, OTHERS, area=_area(row))
    elif listed and str(row.given) in listed.split(SEPARATOR):
        yield finding(SetCheck.OTHERS_MAIN, entry, OTHERS, value=said(row))


def _check_day(entry: Entry, row: AnswerRow, today: date) -> Iterator[Finding]:
    """Check that what is true is not of a day to come, and what is planned is of none past."""
    planned = row.answer_status == Status.PLANNED
    if row.as_of and row.as_of > today and not planned:
        yield finding(SetCheck.FUTURE, entry, "as_of", value=day_ref(row.as_of))
    if row.as_of and row.as_of <= today and planned:
        yield finding(SetCheck.PLANNED_PAST, entry, "as_of", value=day_ref(row.as_of))


def _status_ref(row: AnswerRow) -> Ref:
    return Ref(kind="choice", of="status", key=row.answer_status)


def _area(row: AnswerRow) -> Ref:
    return area_ref(row.topic.division, row.area_code)
