"""Filling in rows by clicks on the map, by choosers and by keys; what is filled in is kept."""

import time

import pytest
from playwright.sync_api import Page, expect

from geodata import ALAND
from geodata.answers.known_answers import tym_bounds
from tests.browser.answers.fill.filling import (
    LOOK,
    brush,
    cell,
    click_area,
    counties,
    fill_of,
    filled,
    open_page,
    place,
    ready,
    row,
    stored,
)
from tests.browser.conftest import Accessibility

PIRKANMAA, KAINUU, LAPLAND = (f"wellbeing_county:{code}" for code in ("08", "20", "21"))


def test_twenty_two_counties_are_filled_in_by_clicking(page: Page) -> None:
    began = time.monotonic()
    open_page(page)
    asked = [key for key in counties() if key.split(":")[1] != ALAND["wellbeing_county"]]
    assert len(asked) == 22
    brush(page, "1 leadership group")
    for key in asked:
        click_area(page, key)
    assert filled(page) == "22 of 22 filled in"
    assert set(stored(page).values()) == {1}
    assert time.monotonic() - began < 180
    assert len({fill_of(page, key) for key in asked}) == 1


def test_map_and_rows_stay_in_step(page: Page) -> None:
    open_page(page)
    brush(page, "2 leadership groups")
    click_area(page, PIRKANMAA)
    expect(cell(page, PIRKANMAA, "groups")).to_have_value("2")
    expect(page.locator("#fill-open-groups")).to_have_value("2")
    before = fill_of(page, PIRKANMAA)
    cell(page, PIRKANMAA, "groups").select_option("3")
    expect(page.locator("#fill-open-groups")).to_have_value("3")
    page.wait_for_function(f"([key, was]) => ({LOOK})(key) !== was", arg=[PIRKANMAA, before])
    cell(page, PIRKANMAA, "status").select_option("undecided")
    expect(cell(page, PIRKANMAA, "groups")).to_have_value("")
    page.locator("#fill-open-note").fill("Told by phone")
    page.locator("#fill-open-note").press("Tab")
    expect(cell(page, PIRKANMAA, "note")).to_have_value("Told by phone")
    assert stored(page) == {"tym/08/status": "undecided", "tym/08/note": "Told by phone"}


def test_ranges_and_plans_are_marked_on_the_map(page: Page) -> None:
    open_page(page)
    brush(page, "2–3 leadership groups")
    click_area(page, PIRKANMAA)
    click_area(page, LAPLAND)
    page.locator("#fill-planned").check()
    click_area(page, PIRKANMAA)
    expect(page.locator("#fill-palette")).to_contain_text("A plan has one number")
    assert stored(page) == {"tym/08/groups": "2–3", "tym/21/groups": "2–3"}
    brush(page, "2 leadership groups")
    click_area(page, PIRKANMAA)
    expect(cell(page, PIRKANMAA, "status")).to_have_value("planned")
    click_area(page, KAINUU)
    expect(page.locator("#fill-palette")).to_contain_text("one leadership group only")
    page.locator("#fill-planned").uncheck()
    brush(page, "1 leadership group")
    click_area(page, KAINUU)
    expect(cell(page, KAINUU, "status")).to_have_value("")


def test_ranges_plans_and_several_models(page: Page) -> None:
    open_page(page)
    cell(page, PIRKANMAA, "groups").select_option("2–3")
    cell(page, PIRKANMAA, "status").select_option("planned")
    cell(page, LAPLAND, "groups").select_option("2")
    plain = fill_of(page, LAPLAND)
    cell(page, LAPLAND, "status").select_option("planned")
    page.wait_for_function(f"([key, was]) => ({LOOK})(key) !== was", arg=[LAPLAND, plain])
    area = "employment_area:10"
    page.get_by_role("button", name="Services for young people").click()
    cell(page, area, "model").select_option("authority_runs")
    row(page, area).get_by_role("button").click()
    one = fill_of(page, area)
    page.locator(".fill-several input[value=other_services]").check()
    page.locator(".fill-several input[value=ohjaamo_in_some]").check()
    page.wait_for_function(f"([key, was]) => ({LOOK})(key) !== was", arg=[area, one])
    kept = stored(page)
    assert kept["tym/08/groups"] == "2–3"
    assert kept["youth/10/others"] == "ohjaamo_in_some;other_services"
    cell(page, area, "model").select_option("")
    assert "youth/10/others" not in stored(page)


