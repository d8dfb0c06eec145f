"""Two themes next to each other, with one place, one pointer and one selection."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Accessibility
from tests.browser.map_page import open_map, query, spot
from tests.browser.test_axe import SCHEMES, Scheme
from tests.browser.test_share import open_dialog

APART = """() => {
  const [first, second] = [yhdyspinta.map.instance(), yhdyspinta.beside.instance()];
  const [a, b] = [first.getCenter(), second.getCenter()];
  const pixels = Math.hypot(a.lat - b.lat, a.lng - b.lng) * 2 ** first.getZoom();
  return first.getZoom() === second.getZoom() ? pixels : Infinity;
}"""
"""How many pixels the centres of both maps lie apart."""


def open_two(page: Page, more: str = "") -> None:
    open_map(page, f"?lang=en&compare=residents{more}")
    expect(page.locator("#beside-map.ready")).to_be_visible()


def on_second(page: Page, code: str) -> tuple[float, float]:
    """The point of the window where a municipality lies on the second map."""
    x, y = spot(page, code)
    first, second = (page.locator(each).bounding_box() for each in ("#map", "#beside-map"))
    assert first
    assert second
    return x - first["x"] + second["x"], y - first["y"] + second["y"]


def same_place(page: Page) -> bool:
    # Leaflet moves by whole pixels.
    return bool(page.evaluate(APART) < 1)


def test_a_second_theme_is_chosen_and_left(page: Page) -> None:
    open_map(page, "?lang=en")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#compare").select_option("residents")
    expect(page.locator("#beside-title")).to_have_text("Residents of municipalities")
    expect(page.locator("#beside-map path.municipality")).to_have_count(308)
    expect(page.locator("#beside-legend li").first).to_be_visible()
    assert query(page)["compare"] == ["residents"]
    assert [address for address in asked if "/static/" not in address] == []
    page.locator("#compare").select_option("")
    expect(page.locator("#beside")).to_be_hidden()
    assert "compare" not in page.url
    page.go_back()
    expect(page.locator("#beside-map path.municipality")).to_have_count(308)


def test_both_maps_show_the_same_place(page: Page) -> None:
    open_two(page)
    assert same_place(page)
    page.locator("[data-action='zoom-in']").click()
    assert same_place(page)
    page.mouse.move(*on_second(page, "297"))
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(500)
    assert same_place(page)
    page.mouse.down()
    page.mouse.move(900, 300, steps=4)
    page.mouse.up()
    assert same_place(page)
    page.locator(".map-buttons:not(.map-buttons--phone) [data-action='home']").click()
    assert same_place(page)


def test_pointer_and_selection_are_shared(page: Page) -> None:
    open_two(page)
    page.mouse.move(*on_second(page, "205"))
    tooltip = page.locator("#beside-map .map-tooltip")
    expect(tooltip).to_be_visible()
    expect(tooltip.locator(".map-tooltip__answer")).to_have_count(2)
    for container in ("#map", "#beside-map"):
        expect(page.locator(f"{container} .mark--hover")).to_have_attribute("d", re.compile("L"))
    page.mouse.click(*on_second(page, "205"))
    assert query(page)["sel"] == ["employment_area:10"]
    for container in ("#map", "#beside-map"):
        expect(page.locator(f"{container} .mark--selection")).to_have_attribute(
            "d", re.compile("L")
        )


def test_filters_fade_the_same_municipalities_on_both(page: Page) -> None:
    open_two(page, "&region=06")
    faded = page.locator("#map path.municipality.faded").count()
    assert 200 < faded < 308
    expect(page.locator("#beside-map path.municipality.faded")).to_have_count(faded)


def test_choosing_the_theme_of_the_second_map_changes_them_round(page: Page) -> None:
    open_two(page)
    page.locator("#theme").select_option("residents")
    assert query(page)["theme"] == ["residents"]
    assert query(page)["compare"] == ["tym"]
    expect(page.locator("#beside-title")).to_contain_text("TYM")


def test_the_files_say_that_they_show_the_first_map(page: Page) -> None:
    open_map(page, "?lang=en")
    open_dialog(page, "files")
    expect(page.locator("#share-two")).to_be_hidden()
    page.keyboard.press("Escape")
    page.locator("#compare").select_option("residents")
    open_dialog(page, "files")
    expect(page.locator("#share-two")).to_be_visible()
    slides = page.get_by_role("link", name="PowerPoint")
    expect(slides).to_have_attribute("href", "/export.pptx?lang=en&compare=residents")


def test_a_presentation_and_the_table_show_one(page: Page) -> None:
    open_two(page)
    page.locator("[data-action='present']").first.click()
    expect(page.locator("#beside")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#beside-map path.municipality")).to_have_count(308)
    page.locator("[data-action='set-view'][data-value='table']").locator("visible=true").click()
    expect(page.locator("#beside")).to_be_hidden()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe(page: Page, accessibility: Accessibility, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    open_two(page, "&data=example")
    assert accessibility.problems(page) == []
