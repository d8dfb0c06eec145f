"""The page on borders: from a question to its answer, on the map, in words and in files."""

import re
from io import BytesIO

import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from ids import Relations, RelationSections, Shell
from tests.browser.conftest import Accessibility, Watched
from tests.browser.map.map_page import outline, path

CROSSING = {"Kainuu-Koillismaa", "Kerava-Sipoo", "Suupohja"}


def open_borders(page: Page, query: str = "") -> None:
    page.goto(f"/rajat{query}")
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()


def part(page: Page, name: str) -> Locator:
    return page.locator(f"#{name}")


def diagram(page: Page) -> Locator:
    part(page, RelationSections.FLOW).scroll_into_view_if_needed()
    found = part(page, Relations.FLOW).locator(".rel-flow")
    expect(found.locator(".rel-flow__link").first).to_be_visible()
    return found


def open_table(page: Page) -> None:
    page.locator(".rel-pairs > summary").click()


class TestWhyIsKuusamoSpecial:
    """A visitor who knows one municipality, with the keyboard alone."""

    def test_from_the_question_to_the_answer(self, page: Page) -> None:
        open_borders(page, "?lang=en")
        opening = part(page, Relations.OPENING)
        expect(opening).to_contain_text("5 of the 45 employment areas cross")
        expect(opening).to_contain_text("293,879 people live in them")
        search = page.get_by_role("combobox", name="Search for a municipality or an area")
        search.press_sequentially("kuusam")
        search.press("Enter")
        expect(page).to_have_url(re.compile("sel=municipality:305"))
        selected = part(page, Relations.SELECTED)
        expect(selected).to_contain_text("shares municipalities with two wellbeing")
        expect(selected).to_contain_text("North Ostrobothnia wellbeing services county (21%)")
        card = part(page, Relations.CARD)
        for words in ("Host municipality", "1–4 leadership groups possible", "Taivalkoski"):
            expect(card).to_contain_text(words)
        assert outline(page, "selection") != "M0 0"

    def test_the_neighbour_in_the_cell_is_one_press_away(self, page: Page) -> None:
        open_borders(page, "?lang=en&sel=municipality:305")
        part(page, Relations.CARD).get_by_role("button", name="Taivalkoski").press("Enter")
        heading = part(page, Relations.CARD).get_by_role("heading", name="Taivalkoski")
        expect(heading).to_be_visible()


