"""Stories on screen: without a server, by keys, by time, and in step with the speaker's window."""

import re
from pathlib import Path

import pytest
from dash import Dash
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched
from tests.browser.map.map_page import open_map, query
from tests.browser.stories.story import (
    PLACE,
    TITLE,
    act,
    make_five,
    open_stories,
    serving,
    titles,
    wait_for_stories,
    wait_until_kept,
)

WITH_WORKER = pytest.mark.parametrize("keeps_pages", [True], ids=["worker"])


@WITH_WORKER
def test_five_steps_play_to_their_end_with_the_server_stopped(
    page: Page, watched: Watched, app: Dash
) -> None:
    with serving(app) as (address, stop):
        open_stories(page, address)
        make_five(page)
        made = titles(page)
        act(page, "play")
        expect(page.locator(PLACE)).to_have_text("1 / 5")
        wait_until_kept(page, "story/all.css", "profiles/municipality.json")
        stop()
        for n, title in enumerate(made[1:], start=2):
            page.keyboard.press("ArrowRight")
            expect(page.locator(PLACE)).to_have_text(f"{n} / 5")
            expect(page.locator(TITLE)).to_have_text(title)
        page.keyboard.press("Home")
        expect(page.locator(TITLE)).to_have_text(made[0])
        # An area that is pressed shows its profile's sentence from what the browser holds.
        page.locator('.municipality[data-code="091"]').dispatch_event("click")
        expect(page.locator("#presenter-subtitle")).to_contain_text("Helsingin kaupunki")
    assert (watched.console, watched.errors) == ([], [])


@WITH_WORKER
def test_a_page_that_was_opened_before_comes_back_without_the_server(
    page: Page, watched: Watched, app: Dash
) -> None:
    with serving(app) as (address, stop):
        page.goto(address)
        wait_for_stories(page)
        # The worker rules the page from here on and sees what the next visit asks for.
        page.evaluate(
            """() => navigator.serviceWorker.controller
                || new Promise((go) => (navigator.serviceWorker.oncontrollerchange = go))"""
        )
        page.goto(address)
        wait_for_stories(page)
        page.evaluate("yhdyspinta.player.play('crossing-areas', 1)")
        expect(page.locator(PLACE)).to_have_text("2 / 6")
        wait_until_kept(page, "story/all.css", "profiles/municipality.json", "/full.json")
        page.keyboard.press("ArrowRight")
        expect(page.locator(PLACE)).to_have_text("3 / 6")
        title = page.locator(TITLE).text_content() or ""
        stop()
        page.reload()
        wait_for_stories(page)
        expect(page.locator(PLACE)).to_have_text("3 / 6")
        expect(page.locator(TITLE)).to_have_text(title)
        page.keyboard.press("ArrowRight")
        expect(page.locator(PLACE)).to_have_text("4 / 6")
    assert watched.errors == []
    # The worker itself and the icon of the window are asked for anew, and that fails; so does a
    # single profile, if this machine is slow to read those that are kept.
    asked_anew = r"/sw\.js|favicon|profiles/\w+/"
    assert [line for line in watched.console if not re.search(asked_anew, line)] == []
    watched.console.clear()


def test_a_step_with_other_answers_says_so(page: Page, tmp_path: Path) -> None:
    steps = ['{"query":""}', '{"query":"?data=example","title":{"fi":"Täydet vastaukset"}}']
    file = tmp_path / "story.json"
    text = '{"format":"yhdyspinta-story","version":1,"title":{"fi":"Kaksi"},"steps":['
    file.write_text(text + ",".join(steps) + "]}", encoding="utf-8")
    open_stories(page)
    page.set_input_files("#story-file", file)
    act(page, "play")
    expect(page.locator("#presenter-stamp")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect(page.locator(TITLE)).to_have_text("Täydet vastaukset")
    expect(page.locator("#presenter-stamp")).to_be_visible()
    expect(page.locator("#presenter-source")).to_contain_text("Esimerkki")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#presenter-stamp")).to_be_hidden()
    page.keyboard.press("End")
    expect(page.locator("#presenter-stamp")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".notice--example")).to_be_visible()
    assert query(page)["data"] == ["example"]


def test_single_keys_work_when_presenting_only_and_can_be_switched_off(page: Page) -> None:
    open_map(page)
    wait_for_stories(page)
    page.keyboard.press("b")
    expect(page.locator("#curtain")).to_have_count(0)
    page.goto("/?present=1&story=four-divisions&step=1&theme=residents&division=municipality")
    wait_for_stories(page)
    page.keyboard.press("b")
    expect(page.locator("#curtain")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#curtain")).to_be_hidden()
    expect(page.locator(PLACE)).to_have_text("2 / 5")
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.keyboard.press("w")
    expect(page.locator("#curtain")).to_be_hidden()
    page.keyboard.press("End")
    expect(page.locator(PLACE)).to_have_text("5 / 5")
    page.keyboard.press("Escape")
    expect(page.locator("#presenter")).to_be_hidden()
    assert "story" not in query(page)


def test_the_speakers_window_keeps_step(page: Page) -> None:
    open_map(page, "?present=1&story=crossing-areas&step=2&sel=employment_area:06")
    wait_for_stories(page)
    with page.expect_popup() as popup:
        page.keyboard.press("s")
    speaker = popup.value
    expect(speaker.locator("#place")).to_have_text("2 / 6")
    expect(speaker.locator("#notes")).to_contain_text(re.compile("asukasta"))
    following = speaker.locator("#next").text_content() or ""
    speaker.keyboard.press("ArrowRight")
    expect(page.locator(TITLE)).to_have_text(following)
    page.keyboard.press("End")
    expect(speaker.locator("#place")).to_have_text("6 / 6")
    expect(speaker.locator("#next")).to_have_text("–")


def test_steps_follow_by_themselves(page: Page) -> None:
    open_map(page)
    wait_for_stories(page)
    page.evaluate("yhdyspinta.player.setSeconds(0.2)")
    page.evaluate("yhdyspinta.player.play('four-divisions')")
    expect(page.locator(PLACE)).to_have_text("5 / 5")


def test_a_lost_network_is_told_quietly(page: Page) -> None:
    open_map(page)
    wait_for_stories(page)
    page.context.set_offline(True)
    expect(page.locator(".offline")).to_have_text(
        "Ei verkkoyhteyttä. Avoinna oleva näkymä toimii edelleen."
    )
    page.context.set_offline(False)
    expect(page.locator(".offline")).to_be_hidden()


def test_choosers_tell_the_filters_after_a_presentation_that_changed_them(page: Page) -> None:
    open_map(page, "?county=08")
    chooser = page.locator("#filter-county")
    expect(chooser).to_contain_text(name_of(page, "08"))
    page.evaluate("yhdyspinta.state.set({ present: '1' })")
    page.evaluate("yhdyspinta.state.set({ county: ['02'] })")
    page.keyboard.press("Escape")
    expect(chooser).to_contain_text(name_of(page, "02"))
    assert query(page)["county"] == ["02"]


def name_of(page: Page, code: str) -> str:
    """Name of a wellbeing services county."""
    name: str = page.evaluate("(c) => yhdyspinta.model.name('wellbeing_county', c)", code)
    return name
