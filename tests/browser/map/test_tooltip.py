"""The tooltip: small, off what it tells of and off the buttons, and gone when it is answered."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map.map_page import enter_by_keyboard, open_map, spot

POINTS_AT_EDGES = """() => {
  const { left, right, top, bottom } = document.querySelector("#map").getBoundingClientRect();
  const steps = Array.from({ length: 50 }, (_, i) => (i + 0.5) / 50);
  const between = (from, to) => steps.map((part) => from + part * (to - from));
  const sides = [
    between(top, bottom).map((y) => [left + 12, y]),
    between(top, bottom).map((y) => [right - 12, y]),
    between(left, right).map((x) => [x, top + 12]),
    between(left, right).map((x) => [x, bottom - 12]),
  ];
  const drawn = ([x, y]) => document.elementFromPoint(x, y)?.matches(".municipality");
  return sides.map((points) => points.find(drawn)).filter(Boolean);
}"""
"""A point of the window on each side of the map's frame where a municipality is drawn."""


OVER = """() => {
  const box = document.querySelector(".map-tooltip").getBoundingClientRect();
  const steps = Array.from({ length: 9 }, (_, i) => i / 8);
  const points = steps.flatMap((x) => steps.map((y) => [
    box.left + 1 + x * (box.width - 2), box.top + 1 + y * (box.height - 2)]));
  const under = points.flatMap(([x, y]) => document.elementsFromPoint(x, y));
  return {
    codes: [...new Set(under.map((each) => each.dataset?.code).filter(Boolean))],
    buttons: under.filter((each) => each.closest?.("button")).length,
  };
}"""
"""What lies under the tooltip."""
TOWNS = ("091", "305", "148", "837", "564", "853", "478", "890", "273", "905", "167", "420")


@pytest.mark.parametrize("query", ["", "?theme=tym_youth&data=example", "?compare=residents"])
def test_it_is_small_off_what_it_names_and_off_the_buttons(page: Page, query: str) -> None:
    open_map(page, query)
    tooltip = page.locator(".map-tooltip")
    for code in TOWNS:
        page.mouse.move(*spot(page, code))
        expect(tooltip).to_be_visible()
        box = tooltip.bounding_box()
        assert box
        assert box["width"] <= 240
        assert box["height"] <= 90
        assert lines(page) <= 3
        found = page.evaluate(OVER)
        assert code not in found["codes"], code
        assert found["buttons"] == 0, code


def test_it_keeps_off_a_magnified_area_while_there_is_room(page: Page) -> None:
    open_map(page)
    page.evaluate(
        "yhdyspinta.camera.fit(yhdyspinta.model.members('region', '12'), { smooth: false })"
    )
    page.mouse.move(*spot(page, "167"))
    expect(page.locator(".map-tooltip")).to_be_visible()
    assert "167" not in page.evaluate(OVER)["codes"]


def test_it_names_the_area_its_class_and_its_status(page: Page) -> None:
    open_map(page)
    page.mouse.move(*spot(page, "305"))
    tooltip = page.locator(".map-tooltip")
    expect(tooltip).to_be_visible()
    for words in (
        "Kuusamo",
        "Pohjois-Pohjanmaan hyvinvointialue",
        "1–4 mahdollista, määrä ei tiedossa",
        "Ei tiedossa",
    ):
        expect(tooltip).to_contain_text(words)


def test_it_says_what_the_filters_leave_out(page: Page) -> None:
    open_map(page, "?lang=en")
    page.mouse.move(*spot(page, "305"))
    expect(page.locator(".map-tooltip")).to_be_visible()
    expect(page.locator(".map-tooltip")).not_to_contain_text("outside the filters")
    page.evaluate("yhdyspinta.state.set({ class: ['1'] })")
    expect(page.locator(".map-tooltip")).to_contain_text("outside the filters")


def test_it_goes_where_the_pointer_rests_on_nothing(page: Page) -> None:
    open_map(page)
    tooltip = page.locator(".map-tooltip")
    for away in ((5.0, 300.0), centre(page, "[data-action='zoom-in']")):
        page.mouse.move(*spot(page, "305"))
        expect(tooltip).to_be_visible()
        page.mouse.move(*away)
        expect(tooltip).to_be_hidden()
        assert (page.locator("#map .mark--hover").get_attribute("d") or "M0 0") == "M0 0"


def test_it_goes_after_a_click_and_comes_with_the_next_area(page: Page) -> None:
    open_map(page)
    tooltip = page.locator(".map-tooltip")
    x, y = spot(page, "305")
    page.mouse.move(x, y)
    expect(tooltip).to_be_visible()
    page.mouse.click(x, y)
    expect(page.locator("#profile")).to_contain_text("Kainuu-Koillismaa")
    page.mouse.move(x + 2, y + 2)
    expect(tooltip).to_be_hidden()
    page.mouse.move(*spot(page, "148"))
    expect(tooltip).to_be_visible()


def test_it_goes_after_a_key_but_not_for_one_that_is_held_to_add(page: Page) -> None:
    open_map(page)
    tooltip = page.locator(".map-tooltip")
    page.mouse.move(*spot(page, "305"))
    expect(tooltip).to_be_visible()
    page.keyboard.press("Control")
    expect(tooltip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tooltip).to_be_hidden()


def test_it_follows_the_keyboard_and_keeps_off_its_area(page: Page) -> None:
    open_map(page, "?division=wellbeing_county")
    tooltip = page.locator(".map-tooltip")
    enter_by_keyboard(page)
    for key in ("ArrowUp", "ArrowUp", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
        expect(tooltip).to_be_visible()
        county = page.evaluate(
            "yhdyspinta.model.areaOf(document.activeElement.dataset.code, 'wellbeing_county')"
        )
        members = set(
            page.evaluate("(c) => [...yhdyspinta.model.members('wellbeing_county', c)]", county)
        )
        assert members.isdisjoint(page.evaluate(OVER)["codes"])
    page.keyboard.press("Enter")
    expect(tooltip).to_be_hidden()


def test_it_is_never_cut_at_the_edge(page: Page) -> None:
    open_map(page)
    page.evaluate("yhdyspinta.camera.fit(yhdyspinta.model.members('municipality', '305'))")
    frame = page.locator("#map").bounding_box()
    assert frame
    tooltip = page.locator(".map-tooltip")
    points = page.evaluate(POINTS_AT_EDGES)
    assert len(points) >= 3
    for x, y in points:
        page.mouse.move(x, y)
        expect(tooltip).to_be_visible()
        box = tooltip.bounding_box()
        assert box
        assert frame["x"] <= box["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"]
        assert frame["y"] <= box["y"]
        assert box["y"] + box["height"] <= frame["y"] + frame["height"]


def lines(page: Page) -> float:
    """Lines of text that the tooltip shows."""
    rows: list[float] = page.locator(".map-tooltip > *").evaluate_all(
        "rows => rows.map((e) => e.clientHeight / parseFloat(getComputedStyle(e).lineHeight))"
    )
    return sum(round(row) for row in rows)


def centre(page: Page, selector: str) -> tuple[float, float]:
    """The middle of an element, in the window."""
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
