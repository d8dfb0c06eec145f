"""Steps on the page where answers are filled in."""

import json
from typing import Any

from playwright.sync_api import Locator, Page, expect

from geodata import DEFAULT_YEAR, load_key

PAGE = "/aineistot/taytto"
STORED = "yhdyspinta.answers"

AT = """(key) => {
  const {model, maps} = window.yhdyspinta;
  const [division, code] = key.split(":");
  const path = maps.path(model.representative(division, code));
  const box = path.getBoundingClientRect();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];
  for (let n = 0; n < 400; n += 1) {
    const at = [box.x + ((n * 7) % 20 / 20) * box.width, box.y + (n / 400) * box.height];
    const [x, y] = n ? at : middle;
    if (document.elementFromPoint(x, y) === path) return [x, y];
  }
  return null;
}"""
"""A point of the window at which an area of a division can be clicked."""

LOOK = """(key) => {
  const {model, maps} = window.yhdyspinta;
  return maps.path(model.representative(...key.split(":"))).getAttribute("fill");
}"""
"""What an area of a division is painted with."""


def open_page(page: Page, query: str = "?lang=en") -> None:
    page.goto(f"{PAGE}{query}")
    ready(page)


def ready(page: Page) -> None:
    expect(page.locator("html[data-page=ready] .leaflet-container.ready")).to_be_visible()
    expect(page.locator(".fill-brush").first).to_be_visible()


def brush(page: Page, words: str) -> None:
    brushes = page.locator(".fill-brush")
    brushes.filter(has=page.get_by_text(words, exact=True)).click()


def place(page: Page, key: str) -> tuple[float, float]:
    """Where an area can be clicked."""
    x, y = page.evaluate(AT, key)
    return x, y


def click_area(page: Page, key: str) -> None:
    page.mouse.click(*place(page, key))
    expect(row(page, key)).to_have_class("is-chosen")


def row(page: Page, key: str) -> Locator:
    return page.locator(f"tr[data-area='{key.split(':')[1]}']")


def cell(page: Page, key: str, column: str) -> Locator:
    return row(page, key).locator(f"[data-cell$='/{column}']")


def filled(page: Page) -> str:
    """How many rows of the topic are filled in, as the page says."""
    return page.locator(".fill-segments [aria-pressed=true] small").inner_text()


def fill_of(page: Page, key: str) -> str:
    """What an area is painted with."""
    found: str = page.evaluate(LOOK, key)
    return found


def stored(page: Page) -> dict[str, Any]:
    """Cells of the draft that the browser keeps."""
    text = page.evaluate("(key) => localStorage.getItem(key)", STORED)
    return {path: value for path, value, _at in json.loads(text or "[]") if value is not None}


def counties() -> list[str]:
    codes = load_key(DEFAULT_YEAR)["wellbeing_county"].astype(str).unique()
    return [f"wellbeing_county:{code}" for code in sorted(codes) if code != "91"]


def fill_in_origin(page: Page) -> None:
    fields = {"title": "Survey of the autumn", "collected_by": "The ministry", "source": "Calls"}
    page.locator("#fill-meta-collected_on").fill("2026-05-15")
    for name, words in fields.items():
        page.locator(f"#fill-meta-{name}").fill(words)
        page.locator(f"#fill-meta-{name}").press("Tab")
