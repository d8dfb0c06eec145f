"""One selection drives the page on borders: matrix, table, flow, cards, map and presenting."""

import re

import pytest
from playwright.sync_api import Page, expect

from ids import Relations, RelationSections
from tests.browser.relations.test_relations import diagram, open_borders, open_table, part


def scale(page: Page) -> str:
    """Length in words of the bar that tells how far the map is zoomed in."""
    return page.locator(".scale-bar__text").inner_text()


def test_the_municipalities_behind_a_crossing_are_named_at_once(page: Page) -> None:
    open_borders(page, "?lang=en")
    row = page.locator(f"#{Relations.CROSSING} [data-area='employment_area:06']")
    expect(row).to_contain_text(
        "Mänttä-Vilppula (9,109 residents) belongs in employment to Southern Central Finland and "
        "in health and social services to Pirkanmaa."
    )


def test_a_cell_of_the_matrix_shows_the_pair_everywhere(page: Page) -> None:
    open_borders(page)
    matrix = part(page, Relations.MATRIX)
    expect(matrix.locator("tbody").first.locator("tr")).to_have_count(5)
    matrix.get_by_role("button", name="Mänttä-Vilppula").click()
    expect(page).to_have_url(re.compile("sel=employment_area:06,wellbeing_county:08"))
    expect(matrix).to_contain_text("Näytetään vain valinta")
    open_table(page)
    rows = page.locator(f"#{Relations.TABLE} tbody tr")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Mänttä-Vilppula")
    expect(part(page, Relations.SELECTED).locator("article")).to_have_count(2)
    matrix.locator("[data-action='clear-selection']").click()
    expect(rows).to_have_count(51)


def test_the_flow_keeps_the_focus_when_it_is_drawn_anew(page: Page) -> None:
    open_borders(page)
    links = diagram(page).locator(".rel-flow__link")
    expect(links).to_have_count(10)
    value = links.nth(2).get_attribute("data-value")
    links.nth(2).press("Enter")
    expect(links).to_have_count(1)
    expect(links).to_have_attribute("data-value", value or "")
    expect(links).to_be_focused()


def test_pressing_the_selected_area_lets_it_go(page: Page) -> None:
    open_borders(page)
    first = part(page, Relations.CROSSING).get_by_role("button").first
    first.click()
    expect(page).to_have_url(re.compile("sel="))
    first.click()
    expect(page).not_to_have_url(re.compile("sel="))


def test_a_cold_link_looks_where_the_search_does(page: Page) -> None:
    open_borders(page, "?lang=en")
    search = page.get_by_role("combobox", name="Search for a municipality or an area")
    search.press_sequentially("kuusam")
    search.press("Enter")
    expect(page).to_have_url(re.compile("sel=municipality:305"))
    page.wait_for_timeout(900)  # the flight of the camera
    found = scale(page)
    open_borders(page, "?lang=en&sel=municipality:305")
    expect(page.locator(".map-label--selected", has_text="Kuusamo")).to_be_visible()
    assert scale(page) == found


@pytest.mark.parametrize("query", ["", "?sel=municipality:305", "?sel=wellbeing_county:08"])
def test_the_scale_bar_outlives_the_picture_of_the_page(page: Page, query: str) -> None:
    open_borders(page, query)
    expect(page.locator(".scale-bar__text")).to_have_text(re.compile(r"^\d+ km$"))


def test_areas_have_a_card_as_municipalities_have(page: Page) -> None:
    open_borders(page, "?lang=en&sel=employment_area:06")
    card = part(page, Relations.CARD)
    part(page, RelationSections.WHO).scroll_into_view_if_needed()
    expect(card.get_by_role("heading", name="Southern Central Finland")).to_be_visible()
    expect(card).to_contain_text("Mänttä-Vilppula")
    expect(card).to_contain_text("Host municipality")


class TestPresenting:
    """The page leads through the areas that cross, and out again."""

    def test_keys_go_through_the_steps_and_escape_leaves(self, page: Page) -> None:
        open_borders(page, "?present=1")
        count = part(page, Relations.PRESENT_COUNT)
        expect(count).to_have_text("1/6")
        page.keyboard.press("ArrowRight")
        expect(count).to_have_text("2/6")
        expect(page).to_have_url(re.compile("sel=employment_area:10"))
        expect(part(page, Relations.SELECTED)).to_contain_text("Kuusamo ja Taivalkoski")
        page.keyboard.press("ArrowLeft")
        expect(count).to_have_text("1/6")
        page.keyboard.press("Escape")
        expect(count).to_be_hidden()

    def test_source_and_the_way_out_are_in_sight(self, page: Page) -> None:
        open_borders(page, "?lang=en&present=1")
        expect(page.locator(".rel-present")).to_contain_text("Statistics Finland")
        page.get_by_role("button", name="Stop presenting").click()
        expect(page.locator(".rel-present")).to_be_hidden()


class TestMoving:
    """Whole areas move, what moved is marked, and a name that there is not is said."""

    def test_a_whole_area_moves_at_once(self, page: Page) -> None:
        open_borders(page, "?lang=en")
        thing = part(page, Relations.MOVE_MUNICIPALITY)
        thing.fill("Kerava-Sipoo (employment area), the whole area")
        part(page, Relations.MOVE_TARGET).fill("Vantaa (employment area)")
        page.get_by_role("button", name="Move it").click()
        expect(part(page, Relations.BANNER)).to_contain_text("(2 moves)")
        expect(page.locator("path.rel-border--m").first).to_be_attached()
        expect(part(page, Relations.KEY)).to_contain_text("Moved municipalities")
        first = part(page, Relations.MOVES).locator("tbody tr").first
        expect(first).to_have_class("is-changed")
        expect(first).to_contain_text("\N{MINUS SIGN}1")

    def test_a_name_that_is_in_no_list_moves_nothing(self, page: Page) -> None:
        open_borders(page, "?lang=en")
        target = part(page, Relations.MOVE_TARGET)
        target.fill("Atlantis")
        page.get_by_role("button", name="Move it").click()
        expect(part(page, Relations.MOVE_PROBLEM)).to_be_visible()
        expect(target).to_be_focused()
        expect(page).not_to_have_url(re.compile("moves="))
