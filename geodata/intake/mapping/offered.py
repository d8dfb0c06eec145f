"""Whether a file that did not pass the checks may be read by a mapping."""

from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.checks.file_checks import TableCheck
from geodata.intake.examine import Examination
from geodata.intake.findings import Report
from geodata.intake.mapping.remarks import Said
from geodata.intake.mapping.tables.find_tables import find_tables

_OF_OTHER_FORM = (
    TableCheck.ANSWERS,
    TableCheck.ANSWER_COLUMN,
    TableCheck.COLUMN,
    CellCheck.CHOICE,
    CellCheck.NUMBER,
)


def may_be_mapped(report: Report) -> bool:
    """Whether what must be mended in a file may come of a form that is not the template's."""
    return any(check.code in report.counts for check in _OF_OTHER_FORM)


def needs_mapping(examination: Examination, year: int) -> bool:
    """Whether a file has no sheet of the template, but a table with areas, in rows or columns."""
    if examination.book is None or TableCheck.ANSWERS.code not in examination.report.counts:
        return False
    found = find_tables(examination.book, year)
    return bool(found.tables) or any(each.remark.said is Said.ACROSS_BARE for each in found.passed)
