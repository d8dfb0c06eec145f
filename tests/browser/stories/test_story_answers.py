"""Steps name their answers: what is published later changes nothing under a story's words."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from app import create_app
from geodata.store import Store
from settings import Settings
from tests.browser.conftest import Watched
from tests.browser.map.map_page import open_map
from tests.browser.map.test_time_line import publish
from tests.browser.stories.story import (
    PANEL,
    PLACE,
    TITLE,
    act,
    keep_text,
    open_stories,
    open_with,
    stored_text,
    story_of,
    wait_for_stories,
)
from tests.serving import serving

DAYS = {1: date(2026, 3, 15), 2: date(2026, 6, 20)}
BEHIND = f"{PANEL} .story__older"
MARK = f"{PANEL} .story__step .story__mark"


@dataclass
class AnswersServer:
    """A running server and its store, in which a test publishes answers."""

    store: Store
    address: str

    def publish(self, number: int) -> None:
        """Publish the next version."""
        whole = self.store.answers().survey("example", 2026)
        survey = whole.model_copy(update={"tym": whole.tym[number:], "groups": ()})
        publish(self.store, survey, f"Kysely {number}", DAYS[number])


@pytest.fixture
def answers_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AnswersServer]:
    """A server that reads the newest version from the store at every request."""
    monkeypatch.setattr("callbacks.context.published_answers.FRESH_SECONDS", 0.0)
    url = f"sqlite:///{tmp_path / 'answers.sqlite'}"
    store = Store.open(url)
    with serving(create_app(Settings(store_url=url)).server) as port:
        yield AnswersServer(store, f"http://127.0.0.1:{port}")
    store.close()


@pytest.fixture
def base_url(answers_server: AnswersServer) -> str:
    """Address of an app whose answers a test publishes."""
    return answers_server.address


def steps_of(page: Page) -> list[Any]:
    found: list[Any] = json.loads(stored_text(page))[0]["steps"]
    return found


def test_a_step_keeps_its_answers_when_others_are_published(
    page: Page, answers_server: AnswersServer
) -> None:
    open_stories(page)
    act(page, "add")
    assert steps_of(page)[0]["query"] == "?data=known-2026"
    expect(page.locator(f"{PANEL} .story__step")).to_have_count(1)
    expect(page.locator(BEHIND)).to_have_count(0)
    answers_server.publish(1)
    open_stories(page)
    expect(page.locator("#data")).to_have_value("survey-1")
    expect(page.locator(BEHIND)).to_contain_text("On olemassa uudempia")
    act(page, "play")
    expect(page.locator("#presenter-source")).to_contain_text("Tiedossa olevat vastaukset")
    expect(page.locator("#data")).to_have_value("known-2026")


def test_ready_stories_name_the_answers_that_their_words_are_about(
    page: Page, answers_server: AnswersServer
) -> None:
    answers_server.publish(1)
    for address, data, name in (
        ("", "survey-1", "Kysely 1"),
        ("?data=known-2026", "known-2026", "Tiedossa olevat vastaukset"),
    ):
        open_map(page, address)
        wait_for_stories(page)
        page.evaluate("yhdyspinta.sets.show({ data: 'example' })")
        queries = page.evaluate(
            "yhdyspinta.book.ready().flatMap(({ steps }) => steps.map(({ query }) => query))"
        )
        assert all(f"data={data}" in query for query in queries)
        page.evaluate("yhdyspinta.player.play('leadership-groups', 1)")
        expect(page.locator("#presenter-source")).to_contain_text(name)
        said = page.locator(TITLE).text_content() or ""
        count = page.evaluate(
            """() => {
              const { model, state } = yhdyspinta;
              return model.totals(state.get()).areas;
            }"""
        )
        assert str(count) in said.split()


def test_an_old_step_follows_and_is_brought_up_to_date(
    page: Page, answers_server: AnswersServer
) -> None:
    answers_server.publish(1)
    old: list[dict[str, Any]] = [
        {"query": "", "title": {"fi": "Ilman"}},
        {"query": "?data=known-2026&theme=youth"},
        {"query": "?data=example"},
        {"query": "?data=survey-1"},
        {"query": "?data=survey-1&versus=known-2026&class=added"},
    ]
    open_with(page, json.dumps([story_of(*old)]))
    expect(page.locator(BEHIND)).to_have_count(2)
    expect(page.locator(BEHIND).first).to_contain_text("näyttää aina uusimmat")
    assert steps_of(page) == old
    act(page, "play")
    expect(page.locator(TITLE)).to_have_text("Ilman")
    page.keyboard.press("Escape")
    act(page, "renew", 0)
    expect(page.locator("#story-status")).to_contain_text(
        "vaiheet: 1. vastauksia ei nimetty → Kysely 1, 15.3.2026"
    )
    assert steps_of(page) == [{**old[0], "query": "?data=survey-1"}, *old[1:]]
    act(page, "undo")
    answers_server.publish(2)
    page.goto("/")
    wait_for_stories(page)
    page.locator("[data-action=story]").click()
    act(page, "renewAll")
    expect(page.locator("#story-status")).to_contain_text("vaiheet: 1, 2, 4, 5.")
    expect(page.locator("#story-status")).to_contain_text("Kysely 1, 15.3.2026 → Kysely 2")
    assert [step["query"] for step in steps_of(page)] == [
        "?data=survey-2",
        "?theme=youth&data=survey-2",
        "?data=example",
        "?data=survey-2",
        "?class=added&data=survey-2&versus=known-2026",
    ]
    expect(page.locator(BEHIND)).to_have_count(0)
    act(page, "undo")
    assert steps_of(page) == old


def test_a_step_whose_answers_are_gone_is_marked_and_not_shown_with_others(
    page: Page, answers_server: AnswersServer
) -> None:
    answers_server.publish(1)
    gone = ["?data=survey-9", "?data=own", "?data=survey-1&versus=survey-9&class=added"]
    steps = [{"query": query, "title": {"fi": query}} for query in gone]
    last = {"query": "?data=survey-1", "title": {"fi": "Jäljellä"}}
    open_with(page, json.dumps([story_of(*steps, last)]))
    expect(page.locator(MARK)).to_have_count(3)
    expect(page.locator(MARK).first).to_contain_text("survey-9")
    act(page, "play")
    expect(page.locator(PLACE)).to_have_text("1 / 1")
    expect(page.locator(TITLE)).to_have_text("Jäljellä")
    page.keyboard.press("Escape")
    act(page, "renew", 0)
    expect(page.locator("#story-status")).to_contain_text("survey-9 → Kysely 1")
    act(page, "renewAll")
    expect(page.locator(MARK)).to_have_count(0)
    assert [step["query"] for step in steps_of(page)] == [
        "?data=survey-1",
        "?data=survey-1",
        "?class=added&data=survey-1&versus=known-2026",
        "?data=survey-1",
    ]
    assert [step["title"] for step in steps_of(page)][:3] == [step["title"] for step in steps]


def test_an_address_of_answers_that_are_gone_says_none_of_the_steps_words(
    page: Page, answers_server: AnswersServer
) -> None:
    answers_server.publish(1)
    page.goto("/healthz")
    step = {"query": "?data=survey-9", "title": {"fi": "Vanhat luvut"}}
    keep_text(page, json.dumps([story_of(step)]))
    open_map(page, "?present=1&story=own-a&step=1&data=survey-9")
    wait_for_stories(page)
    expect(page.locator(TITLE)).not_to_have_text("Vanhat luvut")
    expect(page.locator(TITLE)).not_to_be_empty()


def test_answers_withdrawn_while_the_page_is_open_are_left_out_of_slides(
    page: Page, watched: Watched, answers_server: AnswersServer
) -> None:
    answers_server.publish(1)
    # Once they were there: the page has been told their name.
    answer = json.dumps({"2026:survey-7": "Peruttu"})
    page.route("**/story-answers.json*", lambda route: route.fulfill(body=answer))
    steps = [{"query": "?data=survey-7"}, {"query": "?data=known-2026"}]
    open_with(page, json.dumps([story_of(*steps)]))
    expect(page.locator(BEHIND).first).to_contain_text("Peruttu")
    page.unroute("**/story-answers.json*")
    page.locator(".story__more summary").click()
    with page.expect_download(timeout=60_000):
        act(page, "slides")
    expect(page.locator("#story-status")).to_contain_text("joita ei voi näyttää: 1")
    expect(page.locator(MARK)).to_have_count(1)
    assert len(watched.console) == 1  # the slides refused at first
    assert "/export.pptx" in watched.console.pop()
