"""Published answers in a running app: seen by every worker at once, links keep their own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import delete, text

from app import create_app
from callbacks.context.page_request import page_request
from callbacks.context.published_answers import (
    FRESH_SECONDS,
    RecentAnswers,
    answer_source,
    open_store,
)
from geodata import Status
from geodata.intake import examine, json_template
from geodata.store import BuiltInAnswers, Store
from geodata.store.models import VersionRow
from pages import page_for
from pages.relations.request import RelationRequest
from pages.relations.table import table_part
from settings import Settings
from tests.geodata.intake import files as f
from tests.pages.conftest import attribute, find, words
from tests.routes.conftest import json_at


@dataclass
class Clock:
    """Seconds that pass when a test says so."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('published') / 'answers.sqlite'}"


@pytest.fixture(scope="module")
def store(url: str) -> Iterator[Store]:
    opened = Store.open(url)
    yield opened
    opened.close()


def publish(store: Store) -> None:
    """Publish what the example says as if a survey had told it."""
    survey = store.answers().survey("example", 2026)
    content = json_template("sv", survey)
    examination = examine(content)
    based_on = store.versions.current()
    store.versions.publish(content, examination, editor="x", reason="test", based_on=based_on)


def test_every_worker_shows_what_has_been_published(
    url: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = create_app(Settings(store_url=url))
    client: FlaskClient = worker.server.test_client()
    assert json_at(client, "/readyz")["answer_set"]["id"] == "known-2026"
    publish(store)
    monkeypatch.setattr("callbacks.context.published_answers.FRESH_SECONDS", 0.0)
    assert json_at(client, "/readyz")["answer_set"]["id"] == "survey-1"
    addresses = worker.context.addresses
    found = json_at(client, addresses.catalogue(2026, "survey-1", "fi"))
    assert found["data"] == "survey-1"
    assert client.get(addresses.catalogue(2026, "survey-9", "fi")).status_code == 404

    fresh = page_request(worker.context, "/", "?lang=sv")
    assert fresh.answer_set.id == "survey-1"
    assert fresh.answer_set.answers["tym", "01"].status is not Status.UNKNOWN
    assert fresh.query == "?lang=sv"
    old = page_request(worker.context, "/", "?lang=sv&data=known-2026")
    assert old.dropped == ()
    assert old.answer_set.id == "known-2026"
    assert old.query == "?lang=sv&data=known-2026"
    assert "Det finns nyare svar" in words(page_for(old))
    assert "Det finns nyare svar" not in words(page_for(fresh))

    borders = page_request(worker.context, "/rajat", "?data=known-2026")
    assert borders.here(lang="sv") == "/rajat?lang=sv&data=known-2026"
    assert borders.here(data="survey-1") == "/rajat"
    shown_table = table_part(RelationRequest.of(borders))
    files = [a.href for a in find(shown_table, "A") if a.href.startswith("/api/")]
    assert files
    assert all("data=known-2026" in href for href in files)
    shown = client.get(files[0]).get_data(as_text=True)
    assert "/rajat?data=known-2026" in shown

    link = client.get("/api/v1/themes/tym.csv").get_data(as_text=True)
    assert "http://localhost/?data=survey-1" in link


def test_the_store_is_asked_at_most_every_two_seconds(store: Store) -> None:
    clock = Clock()
    answers = RecentAnswers(store, clock)
    before = answers.version()
    publish(store)
    assert answers.version() == before
    clock.now = FRESH_SECONDS
    assert answers.version() == before + 1


def test_a_store_that_cannot_be_opened_leaves_what_is_shipped(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    store = open_store(f"sqlite:///{tmp_path / 'file' / 'answers.sqlite'}", 8)
    assert store is None
    assert isinstance(answer_source(store), BuiltInAnswers)


def test_the_time_line_is_what_is_known_and_every_version_in_order(store: Store) -> None:
    publish(store)
    last = store.versions.current()
    line = RecentAnswers(store).time_line(2026)
    assert [each.id for each in line] == [
        "known-2026",
        *(f"survey-{number}" for number in range(1, last + 1)),
    ]
    assert [each.id for each in BuiltInAnswers().time_line(2026)] == ["known-2026"]


def test_an_old_link_says_what_has_changed_and_where_to_see_it(url: str, store: Store) -> None:
    publish(store)
    worker = create_app(Settings(store_url=url))
    last = store.versions.current()
    old = page_for(page_request(worker.context, "/", "?lang=en&data=known-2026"))
    assert "areas became known" in words(old)
    links = [attribute(each, "href") for each in find(old, "A")]
    assert "/?lang=en&versus=known-2026" in links
    assert last >= 1
    borders = page_for(page_request(worker.context, "/rajat", "?lang=en&data=known-2026"))
    assert "/?lang=en&versus=known-2026" in [attribute(a, "href") for a in find(borders, "A")]


def test_another_store_has_other_addresses_for_its_versions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callbacks.context.published_answers.FRESH_SECONDS", 0.0)
    url = f"sqlite:///{tmp_path / 'answers.sqlite'}"
    replaced = Store.open(url)
    publish(replaced)
    client: FlaskClient = create_app(Settings(store_url=url)).server.test_client()
    first = catalogue_address(client)
    assert client.get(first).cache_control.immutable
    assert json_at(client, first)["themes"]["tym"]["values"]["01"][0] != "1-3"

    # The store becomes another one under the running app, and its version 1 says something else.
    with replaced.engine.begin() as connection:
        triggers = text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for trigger in connection.scalars(triggers).all():
            connection.execute(text(f"DROP TRIGGER {trigger}"))
        connection.execute(delete(VersionRow))
    content = f.xlsx(f.sheets())
    replaced.versions.publish(content, examine(content), editor="x", reason="", based_on=0)
    second = catalogue_address(client)
    assert second != first
    assert client.get(second).cache_control.immutable
    old = client.get(first)
    assert not old.cache_control.immutable
    assert old.cache_control.no_cache
    assert old.data == client.get(second).data
    replaced.close()


def catalogue_address(client: FlaskClient) -> str:
    """Address of the catalogue that the page of version 1 loads ahead."""
    page = client.get("/?data=survey-1").get_data(as_text=True)
    found = re.search(r'href="(/data/[^"]+/catalogue\.json)"', page)
    assert found
    assert "/survey-1." in found[1]
    return found[1]
