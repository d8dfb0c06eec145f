"""The map on a phone: legend and views in sight at once, and nothing selected under the sheet."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Accessibility
from tests.browser.map.map_page import open_map, query, spot
from tests.browser.map.maps_beside import box

PHONE = {"width": 390, "height": 844}


@pytest.fixture(autouse=True)
def phone(page: Page) -> None:
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_a_strip_of_the_legend_stands_under_the_title(page: Page, lang: str) -> None:
    open_map(page, f"?lang={lang}")
    title, strip, frame = (box(page, each) for each in ("#map-title", "#map-legend", "#map"))
    assert title["y"] + title["height"] <= strip["y"]
    assert strip["y"] + strip["height"] <= frame["y"] + 1
    assert strip["height"] <= 48
    assert frame["height"] > 0.6 * PHONE["height"]
    expect(page.locator("#map-legend button")).to_have_count(5)
    last = page.locator("#map-legend button").last
    last.focus()  # the strip goes on sideways
    expect(last).to_be_in_viewport(ratio=0.9)


def test_a_class_of_the_strip_filters(page: Page) -> None:
    open_map(page, "?lang=en")
    first = page.locator("#map-legend button").first
    first.click()
    expect(first).to_have_attribute("aria-pressed", "true")
    assert query(page)["class"] == ["1"]


def test_map_table_and_chart_are_one_press_away(page: Page) -> None:
    open_map(page, "?lang=en")
    views = page.locator(".views--phone")
    for view, shown in (("Table", "#table-view"), ("Chart", "#chart-view"), ("Map", "#map")):
        button = views.get_by_role("button", name=view)
        expect(button).to_be_in_viewport(ratio=1)
        button.click()
        expect(page.locator(shown)).to_be_visible()
        expect(button).to_have_attribute("aria-pressed", "true")


def test_the_sheet_leaves_what_is_selected_in_sight(page: Page) -> None:
    open_map(page, "?lang=en&division=municipality")
    page.mouse.move(195, 500)
    page.mouse.wheel(0, -400)  # the reader has moved the map, which follows no frame any more
    page.wait_for_timeout(600)
    code = page.evaluate(LOWEST)
    page.mouse.click(*spot(page, code))
    expect(page.locator("#panel")).to_have_attribute("data-sheet", "half")
    page.wait_for_function(ABOVE_THE_SHEET)


LOWEST = """() => {
  const frame = document.querySelector("#map").getBoundingClientRect();
  const sheet = document.querySelector("#panel").getBoundingClientRect();
  const map = yhdyspinta.maps.first().leaflet;
  const { areas } = yhdyspinta.model.catalogue;
  return Object.entries(areas.municipality)
    .map(([code, { x, y, r }]) => ({ code, r, at: map.latLngToContainerPoint([y, x]) }))
    .filter(({ at, r }) => r > 8 && at.x > 60 && at.x < 300 && at.y + frame.y < sheet.y - 20)
    .sort((a, b) => b.at.y - a.at.y)[0].code;
}"""
"""A municipality just above the sheet while that is low."""
ABOVE_THE_SHEET = """() => {
  const outline = document.querySelector("#map .mark--selection").getBoundingClientRect();
  const sheet = document.querySelector("#panel").getBoundingClientRect();
  return outline.height > 0 && outline.bottom <= sheet.top + 1;
}"""


def test_example_data_are_named_once(page: Page) -> None:
    open_map(page, "?data=example")
    words = page.get_by_text("Esimerkkiaineisto – keksittyjä tietoja", exact=True)
    expect(words.locator("visible=true")).to_have_count(1)


def test_axe(page: Page, accessibility: Accessibility) -> None:
    open_map(page, "?lang=en&data=example")
    assert accessibility.problems_in_both_schemes(page) == []
