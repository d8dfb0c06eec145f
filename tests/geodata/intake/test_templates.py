"""Templates hold every area, say what to write, and read back as what was written."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from geodata import load_answer_sets
from geodata.base.wording import LANGS, Lang
from geodata.intake import (
    CHECKS,
    SHEETS,
    Meta,
    Survey,
    as_survey,
    columns,
    csv_template,
    describe,
    examine,
    json_template,
    survey_answers,
    workbook_template,
)
from geodata.intake.schema.schema import OhjaamoRow

DOCS = Path(__file__).parents[3] / "docs"
META = Meta(
    title="Esimerkki",
    collected_on=date(2026, 1, 1),
    collected_by="Liitto",
    source="Keksitty",
    state="draft",
)


@pytest.fixture(scope="module")
def example() -> Survey:
    survey = as_survey(load_answer_sets(2026)["example"], META)
    point = OhjaamoRow(municipality="297", service_point="=Ohjaamo", as_of=date(2025, 12, 1))
    filled: Survey = survey.model_copy(update={"ohjaamo": (point,)})
    return filled


@pytest.mark.parametrize("lang", LANGS)
def test_empty_template_asks_for_the_meta_and_nothing_else(lang: Lang) -> None:
    report = examine(workbook_template(lang, str)).report
    assert set(report.counts) == {"required", "missing"}
    assert report.counts["required"] == sum(c.required for c in columns("meta").values())


@pytest.mark.parametrize("lang", LANGS)
def test_filled_templates_read_back(lang: Lang, example: Survey) -> None:
    for content in (
        workbook_template(lang, str, example),
        csv_template(lang, example),
        json_template(lang, example),
    ):
        examination = examine(content)
        assert set(examination.report.counts) <= {"draft", "missing", "formula", "no_group"}
        assert examination.survey == example


@pytest.mark.parametrize("lang", LANGS)
def test_template_has_every_area_and_lists(lang: Lang) -> None:
    book = load_workbook(BytesIO(workbook_template(lang, str)))
    assert len(book.sheetnames) == len(SHEETS) + 2
    assert book.worksheets[-1].sheet_state == "hidden"
    rows = {sheet: book[model.sheet.say(lang)].max_row - 1 for sheet, model in SHEETS.items()}
    shipped = {
        "meta": len(columns("meta")),
        "tym": 22,
        "youth": 45,
        "groups": 0,
        "ohjaamo": 0,
    }
    assert shipped.items() <= rows.items()
    youth = book[SHEETS["youth"].sheet.say(lang)]
    assert youth["A2"].value == "01"
    lists = [v.formula1 for v in youth.data_validations.dataValidation if v.type == "list"]
    assert len(lists) == 2


def test_templates_have_the_same_bytes_every_time(example: Survey) -> None:
    assert workbook_template("fi", str, example) == workbook_template("fi", str, example)
    assert csv_template("sv", example) == csv_template("sv", example)


def test_nothing_in_a_template_is_calculated(example: Survey) -> None:
    book = load_workbook(BytesIO(workbook_template("fi", str, example)))
    assert book["ohjaamo"]["B2"].data_type == "s"
    with ZipFile(BytesIO(csv_template("fi", example))) as package:
        assert "'=Ohjaamo" in package.read("ohjaamo.csv").decode("utf-8-sig")


def test_reading_a_template_with_known_answers_changes_nothing() -> None:
    known = load_answer_sets(2026)["known-2026"]
    examination = examine(workbook_template("sv", str, as_survey(known, META)))
    assert examination.survey is not None
    answers = survey_answers(examination.survey, "own").answers
    assert answers == known.answers


def test_description_names_every_column_and_check() -> None:
    text = describe("sv", str)
    for sheet in SHEETS:
        for name, column in columns(sheet).items():
            assert f"| `{name}` | {column.heading.sv}" in text
    assert all(f"| `{code}` |" in text for code in CHECKS)


def test_shipped_documents_are_up_to_date() -> None:
    assert (DOCS / "answers.md").read_text().endswith(describe("en", str))
    answers = load_answer_sets(2026)["example"]
    for lang in LANGS:
        survey = examine((DOCS / f"answers-example-{lang}.xlsx").read_bytes()).survey
        assert survey is not None
        assert survey == as_survey(answers, META).model_copy(update={"meta": survey.meta})
