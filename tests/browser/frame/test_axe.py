"""axe finds nothing serious or critical, on any page, in light and dark."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

import ids
from pages.registry import PAGES
from tests.browser.conftest import Accessibility, Watched

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
VIEWS = (
    "/?sel=employment_area:10",
    "/?sel=employment_area:10,municipality:305",
    "/?view=table&theme=residents",
    "/?view=chart",
    "/?data=example&theme=youth",
    "/?present=1",
    "/?region=06&class=1-3",
)
SHOWN = {
    "sel=": f"#{ids.Panel.PROFILE} h2, #{ids.Panel.COMPARISON} table",
    "view=table": f"#{ids.Views.TABLE} table",
    "view=chart": f"#{ids.Views.CHART} svg",
    "present=1": f"#{ids.Presenter.TITLE}",
    "data=": ".leaflet-container.ready",
    "region=": ".leaflet-container.ready",
}
"""Part of an address -> what is on screen when the view has been drawn."""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", [each.path for each in PAGES])
def test_pages(page: Page, accessibility: Accessibility, path: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    expect(page.locator("main")).to_be_visible()
    if path == "/":
        expect(page.locator(".leaflet-container.ready")).to_be_visible()
    assert accessibility.problems(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_page_that_is_not_there(
    page: Page, accessibility: Accessibility, watched: Watched, scheme: Scheme
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/ei-ole")
    expect(page.locator("main h1")).to_be_visible()
    assert accessibility.problems(page) == []
    # Chromium puts the status 404 of the page itself on the console.
    assert [each for each in watched.console if "/ei-ole" not in each] == []
    watched.console.clear()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("address", VIEWS)
def test_views(page: Page, accessibility: Accessibility, address: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    for part, shown in SHOWN.items():
        if part in address:
            expect(page.locator(shown).locator("visible=true").first).to_be_visible()
    assert accessibility.problems(page) == []
