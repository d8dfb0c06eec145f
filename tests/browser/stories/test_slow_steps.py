"""A step that is slow in coming does not undo what was done meanwhile."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.map.map_page import query
from tests.browser.stories.story import PANEL, PLACE, TITLE, act, open_with, story_of

NOW = {"query": "?data=known-2026&theme=residents", "title": {"fi": "Nyt"}}
OTHER = {"query": "?data=example&theme=youth", "title": {"fi": "Toiset vastaukset"}}
SLOW = re.compile(r"/example[^/]*/fi/answers\.json")


@pytest.fixture
def held(page: Page) -> Iterator[list[Route]]:
    """Requests for the answers of the second step, which wait until a test lets them go."""
    routes: list[Route] = []

    def hold(route: Route) -> None:
        routes.append(route)

    page.route(SLOW, hold)
    yield routes
    page.unroute(SLOW)


def present(page: Page) -> None:
    open_with(page, json.dumps([story_of(NOW, OTHER)]))
    act(page, "play")
    expect(page.locator(PLACE)).to_have_text("1 / 2")


def arrive(page: Page, held: list[Route]) -> None:
    """Let the answers come, and wait until the page has taken them."""
    assert held, "the step asked for its answers"
    address = held[0].request.url
    with page.expect_response(address):
        for route in held:
            route.continue_()
    page.evaluate("() => new Promise((go) => setTimeout(go, 200))")


def wait_until_asked(page: Page, held: list[Route]) -> None:
    for _ in range(100):
        if held:
            return
        page.wait_for_timeout(50)
    raise AssertionError("the answers of the step were not asked for")


def test_escape_ends_a_presentation_for_good(page: Page, held: list[Route]) -> None:
    present(page)
    page.keyboard.press("ArrowRight")
    wait_until_asked(page, held)
    page.keyboard.press("Escape")
    expect(page.locator("#presenter")).to_be_hidden()
    before = page.url
    arrive(page, held)
    expect(page.locator("#presenter")).to_be_hidden()
    assert page.url == before
    assert "story" not in query(page)


def test_back_during_a_slow_step_stays_back(page: Page, held: list[Route]) -> None:
    present(page)
    page.keyboard.press("ArrowRight")
    wait_until_asked(page, held)
    page.evaluate("history.back()")
    expect(page.locator("#presenter")).to_be_hidden()
    arrive(page, held)
    expect(page.locator("#presenter")).to_be_hidden()
    assert "story" not in query(page)


def test_a_step_that_was_waited_for_comes(page: Page, held: list[Route]) -> None:
    present(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")  # an impatient presenter
    wait_until_asked(page, held)
    arrive(page, held)
    expect(page.locator(TITLE)).to_have_text("Toiset vastaukset")
    expect(page.locator(PLACE)).to_have_text("2 / 2")


def test_escape_before_the_first_step_has_come_begins_nothing(
    page: Page, held: list[Route]
) -> None:
    open_with(page, json.dumps([story_of(OTHER, NOW)]))
    act(page, "play")
    wait_until_asked(page, held)
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    arrive(page, held)
    expect(page.locator("#presenter")).to_be_hidden()
    assert "present" not in query(page)
