"""The search as ARIA's combobox with a list."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Accessibility, Watched
from tests.browser.map.map_page import open_map, query

FIELD = "#search"
RESULTS = "#search-results li"


def test_the_field_tells_what_the_list_does(page: Page, accessibility: Accessibility) -> None:
    open_map(page)
    field = page.get_by_role("combobox", name="Hae kuntaa tai aluetta")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("kai")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).to_have_attribute("aria-controls", "search-results")
    expect(field).to_have_attribute("aria-activedescendant", "search-option-0")
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "search-option-1")
    expect(page.locator(RESULTS).nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.locator("#announcer")).to_contain_text("tulosta")
    assert accessibility.problems(page) == []


def test_escape_closes_then_empties_and_tab_chooses_nothing(page: Page) -> None:
    open_map(page)
    field = page.locator(FIELD)
    field.press_sequentially("kai")
    page.keyboard.press("Escape")
    expect(page.locator("#search-results")).to_be_hidden()
    expect(field).to_have_value("kai")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#search-results")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("#search-results")).to_be_hidden()
    assert query(page) == {}
    field.focus()
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(field).to_be_focused()


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("091", "municipality:091"),
        ("005", "municipality:005"),
        ("Lappi", "wellbeing_county:21"),
        ("Kuusamo", "municipality:305"),
    ],
)
def test_enter_chooses_the_first_result(page: Page, typed: str, key: str) -> None:
    open_map(page)
    page.locator(FIELD).press_sequentially(typed)
    expect(page.locator(RESULTS).first).to_have_attribute("data-value", key)
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_have_value("")
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator("#search-results")).to_be_hidden()
    assert query(page)["sel"] == [key]


def test_a_pressed_result_leaves_the_focus_in_the_field(page: Page) -> None:
    open_map(page)
    page.locator(FIELD).press_sequentially("kainuu")
    page.locator(RESULTS).first.click()
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator("#profile")).to_contain_text("Kainuu")


def test_kela_shows_its_five_units_and_what_they_are(page: Page) -> None:
    open_map(page)
    page.locator(FIELD).press_sequentially("Kela")
    expect(page.locator(RESULTS)).to_have_count(5)
    for unit in page.locator(RESULTS).all():
        expect(unit.locator("span")).to_contain_text("Kelan asiakaspalveluyksikkö")


def test_what_finds_nothing_is_said(page: Page) -> None:
    open_map(page)
    page.locator(FIELD).press_sequentially("xyzzy")
    expect(page.locator(RESULTS)).to_have_text(["Sen nimistä aluetta ei löydy"])
    page.keyboard.press("Enter")
    assert query(page) == {}


def test_the_search_works_before_dash(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/_dash-layout*", hold)
    page.goto("/")
    page.locator(FIELD).press_sequentially("kainuu")
    expect(page.locator(RESULTS).first).to_contain_text("Kainuu")
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_have_value("")
    held[0].continue_()
    page.wait_for_selector("html[data-page=ready]")
    expect(page.locator("#profile")).to_contain_text("Kainuu")


def test_what_is_typed_before_the_index_is_here_is_searched_then(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search/fi.json", hold)
    open_map(page)
    field = page.locator(FIELD)
    field.press_sequentially("kai")
    page.keyboard.press("Escape")
    expect(field).to_have_value("kai")
    field.press_sequentially("nuu")
    page.keyboard.press("Enter")
    held[0].continue_()
    expect(page.locator("#profile")).to_contain_text("Kainuu")
    expect(field).to_have_value("")
    assert len(held) == 1


def test_an_index_that_does_not_come_is_said_and_asked_for_again(
    page: Page, watched: Watched
) -> None:
    page.route("**/search/fi.json", lambda route: route.fulfill(status=502))
    open_map(page)
    page.locator(FIELD).press_sequentially("kainuu")
    expect(page.locator(RESULTS)).to_contain_text(["Hakua ei voitu ladata"])
    page.unroute("**/search/fi.json")
    page.keyboard.press("Backspace")
    expect(page.locator(RESULTS).first).to_contain_text("Kainuu")
    assert all("502" in line for line in watched.console)
    watched.console.clear()
