"""A step of another year is shown over the page that presents, which stays as it is."""

import json
import re

import pytest
from dash import Dash
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.conftest import PATIENCE_MS, Watched
from tests.browser.map.map_page import open_map, query
from tests.browser.stories.story import (
    PLACE,
    TITLE,
    act,
    keep_text,
    open_with,
    serving,
    story_of,
    wait_for_stories,
)

NOW = {"query": "?data=known-2026&theme=residents", "title": {"fi": "Tänä vuonna"}}
BEFORE = {
    "query": "?year=2025&data=known-2025&theme=residents",
    "title": {"fi": "Viime vuonna"},
    "caption": {"fi": "Silloin oli enemmän kuntia."},
    "notes": {"fi": "Kerro muutoksesta."},
}
EARLIER = {"query": "?year=2025&data=known-2025&theme=tym", "title": {"fi": "Yhä viime vuonna"}}
STORY = json.dumps([story_of(NOW, BEFORE, EARLIER, NOW)])
FRAME = "iframe.year-frame[data-shown]"


def frame(page: Page) -> FrameLocator:
    return page.frame_locator(FRAME)


def present(page: Page) -> None:
    """Present the story, in a page that would forget it if it were loaded anew."""
    open_with(page, STORY)
    page.evaluate("window.sameDocument = true")
    act(page, "play")
    expect(page.locator(PLACE)).to_have_text("1 / 4")


def step(page: Page, key: str, number: int, title: str) -> None:
    """Go a step in the other year's page."""
    page.keyboard.press(key)
    expect(page.locator(FRAME)).to_be_visible(timeout=2 * PATIENCE_MS)
    expect(frame(page).locator(TITLE)).to_have_text(title)
    expect(frame(page).locator(PLACE)).to_have_text(f"{number} / 4")


def test_a_step_of_another_year_comes_without_a_new_page_and_goes_again(page: Page) -> None:
    present(page)
    step(page, "ArrowRight", 2, "Viime vuonna")
    expect(frame(page).locator("#presenter-sentence")).to_have_text("Silloin oli enemmän kuntia.")
    year = frame(page).locator("html").evaluate("() => yhdyspinta.model.catalogue.year")
    assert year == 2025
    step(page, "ArrowRight", 3, "Yhä viime vuonna")
    assert frame(page).locator("html").evaluate("() => yhdyspinta.state.get().theme") == "tym"
    page.keyboard.press("ArrowRight")
    expect(page.locator(FRAME)).to_have_count(0)
    expect(page.locator(PLACE)).to_have_text("4 / 4")
    expect(page.locator(TITLE)).to_have_text("Tänä vuonna")
    step(page, "ArrowLeft", 3, "Yhä viime vuonna")
    page.keyboard.press("Home")
    expect(page.locator(PLACE)).to_have_text("1 / 4")
    expect(page.locator(FRAME)).to_have_count(0)
    assert page.evaluate("window.sameDocument")


def test_full_screen_and_the_speakers_window_stay(page: Page) -> None:
    present(page)
    with page.expect_popup() as popup:
        page.keyboard.press("s")
    speaker = popup.value
    page.bring_to_front()
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement")
    step(page, "ArrowRight", 2, "Viime vuonna")
    assert page.evaluate("Boolean(document.fullscreenElement)")
    expect(speaker.locator("#place")).to_have_text("2 / 4")
    expect(speaker.locator("#notes")).to_have_text("Kerro muutoksesta.")
    speaker.keyboard.press("ArrowRight")
    expect(frame(page).locator(TITLE)).to_have_text("Yhä viime vuonna")
    speaker.locator("[data-go=next]").click()
    expect(page.locator(TITLE)).to_have_text("Tänä vuonna")
    expect(speaker.locator("#place")).to_have_text("4 / 4")
    assert page.evaluate("Boolean(document.fullscreenElement)")


def test_buttons_and_keys_of_the_other_page_lead_this_one(page: Page) -> None:
    present(page)
    step(page, "ArrowRight", 2, "Viime vuonna")
    page.keyboard.press("b")
    expect(frame(page).locator("#curtain")).to_be_visible()
    page.keyboard.press("b")
    expect(frame(page).locator("#curtain")).to_be_hidden()
    frame(page).locator("[data-stage=next]").click()
    expect(frame(page).locator(TITLE)).to_have_text("Yhä viime vuonna")
    frame(page).locator("[data-stage=previous]").click()
    expect(frame(page).locator(TITLE)).to_have_text("Viime vuonna")
    page.evaluate("history.back()")
    expect(frame(page).locator(TITLE)).to_have_text("Yhä viime vuonna")


def test_escape_ends_it_at_the_page_of_that_year(page: Page) -> None:
    present(page)
    step(page, "ArrowRight", 2, "Viime vuonna")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile("year=2025"))
    expect(page.locator("#presenter")).to_be_hidden()
    expect(page.locator(FRAME)).to_have_count(0)
    page.wait_for_selector("[data-page=ready] .leaflet-container.ready")
    assert {"story", "present", "step"}.isdisjoint(query(page))
    wait_for_stories(page)


def test_escape_before_it_has_come_ends_it_here(page: Page) -> None:
    present(page)
    page.evaluate("yhdyspinta.player.go('next'); yhdyspinta.state.set({ present: '', story: '' })")
    expect(page.locator("#presenter")).to_be_hidden()


def test_an_address_of_a_step_of_another_year_shows_it(page: Page) -> None:
    page.goto("/healthz")
    keep_text(page, STORY)
    open_map(page, "?present=1&story=own-a&step=2&theme=residents")
    expect(page.locator(FRAME)).to_be_visible(timeout=2 * PATIENCE_MS)
    expect(frame(page).locator(TITLE)).to_have_text("Viime vuonna")


@pytest.mark.parametrize("keeps_pages", [True], ids=["worker"])
def test_it_is_shown_without_the_server(page: Page, watched: Watched, app: Dash) -> None:
    with serving(app) as (address, stop):
        page.goto(address + "healthz")
        keep_text(page, STORY)
        page.goto(f"{address}?present=1&story=own-a&step=1&theme=residents")
        wait_for_stories(page)
        expect(page.locator(PLACE)).to_have_text("1 / 4")
        page.evaluate(KEPT)
        stop()
        step(page, "ArrowRight", 2, "Viime vuonna")
        step(page, "ArrowRight", 3, "Yhä viime vuonna")
        page.keyboard.press("ArrowRight")
        expect(page.locator(TITLE)).to_have_text("Tänä vuonna")
    assert watched.errors == []
    asked_anew = r"/sw\.js|favicon|profiles/\w+/|story-answers"
    assert [line for line in watched.console if not re.search(asked_anew, line)] == []
    watched.console.clear()


KEPT = """async () => {
  const kept = async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const found = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
    return found.some(({ url }) => /_dash-update-component.*year=2025/.test(url));
  };
  while (!(await kept())) await new Promise((go) => setTimeout(go, 100));
  await new Promise((go) => setTimeout(go, 2000)); // and the files that the page names
}"""
"""Until the worker keeps the page of the other year."""
