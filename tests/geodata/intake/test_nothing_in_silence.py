"""What a file says is read, or said not to be read: where it is, and what was made of it."""

from datetime import date

import pytest
from openpyxl import Workbook

from geodata.intake import Examination, Finding, Severity, examine
from tests.geodata.intake import files as f
from tests.geodata.intake.bad_readings import (
    NOTES,
    READINGS,
    REFUSALS,
    stored_formula,
    zip_of,
)
from tests.geodata.intake.cases import TYM_HEAD, Case, xlsx_with
from tests.geodata.intake.files import META, TYM, YOUTH, sheets, with_row

TODAY = date(2026, 6, 1)
DAY_ROW = "Keruupäivä"


def read(content: bytes) -> Examination:
    return examine(content, today=TODAY)


def found(content: bytes, code: str) -> list[Finding]:
    return [finding for finding in read(content).report.findings if finding.code == code]


def only(content: bytes, code: str) -> Finding:
    (finding,) = found(content, code)
    return finding


@pytest.mark.parametrize("case", READINGS, ids=lambda case: case.name)
def test_each_is_found(case: Case) -> None:
    assert found(case.make(), case.code)


@pytest.mark.parametrize("case", REFUSALS, ids=lambda case: case.name)
def test_a_refused_file_has_one_cure(case: Case) -> None:
    report = read(case.make()).report
    assert [x.code for x in report.findings if x.severity == Severity.ERROR][:1] == [case.code]
    assert report.errors <= 1 + report.counts.get("meta", 0)


def test_cells_outside_are_named_by_row_and_cell() -> None:
    text = "county;groups;note\n05;2;Sovittu; odottaa\n08;3;Ei muutoksia\n"
    finding = only(text.encode(), "outside")
    assert (finding.place.row, finding.place.cell) == (2, "D2")
    assert finding.values["value"] == "odottaa"


def test_a_cell_below_an_empty_heading_is_outside() -> None:
    rows: f.Rows = [["Hyvinvointialue", None, "Johtoryhmiä"], ["01", "?", 2]]
    assert only(xlsx_with(tym=rows), "outside").place.cell == "B2"


@pytest.mark.parametrize("heading", ["Johtoryhmien määrä", "Johto\u200bryhmien", "Antal grupper"])
def test_without_a_column_of_answers_there_is_no_survey(heading: str) -> None:
    rows: f.Rows = [["Hyvinvointialue", heading, "Tila"], ["01", 2, None], ["05", 2, None]]
    examination = read(xlsx_with(tym=rows))
    assert "answer_column" in examination.report.counts
    assert examination.survey is None


@pytest.mark.parametrize(
    "heading", ["Johto\u00adryhmiä", "\u200bJohtoryhmiä", "Johtoryhmiä\u2060 *"]
)
def test_a_heading_with_an_invisible_character_is_read(heading: str) -> None:
    rows: f.Rows = [["Hyvinvointialue", heading], ["01", 2]]
    survey = read(xlsx_with(tym=rows)).survey
    assert survey is not None
    assert survey.tym[0].groups == 2


def test_a_sheet_of_statuses_alone_has_no_answers() -> None:
    rows: f.Rows = [["Hyvinvointialue", "Tila"], ["01", "ei tiedossa"]]
    assert only(xlsx_with(tym=rows), "answer_column").place.row == 1


def test_standard_form_without_any_answer_reads_back() -> None:
    rows = [TYM[0], ["01", None, "ei vielä päätetty"]]
    survey = read(xlsx_with(tym=rows)).survey
    assert survey is not None
    assert read(survey.to_json().encode()).survey == survey
    renamed = f.json_file(tym=[{"county": "01", "status": "undecided", "number": 2}])
    assert "answer_column" in read(renamed).report.counts


def test_encoding_is_named_by_member_and_row() -> None:
    finding = only(zip_of(tiedot=f.csv_file(META), tym=NOTES.encode("mac_roman")), "letters")
    assert (finding.place.sheet, finding.place.row) == ("vastaukset/tym.csv", 1)


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
@pytest.mark.parametrize(
    "note",
    ["ei vielä", "ei löydy", "PÄÄTÖS", "YHTIÖN", "Österbotten", "Äänekoski", "Lappträsk", "på"],
)
def test_one_word_is_enough_to_tell_the_encoding(encoding: str, note: str) -> None:
    content = f"county;groups;note\n08;3;no\n01;2;{note}\n".encode(encoding)
    assert only(content, "letters").place.row == 3


