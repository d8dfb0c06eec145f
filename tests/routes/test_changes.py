"""Changes between two answer sets over HTTP: the map's data, files, and a visitor's own answers."""

import csv
import io
import json
from io import BytesIO

import openpyxl
import pytest
from flask.testing import FlaskClient
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from layers.view.addresses import Addresses
from tests.routes.answers.test_page import GOOD, bring_in
from tests.routes.conftest import json_at

QUERY = "data=example&versus=known-2026&lang=en"


def test_the_map_gets_changes_under_an_address_that_names_both_sets(
    client: FlaskClient, addresses: Addresses
) -> None:
    key = "known-2026..example"
    whole = client.get(addresses.catalogue(2026, key, "en"))
    assert whole.cache_control.immutable
    found = json.loads(whole.data)
    assert (found["data"], found["versus"]) == ("example", "known-2026")
    classes = [each["key"] for each in found["themes"]["tym"]["classes"]]
    assert classes == ["added", "unchanged", "neither", "not_applicable"]
    assert found["notice"].startswith("Example data")
    part = json_at(client, addresses.answers(2026, key, "en"))
    assert part["themes"]["tym"] == found["themes"]["tym"]
    assert set(part["themes"]) < set(found["themes"])
    profiles = json_at(client, f"{addresses.profiles(2026, key, 'en')}wellbeing_county.json")
    assert any(" → " in json.dumps(each, ensure_ascii=False) for each in profiles.values())
    assert client.get(addresses.answers(2026, "survey-9..example", "en")).status_code == 404
    assert client.get(addresses.answers(2026, "..example", "en")).status_code == 200


def test_the_page_loads_the_changes_ahead(client: FlaskClient, addresses: Addresses) -> None:
    text = client.get(f"/?{QUERY}").get_data(as_text=True)
    assert addresses.catalogue(2026, "known-2026..example", "en") in text


def test_tables_say_before_and_after(client: FlaskClient) -> None:
    body = client.get(f"/export.csv?{QUERY}&class=added").data.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(body)))
    assert rows
    for row in rows:
        assert row["class"] == "Added: was not known"
        assert row["class_key"] == "added"
        assert row["before"] != row["after"]
        assert (row["answer_set"], row["versus"]) == ("example", "known-2026")
        assert row["answer_set_date"] == row["versus_date"] == "2026-01-01"
    addresses = (f"/export.xlsx?{QUERY}", f"/api/v1/themes/tym.xlsx?{QUERY}")
    expected = (["Area", "Class key", "Class", "Before"], ["Area", "Change", "Before", "After"])
    for address, four in zip(addresses, expected, strict=True):
        book = openpyxl.load_workbook(BytesIO(client.get(address).data))
        heads = [cell.value for cell in next(book.worksheets[0].iter_rows())]
        assert heads[1:5] == four
        about = {row[0].value: row[1].value for row in book["About"].iter_rows()}
        assert about["Compared with"] == "Known answers (1 January 2026)"


def test_polygons_carry_both_sets(client: FlaskClient) -> None:
    found = json_at(client, f"/export.geojson?{QUERY}&theme=youth")
    assert found["versus"] == "Known answers (1 January 2026)"
    assert {each["properties"]["versus"] for each in found["features"]} == {"known-2026"}
    assert found["legend"][0]["class_key"] == "added"


def test_pictures_and_slides_say_what_is_compared(client: FlaskClient) -> None:
    text = client.get(f"/export.svg?{QUERY}").get_data(as_text=True)
    for words in ("What changes", "Added: was not known", "Not known in either", "Known answers"):
        assert words in text
    page = PdfReader(BytesIO(client.get(f"/export.pdf?{QUERY}").data)).pages[0].extract_text()
    assert "Changes from Known answers" in " ".join(page.split())
    picture = Image.open(BytesIO(client.get(f"/export.png?{QUERY}").data))
    assert picture.width > 1000
    slides = Presentation(BytesIO(client.get(f"/export.pptx?{QUERY}").data)).slides
    said = [shape.text_frame.text for shape in slides[0].shapes if shape.has_text_frame]
    assert any(words.startswith("What changes") for words in said)


def test_message_says_what_changes(client: FlaskClient) -> None:
    said = json_at(client, f"/share.json?{QUERY}")["en"]
    assert said.startswith("What changes: TYM leadership groups")
    assert "versus=known-2026" in said


def test_a_set_that_is_not_there_is_refused_by_name(client: FlaskClient) -> None:
    response = client.get("/export.csv?versus=survey-9")
    assert response.status_code == 400
    assert json.loads(response.data)["invalid"][0]["parameter"] == "versus"
    response = client.get("/export.csv?versus=example&class=1")
    assert json.loads(response.data)["invalid"][0]["allowed"][0] == "added"


@pytest.mark.parametrize("name", ["catalogue", "answers"])
def test_own_answers_are_compared_for_their_visitor_alone(
    client: FlaskClient, addresses: Addresses, name: str
) -> None:
    bring_in(client, GOOD)
    address = getattr(addresses, name)(2026, "known-2026..own", "sv")
    response = client.get(address)
    assert response.headers["Cache-Control"] == "no-store, private"
    assert json.loads(response.data)["themes"]["tym"]["values"]["13"][0] == "added"
    page = client.get("/aineistot?lang=sv").get_data(as_text=True)
    assert 'href="/?lang=sv&amp;data=own&amp;versus=known-2026"' in page
    exported = client.get("/export.csv?data=own&versus=known-2026&lang=sv")
    assert exported.headers["Cache-Control"] == "no-store, private"
    assert "Egna svar" in exported.get_data(as_text=True)
    back = client.get("/export.csv?versus=own&lang=sv")
    assert back.headers["Cache-Control"] == "no-store, private"
    assert "Egna svar" in back.get_data(as_text=True)
    stranger = client.application.test_client()
    assert stranger.get(address).status_code == 404
    assert stranger.get("/export.csv?data=own&versus=known-2026").status_code == 400
