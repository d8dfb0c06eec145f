"""A county with four employment authorities answers 4: from the template to every file."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from dash import Dash
from flask.testing import FlaskClient
from pptx import Presentation
from pypdf import PdfReader

from app import create_app
from geodata.intake import examine, workbook_template
from geodata.store import Store
from layers.view.displayed_theme import answer_sets_key
from layers.words.text import LANGS, translator
from settings import Settings
from tests.routes.conftest import json_at

COUNTY = "19"
"""Pohjois-Pohjanmaa, whose municipalities belong to four employment areas."""
FOUR = {"fi": "4 johtoryhmää", "sv": "4 ledningsgrupper", "en": "4 leadership groups"}
META: tuple[str | date, ...] = ("Kysely 5/2026", date(2026, 5, 15), "Liitto", "Kysely 5/2026")


def filled_template() -> bytes:
    """The template with an origin and the answer 4, filled in as a person does."""
    t = translator("fi")
    book = openpyxl.load_workbook(BytesIO(workbook_template("fi", t.raw)))
    for row, value in enumerate(META, start=2):
        book["tiedot"].cell(row, 2).value = value
    tym = book["tym"]
    row = next(cells[0].row for cells in tym.iter_rows(min_row=2) if cells[0].value == COUNTY)
    tym.cell(row, 3).value = 4
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Dash:
    """An app on which the answer has been published."""
    url = f"sqlite:///{tmp_path_factory.mktemp('four') / 'answers.sqlite'}"
    store = Store.open(url)
    examination = examine(filled_template())
    assert not examination.report.errors
    store.versions.publish(
        filled_template(), examination, editor="anna", reason="kysely", based_on=0
    )
    store.close()
    return create_app(Settings(store_url=url))


@pytest.fixture
def published(app: Dash) -> FlaskClient:
    client: FlaskClient = app.server.test_client()
    return client


@pytest.mark.parametrize("lang", LANGS)
def test_the_map_and_its_legend_show_four(app: Dash, published: FlaskClient, lang: str) -> None:
    facts = app.context.facts(2026)
    key = answer_sets_key(facts, next(iter(facts.answer_sets)))
    address = app.context.addresses.catalogue(2026, key, lang)
    tym = json_at(published, address)["themes"]["tym"]
    assert tym["values"][COUNTY][0] == "4"
    assert ("4", FOUR[lang]) in [(each["key"], each["label"]) for each in tym["classes"]]


@pytest.mark.parametrize("county", ["03", "19", "21"])
def test_the_template_lets_four_be_written(county: str) -> None:
    sheet = openpyxl.load_workbook(BytesIO(workbook_template("fi", str)))["tym"]
    row = next(cells[0].row for cells in sheet.iter_rows(min_row=2) if cells[0].value == county)
    lists = [
        each.formula1
        for each in sheet.data_validations.dataValidation
        if each.type == "list" and f"C{row}" in each.sqref
    ]
    assert lists == ['"1,2,3,4,1–2,1–3,1–4,2–3,2–4,3–4"']


@pytest.mark.parametrize("lang", LANGS)
def test_pages_and_files_show_four(published: FlaskClient, lang: str) -> None:
    query = f"?lang={lang}&sel=wellbeing_county:{COUNTY}"
    table = published.get(f"/api/v1/themes/tym.csv{query}").get_data(as_text=True)
    assert FOUR[lang] in table
    csv = published.get(f"/export.csv{query}").get_data(as_text=True)
    assert FOUR[lang] in csv
    slides = Presentation(BytesIO(published.get(f"/export.pptx{query}").data))
    words = [
        shape.text_frame.text
        for slide in slides.slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]
    assert any(FOUR[lang] in each for each in words)
    sheet = PdfReader(BytesIO(published.get(f"/factsheet.pdf{query}").data))
    assert "4" in " ".join(page.extract_text() for page in sheet.pages)
    svg = published.get(f"/export.svg{query}").get_data(as_text=True)
    assert "legend-4" in svg


def test_the_interface_gives_the_class_and_the_value(published: FlaskClient) -> None:
    found = json_at(published, "/api/v1/areas/wellbeing_county.geojson")
    county = next(each for each in found["features"] if each["properties"]["code"] == COUNTY)
    properties = county["properties"]
    assert properties["tym_class"] == "4"
    assert properties["tym_text_fi"] == "4 TYM-johtoryhmää"


def test_five_groups_and_none_are_answered_by_the_act() -> None:
    book = openpyxl.load_workbook(BytesIO(filled_template()))
    tym = book["tym"]
    for cells in tym.iter_rows(min_row=2):
        if cells[0].value == COUNTY:
            cells[2].value = 5
        if cells[0].value == "03":
            cells[3].value = "ei ole"
    saved = BytesIO()
    book.save(saved)
    report = examine(saved.getvalue()).report
    assert report.counts["authorities"] == 1
    assert report.counts["no_group"] == 1
    t = translator("sv")
    remark = next(each for each in report.findings if each.code == "no_group")
    assert remark.expected(t.raw) == "Enligt lagen ska välfärdsområdet ha minst en ledningsgrupp"
