"""Names on the map at the views for which their numbers are promised."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map.map_page import open_map

NAMES = """() => [...document.querySelectorAll("#map .map-label")].map((label) => {
  const { left, right, top, bottom } = label.getBoundingClientRect();
  return { key: label.dataset.key, box: [left, top, right, bottom] };
})"""
LARGEST = """(count) => Object.entries(yhdyspinta.model.catalogue.areas.municipality)
  .sort(([, a], [, b]) => b.pop - a.pop).slice(0, count).map(([code]) => `municipality:${code}`)"""
LOOKS = """() => Object.fromEntries([...document.querySelectorAll("#map .map-label")]
  .map((label) => [label.dataset.key, label.style.transform]))"""
UNNAMED = """() => {
  const { model } = yhdyspinta;
  const labels = [...document.querySelectorAll("#map .map-label")];
  const named = new Set(labels.map(({ dataset }) => dataset.key));
  const inset = document.querySelector(".map-inset:not([hidden])");
  const inside = [...(inset?.querySelectorAll(".map-label") ?? [])];
  const words = new Set(inside.map((each) => each.textContent));
  const inInset = (code) => [...model.members("employment_area", code)]
    .every((each) => words.has(model.area("municipality", each).name));
  return Object.keys(model.catalogue.areas.employment_area)
    .filter((code) => !named.has(`employment_area:${code}`) && !inInset(code));
}"""
"""Employment areas with a name neither on the map nor, with all municipalities, in its inset."""
WIDE = {"width": 1440, "height": 900}
STAGE = {"width": 1920, "height": 1080}
ALAND = {"employment_area": "employment_area:21", "wellbeing_county": "wellbeing_county:21"}


def open_named(page: Page, query: str, size: dict[str, int]) -> list[dict[str, Any]]:
    """Open a view at a size of the window; returns its names with their rectangles."""
    page.set_viewport_size(size)  # type: ignore[arg-type]
    open_map(page, query)
    expect(page.locator("#map .map-label").first).to_be_visible()
    names: list[dict[str, Any]] = page.evaluate(NAMES)
    return names


def assert_apart(names: list[dict[str, Any]]) -> None:
    """No two names overlap, to half a pixel."""
    for number, one in enumerate(names):
        left, top, right, bottom = one["box"]
        for other in names[:number]:
            west, north, east, south = other["box"]
            beside = right <= west + 0.5 or east <= left + 0.5
            assert beside or bottom <= north + 0.5 or south <= top + 0.5, (one, other)


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_a_room_reads_the_names_of_all_employment_areas(page: Page, lang: str) -> None:
    page.set_viewport_size(STAGE)  # type: ignore[arg-type]
    open_map(page, f"?division=employment_area&present=1&lang={lang}")
    # Better places are looked for while nothing else is to do, which a busy machine seldom has.
    page.wait_for_function(f"() => !({UNNAMED})().length", timeout=60_000)
    assert_apart(page.evaluate(NAMES))


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
@pytest.mark.parametrize(("division", "least"), [("wellbeing_county", 22), ("employment_area", 38)])
def test_areas_are_named(page: Page, division: str, least: int, lang: str) -> None:
    names = open_named(page, f"?division={division}&lang={lang}", WIDE)
    inland = {each["key"] for each in names} - {ALAND[division]}
    assert len(inland) >= least
    assert_apart(names)


def test_largest_municipalities_are_named(page: Page) -> None:
    names = open_named(page, "?division=municipality", WIDE)
    assert not set(page.evaluate(LARGEST, 20)) - {each["key"] for each in names}
    assert_apart(names)


def test_names_keep_their_places_when_the_theme_changes(page: Page) -> None:
    open_named(page, "?division=employment_area", WIDE)
    before = page.evaluate(LOOKS)
    page.evaluate("yhdyspinta.state.set({ theme: 'youth' })")
    page.wait_for_function("() => yhdyspinta.state.get().theme === 'youth'")
    page.wait_for_timeout(300)
    assert page.evaluate(LOOKS) == before


def test_municipalities_are_named_in_any_division_when_the_map_is_close(page: Page) -> None:
    open_named(page, "?division=wellbeing_county&county=08", WIDE)
    expect(page.locator("#map .map-label--minor").first).to_be_visible()
    assert_apart(page.evaluate(NAMES))


def test_capital_region_stands_in_a_corner_and_a_click_goes_there(page: Page) -> None:
    open_named(page, "", WIDE)
    inset = page.locator(".map-inset")
    expect(inset).to_be_visible()
    expect(inset.locator(".map-label", has_text="Kauniainen")).to_be_visible()
    assert page.get_by_role("button", name="pääkaupunkiseutua").count() == 1
    look = "yhdyspinta.maps.first().leaflet.getZoom()"
    before = page.evaluate(look)
    inset.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(f"(before) => {look} > before + 2", arg=before)
    expect(inset).to_be_hidden()
    page.evaluate("yhdyspinta.camera.wholeCountry()")
    expect(inset).to_be_visible()


def test_capital_region_follows_the_colours_of_the_map(page: Page) -> None:
    open_named(page, "", WIDE)
    area = page.locator(".map-inset__area").first
    before = area.get_attribute("fill")
    page.evaluate("yhdyspinta.state.set({ theme: 'residents' })")
    expect(area).not_to_have_attribute("fill", before or "")


def test_no_capital_region_on_a_phone(page: Page) -> None:
    open_named(page, "", {"width": 390, "height": 844})
    page.wait_for_timeout(500)
    expect(page.locator(".map-inset:visible")).to_have_count(0)
