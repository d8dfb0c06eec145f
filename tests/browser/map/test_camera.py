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
