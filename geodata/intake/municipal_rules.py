"""Checks of what municipalities answer for themselves, by itself and against their area."""

from collections.abc import Iterator, Mapping
from datetime import date

from geodata.answers.topics import TOPICS
from geodata.base.keys import load_key
from geodata.intake.answer_rules import check_answers, finding, said
from geodata.intake.checks.set_checks import SetCheck
from geodata.intake.findings import Finding
from geodata.intake.parse import Entry, Parsed
from geodata.intake.schema.answer_rows import AnswerRow
from geodata.intake.schema.references import area_ref
from geodata.intake.schema.schema import MUNICIPAL_SHEETS


def check_municipal(parsed: Parsed, year: int, today: date) -> Iterator[Finding]:
    """Check the rows of municipalities, each against the row of its area in the same file."""
    for topic, sheet in MUNICIPAL_SHEETS.items():
        yield from check_answers(parsed, sheet, year, today)
        areas = {row.area_code: row for _, row in _answers(parsed, topic)}
        division = TOPICS[topic].division
        lies_in = load_key(year)[division]
        for entry, row in _answers(parsed, sheet):
            yield from _check_model(entry, row, division, str(lies_in[row.area_code]), areas)


def _answers(parsed: Parsed, sheet: str) -> Iterator[tuple[Entry, AnswerRow]]:
    for entry in parsed.entries.get(sheet, []):
        if isinstance(entry.row, AnswerRow):
            yield entry, entry.row


def _check_model(
    entry: Entry, row: AnswerRow, division: str, area: str, areas: Mapping[str, AnswerRow]
) -> Iterator[Finding]:
    """Remark on an option that its area does not list; both may be right."""
    of_area = areas.get(area)
    if row.given is None or of_area is None or of_area.given is None:
        return
    if row.given not in (of_area.given, *of_area.other_values):
        yield finding(
            SetCheck.MUNICIPAL_MODEL,
            entry,
            row.topic.sheet.column if row.topic.sheet else "",
            area=area_ref("municipality", row.area_code),
            value=said(row),
            whole=area_ref(division, area),
            before=said(of_area),
        )
