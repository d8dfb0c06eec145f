"""Buttons have somebody who answers them, icons and styles their pictures: asked in the browser."""

import re
from collections.abc import Callable

from dash import Dash
from playwright.sync_api import Page, expect

from tests.browser.map.map_page import open_map
from tests.browser.map.test_share import open_dialog
from tests.layouts import attribute, every_layout, walk

ON_PAGE = "() => [...document.querySelectorAll('[data-action]')].map((e) => e.dataset.action)"
ANSWERED = "() => [...yhdyspinta.answered()]"
PICTURE_OF_ICON = """(name) => {
  const icon = document.createElement("span");
  icon.className = `icon icon--${name}`;
  document.body.append(icon);
  const mask = getComputedStyle(icon).maskImage;
  icon.remove();
  return mask.startsWith("url(") ? mask.slice(5, -2) : null;
}"""
"""Address of the picture that the styles give an icon; null without one."""

PICTURES_OF_STYLES = """() => {
  const found = new Set();
  for (const sheet of document.styleSheets) {
    for (const { cssText } of sheet.cssRules) {
      for (const [, url] of cssText.matchAll(/url\\("([^"]+)"\\)/g)) {
        found.add(String(new URL(url, sheet.href ?? location.href)));
      }
    }
  }
  return [...found].filter((url) => !url.startsWith("data:"));
}"""
"""Addresses of every font and picture that the styles of the page name."""


def search(page: Page) -> None:
    open_map(page)
    page.locator("#search").press_sequentially("kuusam")
    expect(page.get_by_role("option").first).to_be_visible()


def share(page: Page) -> None:
    open_map(page, "?sel=employment_area:10")
    open_dialog(page, "files")
    expect(page.locator("#share-facts [data-action]").first).to_be_attached()


def chooser(page: Page) -> None:
    open_map(page, "?region=01")
    page.locator("#filter-region summary").click()
    expect(page.locator("#filter-region [data-action]").first).to_be_attached()


AFTER_FAILURES = {"ask-part", "retry-answers", "retry-profile", "retry-view"}
"""Actions of buttons that come where something could not be loaded; their own tests press them."""

VIEWS: tuple[Callable[[Page], None], ...] = (
    search,
    share,
    chooser,
    lambda page: open_map(page, "?county=08&class=1&sel=employment_area:10,municipality:305"),
    lambda page: open_map(page, "?theme=tym_youth&data=example"),
    lambda page: open_map(page, "?compare=residents"),
    lambda page: open_map(page, "rajat"),
)
"""What brings up every button that the browser's own code makes."""


def test_every_button_is_answered_and_every_answer_has_a_button(page: Page, app: Dash) -> None:
    asked = {attribute(each, "data-action") for each in walk(every_layout(app))} - {None}
    answered: set[str] = set()
    for view in VIEWS:
        view(page)
        asked |= set(page.evaluate(ON_PAGE))
        answered |= set(page.evaluate(ANSWERED))
    assert asked | AFTER_FAILURES == answered


def test_every_icon_has_a_picture(page: Page, app: Dash) -> None:
    classes = " ".join(str(getattr(each, "className", "")) for each in walk(every_layout(app)))
    names = sorted(set(re.findall(r"\bicon--([a-z-]+)", classes)))
    assert len(names) > 10
    open_map(page)
    pictures = {name: page.evaluate(PICTURE_OF_ICON, name) for name in names}
    assert [name for name, picture in pictures.items() if not picture] == []
    for picture in pictures.values():
        assert picture.startswith("data:image/svg+xml,") or page.request.get(picture).ok, picture


def test_every_font_and_picture_of_the_styles_is_served_here(page: Page, base_url: str) -> None:
    open_map(page)
    addresses = page.evaluate(PICTURES_OF_STYLES)
    assert addresses
    for address in addresses:
        assert address.startswith(f"{base_url}/static/"), address
        assert page.request.get(address).ok, address
