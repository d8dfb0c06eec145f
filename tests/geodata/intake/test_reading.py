"""Good files of every kind give the same answers."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from geodata.answers.answers import Status
from geodata.intake import Examination, ServicePoint, Survey, examine
from tests.geodata.intake import files as f
from tests.geodata.intake.files import META, TYM, YOUTH, sheets

TODAY = date(2026, 6, 1)


def read(content: bytes) -> Examination:
    return examine(content, today=TODAY)


def survey(content: bytes) -> Survey:
    examination = read(content)
    assert examination.survey is not None, examination.report.findings
    return examination.survey


def odf_file(content: f.Sheets) -> bytes:
    """Written by a library, as an office program writes it, with typed cells."""
    document = OpenDocumentSpreadsheet()
    for name, rows in content.items():
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for value in row:
                if isinstance(value, int):
                    cell = TableCell(valuetype="float", value=str(value))
                else:
                    cell = TableCell(valuetype="string")
                cell.addElement(P(text="" if value is None else str(value)))
                line.addElement(cell)
            table.addElement(line)
        document.spreadsheet.addElement(table)
    target = BytesIO()
    document.write(target)
    return target.getvalue()


KINDS: dict[str, Callable[[f.Sheets], bytes]] = {
    "xlsx": f.xlsx,
    "ods": f.ods,
    "odf": odf_file,
    "zip": f.csv_zip,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_reads_the_same(kind: str) -> None:
    content = sheets(tym_jäsenet=f.MEMBERS, ohjaamo=f.OHJAAMO)
    found = survey(KINDS[kind](content))
    assert found == survey(f.xlsx(content))
    assert found.meta is not None
    assert found.meta.title == "Kysely"
    assert found.meta.collected_on == date(2026, 5, 15)
    assert [(row.county, row.groups, row.status) for row in found.tym] == [
        ("01", 2, None),
        ("13", 3, Status.KNOWN),
    ]
    assert found.youth[0].model == "authority_runs"
    groups = found.leadership_groups()
    assert [(each.id, each.areas) for each in groups] == [
        ("13-1", ("13",)),
        ("13-2", ("17",)),
        ("13-3", ("45",)),
    ]
    assert found.service_points() == (ServicePoint("297", "Ohjaamo Kuopio", date(2026, 5, 1)),)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_of_every_encoding_and_delimiter(delimiter: str, encoding: str) -> None:
    rows: f.Rows = [["Hyvinvointialue", "Johtoryhmiä"], ["Etelä-Savon hyvinvointialue", 2]]
    found = survey(f.csv_file(rows, delimiter, encoding))
    assert [(row.county, row.groups) for row in found.tym] == [("12", 2)]
    assert found.meta is None


@pytest.mark.parametrize("written", ["2", "2,0", "2.0", " 2 ", "+2"])
def test_decimal_comma_is_a_whole_number(written: str) -> None:
    found = survey(f"Hyvinvointialue;Johtoryhmiä\n01;{written}\n".encode())
    assert found.tym[0].groups == 2


def test_excel_hint_of_the_delimiter() -> None:
    found = read(b"sep=;\r\nHyvinvointialue;Johtoryhmi\xc3\xa4\r\n01;2\r\n77;1\r\n")
    assert [f.place.row for f in found.report.findings if f.code == "area"] == [4]


@pytest.mark.parametrize(
    "written",
    [
        "90",
        "Helsinki",
        "helsingfors stad",
        "City of Helsinki",
        "HELSINGIN KAUPUNKI",
        " Helsingin  kaupunki ",
    ],
)
def test_area_by_code_or_name_in_any_language(written: str) -> None:
    found = survey(f.xlsx(sheets(tym=[TYM[0], [written, 1, None]])))
    assert found.tym[0].county == "90"


def test_name_without_what_every_name_ends_in() -> None:
    names = ["Lapin", "Södra Karelens", "Kanta-Häme", "Pohjois–Savon"]
    rows: f.Rows = [TYM[0], *([name, 1, None] for name in names)]
    found = survey(f.xlsx(sheets(tym=rows)))
    assert [row.county for row in found.tym] == ["21", "11", "07", "13"]


def test_name_beside_an_empty_code_is_enough() -> None:
    heading = ["Hyvinvointialue", "Hyvinvointialueen nimi", "Johtoryhmiä"]
    rows: f.Rows = [heading, [None, "Lapin hyvinvointialue", 2]]
    assert survey(f.xlsx(sheets(tym=rows))).tym[0].county == "21"


@pytest.mark.parametrize(
    ("word", "status"),
    [("känt", "known"), ("Ei vielä päätetty", "undecided"), ("does not exist", "none")],
)
def test_words_of_a_status(word: str, status: str) -> None:
    groups = 2 if status == "known" else None
    found = survey(f.xlsx(sheets(tym=[TYM[0], ["01", groups, word]])))
    assert found.tym[0].status == status


@pytest.mark.parametrize(
    "written", [date(2026, 5, 15), "15.5.2026", "2026-05-15", "15/5/2026", 46157, "46157"]
)
def test_dates_as_people_write_them(written: object) -> None:
    rows = [["Keruupäivä", written], *(row for row in META if row[0] != "Keruupäivä")]
    meta = survey(f.xlsx(sheets(tiedot=rows))).meta
    assert meta is not None
    assert meta.collected_on == date(2026, 5, 15)


def test_meta_may_stand_across_the_sheet() -> None:
    across = [[row[0] for row in META], [row[1] for row in META]]
    assert survey(f.xlsx(sheets(tiedot=across))) == survey(f.xlsx(sheets()))


def test_sheets_are_known_by_their_headings() -> None:
    content = {"Taul1": META, "Taul2": TYM, "Taul3": YOUTH}
    assert survey(f.xlsx(content)) == survey(f.xlsx(sheets()))


def test_meta_given_beside_a_csv_file() -> None:
    meta = {
        "title": "Kysely",
        "collected_on": "15.5.2026",
        "collected_by": "Liitto",
        "source": "Kysely 5/2026",
    }
    found = examine(f.csv_file(TYM), today=TODAY, meta=meta)
    assert "meta_later" not in found.report.counts
    assert found.survey is not None
    assert found.survey.meta == survey(f.xlsx(sheets())).meta


def test_apostrophe_that_marks_a_text_of_csv_is_not_part_of_it() -> None:
    rows = [[*TYM[0], "Huomautus"], ["01", 2, None, "'=summa"], ["13", 3, None, "''=summa"]]
    found = survey(f.csv_file(rows))
    assert [row.note for row in found.tym] == ["=summa", "'=summa"]


def test_standard_form_reads_back() -> None:
    found = survey(f.xlsx(sheets(tym_jäsenet=f.MEMBERS)))
    assert Survey.from_json(found.to_json()) == found
    assert survey(found.to_json().encode()) == found


def test_name_and_ending_of_a_file_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "vastaukset.csv"
    path.write_bytes(f.xlsx(sheets()))
    assert read(path.read_bytes()).report.kind == "xlsx"
