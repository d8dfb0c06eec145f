"""Every view as it looks: no text cut, covered or pale, and no control too small to hit."""

import pytest
from playwright.sync_api import Page, expect

from benchmarks.contact_sheet import SCHEMES, VIEWS, Scheme, View
from tests.browser.conftest import wait_until_idle
from tests.browser.looks.views import open_view, problems

HARDEST = (
    View("presented-municipalities", query="present=1&theme=youth_municipalities&data=example"),
    View("presented-both", query="present=1&theme=tym_youth&data=example"),
    View("presented-youth", query="present=1&theme=youth&data=example"),
    View("example", query="theme=tym_youth&data=example"),
)
"""The longest words beside a map: keys of all classes, with what they mean."""
THEMES = ("tym", "youth", "residents")
STEADY = """() => Object.fromEntries([
  "#map", ".map-area", ".controls", ".search", "#theme", "#theme-explanation", ".panel", ".views",
].map((selector) => {
  const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
  return [selector, [x, y, width, height].map(Math.round)];
}).concat([".map-area__title h1", "#legend"].map((selector) => {
  const { x, y } = document.querySelector(selector).getBoundingClientRect();
  return [selector, [x, y].map(Math.round)];
})))"""
"""Boxes of what is there in every theme; of the title and the legend, where they begin."""


@pytest.mark.parametrize("lang", ["fi", "sv"])
@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_views_can_be_read_and_used(page: Page, size: str, lang: str) -> None:
    assert problems(page, VIEWS, lang, size) == []


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_longest_words_fit(page: Page, size: str) -> None:
    assert problems(page, HARDEST, "sv", size) == []


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_dark_views_can_be_read(page: Page, size: str) -> None:
    page.emulate_media(color_scheme=SCHEMES[1])
    dark = tuple(view for view in VIEWS if view.name in {"both", "selected", "relations", "chart"})
    assert problems(page, (*dark, HARDEST[-1]), "fi", size) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_phone_shows_what_is_presented(page: Page, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    open_view(page, HARDEST[0], "sv", "phone")
    for part in ("#presenter-title", "#presenter-stamp", "#presenter-legend > :first-child"):
        expect(page.locator(part)).to_be_in_viewport(ratio=1)
    box = page.locator("#map").bounding_box()
    assert box
    assert box["height"] > 844 / 5


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_nothing_moves_from_theme_to_theme(page: Page, lang: str) -> None:
    open_view(page, VIEWS[0], lang, "desktop")
    before = page.evaluate(STEADY)
    for theme in THEMES[1:]:
        title = page.locator("#map-title").text_content() or ""
        page.locator("#theme").select_option(theme)
        expect(page.locator("#map-title")).not_to_have_text(title)
        wait_until_idle(page)
        assert page.evaluate(STEADY) == before, theme
