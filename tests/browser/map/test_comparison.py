"""Areas side by side: their names stay above the rows, and rows that differ are marked."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map.map_page import open_map
from tests.browser.map.maps_beside import box

SEL = "?lang=en&sel=wellbeing_county:04,wellbeing_county:06,wellbeing_county:05"
HEAD = ".comparison thead th:nth-child(2)"


@pytest.mark.parametrize("size", [(1440, 600), (390, 844)])
def test_the_names_of_the_areas_stay_in_sight(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_map(page, SEL)
    expect(page.locator(HEAD)).to_be_visible()
    before = box(page, HEAD)["y"]
    page.locator(".comparison__scroll").evaluate("(each) => each.scrollTo(0, 200)")
    assert page.locator(".comparison__scroll").evaluate("(each) => each.scrollTop") > 50
    assert box(page, HEAD)["y"] == pytest.approx(before, abs=1.5)
    expect(page.locator(HEAD)).to_be_in_viewport()


def test_rows_in_which_areas_differ_are_marked_and_told(page: Page) -> None:
    open_map(page, SEL)
    rows = page.locator(".comparison tbody tr")
    residents = rows.filter(has=page.get_by_role("rowheader", name="Residents"))
    expect(residents).to_have_class("comparison__unlike")
    expect(residents.get_by_role("rowheader")).to_contain_text("the areas differ")
    expect(rows.first).not_to_have_class("comparison__unlike")  # a sentence
    expect(page.locator(".comparison__key")).to_be_visible()
