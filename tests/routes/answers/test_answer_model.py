"""Ranges, plans, several models and texts in languages, wherever answers are told."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from dash import Dash
from flask.testing import FlaskClient
from pypdf import PdfReader

from tests.routes.answers.test_answer_origins import bare, rows
from tests.routes.conftest import json_at
from tests.routes.published import Texts, app_with


@dataclass(frozen=True)
class Model(Texts):
    """A file with an answer of each kind."""

    def file(self) -> bytes:
        content = json.loads(super().file())
        content["meta"] |= {"title_sv": "Enkät 2026", "source_sv": "Källa: blankett"}
        content["tym"] = [
            {"county": "03", "groups": "2–3", "note": self.note, "note_sv": "Om Västra Nyland"},
            {"county": "13", "groups": 3, "status": "planned", "as_of": "2099-01-01"},
            {"county": "19", "groups": 2},
        ]
        content["youth"] = [
            {"employment_area": "10", "model": "authority_runs", "others": "other_services"},
            {"employment_area": "12", "model": "municipalities_own", "status": "planned"},
        ]
        return json.dumps(content).encode()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dash]:
    app, store = app_with(tmp_path_factory.mktemp("model"), Model())
    yield app
    store.close()


@pytest.fixture(scope="module")
def client(made: Dash) -> FlaskClient:
    found: FlaskClient = made.server.test_client()
    return found


@pytest.fixture(scope="module")
def catalogue(made: Dash) -> dict[str, Any]:
    return _catalogue(made, "en")


def _catalogue(made: Dash, lang: str) -> dict[str, Any]:
    key = made.context.facts(2026).answer_sets["survey-1"].key
    found: dict[str, Any] = json_at(
        made.server.test_client(), made.context.addresses.catalogue(2026, key, lang)
    )
    return found


def test_the_catalogue_tells_them_apart(catalogue: dict[str, Any]) -> None:
    tym, youth = catalogue["themes"]["tym"], catalogue["themes"]["youth"]
    assert tym["values"]["03"] == ["range_2-3", "2–3 leadership groups", "Range"]
    assert tym["values"]["13"] == [
        "planned_3",
        "3 leadership groups, planned from 1 January 2099",
        "Planned",
    ]
    assert tym["subtitle"] == (
        "In 6 areas: 1 leadership group; in 2 areas: another class; 14 areas not known (2026)"
    )
    looks = {each["key"]: each for each in tym["classes"]}
    assert looks["planned_3"]["label"] == "3 leadership groups, planned"
    assert (looks["planned_3"]["pattern"], looks["range_2-3"]["pattern"]) == ("grid", "bands-back")
    assert looks["planned_3"]["pattern"] in catalogue["patterns"]
    assert youth["values"]["10"][0] == "several_authority_runs"
    assert youth["values"]["10"][1].endswith(
        "; also: The municipalities have other services than Ohjaamo"
    )
    assert youth["values"]["12"][0] == "planned_municipalities_own"
    assert youth["subtitle"].endswith("; 43 areas not known (2026)")


def test_the_pair_has_both_halves(catalogue: dict[str, Any]) -> None:
    colours, patterns = catalogue["themes"]["tym_youth"]["halves"]
    assert {"range_2-3", "planned_3"} <= {each["key"] for each in colours["classes"]}
    looks = {each["key"]: each["pattern"] for each in patterns["classes"]}
    assert looks["several_authority_runs"] == "upright-several"
    assert looks["planned_municipalities_own"] == "rings-planned"
    assert set(filter(None, looks.values())) <= {*catalogue["patterns"], "dots"}


def test_texts_of_others_are_in_the_language(made: Dash, client: FlaskClient) -> None:
    swedish = _catalogue(made, "sv")
    assert swedish["themes"]["tym"]["source"] == "Enkät 2026"
    assert _catalogue(made, "en")["themes"]["tym"]["source"] == "Kysely 2026"
    told = rows(client, "/export.csv?theme=tym&lang=sv").to_dict("index")["03"]
    assert (told["note"], told["survey"]) == ("Om Västra Nyland", "Enkät 2026")
    assert told["source"] == "Källa: blankett"
    plain = rows(client, "/export.csv?theme=tym&lang=en").to_dict("index")["03"]
    assert (plain["note"], plain["survey"]) == (Model().note, "Kysely 2026")


def test_files_tell_them(client: FlaskClient) -> None:
    told = rows(client, "/export.csv?theme=tym&lang=en").to_dict("index")
    assert (told["03"]["tym_text"], told["03"]["status"]) == ("2–3 leadership groups", "Range")
    assert [told["03"][name] for name in ("tym_number", "lower", "upper")] == ["", "2", "3"]
    assert [told["13"][name] for name in ("tym_number", "lower", "upper")] == ["", "", ""]
    assert told["13"]["status"] == "Planned"
    book = openpyxl.load_workbook(BytesIO(client.get("/export.xlsx?theme=youth&lang=en").data))
    cells = {str(cell.value) for sheet in book for row in sheet for cell in row}
    assert any("also: The municipalities" in cell for cell in cells)


def test_the_data_interface_tells_them(client: FlaskClient) -> None:
    areas = rows(client, "/api/v1/areas/employment_area.csv").to_dict("index")
    assert areas["10"]["youth_class"] == "several_authority_runs"
    assert areas["10"]["youth_others"] == "other_services"
    assert areas["12"]["youth_status"] == "planned"
    counties = rows(client, "/api/v1/areas/wellbeing_county.csv").to_dict("index")
    assert (counties["03"]["tym_status"], counties["03"]["tym_class"]) == ("range", "range_2-3")
    assert counties["03"]["tym_note_sv"] == "Om Västra Nyland"
    assert counties["13"]["tym_starts"] == "2099-01-01"


@pytest.mark.parametrize("theme", ["tym", "youth", "tym_youth"])
@pytest.mark.parametrize("ending", ["svg", "png", "pptx", "pdf", "geojson", "gpkg"])
def test_every_format_draws_them(client: FlaskClient, theme: str, ending: str) -> None:
    assert client.get(f"/export.{ending}?theme={theme}").status_code == 200


def test_the_filter_takes_their_classes(client: FlaskClient) -> None:
    told = rows(client, "/export.csv?theme=tym&class=range_2-3,planned_3")
    assert set(told["code"]) == {"03", "13"}
    assert client.get("/export.csv?theme=tym&class=range_3-2").status_code == 400


@pytest.mark.parametrize(
    ("sel", "words"),
    [
        ("wellbeing_county:03", "there are 2–3 TYM leadership groups; the exact number"),
        ("wellbeing_county:13", "three TYM leadership groups are planned"),
        ("employment_area:10", "also: The municipalities have other services"),
    ],
)
def test_fact_sheets_say_it(client: FlaskClient, sel: str, words: str) -> None:
    [page] = PdfReader(BytesIO(client.get(f"/factsheet.pdf?sel={sel}&lang=en").data)).pages
    assert bare(words) in bare(page.extract_text())


@pytest.mark.parametrize("theme", ["tym", "youth", "tym_youth"])
@pytest.mark.parametrize("view", ["map", "table", "chart"])
def test_pages_without_scripts_show_them(client: FlaskClient, theme: str, view: str) -> None:
    assert client.get(f"/?theme={theme}&view={view}&lang=sv").status_code == 200
