"""Steps on the map page that several tests share."""

from urllib.parse import parse_qs

from playwright.sync_api import Locator, Page


def open_map(page: Page, query: str = "") -> None:
    """Open the map with a query and wait until it is drawn."""
    page.goto(f"/{query}")
    page.wait_for_selector("[data-page=ready] .leaflet-container.ready")
    page.evaluate("document.fonts.ready")


def path(page: Page, code: str) -> Locator:
    """The drawn municipality."""
    return page.locator(f'.municipality[data-code="{code}"]')


def spot(page: Page, code: str) -> tuple[float, float]:
    """A point of the window inside a municipality: where its name would stand."""
    x, y = page.evaluate(
        """(code) => {
          const map = yhdyspinta.maps.first().leaflet;
          const { x, y } = yhdyspinta.model.area("municipality", code);
          const at = map.latLngToContainerPoint([y, x]);
          const frame = map.getContainer().getBoundingClientRect();
          return [at.x + frame.x, at.y + frame.y];
        }""",
        code,
    )
    return x, y


SETTLED_QUERY = """async () => {
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve));
  let last = null;
  for (let same = 0; same < 3; ) {
    await idle();
    await new Promise((resolve) => setTimeout(resolve, 50));
    same = location.search === last ? same + 1 : 0;
    last = location.search;
  }
  return last.slice(1);
}"""
"""The query once the page has nothing left to do and leaves its address alone."""


def query(page: Page) -> dict[str, list[str]]:
    """The parameters in the address, asked from the page when what was done there has settled.

    A click reaches the view by Dash's callbacks, and Playwright hears of addresses a little later.
    """
    return parse_qs(page.evaluate(SETTLED_QUERY))


def focused_name(page: Page) -> str:
    """The name of the area that has the focus."""
    label: str = page.evaluate("document.activeElement.getAttribute('aria-label') ?? ''")
    return label.split(",", maxsplit=1)[0]


def outline(page: Page, mark: str) -> str:
    """The path of a mark ("hover", "focus", "selection"); "M0 0" when it shows nothing."""
    return page.locator(f".mark--{mark}").get_attribute("d") or "M0 0"


def enter_by_keyboard(page: Page) -> None:
    """Tab into the map from the link that lies before it."""
    page.locator('#map-area a[href="#panel"]').focus()
    page.keyboard.press("Tab")
