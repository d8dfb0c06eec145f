"""Where the map looks when a sheet or a panel rises over it."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.map.map_page import open_map, spot

SOUTH = """(code) => {
  const map = yhdyspinta.maps.first().leaflet;
  const frame = map.getContainer().getBoundingClientRect();
  const [[, south]] = yhdyspinta.borders.bounds(yhdyspinta.model.membersOf(code));
  const [[west], [east]] = yhdyspinta.borders.bounds(yhdyspinta.model.membersOf(code));
  return map.latLngToContainerPoint([south, (west + east) / 2]).y + frame.y;
}"""
"""Where the southern edge of an area is in the window."""


class TestOnAPhoneThatMoves:
    """A phone whose reader wants motion: the sheet rises in a transition."""

    @pytest.fixture
    def viewport(self) -> ViewportSize:
        return {"width": 390, "height": 844}

    def test_a_search_shows_all_of_its_result_above_the_sheet(self, page: Page) -> None:
        page.emulate_media(reduced_motion="no-preference")
        open_map(page, "?lang=en")
        key = "wellbeing_county:07"
        page.evaluate(
            """async (key) => {
              await yhdyspinta.selection.choose(key);
              yhdyspinta.camera.fit(yhdyspinta.model.membersOf(key));
            }""",
            key,
        )
        expect(page.locator("#profile")).to_be_visible()
        at_rest(page)
        sheet = page.locator("#panel").bounding_box()
        assert sheet
        assert sheet["y"] < 844 * 0.7
        assert page.evaluate(SOUTH, key) < sheet["y"]

    def test_another_move_while_the_sheet_rises_is_the_one_that_counts(self, page: Page) -> None:
        page.emulate_media(reduced_motion="no-preference")
        open_map(page, "?lang=en")
        page.evaluate(
            """async () => {
              const { camera, model, selection } = yhdyspinta;
              await selection.choose("region:06");
              camera.fit(model.membersOf("region:06"));
              camera.fit(model.membersOf("region:19"));
            }"""
        )
        at_rest(page)
        _, y = spot(page, "148")
        assert 0 < y < 844


def test_to_clear_a_filter_flies_back_to_the_whole_country(page: Page) -> None:
    page.emulate_media(reduced_motion="no-preference")
    open_map(page, "?region=01")
    zooms = page.evaluate(
        """async () => {
          const map = yhdyspinta.maps.first().leaflet;
          const zooms = [map.getZoom()];
          map.on("zoom", () => zooms.push(map.getZoom()));
          const arrived = new Promise((resolve) => map.once("moveend", resolve));
          await yhdyspinta.state.set({ region: [] });
          await arrived;
          return zooms;
        }"""
    )
    assert min(zooms) < zooms[0]
    assert len(set(zooms)) > 3, "it arrives by steps, not in one jump"


@pytest.mark.parametrize("size", [(1440, 900), (820, 1180)])
def test_the_country_stands_still_while_themes_change(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_map(page)
    places = page.evaluate(
        """async () => {
          const places = new Set();
          for (const { value } of document.querySelector("#theme").options) {
            await yhdyspinta.state.set({ theme: value });
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
            const path = document.querySelector(".municipality[data-code='205']");
            const { x, y, width } = path.getBoundingClientRect();
            places.add([x, y, width].map(Math.round).join());
          }
          return [...places];
        }"""
    )
    assert len(places) == 1


def at_rest(page: Page) -> None:
    """Wait until nothing on the page moves any more."""
    page.wait_for_function(
        """() => {
          const map = yhdyspinta.maps.first().leaflet;
          const now = JSON.stringify([map.getCenter(), map.getZoom(),
            document.querySelector("#panel").getBoundingClientRect()]);
          const still = window.last === now;
          window.last = now;
          return still;
        }""",
        polling=400,
    )
