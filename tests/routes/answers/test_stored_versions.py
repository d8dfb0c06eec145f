"""Versions of other days over HTTP: nothing that is stored takes a page down."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from flask.testing import FlaskClient

from geodata.store import Store
from layers.words.text import LANGS
from tests.geodata.store.test_stored_form import OLD, UNREADABLE, add, form
from tests.geodata.store.test_topics import COUNTIES, YOUNG
from tests.quick import first_is_quick
from tests.routes.answers.test_history import LESS, browser, editor, on_page, page_of, words
from tests.routes.answers.test_page import PAGE, bring_in
from tests.routes.answers.test_publishing import send, sign_in
from tests.routes.conftest import json_at


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callbacks.context.published_answers.FRESH_SECONDS", 0.0)


PAGES = (
    "/",
    "/?data=survey-2",
    "/?data=survey-2&year=2025",
    "/?data=survey-2&versus=survey-1&theme=youth",
    "/rajat?data=survey-2",
    "/tietoa",
)


def assert_pages_stand(client: FlaskClient) -> None:
    for address in PAGES:
        assert "Yhdyspintakartta" in page_of(client, address)
    for lang in LANGS:
        assert client.get(f"{PAGE}?lang={lang}").status_code == 200


@pytest.mark.parametrize("kind", first_is_quick(["later schema", "no json"]))
def test_a_version_that_cannot_be_read_takes_no_page_down(
    url: str, store: Store, kind: str
) -> None:
    add(store, UNREADABLE[kind])
    with editor(url) as client:
        assert_pages_stand(client)
        history = words(client, f"{PAGE}?lang=sv").split("Historik")[1]
        assert "Kan inte läsas" in history
        assert client.get(f"{PAGE}/versions/2/original").data == COUNTIES
        assert client.get(f"{PAGE}/versions/2/standard.json").status_code == 404
        again = send(client, "restore", number="2", based_on="2", reason="x", confirmed="1")
        assert again.status_code == 400
        assert on_page(client, YOUNG, based_on="2") == 303
        assert json_at(client, "/readyz")["answer_set"]["id"] == "survey-3"


ODD = form(
    tym=[
        {"county": "01", "groups": 2, "chair": "X"},
        {"county": "77", "groups": 1},
        {"county": "20", "groups": 9},
        {"county": "04", "status": "planned"},
    ],
    tym_members=[{"county": "01", "employment_area": "99", "group": 1}],
    youth=[
        {"employment_area": "99", "model": "other_services"},
        {"employment_area": "10", "model": "?"},
    ],
    ohjaamo=[{"municipality": "999", "service_point": "X"}],
    housing=[{"county": "01"}],
)
FILES = (
    "/data/x/2026/survey-2/fi/catalogue.json",
    "/data/x/2026/survey-1..survey-2/fi/catalogue.json",
    "/data/x/2026/survey-2/fi/profiles/wellbeing_county.json",
    "/data/x/2026/survey-2/fi/profiles/employment_area.json",
    "/export.csv?data=survey-2",
    "/export.xlsx?data=survey-2&theme=tym_youth",
    "/export.svg?data=survey-2",
    "/factsheet.pdf?sel=wellbeing_county:01&data=survey-2",
    f"{PAGE}/versions/2/standard.xlsx",
    f"{PAGE}/versions/2/standard.json",
    f"{PAGE}/template.xlsx?answers=1",
    f"{PAGE}/template.zip?answers=1",
    f"{PAGE}/versions/2/report.xlsx",
)


@pytest.mark.slow
def test_answers_that_do_not_fit_take_no_page_down(url: str, store: Store) -> None:
    report = '{"kind": "json", "reached": "set", "findings": [{"code": "x"}], "counts": {"x": 1}}'
    add(store, ODD, report)
    with editor(url) as client:
        assert_pages_stand(client)
        for address in FILES:
            assert client.get(address).status_code == 200, address
        history = words(client, f"{PAGE}?lang=sv").split("Historik")[1]
        assert "passar inte dagens karta" in history
        for said in ("77, 1", "planned", "housing", "chair"):
            assert said in history
        bring_in(client, LESS)
        assert "77" in words(client, f"{PAGE}?lang=sv")
        lines = openpyxl.load_workbook(BytesIO(client.get(FILES[-1]).data)).worksheets[0]
        assert "x" in [cell.value for cell in lines["B"]]


@pytest.mark.slow
def test_a_store_of_old_is_served_whole(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    with sqlite3.connect(path) as connection:
        connection.executescript((OLD / "store_091b127.sql").read_text(encoding="utf-8"))
    connection.close()
    with editor_of(f"sqlite:///{path}") as client:
        assert_pages_stand(client)
        for address in FILES:
            assert client.get(address).status_code == 200, address


@contextmanager
def editor_of(url: str) -> Iterator[FlaskClient]:
    """Sign in with the account of the store of old."""
    client = browser(url)
    assert sign_in(client, "correct horse battery").status_code == 303
    yield client