def test_no_county_gets_more_than_the_law_allows(page: Page) -> None:
    open_page(page)
    for key in (PIRKANMAA, KAINUU):
        most = tym_bounds(2026)[key.split(":")[1]][1]
        options = cell(page, key, "groups").locator("option").all_inner_texts()
        assert [each for each in options[1:] if each.isdigit()] == [
            str(n) for n in range(1, most + 1)
        ]
        assert all(int(each[-1]) <= most for each in options[1:])
    brush(page, "4 leadership groups")
    click_area(page, KAINUU)
    expect(page.locator(".fill-trouble")).to_contain_text("Kainuu")
    assert stored(page) == {}


def test_an_area_that_is_not_asked_is_not_filled_in(page: Page) -> None:
    open_page(page)
    brush(page, "1 leadership group")
    page.mouse.click(*place(page, f"wellbeing_county:{ALAND['wellbeing_county']}"))
    expect(page.locator(".fill-trouble")).to_contain_text("Åland")
    assert stored(page) == {}


def test_the_draft_survives_a_reload(page: Page) -> None:
    open_page(page, "?lang=en&topic=youth")
    area = "employment_area:10"
    brush(page, "The authority coordinates")
    click_area(page, area)
    page.locator("#fill-meta-title").fill("Survey")
    page.locator("#fill-meta-title").press("Tab")
    look = fill_of(page, area)
    page.reload()
    ready(page)
    expect(cell(page, area, "model")).to_have_value("authority_coordinates")
    expect(page.locator("#fill-meta-title")).to_have_value("Survey")
    expect(page.locator("#fill-open-name")).to_be_visible()
    page.wait_for_function(f"([key, was]) => ({LOOK})(key) === was", arg=[area, look])
    assert filled(page) == "1 of 45 filled in"
    page.get_by_role("button", name="TYM leadership groups").click()
    expect(page.locator("tr[data-area]")).to_have_count(22)
    assert filled(page) == "0 of 22 filled in"


def test_undo_and_redo_by_buttons_and_keys(page: Page) -> None:
    open_page(page)
    page.get_by_role("button", name="What is known without a survey").click()
    started = stored(page)
    assert len(started) > 5
    brush(page, "2 leadership groups")
    click_area(page, PIRKANMAA)
    click_area(page, LAPLAND)
    page.keyboard.press("Control+z")
    expect(cell(page, LAPLAND, "groups")).to_have_value("")
    expect(cell(page, PIRKANMAA, "groups")).to_have_value("2")
    page.get_by_role("button", name="Undo").click()
    assert stored(page) == started
    page.keyboard.press("Control+Shift+Z")
    page.get_by_role("button", name="Redo").click()
    expect(cell(page, LAPLAND, "groups")).to_have_value("2")
    page.get_by_role("button", name="Empty", exact=True).click()
    assert stored(page) == {}
    page.get_by_role("button", name="Undo").click()
    expect(cell(page, LAPLAND, "groups")).to_have_value("2")


def test_everything_works_by_keys_alone(page: Page) -> None:
    open_page(page)
    page.locator(".fill-brush input").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".fill-brush input").nth(1)).to_be_checked()
    page.locator("path[role=option][tabindex='0']").focus()
    page.keyboard.press("Enter")
    chosen = page.locator("tr.is-chosen")
    expect(chosen.locator("select").first).to_have_value("1")
    page.keyboard.press("ArrowUp")
    page.keyboard.press(" ")
    expect(page.locator(".fill-segments [aria-pressed=true] small")).to_have_text(
        "2 of 22 filled in"
    )
    page.keyboard.press("Control+z")
    expect(page.locator(".fill-segments [aria-pressed=true] small")).to_have_text(
        "1 of 22 filled in"
    )
    label = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert "Not filled in" in label


@pytest.mark.parametrize("topic", ["tym", "youth"])
def test_everybody_can_use_the_page(page: Page, accessibility: Accessibility, topic: str) -> None:
    open_page(page, f"?lang=fi&topic={topic}")
    page.locator("tr[data-area] button").first.click()
    expect(page.locator("#fill-open-name")).to_be_visible()
    assert accessibility.problems_in_both_schemes(page) == []
