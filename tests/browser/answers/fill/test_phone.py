"""The page on a phone, by touch: the map on top, the open row below it, rows as cards."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.answers.fill.filling import cell, filled, open_page, place
from tests.browser.conftest import NO_WORKER, PATIENCE_MS

PIRKANMAA, LAPLAND = "wellbeing_county:08", "wellbeing_county:21"
WIDTH = 390


@pytest.fixture
def context(browser: Browser, base_url: str) -> Iterator[BrowserContext]:
    context = browser.new_context(
        base_url=base_url,
        viewport={"width": WIDTH, "height": 844},
        has_touch=True,
        is_mobile=True,
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(NO_WORKER)
    yield context
    context.close()


@pytest.mark.parametrize("topic", ["tym", "youth"])
def test_nothing_scrolls_sideways(page: Page, topic: str) -> None:
    open_page(page, f"?lang=sv&topic={topic}")
    page.locator("tr[data-area] button").first.tap()
    expect(page.locator("#fill-open-name")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == WIDTH


def test_rows_are_filled_in_by_touch(page: Page) -> None:
    open_page(page, "?lang=fi")
    page.locator(".fill-brush", has_text=re.compile("^\\s*2 johtoryhmää")).tap()
    for key in (PIRKANMAA, LAPLAND):
        page.evaluate("scrollTo(0, 0)")
        page.touchscreen.tap(*place(page, key))
        expect(page.locator("tr.is-chosen")).to_have_attribute("data-area", key.split(":")[1])
    assert filled(page) == "2/22 täytetty"
    expect(page.locator("#fill-open-groups")).to_have_value("2")
    page.locator("#fill-open-groups").select_option("3")
    expect(cell(page, LAPLAND, "groups")).to_have_value("3")
    expect(cell(page, LAPLAND, "note")).to_be_visible()
