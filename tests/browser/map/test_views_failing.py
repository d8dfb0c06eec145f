"""Table and chart when the server's answer does not come."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Watched
from tests.browser.map.map_page import open_map

CALLBACK = "**/_dash-update-component*"
LOGIN = "<!DOCTYPE html><title>Log in</title>"

ANSWERS: dict[str, Callable[[Route], None]] = {
    "a proxy without a server": lambda route: route.fulfill(status=502, body="Bad Gateway"),
    "a broken connection": lambda route: route.abort(),
    "a page to log in": lambda route: route.fulfill(body=LOGIN, content_type="text/html"),
}
DRAWN = {"table": "#table-view table", "chart": "#chart-view .js-plotly-plot"}


@pytest.mark.parametrize("view", DRAWN)
@pytest.mark.parametrize("answer", ANSWERS)
def test_what_does_not_come_says_so(page: Page, watched: Watched, view: str, answer: str) -> None:
    open_map(page, "?lang=en")
    page.route(CALLBACK, ANSWERS[answer])
    page.locator(f".foot [data-action='set-view'][data-value='{view}']").click()
    failed = page.locator("#view-failed")
    expect(failed).to_contain_text(f"The {view} could not be loaded.")
    expect(page.locator("#announcer")).to_contain_text(f"The {view} could not be loaded.")
    expect(page.locator(f"#{view}-view")).to_be_hidden()
    page.unroute_all()
    failed.get_by_role("button", name="Try again").press("Enter")
    expect(page.locator(DRAWN[view])).to_be_visible()
    expect(failed).to_be_hidden()
    expect(page.locator(f"#{view}-view")).to_be_focused()
    # What Dash and the browser wrote of the failure.
    watched.console.clear()
    watched.errors.clear()


def test_a_chart_library_that_does_not_come_says_so(page: Page, watched: Watched) -> None:
    open_map(page, "?lang=en")
    page.route("**/plotly-basic.min.js", lambda route: route.abort())
    page.locator(".foot [data-action='set-view'][data-value='chart']").click()
    failed = page.locator("#view-failed")
    expect(failed).to_contain_text("The chart could not be loaded.")
    watched.console.clear()
    page.unroute_all()
    failed.get_by_role("button", name="Try again").click()
    expect(page.locator(DRAWN["chart"])).to_be_visible()


def test_the_map_goes_on_when_the_table_has_failed(page: Page, watched: Watched) -> None:
    open_map(page, "?lang=en")
    page.route(CALLBACK, ANSWERS["a broken connection"])
    page.locator(".foot [data-action='set-view'][data-value='table']").click()
    expect(page.locator("#view-failed")).to_be_visible()
    page.locator(".foot [data-action='set-view'][data-value='map']").click()
    expect(page.locator("#map .leaflet-container")).to_be_visible()
    expect(page.locator("#view-failed")).to_be_hidden()
    watched.console.clear()
    watched.errors.clear()


def test_an_answer_that_takes_too_long_is_not_waited_for(page: Page) -> None:
    page.clock.install()
    open_map(page, "?lang=en")
    held: list[Route] = []
    page.route(CALLBACK, lambda route: held.append(route))  # noqa: PLW0108 - marked by Playwright
    page.locator(".foot [data-action='set-view'][data-value='table']").click()
    expect(page.locator("#table-view")).to_have_attribute("aria-busy", "true")
    page.clock.fast_forward(21_000)
    expect(page.locator("#view-failed")).to_be_visible()
    # It comes after all.
    for route in held:
        route.continue_()
    expect(page.locator(DRAWN["table"])).to_be_visible()
    expect(page.locator("#view-failed")).to_be_hidden()
