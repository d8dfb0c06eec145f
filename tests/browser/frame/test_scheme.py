"""Light or dark colours, as the device has them or as the reader chooses."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Accessibility
from tests.browser.map.map_page import open_map

GROUND = "getComputedStyle(document.querySelector('.foot')).backgroundColor"


@pytest.mark.parametrize("device", ["light", "dark"])
def test_a_choice_holds_against_the_device_and_on_the_next_page(page: Page, device: str) -> None:
    other = "dark" if device == "light" else "light"
    page.emulate_media(color_scheme=device)  # type: ignore[arg-type]
    open_map(page)
    as_device = page.evaluate(GROUND)
    chooser = page.locator("#scheme-foot")
    expect(chooser).to_have_value("")
    chooser.select_option(other)
    assert page.evaluate(GROUND) != as_device
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == other
    page.goto("/tietoa")
    expect(page.locator("html")).to_have_attribute("data-scheme", other)
    expect(page.locator("#scheme-foot")).to_have_value(other)
    page.locator("#scheme-foot").select_option("")
    assert page.evaluate(GROUND) == as_device


def test_the_first_picture_has_the_chosen_colours(browser: Browser, base_url: str) -> None:
    context = browser.new_context(
        base_url=base_url, color_scheme="light", java_script_enabled=True, reduced_motion="reduce"
    )
    page = context.new_page()
    open_map(page)
    page.locator("#scheme-foot").select_option("dark")
    # Nothing but the document, its styles and the script in its head arrives.
    page.route("**/built/*.js", lambda route: route.abort())
    page.route("**/built/scheme.js", lambda route: route.continue_())
    page.goto("/", wait_until="commit")
    expect(page.locator("#first-view .app")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    context.close()


def test_the_menu_of_a_phone_has_the_choice(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_map(page)
    page.locator("[data-action='toggle-menu']").click()
    page.locator("#scheme-menu").select_option("dark")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")


def test_another_page_of_the_device_follows(page: Page) -> None:
    open_map(page)
    second = page.context.new_page()
    second.goto("/tietoa")
    second.locator("#scheme-foot").select_option("dark")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    expect(page.locator("#scheme-foot")).to_have_value("dark")


def test_chosen_colours_can_be_read(page: Page, accessibility: Accessibility) -> None:
    page.emulate_media(color_scheme="light")
    open_map(page, "?sel=region:06")
    page.locator("#scheme-foot").select_option("dark")
    assert accessibility.problems(page) == []
