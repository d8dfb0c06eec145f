"""Nothing is cut or covered, whatever the width of the window, the type and the colours."""

from itertools import combinations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.map.map_page import open_map, spot

WIDTHS = range(320, 1601, 20)
LARGEST_TOOLTIP = (240, 90)
LEAFLET_BLUE = "rgb(51, 136, 255)"
READY = ".leaflet-container.ready"

OUTSIDE = """() => {
  const bottom = document.querySelector(".header").getBoundingClientRect().bottom;
  return [...document.querySelectorAll(".header :is(a, button)")]
    .filter((each) => each.checkVisibility())
    .filter((each) => {
      const box = each.getBoundingClientRect();
      return box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > bottom + 1;
    })
    .map((each) => each.textContent);
}"""
"""Texts of the header's buttons and links that are cut by the window or by the header."""

IN_REACH = """() => [...document.querySelectorAll(".header :is(a, button)")]
  .filter((each) => each.checkVisibility())
  .map((each) => each.dataset.action)
  .filter(Boolean)"""
"""Actions of the header's visible buttons."""

BOXES = """(selectors) => selectors.map((selector) => {
  const { left, top, right, bottom } = document.querySelector(selector).getBoundingClientRect();
  return [left, top, right, bottom];
})"""

GROUNDS = """() => [...document.querySelectorAll(".leaflet-container")]
  .map((each) => getComputedStyle(each).backgroundColor)"""

COLOURS = """() => [
  getComputedStyle(document.body.parentElement).backgroundColor,
  getComputedStyle(document.body.parentElement).colorScheme,
  getComputedStyle(document.querySelector(".mark--selection")).stroke,
  getComputedStyle(document.querySelector(".border--coast")).stroke,
]"""
"""Ground, scheme, and strokes of the selection and of the coast."""

SWITCH = "(scheme) => { document.documentElement.dataset.scheme = scheme; }"


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_every_button_of_the_header_is_in_the_window(page: Page, lang: str) -> None:
    open_map(page, f"?lang={lang}")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(OUTSIDE) == [], width
        wanted = {"toggle-menu"} if width < 760 else {"share", "story", "present"}
        assert wanted <= set(page.evaluate(IN_REACH)), width


def test_type_of_twice_the_size_covers_nothing(page: Page) -> None:
    open_map(page, "?sel=employment_area:10")
    words = page.locator(".panel__sentence, .field__help, .map-area__title h1, .legend__label")
    size = "all => all.map((each) => parseFloat(getComputedStyle(each).fontSize))"
    before = words.evaluate_all(size)
    page.add_style_tag(content="html { font-size: 200% }")
    assert words.evaluate_all(size) == [2 * each for each in before]
    parts = [".header", "#controls", ".map-area", "#panel", ".foot"]
    boxes = dict(zip(parts, page.evaluate(BOXES, parts), strict=True))
    for (one, a), (other, b) in combinations(boxes.items(), 2):
        apart = a[2] <= b[0] + 1 or b[2] <= a[0] + 1 or a[3] <= b[1] + 1 or b[3] <= a[1] + 1
        assert apart, (one, other)
    assert all(box[0] >= 0 and box[2] <= 1440 and box[3] <= 900 for box in boxes.values())
    assert page.evaluate(OUTSIDE) == []
    left, _, right, _ = boxes[".map-area"]
    assert right - left >= 400


@pytest.mark.parametrize("system", ["light", "dark"])
def test_a_choice_of_scheme_wins_over_that_of_the_system(page: Page, system: str) -> None:
    page.emulate_media(color_scheme=system)  # type: ignore[arg-type]
    open_map(page, "?sel=employment_area:10")
    seen = {"": page.evaluate(COLOURS)}
    for scheme in ("light", "dark"):
        page.evaluate(SWITCH, scheme)
        seen[scheme] = page.evaluate(COLOURS)
        assert seen[scheme][1] == scheme
    assert seen[""] == seen[system]
    assert all(a != b for a, b in zip(seen["light"], seen["dark"], strict=True))
    assert LEAFLET_BLUE not in {*seen["light"], *seen["dark"]}


def test_names_are_legible_where_the_device_chooses_the_colours(
    browser: Browser, base_url: str
) -> None:
    page = browser.new_page(forced_colors="active", reduced_motion="reduce")
    page.goto(f"{base_url}/")
    expect(page.locator(READY)).to_be_visible()
    label = page.locator(".map-label").first
    expect(label).to_be_visible()
    stroke, text, ground = label.evaluate(
        "e => (({ webkitTextStrokeWidth: s, color, backgroundColor }) => "
        "[s, color, backgroundColor])(getComputedStyle(e))"
    )
    assert stroke == "0px"
    assert text != ground
    page.close()


@pytest.mark.parametrize("query", ["", "?present=1", "?compare=residents"])
def test_the_map_lies_on_the_ground_of_the_page(page: Page, query: str) -> None:
    open_map(page, query)
    assert set(page.evaluate(GROUNDS)) == {"rgba(0, 0, 0, 0)"}


@pytest.mark.parametrize("width", [480, 639, 640, 700, 759, 760, 900])
def test_a_frame_of_another_page_shows_the_map(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 500})
    open_map(page, "?embed=1")
    parts = [READY, "#embed-side", ".foot"]
    (left, top, right, bottom), legend, foot = page.evaluate(BOXES, parts)
    assert right - left >= 0.6 * width
    assert bottom - top >= 150
    assert legend[2] <= width
    assert legend[3] <= foot[1] + 1
    assert foot[3] <= 501


@pytest.mark.parametrize(
    "query", ["", "?theme=residents", "?theme=tym_youth&data=example", "?compare=residents"]
)
def test_the_tooltip_stays_small(page: Page, query: str) -> None:
    open_map(page, query)
    for code in ("305", "837", "091"):
        page.mouse.move(*spot(page, code))
        tooltip = page.locator(".map-tooltip.shown").first
        expect(tooltip).to_be_visible()
        box = tooltip.bounding_box()
        assert box
        assert (box["width"], box["height"]) <= LARGEST_TOOLTIP
        assert box["height"] <= LARGEST_TOOLTIP[1]
        assert tooltip.locator(".map-tooltip__name").is_visible()
