"""axe finds nothing serious or critical, on any page, in light and dark."""

import pytest
from playwright.sync_api import Page, expect

import ids
from pages.registry import PAGES
from tests.browser.conftest import Accessibility, Watched

MAP = "[data-page=ready] .leaflet-container.ready"
VIEWS = {
    "/?sel=employment_area:10": f"#{ids.Panel.PROFILE} h2",
    "/?sel=employment_area:10,municipality:305": f"#{ids.Panel.COMPARISON} table",
    "/?view=table&theme=residents": f"#{ids.Views.TABLE} table",
    "/?view=chart": f"#{ids.Views.CHART} svg",
    "/?data=example&theme=youth": MAP,
    "/?present=1": f"#{ids.Presenter.TITLE}",
    "/?region=06&class=1-3": MAP,
}
"""Address -> what is on screen when the view has been drawn."""


@pytest.mark.parametrize("path", [each.path for each in PAGES])
def test_pages(page: Page, accessibility: Accessibility, path: str) -> None:
    page.goto(path)
    expect(page.locator(MAP if path == "/" else "main h1").first).to_be_visible()
    assert accessibility.problems_in_both_schemes(page) == []


def test_the_page_that_is_not_there(
    page: Page, accessibility: Accessibility, watched: Watched
) -> None:
    page.goto("/ei-ole")
    expect(page.locator("main h1")).to_be_visible()
    assert accessibility.problems_in_both_schemes(page) == []
    # Chromium puts the status 404 of the page itself on the console.
    assert [each for each in watched.console if "/ei-ole" not in each] == []
    watched.console.clear()


@pytest.mark.parametrize(("address", "shown"), VIEWS.items())
def test_views(page: Page, accessibility: Accessibility, address: str, shown: str) -> None:
    page.goto(address)
    expect(page.locator(shown).locator("visible=true").first).to_be_visible()
    assert accessibility.problems_in_both_schemes(page) == []
