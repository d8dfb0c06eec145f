"""Steps on the map page with several maps beside each other."""

from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.map.map_page import open_map, spot

APART = """() => {
  const [first, second] = [yhdyspinta.maps.first().leaflet, yhdyspinta.maps.second().leaflet];
  const [a, b] = [first.getCenter(), second.getCenter()];
  const pixels = Math.hypot(a.lat - b.lat, a.lng - b.lng) * 2 ** first.getZoom();
  return first.getZoom() === second.getZoom() ? pixels : Infinity;
}"""
"""How many pixels the centres of both maps lie apart."""


def open_two(page: Page, more: str = "") -> None:
    open_map(page, f"?lang=en&compare=residents{more}")
    expect(page.locator("#beside-map .ready")).to_be_visible()


def on_second(page: Page, code: str) -> tuple[float, float]:
    """The point of the window where a municipality lies on the second map."""
    x, y = spot(page, code)
    first, second = (page.locator(each).bounding_box() for each in ("#map", "#beside-map"))
    assert first
    assert second
    return x - first["x"] + second["x"], y - first["y"] + second["y"]


def names(page: Page, container: str, division: str) -> Locator:
    """The names of a division's areas on a map."""
    return page.locator(f"{container} .map-label[data-key^='{division}:']")


def box(page: Page, selector: str) -> FloatRect:
    """Where an element stands in the window."""
    found = page.locator(selector).bounding_box()
    assert found
    return found


def same_place(page: Page) -> bool:
    # Leaflet moves by whole pixels.
    return bool(page.evaluate(APART) < 1)
