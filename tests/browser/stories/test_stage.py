"""What a presenter has at hand, as it is seen from the back of a room at 1920 × 1080."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.map.map_page import open_map, spot
from tests.browser.stories.story import PLACE, wait_for_stories

LEAST_PIXELS = {"text": 24, "name": 19}
"""Names on the map are smaller than other texts, so that nearly all areas have theirs."""
SMALL = """(least) => {
  const small = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement: element } = texts.currentNode;
    const at = element.getBoundingClientRect();
    const onScreen = at.width > 1 && at.height > 1 && at.bottom > 0;
    const seen = data.trim() && onScreen && !element.closest("noscript")
      && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const size = parseFloat(getComputedStyle(element).fontSize);
    const name = element.closest(".map-label, .map-inset");
    if (seen && size < (name ? least.name : least.text)) small.push(`${size} px: ${data.trim()}`);
  }
  return small;
}"""
"""Every text on screen whose letters are smaller than so many pixels."""

NEXT_FRAME = "() => new Promise((go) => requestAnimationFrame(() => setTimeout(go)))"
"""Until the names on the map are written."""

KEYS = {"←", "→", "Home", "End", "F", "B", "W", "C", "+", "−", "0", "S", "T", "?", "Esc"}


@pytest.fixture
def viewport() -> ViewportSize:
    return {"width": 1920, "height": 1080}


@pytest.mark.parametrize("story", ["four-divisions", "crossing-areas", "leadership-groups"])
def test_every_text_is_large_enough(page: Page, story: str) -> None:
    open_map(page, "?data=example")
    wait_for_stories(page)
    page.evaluate("(story) => yhdyspinta.player.play(story)", story)
    steps = page.evaluate("(story) => yhdyspinta.book.find(story).steps.length", story)
    for number in range(1, steps + 1):
        expect(page.locator(PLACE)).to_have_text(f"{number} / {steps}")
        page.evaluate(NEXT_FRAME)
        assert page.evaluate(SMALL, LEAST_PIXELS) == []
        page.keyboard.press("ArrowRight")


def test_what_comes_and_goes_is_large_enough_too(page: Page) -> None:
    open_map(page, "?present=1&theme=urban_rural")
    wait_for_stories(page)
    page.mouse.move(*spot(page, "091"))
    expect(page.locator(".map-tooltip.shown")).to_be_visible()
    page.context.set_offline(True)
    expect(page.locator(".offline")).to_be_visible()
    assert page.evaluate(SMALL, LEAST_PIXELS) == []
    page.context.set_offline(False)
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    assert page.evaluate(SMALL, LEAST_PIXELS) == []


def test_the_list_of_keys_names_them_all(page: Page) -> None:
    open_map(page, "?present=1")
    wait_for_stories(page)
    page.keyboard.press("?")
    assert set(page.locator("#keys kbd").all_text_contents()) == KEYS


def test_the_screen_goes_black_and_white_and_the_pointer_gets_a_circle(page: Page) -> None:
    open_map(page, "?present=1")
    wait_for_stories(page)
    curtain, ring = page.locator("#curtain"), page.locator("#ring")
    for key, colour in (("b", "rgb(0, 0, 0)"), ("w", "rgb(255, 255, 255)")):
        page.keyboard.press(key)
        expect(curtain).to_have_css("background-color", colour)
        assert curtain.bounding_box() == {"x": 0, "y": 0, "width": 1920, "height": 1080}
    page.keyboard.press("w")
    expect(curtain).to_be_hidden()
    page.keyboard.press("c")
    page.mouse.move(600, 500)
    expect(ring).to_be_visible()
    box = ring.bounding_box()
    assert box
    assert abs(box["x"] + box["width"] / 2 - 600) < 1
    assert abs(box["y"] + box["height"] / 2 - 500) < 1
    page.keyboard.press("c")
    expect(ring).to_be_hidden()


def test_single_keys_do_nothing_outside_the_presentation(page: Page) -> None:
    open_map(page)
    wait_for_stories(page)
    before = page.url
    for key in ("b", "w", "c", "s", "t", "?", "f", "+", "0", " "):
        page.keyboard.press(key)
        page.evaluate(NEXT_FRAME)
        assert page.url == before, key
        assert len(page.context.pages) == 1, key
        assert page.locator("#curtain, #ring, #keys").count() == 0, key
        assert not page.evaluate("Boolean(document.fullscreenElement)"), key
    # The same keys are answered as soon as the presentation is on.
    page.evaluate("yhdyspinta.state.set({ present: '1' })")
    page.keyboard.press("b")
    expect(page.locator("#curtain")).to_be_visible()
