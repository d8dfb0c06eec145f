"""Licence, collector and notes of a survey: in every file, in the API and on the pages."""

import json
import re
import sqlite3
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from dash import Dash
from flask.testing import FlaskClient
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from geodata.store import Store
from layers.view.addresses import Addresses
from tests.quick import first_is_quick
from tests.routes.answers.test_unreadable import opened_page
from tests.routes.conftest import json_at
from tests.routes.published import Texts, app_with

TEXTS = Texts()
ORIGIN = {
    "survey": TEXTS.title,
    "collector": TEXTS.collector,
    "licence": TEXTS.licence,
    "note": TEXTS.note,
}
UNKNOWN = dict.fromkeys(ORIGIN, "")
SHORT = ("Kerääjä: Keräysliitto ry.", "Vastausten käyttöehdot: CC BY-SA 4.0 Keräysliitto.")
NOTED = "1 alueesta on huomautus"
VIEWS = ("theme=tym", "theme=youth", "theme=tym_youth", "theme=tym&compare=youth")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Dash, Store]]:
    app, store = app_with(tmp_path_factory.mktemp("origins"), TEXTS)
    yield app, store
    store.close()


@pytest.fixture(scope="module")
def surveyed(made: tuple[Dash, Store]) -> FlaskClient:
    client: FlaskClient = made[0].server.test_client()
    return client


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def rows(client: FlaskClient, address: str) -> pd.DataFrame:
    text = client.get(address).data.decode("utf-8-sig")
    separator = ";" if text.startswith("code;") else ","
    return pd.read_csv(StringIO(text), dtype=str, keep_default_na=False, sep=separator).set_index(
        "code", drop=False
    )


@pytest.mark.parametrize("address", ["/export.csv", "/api/v1/themes/{}.csv"])
@pytest.mark.parametrize(("theme", "told", "silent"), [("tym", "01", "03"), ("youth", "10", "03")])
def test_rows_of_csv_have_them_after_source_and_date(
    surveyed: FlaskClient, address: str, theme: str, told: str, silent: str
) -> None:
    found = rows(surveyed, f"{address.format(theme)}?theme={theme}")
    columns = list(found.columns)
    start = columns.index("source")
    assert columns[start : start + 6] == ["source", "date", *ORIGIN]
    assert found.loc[told, list(ORIGIN)].to_dict() == ORIGIN
    assert found.loc[silent, list(ORIGIN)].to_dict() == UNKNOWN


def test_rows_of_two_themes_have_those_of_both(surveyed: FlaskClient) -> None:
    pair = rows(surveyed, "/export.csv?theme=tym_youth")
    beside = rows(surveyed, "/export.csv?theme=tym&compare=youth")
    for found, prefixes in ((pair, ("tym_", "youth_")), (beside, ("", "compare_"))):
        for prefix in prefixes:
            assert {f"{prefix}{name}" for name in ORIGIN} <= set(found.columns)
            assert TEXTS.note in set(found[f"{prefix}note"])
            assert TEXTS.licence in set(found[f"{prefix}licence"])


def test_changes_have_those_of_the_newer_answers(surveyed: FlaskClient) -> None:
    found = rows(surveyed, "/export.csv?theme=tym&data=survey-1&versus=known-2026")
    assert found.loc["01", list(ORIGIN)].to_dict() == ORIGIN


@pytest.mark.parametrize("view", first_is_quick(VIEWS))
@pytest.mark.parametrize("address", ["/export.xlsx", "/api/v1/themes/{}.xlsx"])
def test_workbooks_have_them_on_both_sheets(surveyed: FlaskClient, address: str, view: str) -> None:
    theme = view.removeprefix("theme=").partition("&")[0]
    query = view if "{}" not in address else view.partition("&")[2]
    response = surveyed.get(f"{address.format(theme)}?{query}")
    book = openpyxl.load_workbook(BytesIO(response.data))
    table, about = ({cell.value for row in sheet for cell in row} for sheet in book.worksheets[:2])
    assert set(ORIGIN.values()) <= table
    assert {TEXTS.title, TEXTS.collector, TEXTS.licence} <= about


