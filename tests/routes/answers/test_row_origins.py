"""A source and a day of a single answer are told wherever the answer is."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pytest
from dash import Dash
from flask.testing import FlaskClient
from pypdf import PdfReader

from layers.view.addresses import Addresses
from tests.routes.answers.test_answer_origins import bare, rows
from tests.routes.answers.test_unreadable import opened_page
from tests.routes.conftest import json_at
from tests.routes.published import Texts, app_with

CALL, DAY = "Puhelu 3.3.", "2026-03-03"


@dataclass(frozen=True)
class WithRowOrigins(Texts):
    """The file, with a source and a day of one county's answer."""

    def file(self) -> bytes:
        content = json.loads(super().file())
        content["tym"][0] |= {"source": CALL, "as_of": DAY}
        return json.dumps(content).encode()


TEXTS = WithRowOrigins()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dash]:
    app, store = app_with(tmp_path_factory.mktemp("row_origins"), TEXTS)
    yield app
    store.close()


@pytest.fixture(scope="module")
def client(made: Dash) -> FlaskClient:
    found: FlaskClient = made.server.test_client()
    return found


def test_files_tell_them_in_the_row(client: FlaskClient) -> None:
    told = rows(client, "/export.csv?theme=tym")[["source", "date"]].to_dict("index")
    assert told["01"] == {"source": CALL, "date": "2026-03-03"}
    assert told["13"] == {"source": TEXTS.source, "date": "2026-05-15"}
    data = rows(client, "/api/v1/areas/wellbeing_county.csv")
    assert data[["tym_source", "tym_date"]].to_dict("index")["01"] == {
        "tym_source": CALL,
        "tym_date": DAY,
    }
    collection = json_at(client, "/api/v1/areas/wellbeing_county.geojson")
    assert [(each["source"], each["date"]) for each in collection["surveys"]] == [
        (CALL, DAY),
        (TEXTS.source, "2026-05-15"),
    ]


def test_the_fact_sheet_tells_them(client: FlaskClient) -> None:
    [page] = PdfReader(BytesIO(client.get("/factsheet.pdf?sel=wellbeing_county:01").data)).pages
    text = bare(page.extract_text())
    assert bare(CALL) in text
    assert "Tiedossa3.3.2026" in text


def test_the_profile_tells_them_without_the_address_of_the_survey(made: Dash) -> None:
    addresses: Addresses = made.context.addresses
    key = made.context.facts(2026).answer_sets["survey-1"].key
    root = addresses.profiles(2026, key, "fi")
    client = made.server.test_client()
    told = str(json_at(client, f"{root}wellbeing_county.json")["01"]["profile"])
    assert CALL in told
    assert "Tiedossa 3.3.2026" in told
    assert "https://kysely.example/2026" not in told


def test_the_page_about_the_map_lists_them_in_one_row_of_the_survey(client: FlaskClient) -> None:
    told = str(opened_page(client, "/tietoa", "?lang=fi").get_json())
    assert told.count(TEXTS.licence) == 1
    for words in (CALL, TEXTS.source, "3.3.2026; 15.5.2026"):
        assert words in told, words
