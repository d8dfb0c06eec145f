"""The report as a workbook: findings, and copies of the sheets with their cells marked."""

from datetime import date
from io import BytesIO

from openpyxl import Workbook, load_workbook

from geodata.intake import CHECKS, HEADINGS, examine, marked_workbook
from geodata.intake.findings import MOST_FINDINGS
from tests.geodata.intake import files as f
from tests.geodata.intake.files import TYM, sheets, with_row


def marked(content: bytes) -> Workbook:
    examination = examine(content, today=date(2026, 6, 1))
    written = marked_workbook(examination, "fi", str)
    assert written == marked_workbook(examination, "fi", str)
    return load_workbook(BytesIO(written))


def test_cells_are_marked_with_what_to_do() -> None:
    book = marked(f.xlsx(sheets(tym=with_row(TYM, "77", "=1+1", None))))
    copy = book["2 tym"]
    assert copy["A4"].comment.text.startswith("An area that does not exist: 77")
    assert copy["A4"].fill.start_color.rgb == "00F8C9C4"
    assert copy["B4"].value == "=1+1"
    assert copy["B4"].data_type == "s"
    assert copy["A2"].comment is None


def test_first_sheet_lists_every_check() -> None:
    sheet = marked(f.xlsx(sheets(tym=with_row(TYM, "77", 2, None)))).worksheets[0]
    lines = list(sheet.iter_rows(values_only=True))
    assert lines[0] == HEADINGS
    assert {line[1] for line in lines[1:]} == {check.title for check in CHECKS.values()}
    assert lines[1][:8] == (
        "To be mended",
        "Every area is one of the year's areas",
        "tym",
        "4",
        "Hyvinvointialue",
        "A4",
        None,
        "An area that does not exist: 77",
    )


def test_refused_file_has_checks_that_were_not_made() -> None:
    lines = list(marked(b"%PDF-").worksheets[0].iter_rows(values_only=True))
    assert [line[0] for line in lines].count("Not checked yet") > 30


def test_report_keeps_some_of_many_findings_and_counts_all() -> None:
    rows = [TYM[0], *([f"x{n}", 1, None] for n in range(500))]
    report = examine(f.csv_file(rows)).report
    assert report.counts["area"] == 500
    assert len([x for x in report.findings if x.code == "area"]) == MOST_FINDINGS
    sheet = marked(f.csv_file(rows)).worksheets[0]
    assert any(row[7] == "400 more of the same kind" for row in sheet.iter_rows(values_only=True))
