"""Pages in a browser without JavaScript: a picture of the view, its legend, data and links."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from pages.registry import PAGES
from tests.browser.conftest import SLOW_MACHINE

SIZES: tuple[ViewportSize, ...] = ({"width": 1440, "height": 900}, {"width": 390, "height": 844})


@pytest.fixture(params=SIZES, ids=lambda size: str(size["width"]))
def plain(browser: Browser, base_url: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(
        base_url=base_url, viewport=request.param, java_script_enabled=False
    )
    page = context.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    yield page
    context.close()
    # Without scripts, what they need is preloaded in vain.
    assert [text for text in heard if SLOW_MACHINE not in text] == []


def test_the_map_is_a_picture_of_the_view(plain: Page) -> None:
    plain.goto("/?lang=en&theme=tym&region=18")
    picture = plain.get_by_role("img", name="TYM leadership groups")
    expect(picture).to_be_visible()
    assert "region=18" in (picture.get_attribute("src") or "")
    box = picture.bounding_box()
    assert box
    assert box["width"] > 300
    expect(plain.locator("#map-title")).to_be_in_viewport()
    expect(plain.locator("#legend > li").first).to_be_visible()
    expect(plain.locator("#summary-bars")).to_be_visible()


def test_links_lead_to_data_and_to_other_themes(plain: Page) -> None:
    plain.goto("/?lang=sv&theme=tym&data=example")
    links = plain.locator(".scriptless a")
    addresses = [link.get_attribute("href") or "" for link in links.all()]
    assert len(addresses) > 8
    for address in addresses:
        assert plain.request.get(address).ok, address
    plain.locator(".scriptless a", has_text="Invånare").first.click()
    expect(plain).to_have_url("/?lang=sv&theme=residents&data=example")
    expect(plain.locator("#map-title")).to_be_visible()


def test_nothing_that_needs_scripts_is_offered(plain: Page) -> None:
    plain.goto("/?theme=tym_youth")
    for unusable in (".map-buttons", "#search", "#theme", ".header__menu", ".filter", "#divisions"):
        assert [each for each in plain.locator(unusable).all() if each.is_visible()] == [], unusable


@pytest.mark.parametrize("path", [each.path for each in PAGES if each.in_header])
def test_every_page_can_be_read_and_left(plain: Page, path: str) -> None:
    plain.goto(path)
    expect(plain.locator("main h1").first).to_be_visible()
    assert len(plain.locator("main").inner_text()) > 300
    expect(plain.get_by_role("navigation").first.get_by_role("link").first).to_be_visible()
