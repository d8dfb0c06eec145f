"""What the page that fills in answers asks of the server: rows, a workbook, one correction."""

import json
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app
from callbacks.context.visitor import EDITOR_COOKIE
from geodata.intake import examine
from geodata.store import Store
from settings import Settings

PAGE = "/aineistot/taytto"
MODEL = {"employment_area": "10", "model": "authority_coordinates"}


@pytest.fixture
def visitor(url: str, store: Store) -> FlaskClient:
    client: FlaskClient = create_app(Settings(store_url=url)).server.test_client()
    return client


@pytest.fixture
def editor(visitor: FlaskClient, store: Store) -> FlaskClient:
    visitor.set_cookie(EDITOR_COOKIE, store.sessions.start("anna"))
    return visitor


def who(client: FlaskClient) -> dict[str, Any]:
    return dict(client.get(f"{PAGE}/visitor.json?lang=en").get_json())


def send(client: FlaskClient, name: str, **form: str) -> TestResponse:
    data = {"token": who(client)["token"], **form}
    return client.post(f"{PAGE}/{name}?lang=en", data=data)


def correct(client: FlaskClient, row: dict[str, Any] = MODEL, **form: str) -> TestResponse:
    given = {"topic": "youth", "row": json.dumps(row), "why": "Told by phone", **form}
    return send(client, "correction.json", **given)


def test_the_page_hears_who_asks(visitor: FlaskClient, store: Store) -> None:
    first = who(visitor)
    assert (first["editor"], first["store"], first["version"]) == ("", True, 0)
    assert who(visitor)["token"] == first["token"]
    visitor.set_cookie(EDITOR_COOKIE, store.sessions.start("anna"))
    response = visitor.get(f"{PAGE}/visitor.json")
    assert response.json is not None
    assert response.json["editor"] == "anna"
    assert response.headers["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize("name", ["pasted.json", "template.xlsx", "correction.json"])
@pytest.mark.parametrize("form", [{}, {"token": "x"}])
def test_every_form_needs_its_token(editor: FlaskClient, name: str, form: dict[str, str]) -> None:
    assert editor.post(f"{PAGE}/{name}", data=form).status_code == 400


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("pasted.json", {"topic": "tym", "rows": "{"}),
        ("pasted.json", {"topic": "moon", "rows": "[]"}),
        ("pasted.json", {"topic": "tym", "rows": "[1]"}),
        ("pasted.json", {"topic": "tym", "rows": '[["a","b","c"]]'}),
        ("pasted.json", {"topic": "tym", "rows": '[["a","b"]]', "numbers": "[1, 2]"}),
        ("pasted.json", {"topic": "tym", "rows": '[["a","b"]]', "numbers": '["x"]'}),
        ("template.xlsx", {"sheets": "[]"}),
        ("template.xlsx", {}),
        ("correction.json", {"topic": "tym", "row": "1"}),
        ("correction.json", {"topic": "tym", "row": json.dumps({"source": "x" * 501})}),
    ],
)
def test_forms_of_another_shape_are_refused(
    editor: FlaskClient, name: str, form: dict[str, str]
) -> None:
    assert send(editor, name, **form).status_code == 400


def test_pasted_rows_come_back_with_what_they_mean(visitor: FlaskClient) -> None:
    rows = [["Varha", "2"], ["Honkajoki", "1"], ["", ""]]
    found = send(visitor, "pasted.json", topic="tym", rows=json.dumps(rows)).json
    assert found is not None
    good, bad, empty = found["rows"]
    assert (good["area"], good["cells"], good["mend"]) == ("05", {"groups": 2}, [])
    assert (bad["area"], len(bad["mend"])) == ("", 1)
    assert (empty["area"], empty["mend"], found["left"]) == ("", [], 0)
    many = send(visitor, "pasted.json", topic="tym", rows=json.dumps([["Varha", "2"]] * 501)).json
    assert many is not None
    assert many["left"] == 1


