"""Nothing jumps while a page loads: the server lays out what scripts go on with."""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.frame.shifts import RECORD_SHIFTS, shifted

MOST = 0.05
"""Cumulative layout shift up to which a page is steady; 0.1 is good by the web's own measure."""

SIZES: tuple[ViewportSize, ...] = ({"width": 1440, "height": 900}, {"width": 390, "height": 844})
ADDRESSES = (
    "/",
    "/rajat",
    "/?theme=tym_youth",
    "/?sel=municipality:305",
    "/?theme=tym&compare=youth",
    "/?data=example&versus=known-2026",
)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size["width"]))
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_with_a_map_does_not_jump(page: Page, size: ViewportSize, address: str) -> None:
    page.set_viewport_size(size)
    page.add_init_script(RECORD_SHIFTS)
    page.goto(address)
    page.wait_for_selector("html[data-page=ready]")
    page.wait_for_timeout(500)  # what comes when the browser is idle
    assert shifted(page) < MOST


def test_a_jump_is_noticed(page: Page) -> None:
    """The measure that the tests above rest on sees an element that comes late."""
    page.add_init_script(RECORD_SHIFTS)
    page.goto("/tietoa")
    page.evaluate("""() => new Promise((done) => {
      const late = document.createElement("div");
      late.style.height = "400px";
      document.body.prepend(late);
      requestAnimationFrame(() => setTimeout(done, 200));
    })""")
    assert shifted(page) > MOST
