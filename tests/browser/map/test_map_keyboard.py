"""The map by keyboard alone: one stop for Tab, arrows that lead everywhere, Escape that leaves."""

from playwright.sync_api import Page, expect

from tests.browser.map.map_page import (
    enter_by_keyboard,
    focused_name,
    open_map,
    outline,
    query,
    spot,
)


def test_keyboard_walks_selects_and_leaves(page: Page) -> None:
    open_map(page, "?division=municipality")
    page.mouse.click(*spot(page, "305"))
    page.keyboard.press("Escape")
    assert "sel" not in query(page)
    enter_by_keyboard(page)
    assert focused_name(page) == "Kuusamo"
    expect(page.locator(".map-tooltip")).to_be_visible()
    assert outline(page, "focus") != "M0 0"
    page.keyboard.press("ArrowUp")
    assert focused_name(page) in ("Posio", "Salla")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    north_and_south = focused_name(page)
    page.keyboard.press("Enter")
    expect(page.locator("#announcer")).to_contain_text(f"{north_and_south}, kunta: valittu")
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Control+Enter")
    assert len(query(page)["sel"][0].split(",")) == 2
    page.keyboard.press("Escape")
    assert "sel" not in query(page)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.closest('#map')") is None


def test_map_is_one_stop_for_tab(page: Page) -> None:
    open_map(page)
    expect(page.locator('.municipality[tabindex="0"]')).to_have_count(1)
    expect(page.locator(".municipality[role=button]")).to_have_count(46)
    enter_by_keyboard(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#map')") is None


def test_focus_brings_its_area_into_sight(page: Page) -> None:
    open_map(page, "?county=08")
    page.mouse.click(*spot(page, "837"))
    page.keyboard.press("Escape")
    for _ in range(6):
        page.keyboard.press("ArrowUp")
    frame = page.locator("#map").bounding_box()
    area = page.locator(".mark--focus").bounding_box()
    tooltip = page.locator(".map-tooltip").bounding_box()
    assert frame
    assert area
    assert tooltip
    assert frame["y"] < area["y"] + area["height"] / 2 < frame["y"] + frame["height"]
    assert frame["y"] < tooltip["y"] < frame["y"] + frame["height"]


def test_arrows_lead_to_every_area(page: Page) -> None:
    open_map(page)
    missed = page.evaluate(
        """(divisions) => divisions.flatMap((division) => {
          const { model, maps } = yhdyspinta;
          const keys = Object.keys(model.catalogue.areas[division]).map((c) => `${division}:${c}`);
          const directions = [[0, 1], [0, -1], [1, 0], [-1, 0]];
          const seen = new Set([keys[0]]);
          for (const key of seen) {
            directions.map((way) => keyboard.towards(key, way)).filter(Boolean)
              .forEach((next) => seen.add(next));
          }
          return keys.filter((key) => !seen.has(key));
        })""",
        ["municipality", "employment_area", "wellbeing_county", "region", "vitality_centre"],
    )
    assert missed == []
