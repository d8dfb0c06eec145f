"""Texts that a spreadsheet would calculate leave as texts, and come back as they were."""

import csv
import re
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook

from geodata.base.wording import LANGS, Lang
from geodata.files.spreadsheet_safety import (
    SEMICOLONS,
    csv_rows,
    csv_table,
    marked,
    unmarked,
    workbook_file,
)
from geodata.intake import csv_template, examine, workbook_template
from geodata.intake.schema.cell_signs import is_missing_sign
from tests.geodata.intake import cells_of_columns as c
from tests.geodata.intake import files as f

ROOT = Path(__file__).parents[3]
STARTS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
DANGEROUS = [f"{before}{start}1+1" for before in ("", " ", "\u00a0 ", "\ufeff") for start in STARTS]
TEXTS = st.text() | st.builds(
    "".join, st.lists(st.sampled_from(["'", " ", "=", "-", "＝", "\t", "a", "1"]), max_size=6)
)


@pytest.mark.parametrize("text", DANGEROUS)
def test_dangerous_texts_are_marked_once(text: str) -> None:
    assert marked(text) == f"'{text}"
    assert unmarked(marked(text)) == text


@pytest.mark.parametrize("text", ["", "Espoo", "1-2", "a=b", "'tis", "''", "– none", "10"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert marked(text) == unmarked(text) == text


@given(TEXTS)
@example("'=1")
@example("''=1")
@example("' =1")
@example("\t'=1")
def test_any_text_comes_back(text: str) -> None:
    assert unmarked(marked(text)) == text
    assert not marked(text).lstrip().startswith(tuple("=+-@＝＋－＠"))


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=4), max_size=4))
def test_any_rows_come_back(rows: list[list[str]]) -> None:
    read = csv.reader(StringIO(csv_rows(rows, ";"), newline=""), delimiter=";")
    assert [[unmarked(cell) for cell in row] for row in read] == rows


def test_numbers_of_a_table_stay_numbers() -> None:
    table = pd.DataFrame(
        {
            "=head": ["=1", "-", None],
            "change": [-1, 0, 5],
            "share": [-0.5, float("nan"), 1.0],
            "figure": pd.Series([-3, None, "-x"], dtype=object),
            "maybe": pd.array([-1, None, 2], dtype="Int64"),
        }
    )
    assert csv_table(table) == (
        "'=head,change,share,figure,maybe\r\n'=1,-1,-0.5,-3,-1\r\n'-,0,,,\r\n,5,1.0,'-x,2\r\n"
    )


def test_a_table_with_semicolons_has_decimal_commas_and_stays_safe() -> None:
    table = pd.DataFrame(
        {
            "=head": ["=1", "a;b", None],
            "share": [-0.5, float("nan"), 1.0],
            "figure": pd.Series([-3.5, None, "-1,5"], dtype=object),
            "count": pd.Series([-2, 1.5, None], dtype=object),
        }
    )
    assert csv_table(table, form=SEMICOLONS) == (
        "'=head;share;figure;count\r\n'=1;-0,5;-3,5;-2\r\n\"a;b\";;;1,5\r\n;1,0;'-1,5;\r\n"
    )


def test_texts_of_a_workbook_are_texts_even_when_it_is_changed() -> None:
    book = Workbook()
    [sheet] = book.worksheets
    sheet.append(["=1+1", "#N/A", -5, "Espoo", "＝1"])
    once = openpyxl.load_workbook(BytesIO(workbook_file(book)))
    for opened in (once, openpyxl.load_workbook(BytesIO(workbook_file(once)))):
        [cells] = opened.worksheets[0].iter_rows()
        assert [cell.data_type for cell in cells] == ["s", "s", "n", "s", "s"]
        assert [cell.quotePrefix for cell in cells] == [True, False, False, False, True]
        assert cells[0].value == "=1+1"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("text", c.HOSTILE)
def test_templates_give_every_text_back(lang: Lang, text: str) -> None:
    survey = c.survey_of_texts(text)
    unnamed = ("groups", "ohjaamo") if is_missing_sign(text) else ()
    if unnamed:
        # A group needs an id that is one.
        survey = survey.model_copy(update={"groups": ()})
    for content in (csv_template(lang, survey), workbook_template(lang, str, survey)):
        read = examine(content).survey
        assert read is not None
        for sheet, name in c.TEXT_COLUMNS:
            if sheet in unnamed:
                continue  # a service point without a name is no service point
            told = read.meta if sheet == "meta" else getattr(read, sheet)[0]
            assert getattr(told, name) == text


def test_csv_of_other_programs_is_read_with_its_apostrophes() -> None:
    rows = [[*f.TYM[0], "Huomautus"], ["01", 2, None, "'tis"], ["13", 3, None, "=1"]]
    found = examine(f.csv_file(rows)).survey
    assert found is not None
    assert [row.note for row in found.tym] == ["'tis", "=1"]


def test_a_workbooks_apostrophe_is_part_of_its_text() -> None:
    rows = [[*f.TYM[0], "Huomautus"], ["01", 2, None, "'=summa"], ["13", 3, None, "Pohjois'lla"]]
    found = examine(f.xlsx(f.sheets(tym=rows))).survey
    assert found is not None
    assert [row.note for row in found.tym] == ["'=summa", "Pohjois'lla"]


def test_nothing_of_a_template_is_a_formula() -> None:
    survey = c.survey_with("ohjaamo", "service_point", "=1+1")
    with ZipFile(BytesIO(workbook_template("fi", str, survey))) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/")]
        assert not any(b"<f>" in package.read(name) for name in sheets)


def test_only_one_module_writes_spreadsheets() -> None:
    writes = re.compile(r"\.to_csv\(|\.to_excel\(|csv\.writer|csv\.DictWriter|\bbook\.save\(")
    found = {
        str(path.relative_to(ROOT))
        for room in ("geodata", "layers", "pages", "callbacks", "routes")
        for path in (ROOT / room).rglob("*.py")
        if writes.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"geodata/files/spreadsheet_safety.py"}
