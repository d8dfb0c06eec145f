"""Names and lines where a device chooses the colours, and where a browser lacks newer ones."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map.map_page import open_map

LOOKS = """() => [...document.querySelectorAll(".map-label")].map((label) => {
  const { color, webkitTextStrokeColor, webkitTextStrokeWidth, backgroundColor } =
    getComputedStyle(label);
  return { color, stroke: webkitTextStrokeColor, width: parseFloat(webkitTextStrokeWidth),
    ground: backgroundColor };
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_are_no_blobs_in_forced_colours(page: Page, scheme: str) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    open_map(page)
    expect(page.locator(".map-label").first).to_be_visible()
    for look in page.evaluate(LOOKS):
        assert look["width"] == 0 or look["stroke"] != look["color"]
        assert look["color"] != look["ground"]


def test_marks_and_fills_have_colours_without_newer_css(page: Page) -> None:
    """What draws the map names no colour function that Safari 16 does not know."""
    open_map(page, "?sel=employment_area:10")
    page.evaluate("yhdyspinta.state.set({ borders: ['region'] })")
    expect(page.locator("#map .mark--selection").first).to_be_attached()
    styles: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("#map-patterns [style], .swatch[style]")]
          .map((each) => each.getAttribute("style"))"""
    )
    assert len(styles) > 4
    assert not [style for style in styles if "light-dark" in style or "color-mix" in style]
    strokes: list[str] = page.evaluate(
        """() => [".mark--selection", ".border--coast", ".border--region"]
          .map((line) => getComputedStyle(document.querySelector(`#map ${line}`)).stroke)"""
    )
    leaflets_blue = "rgb(51, 136, 255)"
    assert leaflets_blue not in strokes
    assert "none" not in strokes
    assert len(set(strokes)) >= 2


def test_a_tint_is_dark_on_a_dark_page(page: Page) -> None:
    light = tints(page, "light")
    dark = tints(page, "dark")
    assert light
    assert len(light) == len(dark)
    assert all(sum(a) > sum(b) for a, b in zip(light, dark, strict=True))


def tints(page: Page, scheme: str) -> list[list[int]]:
    """Red, green and blue of the grounds of patterns that follow the page."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    open_map(page)
    found: list[list[int]] = page.evaluate(
        """() => [...document.querySelectorAll("#map-patterns rect")]
          .filter((rect) => rect.getAttribute("style").includes("--on-dark"))
          .map((rect) => getComputedStyle(rect).fill.match(/\\d+/g).map(Number))"""
    )
    return found
