"""The report as a workbook: the findings, and a copy of the file with its cells marked."""

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet

from geodata.base.wording import N_, Gettext, Lang, Words
from geodata.files.spreadsheet_safety import workbook_file
from geodata.intake.checks.check import Severity
from geodata.intake.examine import Examination
from geodata.intake.findings import Finding, Outcome, Outcomes, Report, quote
from geodata.intake.readers.book import Book, Cell, Table
from geodata.intake.templates.workbook import WRAP, write_headings

REPORT = Words("raportti", "rapport", "report")

OUTCOMES: Mapping[Outcome, str] = {
    "failed": N_("To be mended"),
    "warning": N_("Worth a look"),
    "passed": N_("In order"),
    "not_made": N_("Not checked yet"),
}

COLUMN = N_("Column")
HEADINGS = (
    N_("Result"),
    N_("Check"),
    N_("Sheet"),
    N_("Row"),
    COLUMN,
    N_("Cell"),
    N_("Area"),
    N_("Found"),
    N_("How to mend it"),
)
_WIDTHS = [16, 44, 16, 8, 28, 8, 30, 50, 60]
_FILLS = {
    Severity.ERROR: PatternFill("solid", start_color="F8C9C4"),
    Severity.WARNING: PatternFill("solid", start_color="FBE8B2"),
}
_LONGEST_CELL = 32_000
_LONGEST_TITLE = 31


def marked_workbook(examination: Examination, lang: Lang, gettext: Gettext) -> bytes:
    """Write XLSX with the findings of a file, and a copy of its sheets with the cells marked.

    Copied cells are texts, so that nothing in them is calculated. The same input gives the same
    bytes.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = REPORT.say(lang)
    _write_report(sheet, examination.report, lang, gettext)
    if examination.book is not None:
        _write_copies(book, examination.book, examination.report, lang, gettext)
    return workbook_file(book)


def report_lines(report: Report, lang: Lang, gettext: Gettext) -> list[list[str]]:
    """Return lines of cells under HEADINGS: one for each finding, or one for a passed check."""
    order = list(OUTCOMES)
    outcomes = sorted(report.outcomes(), key=lambda each: order.index(each.outcome))
    return [line for each in outcomes for line in _lines(each, lang, gettext)]


def _lines(outcomes: Outcomes, lang: Lang, gettext: Gettext) -> list[list[str]]:
    start = [gettext(OUTCOMES[outcomes.outcome]), gettext(outcomes.check.title)]
    lines = [
        [
            *start,
            finding.place.sheet,
            str(finding.place.row or ""),
            finding.place.column,
            finding.place.cell,
            finding.place.area.say(lang) if finding.place.area else "",
            finding.found(gettext, lang),
            finding.mend(gettext, lang),
        ]
        for finding in outcomes.findings
    ]
    more = outcomes.count - len(outcomes.findings)
    if more:
        text = gettext(N_("{count} more of the same kind")).format(count=more)
        lines.append([*start, "", "", "", "", "", text, ""])
    return lines or [[*start, "", "", "", "", "", "", ""]]


def _write_report(sheet: Worksheet, report: Report, lang: Lang, gettext: Gettext) -> None:
    write_headings(sheet, [gettext(heading) for heading in HEADINGS], _WIDTHS)
    for number, line in enumerate(report_lines(report, lang, gettext), start=2):
        for position, text in enumerate(line, start=1):
            cell = sheet.cell(number, position)
            cell.value = _legal(text)
            cell.alignment = WRAP


def _write_copies(
    book: Workbook, source: Book, report: Report, lang: Lang, gettext: Gettext
) -> None:
    for index, table in enumerate(source.tables, start=1):
        name = "".join(" " if letter in r"\/*?:[]'" else letter for letter in _legal(table.name))
        sheet = book.create_sheet(f"{index} {name}"[:_LONGEST_TITLE].strip())
        _copy(table, sheet)
        for finding in report.findings:
            if finding.place.sheet == quote(table.name) and finding.place.row:
                _mark(sheet, finding, lang, gettext)


def _copy(table: Table, sheet: Worksheet) -> None:
    for row in table.rows:
        for position, value in enumerate(row.cells, start=1):
            if value is not None:
                sheet.cell(row.number, position, _text(value))


def _mark(sheet: Worksheet, finding: Finding, lang: Lang, gettext: Gettext) -> None:
    row = finding.place.row or 1
    column = coordinate_to_tuple(finding.place.cell)[1] if finding.place.cell else 1
    cell = sheet.cell(row, column)
    cell.fill = _FILLS[finding.severity]
    text = f"{finding.found(gettext, lang)}\n{finding.mend(gettext, lang)}"
    before = f"{cell.comment.text}\n" if cell.comment else ""
    cell.comment = Comment(_legal(before + text), REPORT.say(lang), width=320, height=120)


def _text(value: Cell) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _legal(str(value))


def _legal(text: str) -> str:
    """Drop the characters that XLSX cannot hold, and cut the text at 32,000 characters."""
    encodable = text.encode("utf-8", "replace").decode("utf-8")
    return str(ILLEGAL_CHARACTERS_RE.sub("", encodable))[:_LONGEST_CELL]
