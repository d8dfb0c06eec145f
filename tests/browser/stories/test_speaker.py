"""The speaker's window follows the audience's, also when one of them lies behind others."""

import re

from playwright.sync_api import Page, expect

from tests.browser.map.map_page import open_map
from tests.browser.stories.story import PLACE, wait_for_stories

ADDRESS = "?present=1&story=crossing-areas&step=2&sel=employment_area:06"
BEHIND = "window.requestAnimationFrame = () => 0"
"""Windows that lie behind others are drawn no frames."""


def open_speaker(page: Page) -> Page:
    with page.expect_popup() as popup:
        page.keyboard.press("s")
    speaker = popup.value
    expect(speaker.locator("#place")).to_have_text("2 / 6")
    return speaker


def test_an_audience_window_that_lies_behind_still_tells_its_steps(page: Page) -> None:
    open_map(page, ADDRESS)
    wait_for_stories(page)
    speaker = open_speaker(page)
    page.evaluate(BEHIND)
    following = speaker.locator("#next").text_content() or ""
    speaker.keyboard.press("ArrowRight")
    expect(speaker.locator("#place")).to_have_text("3 / 6")
    expect(speaker.locator("#title")).to_have_text(following)
    expect(speaker.locator("#notes")).to_contain_text(re.compile("asukasta"))


def test_a_speakers_window_that_has_missed_a_step_asks_when_it_is_looked_at(page: Page) -> None:
    open_map(page, ADDRESS)
    wait_for_stories(page)
    speaker = open_speaker(page)
    # As if it had slept while the story went on.
    speaker.evaluate("document.getElementById('place').textContent = 'vanha'")
    speaker.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(speaker.locator("#place")).to_have_text("2 / 6")
    # And it asks now and then by itself.
    speaker.evaluate("document.getElementById('title').textContent = 'vanha'")
    expect(speaker.locator("#title")).not_to_have_text("vanha")


def test_the_speakers_window_finds_a_page_that_has_been_loaded_anew(page: Page) -> None:
    open_map(page, ADDRESS)
    wait_for_stories(page)
    speaker = open_speaker(page)
    page.reload()
    wait_for_stories(page)
    page.keyboard.press("ArrowRight")
    expect(page.locator(PLACE)).to_have_text("3 / 6")
    expect(speaker.locator("#place")).to_have_text("3 / 6")
    speaker.keyboard.press("ArrowLeft")
    expect(page.locator(PLACE)).to_have_text("2 / 6")


def test_a_speakers_window_that_is_left_alone_says_so(page: Page) -> None:
    open_map(page, ADDRESS)
    wait_for_stories(page)
    speaker = open_speaker(page)
    page.goto("/healthz")
    expect(speaker.locator("#place")).to_have_text("Odotetaan esitystä…")
    open_map(page, ADDRESS)
    wait_for_stories(page)
    expect(speaker.locator("#place")).to_have_text("2 / 6")
