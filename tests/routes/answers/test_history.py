"""The page on data over HTTP: publishing by topic, withdrawing, and versions of other days."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask.testing import FlaskClient

from app import create_app
from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from geodata.intake import examine
from geodata.store import Store
from pages import page_for
from settings import Settings
from tests.geodata.store.test_topics import COUNTIES, YOUNG, file, publish
from tests.pages.conftest import attribute, find
from tests.pages.conftest import words as words_of
from tests.routes.answers.test_page import PAGE, bring_in, shown
from tests.routes.answers.test_publishing import send, sign_in
from tests.routes.conftest import json_at

LESS = file("less", "2026-07-01", tym=[{"county": "01", "groups": 1}])


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callbacks.context.published_answers.FRESH_SECONDS", 0.0)


def browser(url: str) -> FlaskClient:
    app = create_app(Settings(store_url=url))
    client: FlaskClient = app.server.test_client()
    app.server.extensions["tested"] = app
    return client


def page_of(client: FlaskClient, address: str) -> str:
    """Words of a page that a callback writes, as anybody sees it."""
    path, _, query = address.partition("?")
    return words_of(page_for(page_request(page_context(client), path, f"?{query}")))


def page_context(client: FlaskClient) -> Context:
    found: Context = client.application.extensions["tested"].context
    return found


@contextmanager
def editor(url: str) -> Iterator[FlaskClient]:
    client = browser(url)
    assert sign_in(client).status_code == 303
    yield client


def words(client: FlaskClient, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.get_data(as_text=True)))


def on_page(client: FlaskClient, content: bytes, **form: str) -> int:
    bring_in(client, content)
    sent = {"reason": "enkät", "confirmed": "1", **form}
    return send(client, "publish", **sent).status_code


def test_the_preview_and_the_form_keep_topics_apart(url: str, store: Store) -> None:
    with editor(url) as client:
        assert on_page(client, COUNTIES, based_on="0") == 303
        bring_in(client, YOUNG)
        page = words(client, f"{PAGE}?lang=sv")
        assert "2; filen gäller inte detta" in page
        assert "Ta bort" not in page.split("Historik")[0].replace("Ta bort genast", "")
        own = json_at(client, "/data/x/2026/own/sv/catalogue.json")
        assert own["themes"]["tym"]["values"]["13"][0] == "3"
        assert own["themes"]["youth"]["values"]["10"][0] == "authority_runs"
        changes = json_at(client, "/data/x/2026/survey-1..own/sv/catalogue.json")
        kinds = {each[0] for each in changes["themes"]["tym"]["values"].values()}
        assert "removed" not in kinds
        assert (own["themes"]["tym"]["source"], own["themes"]["tym"]["date"]) == (
            "tym",
            "15.5.2026",
        )
        assert "young" in own["themes"]["youth"]["source"]
        assert on_page(client, YOUNG, based_on="1") == 303
        history = words(client, f"{PAGE}?lang=sv").split("Historik")[1]
        assert "tym, 15.5.2026" in history
        assert "young, 1.6.2026" in history

        bring_in(client, LESS)
        page = words(client, f"{PAGE}?lang=sv")
        assert "1 publicerat svar saknas i filen" in page
        assert 'name="remove"' in shown(client)
        assert on_page(client, LESS, based_on="2") == 303
        found = json_at(client, "/data/x/2026/survey-3/sv/catalogue.json")["themes"]
        assert found["tym"]["values"]["01"][0] == "1"
        assert found["tym"]["values"]["13"][0] == "3"
        assert found["youth"]["values"]["10"][0] == "authority_runs"
        assert on_page(client, LESS, based_on="3", remove="1") == 303
        found = json_at(client, "/data/x/2026/survey-4/sv/catalogue.json")["themes"]
        assert found["tym"]["values"]["13"][0] == "1-3"
        assert found["youth"]["values"]["10"][0] == "authority_runs"
        for kind in ("xlsx", "json"):
            standard = client.get(f"{PAGE}/versions/4/standard.{kind}?lang=sv").data
            survey = examine(standard).survey
            assert survey is not None
            assert [len(survey.tym), len(survey.youth)] == [1, 1]


def test_a_file_without_answers_is_not_offered_for_publishing(url: str, store: Store) -> None:
    with editor(url) as client:
        assert on_page(client, file("x", "2026-05-15", tym=[]), based_on="0") == 400
        assert "Filen har inga svar ännu" in words(client, f"{PAGE}?lang=sv")
    assert store.versions.current() == 0


HIDDEN = (
    "/data/x/2026/survey-2/sv/catalogue.json",
    "/data/x/2026/survey-1..survey-2/sv/answers.json",
    "/data/x/2026/survey-2/sv/profiles/region.json",
    "/export.csv?data=survey-2",
    "/export.csv?versus=survey-2",
    "/export.png?data=survey-2",
    "/factsheet.pdf?sel=region:01&data=survey-2",
    "/share.json?data=survey-2",
    "/api/v1/themes/tym.csv?data=survey-2",
    "/api/v1/areas/wellbeing_county.csv?data=survey-2",
    f"{PAGE}/versions/2/standard.json",
    f"{PAGE}/versions/2/standard.xlsx",
    f"{PAGE}/versions/2/original",
    f"{PAGE}/versions/2/report.xlsx",
)


def test_what_is_withdrawn_is_nowhere_and_every_worker_knows(url: str, store: Store) -> None:
    for content in (COUNTIES, LESS):
        publish(store, content)
    other = browser(url)
    assert "less" in page_of(other, "/?data=survey-2&lang=sv")
    with editor(url) as client:
        for address in HIDDEN:
            assert client.get(address).status_code == 200, address
        assert "Dra tillbaka" not in words(other, f"{PAGE}?lang=sv")
        assert "2: less, 1.7.2026 1: tym, 15.5.2026" in words(client, f"{PAGE}?lang=sv")
        assert send(other, "withdraw", number="2", reason="x", confirmed="1").status_code == 403
        assert send(client, "withdraw", number="2", reason="x").status_code == 400
        refused = send(client, "withdraw", number="2", reason=" ", confirmed="1")
        assert refused.status_code == 400
        assert "Det behövs ett skäl" in refused.get_data(as_text=True)
        assert store.versions.current() == 2
        form = {"number": "2", "reason": "namn på personer", "confirmed": "1"}
        assert send(client, "withdraw", **form).status_code == 303
        for each in (client, other):
            assert json_at(each, "/readyz")["answer_set"]["id"] == "survey-1"
            for address in HIDDEN:
                status = each.get(address).status_code
                assert status in (400, 403, 404, 410), address
        assert client.get(f"{PAGE}/versions/2/original").status_code == 410
        again = send(client, "restore", number="2", based_on="1", reason="x", confirmed="1")
        assert again.status_code == 400
        assert "har dragits tillbaka" in again.get_data(as_text=True)
        page = words(client, f"{PAGE}?lang=sv")
        assert "namn på personer" in page
        assert "less" not in page.split("Historik")[1]


def test_a_link_to_withdrawn_answers_says_so_and_shows_the_current_ones(
    url: str, store: Store
) -> None:
    for content in (COUNTIES, LESS):
        publish(store, content)
    client = browser(url)
    store.versions.withdraw(2, editor="anna", reason="names")
    for address in ("/?data=survey-2", "/?versus=survey-2", "/rajat?data=survey-2"):
        page = page_of(client, f"{address}&lang=en")
        assert "have been withdrawn (survey-2). The current answers are shown." in page
        assert "could not be used" not in page
        assert "less" not in page
    assert "left out: theme=x" in page_of(client, "/?data=survey-2&theme=x&lang=en")


def test_changes_are_told_from_the_version_before_that_is_not_withdrawn(
    url: str, store: Store
) -> None:
    for content in (COUNTIES, LESS, YOUNG):
        publish(store, content)
    store.versions.withdraw(2, editor="anna", reason="names")
    text = browser(url).get(f"{PAGE}?lang=sv").get_data(as_text=True)
    assert "/?lang=sv&amp;data=survey-3&amp;versus=survey-1" in text


@pytest.mark.parametrize(
    ("query", "said"),
    [("year=2025", True), ("year=2026", False), ("year=2025&data=known-2025", False)],
)
def test_answers_made_after_the_year_are_said_to_be(
    url: str, store: Store, query: str, said: bool
) -> None:
    publish(store, COUNTIES)
    client = browser(url)
    parts = find(page_for(page_request(page_context(client), "/", f"?lang=en&{query}")), "Section")
    notices = next(each for each in parts if attribute(each, "className") == "notices")
    assert told(words_of(notices)) is said
    picture = client.get(f"/export.svg?lang=en&{query}").get_data(as_text=True)
    assert told(" ".join(re.sub(r"<[^>]*>", " ", picture).split())) is said
    assert told(client.get(f"/export.csv?lang=en&{query}").get_data(as_text=True)) is said


def told(text: str) -> bool:
    return "15 May 2026" in text and "collected after it" in text
