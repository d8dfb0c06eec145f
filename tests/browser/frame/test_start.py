"""A page that cannot start says so, and what of it is there goes on being there."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Watched

NOTICE = "#start-error"

FAILURES: dict[str, tuple[str, Callable[[Route], None], str]] = {
    "first callback": ("**/_dash-update-component**", lambda r: r.fulfill(status=502), "_dash-"),
    "layout": ("**/_dash-layout**", lambda r: r.fulfill(status=502), "_dash-layout"),
    "renderer": ("**/dash_renderer**", lambda r: r.abort(), "dash_renderer"),
}


def forget(watched: Watched) -> None:
    """Leave out what the console says of the failure that the test has made."""
    watched.console.clear()
    watched.errors.clear()


@pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES.keys())
def test_a_page_that_cannot_start_says_what_failed(
    page: Page, watched: Watched, failure: tuple[str, Callable[[Route], None], str]
) -> None:
    address, fail, name = failure
    page.route(address, fail)
    page.goto("/")
    expect(page.locator(NOTICE)).to_be_visible()
    expect(page.locator(f"{NOTICE} [data-failed]")).to_contain_text(name)
    expect(page.locator(f"{NOTICE} a")).to_be_visible()
    expect(page.locator("path.municipality")).to_have_count(308)
    expect(page.locator("#legend li").first).to_be_visible()
    forget(watched)


def test_a_page_whose_script_is_blocked_says_so_and_keeps_its_legend(
    page: Page, watched: Watched
) -> None:
    page.route("**/built/map.js", lambda route: route.abort())
    page.goto("/")
    expect(page.locator(NOTICE)).to_contain_text("map.js")
    expect(page.locator("#legend li").first).to_be_visible()
    forget(watched)


def test_a_map_without_its_data_says_so(page: Page, watched: Watched) -> None:
    page.route("**/data/**", lambda route: route.abort())
    page.goto("/")
    expect(page.locator("#map-error")).to_be_visible()
    page.unroute("**/data/**")
    page.get_by_role("button", name="Yritä uudelleen").click()
    expect(page.locator("path.municipality")).to_have_count(308)
    forget(watched)


def test_a_page_that_starts_says_nothing(page: Page) -> None:
    page.goto("/")
    expect(page.locator("html[data-page=ready]")).to_have_count(1)
    expect(page.locator(NOTICE)).to_have_count(0)