@pytest.mark.parametrize(
    "note", ["Hašek ja Žižka", "”Sovittu” – ei vielä", "Šakki", "tšekkejä", "20 € / €uro", "Œuvre"]
)
def test_letters_of_other_languages_and_marks_are_kept(note: str) -> None:
    examination = read(f"{TYM_HEAD[:-6]}Huomautus\r\n01;2;{note}\r\n".encode("cp1252"))
    assert examination.survey is not None, examination.report.findings
    assert examination.survey.tym[0].note == note
    assert read(xlsx_with(tiedot=[["Otsikko", note], *META[1:]])).survey is not None


@pytest.mark.parametrize(
    ("written", "other"),
    [("3/4/2026", "2026-03-04"), ("01/02/2026", "2026-01-02")],
)
def test_a_day_that_could_be_a_month_says_both(written: str, other: str) -> None:
    rows = [row for row in META if row[0] != DAY_ROW]
    finding = only(xlsx_with(tiedot=with_row(rows, DAY_ROW, written)), "date_order")
    assert finding.values["other"].key == other  # type: ignore[union-attr]
    assert finding.severity == Severity.WARNING


@pytest.mark.parametrize("written", ["3.4.2026", "13/4/2026", "4/4/2026", date(2026, 4, 3)])
def test_a_day_that_is_clear_says_nothing(written: object) -> None:
    rows = [row for row in META if row[0] != DAY_ROW]
    assert not found(xlsx_with(tiedot=with_row(rows, DAY_ROW, written)), "date_order")


def test_hidden_rows_are_listed_and_read() -> None:
    def hide(book: Workbook) -> None:
        for row in (2, 3, 40):
            book["tym"].row_dimensions[row].hidden = True
        book["tym"].column_dimensions["B"].hidden = True
        book["tym"].column_dimensions["H"].hidden = True

    content = f.xlsx(sheets(), hide)
    assert only(content, "hidden_rows").values["value"] == "2\u20133"
    assert only(content, "hidden_columns").values["value"] == "B"
    survey = read(content).survey
    assert survey is not None
    assert len(survey.tym) == 2


@pytest.mark.parametrize("kind", ["collapse", "filter"])
def test_hidden_rows_and_columns_of_ods(kind: str) -> None:
    content = f.repacked(
        f.ods(sheets()),
        {
            "content.xml": lambda part: part.replace(
                b'table:name="tym"><table:table-row>',
                b'table:name="tym"><table:table-column/><table:table-column '
                b'table:visibility="%b"/><table:table-row table:visibility="%b">'
                % (kind.encode(), kind.encode()),
            )
        },
    )
    assert only(content, "hidden_rows").values["value"] == "1"
    assert only(content, "hidden_columns").values["value"] == "B"


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#NIMI?", "#DIVISION/0!", "Err:508"])
def test_errors_of_spreadsheets_stop_texts_too(error: str) -> None:
    rows: f.Rows = [
        ["Hyvinvointialue", "Johtoryhmiä", "Huomautus"],
        ["01", 2, error],
        ["05", error, None],
    ]
    examination = read(xlsx_with(tym=rows))
    places = [x.place.cell for x in examination.report.findings if x.code == "error_value"]
    assert places == ["C2", "B3"]
    assert "number" not in examination.report.counts
    assert examination.survey is None


@pytest.mark.parametrize("note", ["#1 kunta", "# huomautus", "Virhe: 502 puuttuu"])
def test_texts_that_only_look_like_errors(note: str) -> None:
    rows: f.Rows = [["Hyvinvointialue", "Johtoryhmiä", "Huomautus"], ["01", 2, note]]
    assert not found(xlsx_with(tym=rows), "error_value")


