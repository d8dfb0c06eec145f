"""What a file is, and what rows say together, is said or passed over, never guessed."""

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

from tests.geodata.intake import files as f
from tests.geodata.intake.bad_readings import (
    ole,
)
from tests.geodata.intake.cases import SHEET, csv_text, xlsx_with
from tests.geodata.intake.files import TYM, YOUTH, sheets, with_row
from tests.geodata.intake.test_nothing_in_silence import only, read


def test_files_of_systems_are_passed_over() -> None:
    names = ("a/.DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX/a/._tym.csv", "a/._tym.csv")
    good = {f"a/{name}.csv": f.csv_file(rows) for name, rows in sheets().items()}
    content = f.packed({**good, **dict.fromkeys(names, b"\0\5\x81")})
    report = read(content).report
    assert report.passed
    assert set(report.counts) == {"missing"}


def test_other_files_in_a_zip_are_named() -> None:
    good = {f"{name}.csv": f.csv_file(rows) for name, rows in sheets().items()}
    finding = only(f.packed({**good, "vanha.xls": ole("Workbook")}), "old_excel")
    assert finding.place.sheet == "vanha.xls"
    binary = only(f.packed({**good, "kuva.dat": b"\0\1\2"}), "encoding")
    assert binary.place.sheet == "kuva.dat"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ('kunta;palvelupiste\n091;"Ohjaamo" Helsinki\n', 2),
        ('kunta;palvelupiste\n049;x\n091;"Ohjaamo\n092;y\n', 3),
        ('sep=;\nkunta;palvelupiste\n049;x\n091;"Ohjaamo" H\n', 4),
    ],
)
def test_quotes_are_named_by_row(text: str, row: int) -> None:
    finding = only(text.encode(), "quotes")
    assert (finding.place.row, finding.values["row"]) == (row, row)


def test_no_sentence_of_a_parser_gets_into_a_report() -> None:
    broken = f.repacked(xlsx_with(), {SHEET: lambda part: part[:-20]})
    assert only(broken, "whole").values["value"] == SHEET
    assert only(f.json_file()[:-1], "json").values["value"] == "1:152"


def test_charts_checkboxes_and_pictures_are_passed_over() -> None:
    def chart(book: Workbook) -> None:
        drawn = BarChart()
        drawn.add_data(Reference(book["tym"], min_col=2, min_row=1, max_row=3))
        book.worksheets[1].add_chart(drawn, "G1")

    members = {"xl/ctrlProps/ctrlProp1.xml": b"<a/>", "xl/media/image1.emz": b"\x1f\x8b\x08\0"}
    assert read(f.repacked(f.xlsx(sheets(), chart), members)).survey is not None


@pytest.mark.parametrize(
    ("address", "code"),
    [("./Object 1", None), ("file:///c:/a.ods", "links"), ("../a.ods", "links")],
)
def test_chart_of_ods_is_no_link(address: str, code: str | None) -> None:
    shapes = f'<table:shapes><object xlink:href="{address}"/></table:shapes>'
    report = read(f.ods(sheets(), {"tym": shapes})).report
    assert report.counts.get("links", 0) == (code == "links")


def test_archive_elsewhere_than_among_pictures_is_still_refused() -> None:
    content = f.repacked(xlsx_with(), {"xl/image1.emz": b"\x1f\x8b\x08\0"})
    assert only(content, "nested").values["value"] == "xl/image1.emz"


def test_rows_that_contradict_show_both_answers() -> None:
    finding = only(xlsx_with(tym=with_row(TYM, "01", 1, None)), "twice_differs")
    assert {key: finding.values[key] for key in ("value", "before", "other")} == {
        "value": 1,
        "before": 2,
        "other": 2,
    }
    assert only(xlsx_with(tym=with_row(TYM, "01", 2, None)), "twice").values["other"] == 2


def test_a_choice_and_a_status_contradict() -> None:
    rows = with_row(YOUTH, "10", None, "ei vielä päätetty")
    finding = only(xlsx_with(nuoret=rows), "twice_differs")
    said = [finding.values[key].say("fi") for key in ("value", "before")]  # type: ignore[union-attr]
    assert said[0] == "ei vielä päätetty"
    assert said[1] != said[0]


def test_lines_in_one_cell_are_not_called_another_sheet() -> None:
    report = read(csv_text('"county,groups,status";;\r\n"01,2,known";;\r\n')()).report
    assert set(report.counts) == {"one_cell", "meta_later"}


def test_findings_of_a_row_name_its_area() -> None:
    heading = ["Hyvinvointialueen nimi", "Johtoryhmiä", "Huomautus"]
    rows: f.Rows = [heading, ["Lapin", "x", None], ["Pirkanmaan", "..", None], ["?", 1, None]]
    report = read(xlsx_with(tym=rows)).report
    areas = {x.code: x.place.area and x.place.area.key for x in report.findings}
    assert areas["number"] == "21"
    assert areas["missing_sign"] == "08"
    assert areas["area"] is None
    of_set = only(xlsx_with(tym=with_row(TYM, "03", 9, None)), "authorities")
    assert of_set.place.area is not None
    assert of_set.place.area.key == "03"