class TestSeminar:
    """Who crosses, from every side."""

    def test_the_five_are_listed_and_selected_on_the_map(self, page: Page) -> None:
        open_borders(page)
        rows = part(page, Relations.CROSSING).get_by_role("button")
        expect(rows).to_have_count(5)
        assert set(rows.all_inner_texts()) > CROSSING
        rows.first.click()
        expect(rows.first).to_have_attribute("aria-pressed", "true")
        expect(page).to_have_url(re.compile("sel=employment_area:10"))
        expect(page.locator(f"#{Relations.TABLE} tbody tr[data-selected='1']")).to_have_count(2)
        expect(page.locator(f"#{Relations.TABLE} tbody tr")).to_have_count(2)

    def test_a_class_filters_map_and_table(self, page: Page) -> None:
        open_borders(page)
        page.locator("[data-action='toggle-class'][data-value='crosses']").click()
        expect(page.locator(f"#{Relations.TABLE} tbody tr")).to_have_count(10)
        expect(path(page, "091")).to_have_class(re.compile("faded"))
        expect(path(page, "305")).not_to_have_class(re.compile("faded"))
        pressed = page.locator("[data-action='toggle-class'][aria-pressed='true']")
        expect(pressed).to_have_count(1)

    def test_swapping_asks_the_other_way_round_and_back(self, page: Page) -> None:
        open_borders(page, "?lang=en")
        page.get_by_role("button", name="Swap the two").click()
        expect(part(page, Relations.OPENING)).to_contain_text("9 of the 21 wellbeing services")
        expect(part(page, Relations.DIVISION_A)).to_have_value("wellbeing_county")
        page.go_back()
        expect(part(page, Relations.OPENING)).to_contain_text("5 of the 45")
        part(page, Relations.DIVISION_B).select_option("employment_area")
        expect(part(page, Relations.DIVISION_A)).to_have_value("wellbeing_county")

    def test_sorting_keeps_the_focus(self, page: Page) -> None:
        open_borders(page)
        open_table(page)
        head = page.locator("[data-action='sort-overlaps'][data-value='residents']")
        head.focus()
        page.keyboard.press("Enter")
        first = page.locator(f"#{Relations.TABLE} tbody tr").first
        expect(first).to_contain_text("Helsinki")
        expect(head).to_be_focused()
        expect(page.locator("th[aria-sort='descending']")).to_have_count(1)

    def test_the_flow_and_the_map_choose_each_other(self, page: Page) -> None:
        open_borders(page)
        links = diagram(page).locator(".rel-flow__link")
        expect(links).to_have_count(10)
        page.locator(".rel-flow__name", has_text="Etelä-Savo").click()
        expect(page).to_have_url(re.compile("sel=wellbeing_county:12"))
        expect(part(page, Relations.FLOW)).to_contain_text("Mikkelin seutu")
        page.locator(f"#{Relations.FLOW} [data-action='clear-selection']").click()
        expect(links).to_have_count(10)
        expect(page).not_to_have_url(re.compile("sel="))

    def test_cells_colour_the_map(self, page: Page) -> None:
        open_borders(page)
        before = path(page, "305").get_attribute("fill")
        part(page, RelationSections.WHO).scroll_into_view_if_needed()
        page.locator("[data-action='toggle-fill']").click()
        expect(page).to_have_url(re.compile("fill=cell"))
        expect(path(page, "305")).not_to_have_attribute("fill", before or "")
        expect(page.locator(f"#{Relations.CELLS} tbody tr")).to_have_count(51)

    def test_the_numbers_can_be_taken_along(self, page: Page) -> None:
        open_borders(page, "?class=crosses")
        with page.expect_download() as download:
            open_table(page)
            page.locator(f"#{Relations.TABLE} a[href*='.csv']").click()
        rows = pd.read_csv(BytesIO(download.value.path().read_bytes()), dtype=str)
        assert rows["code_a"].nunique() == 5


class TestWhatIf:
    """Moves are loud, in the address, and can be undone."""

    ADDRESS = "?lang=en&moves=305:wellbeing_county:20,832:wellbeing_county:20"

    def test_a_link_reopens_cold(self, page: Page) -> None:
        open_borders(page, self.ADDRESS)
        banner = part(page, Relations.BANNER)
        expect(banner).to_contain_text("Hypothetical – this is not the division in force (2 moves)")
        expect(part(page, Relations.OPENING)).to_contain_text("4 of the 45")
        moves = part(page, Relations.MOVES)
        expect(moves).to_contain_text("Kuusamo")
        expect(moves.locator("tr.is-changed").first).to_be_visible()

    def test_move_undo_redo_and_reset(self, page: Page) -> None:
        open_borders(page, "?lang=en&sel=municipality:305")
        expect(part(page, Relations.MOVE_MUNICIPALITY)).to_have_value("Kuusamo")
        part(page, Relations.MOVE_TARGET).fill("kainuu wellbeing services county")
        page.get_by_role("button", name="Move it").click()
        banner = part(page, Relations.BANNER)
        expect(banner).to_contain_text("(1 move)")
        page.get_by_role("button", name="Undo").click()
        expect(banner).to_be_empty()
        expect(page).not_to_have_url(re.compile("moves="))
        page.get_by_role("button", name="Redo").click()
        expect(banner).to_contain_text("(1 move)")
        page.get_by_role("button", name="Back to today").click()
        expect(banner).to_be_empty()

    def test_an_emptied_area_and_a_distant_one_are_told(self, page: Page) -> None:
        open_borders(page, "?lang=en&moves=091:employment_area:38")
        warnings = page.locator(".rel-warning")
        expect(warnings).to_have_count(2)
        expect(warnings.first).to_contain_text("Helsinki has no border with Suupohja")


@pytest.mark.parametrize("query", ["?sel=municipality:305&fill=cell", TestWhatIf.ADDRESS])
def test_axe_finds_nothing_serious(page: Page, accessibility: Accessibility, query: str) -> None:
    open_borders(page, query)
    diagram(page)
    assert accessibility.problems_in_both_schemes(page) == []


