"""Filters by area and the legend: choosers, chips, keys, and what is asked before all is there."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

import ids
from tests.browser.conftest import Accessibility
from tests.browser.map.map_page import open_map, query

REGION = f"#{ids.Controls.REGION}"
COUNTY = f"#{ids.Controls.COUNTY}"


def test_a_long_chooser_is_searched_and_its_boxes_filter(page: Page) -> None:
    open_map(page)
    page.locator(f"{REGION} summary").click()
    names = page.locator(f"{REGION} li").all_inner_texts()
    assert len(names) == 19
    assert names[0] == "Ahvenanmaa"
    assert names[-1] == "Varsinais-Suomi"
    page.locator(REGION).get_by_role("searchbox", name="Hae: maakunta").fill("savo")
    expect(page.locator(f"{REGION} li")).to_have_text(["Etelä-Savo", "Pohjois-Savo"])
    page.locator(REGION).get_by_role("checkbox", name="Pohjois-Savo").check()
    expect(page.locator(f"{REGION} .filter__names")).to_have_text("Pohjois-Savo")
    expect(page.locator("#chips")).to_contain_text("Pohjois-Savo")
    assert query(page) == {"region": ["11"]}
    # Others offer what is left; there is nothing to search in so short a list.
    page.keyboard.press("Escape")
    page.locator(f"{COUNTY} summary").click()
    expect(page.locator(f"{COUNTY} li")).to_have_text(["Pohjois-Savon hyvinvointialue"])
    expect(page.locator(f"{COUNTY} .filter__search")).to_have_count(0)


def test_a_chooser_is_left_by_escape_by_a_click_elsewhere_and_by_tab(page: Page) -> None:
    open_map(page, "?region=18")
    summary = page.locator(f"{REGION} summary")
    summary.click()
    page.keyboard.press("ArrowDown")
    expect(page.locator(f"{REGION} .filter__search")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(page.locator(f"{REGION} .filter__count")).to_have_text("2")
    expect(page.locator(f"{REGION} input:checked")).to_have_count(2)
    page.keyboard.press("Escape")
    expect(page.locator(REGION)).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()
    summary.click()
    page.locator("#panel").click(position={"x": 5, "y": 5})
    expect(page.locator(REGION)).not_to_have_attribute("open", "")
    summary.click()
    page.locator(f"{REGION} [data-action=clear-filter]").focus()
    page.keyboard.press("Tab")
    expect(page.locator(REGION)).not_to_have_attribute("open", "")
    expect(page.locator(f"{COUNTY} summary")).to_be_focused()


def test_an_arrow_right_after_opening_goes_into_the_list(page: Page) -> None:
    open_map(page)
    page.locator(f"{REGION} summary").evaluate(
        """summary => {
            summary.focus();
            summary.click();
            summary.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowDown", bubbles: true}));
        }"""
    )
    expect(page.locator(f"{REGION} .filter__search")).to_be_focused()


def test_a_chooser_is_cleared_and_the_focus_stays_in_it(page: Page) -> None:
    open_map(page, "?region=18,19&class=1")
    page.locator(f"{REGION} summary").click()
    clear = page.locator(REGION).get_by_role("button", name="Tyhjennä: maakunta")
    clear.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{REGION} .filter__names")).to_have_text("Kaikki")
    expect(clear).to_have_count(0)
    expect(page.locator(f"{REGION} .filter__search")).to_be_focused()
    assert query(page) == {"class": ["1"]}


def test_opening_a_chooser_moves_nothing(page: Page) -> None:
    open_map(page)
    before = page.locator(f"#{ids.Controls.YEAR}").bounding_box()
    page.locator(f"{COUNTY} summary").scroll_into_view_if_needed()
    before = page.locator(f"#{ids.Controls.YEAR}").bounding_box()
    top = page.locator("#controls").evaluate("panel => panel.scrollTop")
    page.locator(f"{COUNTY} summary").click()
    expect(page.locator(f"{COUNTY} li")).not_to_have_count(0)
    moved = page.locator("#controls").evaluate("panel => panel.scrollTop") - top
    after = page.locator(f"#{ids.Controls.YEAR}").bounding_box()
    assert before
    assert after
    assert after["y"] + moved == pytest.approx(before["y"], abs=1)


def test_the_focus_never_falls_to_the_page_when_chips_go(page: Page) -> None:
    open_map(page, "?region=18,19&class=1")
    chips = page.locator("#chips .chip:not(.chip--clear)")
    expect(chips).to_have_count(3)
    chips.nth(1).focus()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(2)
    expect(chips.nth(1)).to_be_focused()
    chips.nth(1).press("Enter")
    expect(chips).to_have_count(1)
    expect(page.locator("#chips .chip--clear")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#chips .chip")).to_have_count(0)
    expect(page.locator(f"{REGION} summary")).to_be_focused()
    page.locator("#legend button").nth(1).click()
    page.locator("#chips .chip").first.press("Enter")
    expect(page.locator("#chips .chip")).to_have_count(0)
    expect(page.locator("#legend button").first).to_be_focused()


def test_the_focus_goes_on_when_a_notice_is_closed(page: Page) -> None:
    page.goto("/?theme=nothing")
    page.wait_for_selector("html[data-page=ready]")
    page.locator(".notice [data-action=dismiss]").first.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_a_legend_button_keeps_the_focus_while_it_filters(page: Page) -> None:
    open_map(page)
    row = page.locator("#legend button").nth(1)
    row.focus()
    for pressed in ("true", "false"):
        page.keyboard.press("Enter")
        expect(row).to_have_attribute("aria-pressed", pressed)
        expect(row).to_be_focused()


def test_what_is_chosen_while_the_data_is_on_its_way_is_not_lost(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/catalogue.json", hold)
    page.goto("/?theme=tym")
    page.locator(f"#{ids.Controls.THEME}").select_option("residents")
    page.locator("#divisions [data-value=region]").click()
    page.evaluate("location.hash = 'main'")
    page.evaluate("history.back()")
    page.locator(f"{REGION} summary").click()
    assert held
    held[0].continue_()
    page.wait_for_selector("html[data-page=ready]")
    expect(page).to_have_url(re.compile(r"\?theme=residents&division=region$"))
    expect(page.locator("#map-title")).to_contain_text("asukas")
    expect(page.locator(f"{REGION} li")).not_to_have_count(0)


def test_the_chooser_and_the_legend_work_before_dash(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/_dash-layout*", hold)
    page.goto("/?theme=tym")
    page.locator(f"{REGION} summary").click()
    page.locator(REGION).get_by_role("checkbox", name="Kainuu").check()
    expect(page).to_have_url(re.compile("region=18"))
    page.locator("#legend button").first.press("Enter")
    expect(page).to_have_url(re.compile("class="))
    assert held
    held[0].continue_()
    page.wait_for_selector("html[data-page=ready]")
    expect(page.locator("#chips .chip:not(.chip--clear)")).to_have_count(2)
    expect(page.locator(f"{REGION} .filter__names")).to_have_text("Kainuu")
    expect(page.locator("#legend button").first).to_be_focused()


def test_back_after_a_skip_link_shows_the_view_of_the_address(page: Page) -> None:
    open_map(page, "?theme=tym")
    page.locator(".skip-link").first.press("Enter")
    expect(page).to_have_url(re.compile("#"))
    page.locator(f"#{ids.Controls.THEME}").select_option("residents")
    expect(page).to_have_url(re.compile(r"\?theme=residents$"))
    page.evaluate("history.back()")
    expect(page).to_have_url(re.compile("#"))
    expect(page.locator(f"#{ids.Controls.THEME}")).to_have_value("tym")
    expect(page.locator("#map-title")).to_contain_text("TYM")


def test_arrows_in_the_chooser_of_years_open_none(page: Page) -> None:
    open_map(page)
    years = page.locator(f"#{ids.Controls.YEAR}")
    now = years.input_value()
    years.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(300)
    assert "year" not in query(page)
    other = years.input_value()
    assert other != now
    expect(page.locator(f"#{ids.Controls.YEAR_HINT}")).to_be_visible()
    page.keyboard.press("Tab")
    expect(years).to_have_value(now)
    expect(page.locator(f"#{ids.Controls.YEAR_HINT}")).to_be_hidden()
    years.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/?year={other}")
    page.wait_for_selector("html[data-page=ready]")


def test_an_open_chooser_is_accessible(page: Page, accessibility: Accessibility) -> None:
    open_map(page, "?region=18,19")
    page.locator(f"{REGION} summary").click()
    expect(page.locator(f"{REGION} li")).not_to_have_count(0)
    assert accessibility.problems_in_both_schemes(page) == []


@pytest.mark.parametrize("size", [(390, 844), (820, 1180)])
def test_the_search_button_of_small_windows_gives_the_field_the_focus(
    page: Page, size: tuple[int, int]
) -> None:
    page.emulate_media(reduced_motion="no-preference")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_map(page)
    # A phone opens its keyboard only for a focus that is there when the click is over.
    focused = page.locator("[data-action=open-search]").first.evaluate(
        "button => { button.focus(); button.click(); return document.activeElement.id; }"
    )
    assert focused == "search"
    page.keyboard.type("kainuu")
    expect(page.locator("#search-results li").first).to_contain_text("Kainuu")
    for _ in range(2):  # first the list, then the text
        page.keyboard.press("Escape")
    expect(page.locator("#search")).to_have_value("")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[data-action=open-search]").first).to_be_focused()
    layers = page.locator("[data-action=open-controls]").first.evaluate(
        """button => {
          button.focus();
          button.click();
          return document.activeElement.dataset.action;
        }"""
    )
    assert layers == "close-controls"


def test_a_press_on_the_words_of_a_box_checks_it_and_leaves_the_list_open(page: Page) -> None:
    open_map(page)
    page.locator(f"{REGION} summary").click()
    words = page.locator(f"{REGION} label", has_text="Kainuu")
    words.click()
    expect(words.locator("input")).to_be_checked()
    expect(page.locator("#chips")).to_contain_text("Kainuu")
    expect(words).to_be_visible()


def test_filters_say_what_they_leave_and_an_empty_map_has_a_way_out(page: Page) -> None:
    open_map(page, "?theme=tym&region=17")
    said, way_out = page.locator("#map-subtitle"), page.locator("#map-way-out")
    expect(said).to_have_text("Pohjois-Pohjanmaa – 1–4 mahdollista, määrä ei tiedossa (2026)")
    expect(way_out).to_be_hidden()
    page.locator("#legend button").first.click()
    expect(said).to_have_text("Suodattimet eivät jätä yhtään aluetta")
    way_out.click()
    expect(said).to_have_text("6 alueella: 1 johtoryhmä; 16 alueesta ei ole tietoa (2026)")
    expect(way_out).to_be_hidden()
    assert query(page) == {}