@pytest.mark.parametrize("view", VIEWS)
def test_geographic_files_have_them(surveyed: FlaskClient, view: str, tmp_path: Path) -> None:
    collection = json.loads(surveyed.get(f"/export.geojson?{view}").data)
    [survey] = collection["surveys"]
    assert survey["licence"] == TEXTS.licence
    assert survey["source_url"] == "https://kysely.example/2026"
    assert survey["date"] == "2026-05-15"
    told = [set(map(str, each["properties"].values())) for each in collection["features"]]
    assert any(set(ORIGIN.values()) <= each for each in told)
    path = tmp_path / "view.gpkg"
    path.write_bytes(surveyed.get(f"/export.gpkg?{view}").data)
    with sqlite3.connect(path) as package:
        areas = {str(cell) for row in package.execute("SELECT * FROM areas") for cell in row}
        about = {cell for row in package.execute("SELECT * FROM about") for cell in row}
    assert set(ORIGIN.values()) <= areas
    assert {TEXTS.collector, TEXTS.licence} <= about


@pytest.mark.parametrize(
    ("division", "theme", "code"),
    [("wellbeing_county", "tym", "01"), ("employment_area", "youth", "10")],
)
def test_the_data_interface_has_them(
    surveyed: FlaskClient, division: str, theme: str, code: str
) -> None:
    areas = rows(surveyed, f"/api/v1/areas/{division}.csv")
    collection = json_at(surveyed, f"/api/v1/areas/{division}.geojson")
    [feature] = [each for each in collection["features"] if each["id"] == code]
    for name, text in ORIGIN.items():
        assert areas.loc[code, f"{theme}_{name}"] == text
        assert feature["properties"][f"{theme}_{name}"] == text
    assert [each["collector"] for each in collection["surveys"]] == [TEXTS.collector]


def test_municipalities_have_those_of_both_halves(surveyed: FlaskClient) -> None:
    found = rows(surveyed, "/api/v1/areas/municipality.csv")
    assert TEXTS.note in set(found["tym_youth_tym_note"])
    assert TEXTS.licence in set(found["tym_youth_youth_licence"])
    [survey] = json_at(surveyed, "/api/v1/areas/municipality.geojson")["surveys"]
    assert survey["survey"] == TEXTS.title
    assert json_at(surveyed, "/api/v1/areas/region.geojson")["surveys"] == []


@pytest.mark.parametrize("view", first_is_quick(VIEWS))
def test_pictures_say_whose_they_are_and_that_there_are_notes(
    surveyed: FlaskClient, view: str
) -> None:
    svg = surveyed.get(f"/export.svg?{view}").get_data(as_text=True)
    [page] = PdfReader(BytesIO(surveyed.get(f"/export.pdf?{view}").data)).pages
    for text in (svg, page.extract_text()):
        for words in (*SHORT, NOTED if "tym_youth" not in view else "alueesta on huomautuksia"):
            assert bare(words) in bare(re.sub(r"<[^>]+>", "", text)), words
    assert TEXTS.note in svg
    document: Any = PdfReader(BytesIO(surveyed.get(f"/export.pdf?{view}").data))
    assert TEXTS.note in document.metadata["/Subject"]
    with Image.open(BytesIO(surveyed.get(f"/export.png?{view}").data)) as picture:
        assert TEXTS.note in picture.info["Description"]
        assert SHORT[1] in picture.info["Source"]


@pytest.mark.parametrize("view", first_is_quick(VIEWS))
def test_slides_say_it_within_their_foot(surveyed: FlaskClient, view: str) -> None:
    [slide] = Presentation(BytesIO(surveyed.get(f"/export.pptx?{view}").data)).slides
    [foot] = [shape for shape in slide.shapes if shape.name == "Lähteet"]
    for words in SHORT:
        assert words in foot.text_frame.text
    assert TEXTS.note in slide.notes_slide.notes_text_frame.text


