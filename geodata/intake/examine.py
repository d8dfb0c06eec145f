"""Check the bytes of a survey file: report of findings, and a survey when it has no errors."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from geodata.answers.topics.tym import MEMBERS
from geodata.base.area_names import Ambiguous, NotFound
from geodata.base.years import DEFAULT_YEAR
from geodata.intake.checks.check import Stage
from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.cross_row_rules import check_set
from geodata.intake.findings import MOST_FINDINGS, Finding, Report
from geodata.intake.headings import is_heading
from geodata.intake.parse import ANSWER_SHEETS, Parsed, check_sheets, parse
from geodata.intake.readers import read
from geodata.intake.readers.book import Book, RefusedError, Table, TableRow
from geodata.intake.schema.columns import SurveyRow
from geodata.intake.schema.group_rows import GROUPS, MemberRow, groups_of_members
from geodata.intake.schema.references import area_ref
from geodata.intake.schema.schema import TOPIC_SHEETS, columns
from geodata.intake.schema.vocabulary import Vocabulary, vocabulary
from geodata.intake.survey import Survey

# Summer time all year, so that a day in Finland is never in the future.
_FINLAND = timezone(timedelta(hours=3))


@dataclass(frozen=True)
class Examination:
    """Result of checking a file; ``survey`` is None when the report has errors.

    ``book`` holds the cells as they were read, for a copy with the findings marked; it is None
    for a file that could not be read.
    """

    report: Report
    survey: Survey | None
    book: Book | None


def examine(
    content: bytes,
    *,
    year: int = DEFAULT_YEAR,
    today: date | None = None,
    current: date | Mapping[str, date] | None = None,
    meta: Mapping[str, str] | None = None,
) -> Examination:
    """Read and check a file; every problem becomes a finding, none raises.

    ``current`` is the day of collection of the published answers, for all topics or by topic.
    ``meta`` are the fields of the sheet meta by name, used for a file without that sheet.
    """
    try:
        book = read(content, is_heading)
    except RefusedError as error:
        reached = Stage.TABLE if error.finding.check.stage == Stage.TABLE else Stage.FILE
        return Examination(Report.of(error.kind, reached, [error.finding]), None, None)
    words = vocabulary(year)
    parsed = _parse(book, words, meta)
    findings = _suggest(parsed.findings, words)
    reached = Stage.CELL
    if any(sheet in parsed.layouts for sheet in ANSWER_SHEETS):
        day = today or today_in_finland()
        days = dict.fromkeys(TOPIC_SHEETS, current) if isinstance(current, date) else current
        findings += check_set(parsed, year, day, days or {})
        reached = Stage.SET
    report = Report.of(book.kind, reached, findings)
    return Examination(report, _survey(parsed) if report.passed else None, book)


def today_in_finland() -> date:
    """Day of today in Finland."""
    return datetime.now(_FINLAND).date()


def read_book(content: bytes) -> Book | None:
    """Read the cells of a file without checking them; None when it cannot be read."""
    try:
        return read(content, is_heading)
    except RefusedError:
        return None


def _suggest(findings: list[Finding], words: Vocabulary) -> list[Finding]:
    """Add the likely areas to the first MOST_FINDINGS findings of unknown names.

    Only these are in the report, and comparing a name with all others is slow.
    """
    unknown = [index for index, finding in enumerate(findings) if finding.check == CellCheck.AREA]
    first = set(unknown[:MOST_FINDINGS])
    return [
        _with_likely(finding, words) if index in first else finding
        for index, finding in enumerate(findings)
    ]


def _with_likely(finding: Finding, words: Vocabulary) -> Finding:
    division, written = (str(finding.values[key]) for key in ("division", "value"))
    found = words.likely_areas(division, written)
    codes = found.codes if isinstance(found, Ambiguous) else ()
    codes = found.suggestions if isinstance(found, NotFound) else codes
    areas = tuple(area_ref(division, code) for code in codes)
    if not areas:
        return finding
    if len(areas) > 1:
        return Finding.of(CellCheck.AREA_AMBIGUOUS, finding.place, value=written, areas=areas)
    return Finding.of(CellCheck.AREA_CLOSE, finding.place, value=written, area=areas[0])


def _parse(book: Book, words: Vocabulary, meta: Mapping[str, str] | None) -> Parsed:
    parsed = parse(book, words)
    if meta and "meta" not in parsed.layouts:
        rows = (TableRow(1, tuple(meta)), TableRow(2, tuple(meta.values())))
        given = parse(Book("json", (Table("meta", rows),)), words)
        parsed.layouts |= given.layouts
        parsed.entries |= given.entries
        parsed.findings += given.findings
    check_sheets(parsed, book.kind, book.tables)
    return parsed


def _survey(parsed: Parsed) -> Survey:
    """Build the survey of rows that have passed every check."""
    rows = {
        sheet: [_codes_only(sheet, entry.row) for entry in found]
        for sheet, found in parsed.entries.items()
    }
    meta = rows.pop("meta", [])
    members = [row for row in rows.pop(MEMBERS, []) if isinstance(row, MemberRow)]
    if members:
        rows[GROUPS] = [*groups_of_members(members)]
    # Rows are instances of their models already, which pydantic does not validate again.
    survey: Survey = Survey.model_validate({"meta": meta[0] if meta else None, **rows})
    return survey


def _codes_only(sheet: str, row: SurveyRow) -> SurveyRow:
    """Empty the columns of names, which follow from the codes."""
    names = [name for name, column in columns(sheet).items() if column.names]
    return row.model_copy(update=dict.fromkeys(names))