def test_the_map_stays_in_sight_while_the_rest_scrolls(page: Page) -> None:
    open_borders(page)
    page.locator(f"a[href='#{RelationSections.WHO}']").click()
    expect(part(page, RelationSections.WHO)).to_be_in_viewport()
    expect(page.locator(".header")).to_be_in_viewport()
    expect(page.locator(f"#{Shell.MAIN} .leaflet-container")).to_be_in_viewport()


class TestOtherAnswers:
    """The page shows other answers when it is asked to, with all else as it was."""

    @pytest.mark.parametrize(("chooser", "value"), [("data", "example"), ("year", "2025")])
    def test_a_chooser_opens_the_page_anew(self, page: Page, chooser: str, value: str) -> None:
        open_borders(page, "?lang=en&a=region")
        page.locator(f"#{chooser}").select_option(value)
        expect(page).to_have_url(re.compile(rf"\?lang=en&a=region&{chooser}={value}$"))
        expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
        expect(page.locator(f"#{chooser}")).to_have_value(value)
        expect(part(page, Relations.DIVISION_A)).to_have_value("region")


class TestFocus:
    """The focus goes on when what had it is gone."""

    def test_from_a_notice_that_goes_to_the_page(self, page: Page) -> None:
        open_borders(page, "?lang=en&moves=305:wellbeing_county:20")
        page.get_by_role("button", name="Back to today").press("Enter")
        expect(part(page, Relations.BANNER)).to_be_empty()
        expect(page.locator(f"#{Shell.MAIN}")).to_be_focused()

    def test_from_a_move_that_goes_to_the_next(self, page: Page) -> None:
        open_borders(page, TestWhatIf.ADDRESS)
        remove = page.locator("[data-action='remove-move']")
        remove.last.press("Enter")
        expect(remove).to_have_count(1)
        expect(remove).to_be_focused()

    def test_from_a_neighbour_to_the_card_of_that_neighbour(self, page: Page) -> None:
        open_borders(page, "?lang=en&sel=municipality:305")
        card = part(page, Relations.CARD)
        card.get_by_role("button", name="Taivalkoski").press("Enter")
        expect(card.get_by_role("heading", name="Taivalkoski")).to_be_visible()
        expect(card.locator(":focus")).to_have_count(1)


def test_a_part_that_cannot_be_had_says_so_and_can_be_asked_for_again(
    page: Page, watched: Watched
) -> None:
    open_borders(page, "?lang=en")
    page.route("**/relation-selected.json*", lambda route: route.fulfill(status=502, body=""))
    page.locator(f"#{Relations.CROSSING} button").first.click()
    selected = part(page, Relations.SELECTED)
    expect(selected).to_contain_text("The details could not be loaded.")
    page.unroute("**/relation-selected.json*")
    selected.get_by_role("button", name="Try again").press("Enter")
    expect(selected).to_contain_text("Kainuu")
    expect(selected).not_to_contain_text("could not be loaded")
    assert watched.console
    assert all("502" in line for line in watched.console)
    watched.console.clear()


def test_what_the_document_shows_is_kept_when_dash_takes_over(page: Page) -> None:
    """Nothing that a reader may be pointing at is made anew."""
    page.add_init_script(
        """addEventListener("DOMContentLoaded", () => {
          window.opening = document.querySelector("#first-view #relation-opening > *");
          document.querySelector("#first-view #relation-opening button").focus();
        });"""
    )
    open_borders(page)
    opening = part(page, Relations.OPENING)
    assert opening.evaluate("element => element.firstElementChild === window.opening")
    expect(opening.locator("button").first).to_be_focused()


def test_dashed_borders_are_drawn_by_squares_of_the_country(page: Page) -> None:
    """A browser that draws a part of the screen dashes the borders of that part alone."""
    open_borders(page)
    sizes = page.locator("path.rel-border--a:not(.rel-border--halo)").evaluate_all(
        "paths => paths.map(path => path.getBBox()).map(box => Math.max(box.width, box.height))"
    )
    country = page.locator(".leaflet-container").evaluate("map => map.clientHeight")
    assert len(sizes) > 10
    assert max(sizes) < country / 2
    page.get_by_role("button", name="Vaihda keskenään").click()
    expect(page.locator("[data-a='wellbeing_county']")).to_have_count(1)
    expect(page.locator("path.rel-border--b:not(.rel-border--halo)").first).to_be_attached()
