"""Leadership groups as a division: chosen, clicked, drawn, and gone with other answers."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Accessibility
from tests.browser.map.map_page import open_map, query

VIEW = "?theme=tym_groups&data=example&borders=municipality,tym_group"
LINES = """(name) => [...document.querySelectorAll(`.border--${name}`)]
  .map((line) => line.getAttribute("d") ?? "").join("").length"""


def test_groups_are_chosen_as_areas_and_selected(page: Page) -> None:
    open_map(page, VIEW)
    chosen = page.locator("#divisions").get_by_role("button", name="Johtoryhmät")
    expect(chosen).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".map-label", has_text=re.compile(r"Pohjois-\s*Savo 1"))).to_be_visible()
    page.evaluate("() => yhdyspinta.state.set({ sel: ['tym_group:13.1'] })")
    expect(page.get_by_role("heading", name="Pohjois-Savo 1")).to_be_visible()
    expect(page.locator(".panel__sentence").first).to_contain_text("Kuopio ja Ylä-Savo")


def test_other_answers_bring_other_groups_and_let_go_of_those_that_are_gone(page: Page) -> None:
    open_map(page, f"{VIEW}&sel=tym_group:13.1,wellbeing_county:13&division=tym_group")
    before = page.evaluate(LINES, "tym_group")
    assert before > 0
    page.locator("#data").select_option("known-2026")
    expect(page.locator(".map-area__stamp").first).to_be_hidden()
    page.wait_for_function("() => yhdyspinta.model.catalogue.data === 'known-2026'")
    assert query(page)["sel"] == ["wellbeing_county:13"]
    assert page.evaluate("() => yhdyspinta.model.areaOf('297', 'tym_group')") == "13.0"
    page.wait_for_function(f"(before) => ({LINES})('tym_group') !== before", arg=before)
    expect(page.locator(".map-label", has_text=re.compile(r"Lappi,\s*johtoryhmä"))).to_be_visible()


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_the_profile_of_a_county_can_be_used_by_all(
    page: Page, accessibility: Accessibility, lang: str
) -> None:
    open_map(page, f"{VIEW}&sel=wellbeing_county:01&lang={lang}")
    members = page.locator(".group-members button")
    expect(members.first).to_be_visible()
    assert accessibility.problems_in_both_schemes(page) == []
    members.first.click()
    assert query(page)["sel"] == ["employment_area:11"]


def test_a_group_is_found_by_its_name_and_opened_in_its_theme(page: Page) -> None:
    open_map(page, "?data=example&theme=employment")
    name = page.evaluate("() => yhdyspinta.model.name('tym_group', '13.1')")
    field = page.locator("#search")
    field.fill(name)
    expect(page.locator("#search-results [role=option]").first).to_contain_text(name)
    field.press("Enter")
    page.wait_for_function("() => yhdyspinta.state.get().sel[0] === 'tym_group:13.1'")
    view = page.evaluate("() => yhdyspinta.state.get()")
    assert (view["theme"], view["division"]) == ("tym_groups", "")
    expect(page.locator("#profile")).to_contain_text(name)
