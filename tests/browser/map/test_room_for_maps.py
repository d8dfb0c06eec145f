"""Maps beside each other have the window to themselves: controls and details give way."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map.map_page import query
from tests.browser.map.maps_beside import box, open_two


def test_the_details_lie_over_the_maps_and_go_without_the_selection(page: Page) -> None:
    open_two(page, "&sel=wellbeing_county:20")
    panel = page.locator("#panel")
    expect(panel).to_be_visible()
    page.locator("[data-action='close-profile']").click()
    expect(panel).to_be_hidden()
    assert query(page)["sel"] == ["wellbeing_county:20"]
    opener = page.locator("[data-action='open-panel']")
    expect(opener).to_be_focused()
    opener.click()
    expect(panel).to_be_visible()


@pytest.mark.parametrize("width", [1100, 1280, 1440])
@pytest.mark.parametrize("more", ["", "&sel=wellbeing_county:20", "&data=example"])
def test_each_map_has_two_fifths_of_a_window(page: Page, width: int, more: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_two(page, more)
    for area, map_id, legend in (
        ("#map-area", "#map", "#map-legend"),
        ("#beside", "#beside-map", "#beside-legend"),
    ):
        pane, frame, key = (box(page, each) for each in (area, map_id, legend))
        assert pane["width"] >= 0.4 * width
        assert frame["width"] == pytest.approx(pane["width"], abs=1.5)
        assert frame["y"] + frame["height"] == pytest.approx(pane["y"] + pane["height"], abs=1.5)
        assert key["x"] >= pane["x"]
        assert key["x"] + key["width"] <= pane["x"] + pane["width"]
        assert key["y"] + key["height"] <= pane["y"] + pane["height"]


def test_frames_are_alike_and_buttons_stand_between_them(page: Page) -> None:
    open_two(page)
    first, second = (page.locator(each).bounding_box() for each in ("#map", "#beside-map"))
    assert first
    assert second
    for side in ("y", "width", "height"):
        assert first[side] == pytest.approx(second[side], abs=1.5)
    shown = page.locator(".map-buttons:not(.map-buttons--phone)").locator("visible=true")
    expect(shown).to_have_count(1)
    buttons = shown.bounding_box()
    assert buttons
    middle = buttons["x"] + buttons["width"] / 2
    assert middle == pytest.approx(second["x"], abs=2)