@pytest.mark.slow
def test_long_texts_stay_short_in_pictures_and_whole_in_tables(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    long = Texts(
        title="Kysely " * 28, collector="Liitto " * 28, licence="Ehto " * 39, note="Sana " * 390
    )
    app, store = app_with(tmp_path_factory.mktemp("long"), long)
    client = app.server.test_client()
    [slide] = Presentation(BytesIO(client.get("/export.pptx").data)).slides
    [foot] = [shape for shape in slide.shapes if shape.name == "Lähteet"]
    assert foot.text_frame.text.count("Liitto") < 15
    sizes = {run.font.size.pt for each in foot.text_frame.paragraphs for run in each.runs}
    assert max(sizes) < 10
    table = rows(client, "/export.csv")
    assert table.loc["01", "collector"] == long.collector.strip()
    assert table.loc["01", "note"] == long.note.strip()
    for path in ("/export.png", "/export.pdf", "/factsheet.pdf?sel=wellbeing_county:01"):
        assert client.get(path).status_code == 200
    sheet = PdfReader(BytesIO(client.get("/factsheet.pdf?sel=wellbeing_county:01").data))
    assert len(sheet.pages) == 1
    store.close()


@pytest.mark.parametrize("sel", first_is_quick(["wellbeing_county:01", "employment_area:10"]))
def test_a_fact_sheet_has_them(surveyed: FlaskClient, sel: str) -> None:
    [page] = PdfReader(BytesIO(surveyed.get(f"/factsheet.pdf?sel={sel}").data)).pages
    text = bare(page.extract_text())
    for words in (TEXTS.source, TEXTS.collector, TEXTS.licence, TEXTS.note):
        assert bare(words) in text


def test_a_profile_has_them_beside_the_source(made: tuple[Dash, Store]) -> None:
    addresses: Addresses = made[0].context.addresses
    client = made[0].server.test_client()
    key = made[0].context.facts(2026).answer_sets["survey-1"].key
    root = addresses.profiles(2026, key, "fi")
    told = str(json_at(client, f"{root}wellbeing_county.json")["01"]["profile"])
    for words in (TEXTS.source, TEXTS.collector, TEXTS.licence, TEXTS.note):
        assert words in told


@pytest.mark.parametrize(
    ("lang", "heading"), [("fi", "Käytössä olevat vastaukset"), ("sv", "Svar som används")]
)
def test_the_page_about_the_map_lists_the_answers_in_use(
    surveyed: FlaskClient, lang: str, heading: str
) -> None:
    told = str(opened_page(surveyed, "/tietoa", f"?lang={lang}").get_json())
    for words in (
        heading,
        *(TEXTS.title, TEXTS.collector, TEXTS.source, TEXTS.licence),
        "https://kysely.example/2026",
        "15.5.2026",
    ):
        assert words in told, words


def _link(pdf: bytes) -> str:
    page: Any
    [page] = PdfReader(BytesIO(pdf)).pages
    links = {str(each.get_object()["/A"]["/URI"]) for each in page["/Annots"]}
    [link] = links
    return link


UP_TO_DATE, OF_THIS = "ainaajantasalla", "tämänsivunvastauksin"


def _sheet(client: FlaskClient, query: str) -> tuple[str, str]:
    pdf = client.get(f"/factsheet.pdf?sel=region:17{query}").data
    [page] = PdfReader(BytesIO(pdf)).pages
    return _link(pdf), bare(page.extract_text())


@pytest.mark.slow
def test_the_link_of_a_sheet_follows_the_newest_answers_or_does_not_say_so(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    newer = Texts(title="Kysely 2027")
    app, store = app_with(tmp_path_factory.mktemp("sheets"), TEXTS, newer)
    client = app.server.test_client()
    for query in ("", "&data=survey-2"):
        link, text = _sheet(client, query)
        assert "data=" not in link
        assert UP_TO_DATE in text
        assert OF_THIS not in text
    for query in ("&data=survey-1", "&data=known-2026", "&data=example"):
        link, text = _sheet(client, query)
        assert query.removeprefix("&") in link
        assert OF_THIS in text
        assert UP_TO_DATE not in text
    link, text = _sheet(client, "&year=2025")
    assert "year=2025" in link
    assert UP_TO_DATE not in text
    store.close()


def test_a_printed_link_shows_what_is_published_later(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    app, store = app_with(tmp_path_factory.mktemp("later"), TEXTS)
    link, _ = _sheet(app.server.test_client(), "")
    store.close()
    later, store = app_with(
        tmp_path_factory.mktemp("even later"), TEXTS, Texts(title="Uusi kysely")
    )
    query = link.partition("?")[2]
    response = later.server.test_client().get(f"/export.csv?{query}")
    assert "Uusi kysely" in response.get_data(as_text=True)
    store.close()
