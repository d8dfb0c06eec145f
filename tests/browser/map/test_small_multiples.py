"""Three or four maps beside each other: small, with one place, one pointer and one selection."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Accessibility
from tests.browser.map.map_page import open_map, query, spot
from tests.browser.map.maps_beside import box
from tests.browser.map.test_share import open_dialog

FOUR = "?lang=en&compare=residents,youth,language"
PLACES = ("beside", "beside2", "beside3")
ALIKE = """() => {
  const all = [yhdyspinta.maps.first(), ...yhdyspinta.maps.beside()].map(({ leaflet }) => leaflet);
  const at = all.map((map) => map.latLngToContainerPoint([7000, 400]));
  return all.length === 4 &&
    all.every((map, i) => map.getZoom() === all[0].getZoom() && at[i].distanceTo(at[0]) < 2);
}"""
"""Whether four maps show the same place."""


def open_four(page: Page, more: str = "") -> None:
    open_map(page, FOUR + more)
    for place in PLACES:
        expect(page.locator(f"#{place}-map .ready")).to_be_attached()


def test_maps_are_added_one_by_one_and_taken_away(page: Page) -> None:
    open_map(page, "?lang=en&compare=residents")
    page.locator("[data-action='open-controls']").click()
    expect(page.locator("#compare3")).to_be_hidden()
    page.locator("#compare2").select_option("youth")
    expect(page.locator("#beside2-map path.municipality")).to_have_count(308)
    page.locator("#compare3").select_option("language")
    expect(page.locator("#beside3-map path.municipality")).to_have_count(308)
    assert query(page)["compare"] == ["residents,youth,language"]
    page.locator("#compare").select_option("")
    expect(page.locator("#beside3")).to_be_hidden()
    expect(page.locator("#beside3-map path.municipality")).to_have_count(0)
    expect(page.locator("#compare")).to_have_value("youth")
    expect(page.locator("#beside-title")).to_contain_text("young people")
    assert query(page)["compare"] == ["youth,language"]


@pytest.mark.parametrize("width", [1100, 1440])
def test_four_maps_stand_in_a_row_with_titles_and_legends(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_four(page)
    first = box(page, "#map")
    for place in PLACES:
        frame = box(page, f"#{place}-map")
        for side in ("y", "width", "height"):
            assert frame[side] == pytest.approx(first[side], abs=1.5)
        expect(page.locator(f"#{place}-title")).to_be_visible()
        expect(page.locator(f"#{place}-legend li").first).to_be_visible()
    assert box(page, "#beside3")["x"] > box(page, "#beside2")["x"] > box(page, "#beside")["x"]
    assert first["width"] > 0.2 * width


def test_four_maps_share_camera_pointer_and_selection(page: Page) -> None:
    open_four(page)
    assert page.evaluate(ALIKE)
    page.locator("[data-action='zoom-in']").click()
    page.wait_for_function(f"({ALIKE})()")
    page.mouse.move(*spot(page, "205"))
    ids = ("map", *(f"{place}-map" for place in PLACES))
    for each in ids:
        expect(page.locator(f"#{each} .mark--hover")).to_have_attribute("d", re.compile("L"))
    expect(page.locator("#map .map-tooltip__answer")).to_have_count(4)
    page.mouse.click(*spot(page, "205"))
    for each in ids:
        expect(page.locator(f"#{each} .mark--selection")).to_have_attribute("d", re.compile("L"))


def test_the_table_has_all_answers_in_a_row(page: Page) -> None:
    page.goto(f"/{FOUR}&view=table")
    heads = page.locator("#table-view thead th")
    for name in ("TYM leadership groups", "Residents", "Languages of the municipality"):
        expect(heads.filter(has_text=f"({name})").first).to_be_visible()
    expect(page.locator("#table-view tbody tr")).to_have_count(308)


def test_files_say_what_they_have_of_many_maps(page: Page) -> None:
    open_four(page)
    open_dialog(page, "files")
    expect(page.locator("#share-pictured")).to_be_visible()


def test_a_phone_turns_from_map_to_map(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_four(page)
    buttons = page.locator("#beside-switch button")
    expect(buttons).to_have_count(4)
    buttons.nth(2).click()
    expect(page.locator("#beside2-title")).to_be_visible()
    expect(page.locator("#map-title")).to_be_hidden()
    expect(page.locator("#beside-title")).to_be_hidden()
    expect(buttons.nth(2)).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("more", ["", "&present=1", "&embed=1"])
def test_axe(page: Page, accessibility: Accessibility, more: str) -> None:
    open_four(page, f"&data=example{more}")
    assert accessibility.problems_in_both_schemes(page) == []