def test_a_contradiction_names_the_row_by_the_number_that_the_form_gives(
    visitor: FlaskClient,
) -> None:
    rows = json.dumps([["Varha", "2"], ["Lappi", "1"], ["05", "3"]])
    form = {"topic": "tym", "rows": rows, "numbers": "[2, 4, 7]"}
    found = send(visitor, "pasted.json", **form).json
    assert found is not None
    assert [each["number"] for each in found["rows"]] == [2, 4, 7]
    assert "row 2" in " ".join(found["rows"][2]["found"])


def test_the_workbook_takes_a_draft_with_gaps(visitor: FlaskClient) -> None:
    sheets = {"meta": {"title": "Autumn", "source": None}, "youth": [MODEL]}
    response = send(visitor, "template.xlsx", sheets=json.dumps(sheets))
    assert response.status_code == 200
    book = openpyxl.load_workbook(BytesIO(response.data))
    assert "Autumn" in [row[1].value for row in book["meta"].iter_rows()]
    bad = send(visitor, "template.xlsx", sheets='{"tym": [{"county": "20", "groups": 9}]}')
    assert bad.status_code == 422
    assert bad.json is not None
    assert "at most" in bad.json["detail"]


def test_the_workbook_of_a_whole_draft_passes_the_checks(visitor: FlaskClient) -> None:
    meta = {"title": "A", "collected_on": "2026-05-15", "collected_by": "B", "source": "C"}
    sheets = json.dumps({"meta": meta, "youth": [MODEL]})
    made = examine(send(visitor, "template.xlsx", sheets=sheets).data)
    given = examine(sheets.encode())
    assert made.survey is not None
    assert given.survey is not None
    assert made.survey.answers() == given.survey.answers()


def test_only_editors_correct(visitor: FlaskClient, store: Store) -> None:
    assert correct(visitor).status_code == 403
    assert correct(visitor, confirmed="1", based_on="0").status_code == 403
    assert store.versions.history() == ()


def test_a_correction_is_shown_then_published_alone(editor: FlaskClient, store: Store) -> None:
    first = correct(
        editor, {"employment_area": "11", "status": "undecided"}, confirmed="1", based_on="0"
    )
    assert first.status_code == 200
    shown = correct(editor).json
    assert shown is not None
    assert shown["version"] == 1
    (change,) = shown["changes"]
    assert (change["before"], change["after"]) == (
        "Not known",
        "The employment authority coordinates",
    )
    assert len(store.versions.history()) == 1
    done = correct(editor, confirmed="1", based_on=str(shown["version"])).json
    assert done is not None
    assert done["version"] == 2
    assert editor.get(done["page"]).status_code == 200
    answers = store.answers().get("current", 2026).answers
    assert answers["youth", "10"].value == "authority_coordinates"
    assert answers["youth", "10"].source == "Told by phone"
    assert answers["youth", "11"].status == "undecided"
    assert store.versions.history()[0].reason == "Told by phone"


def test_whoever_was_overtaken_publishes_nothing(editor: FlaskClient, store: Store) -> None:
    assert correct(editor, confirmed="1", based_on="0").status_code == 200
    late = correct(editor, {**MODEL, "model": "authority_runs"}, confirmed="1", based_on="0")
    assert late.status_code == 409
    assert late.json is not None
    assert "published first" in late.json["detail"]
    assert len(store.versions.history()) == 1


@pytest.mark.parametrize(
    ("row", "form", "status"),
    [
        ({**MODEL, "model": "moon"}, {}, 422),
        ({**MODEL, "employment_area": "99"}, {}, 422),
        ({"source": 5}, {}, 422),
        ({"employment_area": "10"}, {}, 422),
        (MODEL, {"why": " ", "confirmed": "1", "based_on": "0"}, 400),
        (MODEL, {"confirmed": "1", "based_on": "soon"}, 400),
    ],
)
def test_a_bad_correction_is_refused_in_words(
    editor: FlaskClient, store: Store, row: dict[str, Any], form: dict[str, str], status: int
) -> None:
    response = correct(editor, row, **form)
    assert response.status_code == status
    assert response.json is not None
    assert response.json["detail"]
    assert store.versions.history() == ()
