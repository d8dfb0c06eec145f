"""Steps on the map that several journeys share, by what is on screen."""

from tests.browser.journeys.window import Seen, Window

KUUSAMO = "Kuusamo"
KAINUU = "Kainuu-Koillismaa"
MAP = "#map"
CHIPS = "#chips"
PROFILE = "#panel"
ANSWERING = Seen("html[data-page=ready]")
THEME = Seen("select", "Theme")
TITLE = Seen("#map-title")

_FILLS = """(map) => [...document.querySelectorAll(`${map} path`)]
  .map((path) => getComputedStyle(path))
  .filter(({ fill, visibility }) => fill !== "none" && visibility === "visible")
  .map(({ fill, fillOpacity }) => `${fill} ${fillOpacity}`)"""
_NAME_PLACE = """(map, name) => {
  const texts = document.evaluate(
    `//*[@id="${map.slice(1)}"]//text()[contains(., "${name.split("-").at(-1)}")]`, document, null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  for (let n = 0; n < texts.snapshotLength; n++) {
    const range = document.createRange();
    range.selectNodeContents(texts.snapshotItem(n));
    const { x, y, width, height } = range.getBoundingClientRect();
    if (width > 0) return [x + width / 2, y + height / 2];
  }
  return null;
}"""
_FOCUSED = """(map) => {
  const focused = document.activeElement;
  if (!focused.closest(map)) return null;
  const active = document.getElementById(focused.getAttribute("aria-activedescendant"));
  return ((active ?? focused).getAttribute("aria-label") ?? "").split(",")[0];
}"""
MUNICIPALITIES = 308
TABS_TO_THE_MAP = 60


def fills(window: Window) -> list[str]:
    """The colours of the shapes on the map, with their opacity."""
    fills: list[str] = window.evaluate(_FILLS, MAP)
    return fills


def open_map(window: Window, address: str = "/?lang=en") -> None:
    """Open the map and wait until it is painted and answers."""
    window.go(address)
    wait_for_map(window)


def wait_for_map(window: Window) -> None:
    """Wait until the map is painted and answers: the document carries a picture of it before."""

    def painted() -> bool:
        colours = fills(window)
        return len(colours) >= MUNICIPALITIES and len(set(colours)) > 2

    window.sees(ANSWERING)
    window.until(painted, "see a painted map")


def search_for(window: Window, words: str, name: str) -> None:
    """Type into the search and choose what it finds first, an area of this name."""
    window.click(Seen("[role=combobox]", "Search"))
    window.type(words)
    window.sees(Seen("[role=option]", name))
    window.press("Enter")


def click_on_area(window: Window, name: str) -> None:
    """Click on the map where the name of an area stands."""
    window.until(lambda: bool(window.evaluate(_NAME_PLACE, MAP, name)), f"see {name} on the map")
    window.click_at(*window.evaluate(_NAME_PLACE, MAP, name))


def focused_area(window: Window) -> str | None:
    """The name of the area that keys are about; none while the map has not the focus."""
    name: str | None = window.evaluate(_FOCUSED, MAP)
    return name


def tab_into_map(window: Window) -> None:
    for _ in range(TABS_TO_THE_MAP):
        window.press("Tab")
        if focused_area(window):
            return
    raise AssertionError("Tab does not reach the map")