def test_stored_value_of_a_formula_is_read_and_said() -> None:
    content = stored_formula("1")
    finding = only(content, "formula_value")
    assert (finding.place.cell, finding.values["stored"]) == ("B2", "1")
    survey = read(content).survey
    assert survey is not None
    assert survey.tym[0].groups == 1


def test_stored_value_of_a_formula_in_ods() -> None:
    cells = (
        "<table:table-row><table:table-cell><text:p>20</text:p></table:table-cell>"
        '<table:table-cell table:formula="of:=0+1" office:value-type="float" office:value="1">'
        "<text:p>1</text:p></table:table-cell></table:table-row>"
    )
    content = f.ods(sheets(), {"tym": cells})
    assert only(content, "formula_value").place.cell == "B4"
    survey = read(content).survey
    assert survey is not None
    assert survey.tym[2].groups == 1


def test_formula_without_a_value_is_refused_once() -> None:
    examination = read(stored_formula(""))
    assert examination.report.counts["formula_empty"] == 1
    assert examination.report.errors == 1


def test_formula_whose_result_is_empty_leaves_the_answer_out() -> None:
    survey = read(stored_formula("", "str")).survey
    assert survey is not None
    assert [row.county for row in survey.tym] == ["13"]


@pytest.mark.parametrize("sign", ["..", "-", "…", "\u2212", "Ei tietoa", "?"])
def test_signs_of_missing_values_answer_nothing(sign: str) -> None:
    rows = [*TYM, ["05", sign, None]]
    content = xlsx_with(tym=rows, nuoret=with_row(YOUTH, "11", sign, None))
    assert [x.place.cell for x in found(content, "missing_sign")] == ["B4", "B3"]
    survey = read(content).survey
    assert survey is not None
    assert [row.county for row in survey.tym] == ["01", "13"]


def test_a_sign_is_no_name_of_a_service_point() -> None:
    content = xlsx_with(ohjaamo=[*f.OHJAAMO, ["091", "-", None]])
    survey = read(content).survey
    assert survey is not None
    assert [row.municipality for row in survey.ohjaamo] == ["297"]
    assert only(content, "missing_sign").place.cell == "B3"


def test_a_tick_in_the_place_of_a_number_is_not_guessed() -> None:
    assert only(xlsx_with(tym=with_row(TYM, "05", "x", None)), "number").place.cell == "B4"


def test_a_dash_in_a_note_is_kept() -> None:
    rows: f.Rows = [["Hyvinvointialue", "Johtoryhmiä", "Huomautus"], ["01", 2, "-"]]
    survey = read(xlsx_with(tym=rows)).survey
    assert survey is not None
    assert survey.tym[0].note == "-"


@pytest.mark.parametrize("name", ["tym", "Taul1"])
def test_headings_below_a_title(name: str) -> None:
    rows: f.Rows = [["TYM-johtoryhmät, kevät 2026"], [], *TYM]
    content = f.xlsx({"tiedot": META, name: rows})
    finding = only(content, "heading_row")
    assert (finding.place.row, finding.values["row"]) == (1, 3)
    survey = read(content).survey
    assert survey is not None
    assert [row.county for row in survey.tym] == ["01", "13"]


def test_a_title_may_be_merged_and_headings_not() -> None:
    def merge(book: Workbook) -> None:
        book["tym"].merge_cells("A1:C1")
        book["tym"].merge_cells("A3:A4")

    rows: f.Rows = [["TYM-johtoryhmät"], [], [*TYM[0]], *TYM[1:]]
    content = f.xlsx(sheets(tym=rows), merge)
    assert [x.place.cell for x in found(content, "merged")] == ["A3:A4"]


def test_headings_in_two_languages() -> None:
    rows = [TYM[0], ["Välfärdsområde", "Ledningsgrupper", "Status"], *TYM[1:]]
    content = xlsx_with(tym=rows)
    finding = only(content, "heading_row")
    assert (finding.place.row, finding.values["row"]) == (2, 1)
    assert read(content).survey is not None


def test_headings_below_a_title_of_csv() -> None:
    text = "Kevät 2026;;\r\n" + TYM_HEAD + "01;2;\r\n77;2;\r\n"
    assert only(text.encode(), "area").place.cell == "A4"
