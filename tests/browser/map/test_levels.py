"""Borders of the detail that the scale needs: loaded when needed, swapped all together."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.map.map_page import open_map, outline, path

HELSINKI = "091"
CLOSE = "yhdyspinta.camera.showPart([370, 6665, 400, 6690], { smooth: false })"
NEAR = "yhdyspinta.camera.showPart([250, 6620, 480, 6820], { smooth: false })"
LEVEL = re.compile(r"/geometry/(\w+)\.json")


@pytest.fixture
def loaded(page: Page) -> list[str]:
    """Levels that the page asks for, in order."""
    levels: list[str] = []

    def note(url: str) -> None:
        if found := LEVEL.search(url):
            levels.append(found[1])

    page.on("request", lambda request: note(request.url))
    return levels


def corners(page: Page, code: str) -> int:
    return (path(page, code).get_attribute("d") or "").count("L")


def wait_for_level(page: Page, arcs: int) -> None:
    """Wait until the borders in use have more lines than a number."""
    page.wait_for_function("arcs => yhdyspinta.model.arcs.length > arcs", arg=arcs)


def test_the_first_view_loads_the_country_only(page: Page, loaded: list[str]) -> None:
    open_map(page)
    page.wait_for_timeout(500)
    assert set(loaded) == {"country"}
    expect(page.locator("#map .map__canvas")).to_have_attribute("data-detail", "country")


def test_closer_views_are_finer_in_every_line(page: Page, loaded: list[str]) -> None:
    open_map(page, "?sel=municipality:091,municipality:049&borders=wellbeing_county")
    counts: list[int] = [page.evaluate("yhdyspinta.model.arcs.length")]
    drawn = [(0, outline(page, "selection").count("L"))]
    for step, level in ((NEAR, "region"), (CLOSE, "full")):
        page.evaluate(step)
        wait_for_level(page, counts[-1])
        counts.append(page.evaluate("yhdyspinta.model.arcs.length"))
        drawn.append((corners(page, HELSINKI), outline(page, "selection").count("L")))
        expect(page.locator("#map .map__canvas")).to_have_attribute("data-detail", level)
    assert loaded[-2:] == ["region", "full"]
    assert drawn[0][1] < drawn[1][1] < drawn[2][1]
    assert drawn[1][0] < drawn[2][0]
    assert page.locator("#map .municipality").count() == 308


def test_going_back_asks_for_nothing_again(page: Page, loaded: list[str]) -> None:
    open_map(page)
    few = page.evaluate("yhdyspinta.model.arcs.length")
    page.evaluate(CLOSE)
    wait_for_level(page, few)
    page.evaluate("yhdyspinta.camera.wholeCountry({ smooth: false })")
    page.wait_for_function("few => yhdyspinta.model.arcs.length === few", arg=few)
    page.evaluate(CLOSE)
    wait_for_level(page, few)
    assert loaded.count("full") == 1


def test_a_swap_keeps_colours_and_the_place(page: Page) -> None:
    open_map(page, "?theme=residents")
    few = page.evaluate("yhdyspinta.model.arcs.length")
    fill = path(page, HELSINKI).get_attribute("fill")
    page.evaluate(CLOSE)
    before = page.evaluate("yhdyspinta.maps.first().leaflet.getCenter()")
    wait_for_level(page, few)
    assert path(page, HELSINKI).get_attribute("fill") == fill
    assert page.evaluate("yhdyspinta.maps.first().leaflet.getCenter()") == before


def test_both_maps_change_together(page: Page) -> None:
    open_map(page, "?compare=residents")
    few = page.evaluate("yhdyspinta.model.arcs.length")
    page.wait_for_selector("#beside-map .leaflet-container.ready")
    page.evaluate(CLOSE)
    wait_for_level(page, few)
    shapes = page.evaluate(
        """code => ["map", "beside-map"].map((id) =>
          document.querySelectorAll(`#${id} [data-code="${code}"]`)[0]
            .getAttribute("d").split("L").length)""",
        HELSINKI,
    )
    assert shapes[0] == pytest.approx(shapes[1], rel=0.5)
    assert min(shapes) > 60


def test_a_second_map_opened_close_up_has_the_same_detail(page: Page) -> None:
    open_map(page)
    few = page.evaluate("yhdyspinta.model.arcs.length")
    page.evaluate(CLOSE)
    wait_for_level(page, few)
    page.evaluate("yhdyspinta.state.set({ compare: ['residents'] })")
    page.wait_for_selector("#beside-map .leaflet-container.ready")
    second = page.locator(f'#beside-map [data-code="{HELSINKI}"]').get_attribute("d") or ""
    assert second.count("L") > 60


def test_borders_that_do_not_come_leave_those_on_screen(page: Page) -> None:
    def fail(route: Route) -> None:
        route.fulfill(status=204, body="")

    page.route("**/geometry/full.json", fail)
    open_map(page)
    few = page.evaluate("yhdyspinta.model.arcs.length")
    page.evaluate(CLOSE)
    page.wait_for_timeout(800)
    assert page.evaluate("yhdyspinta.model.arcs.length") == few
    assert corners(page, HELSINKI) > 3
    page.unroute("**/geometry/full.json")
    page.evaluate(NEAR)
    wait_for_level(page, few)


def test_the_map_of_two_divisions_changes_too(page: Page) -> None:
    page.goto("/rajat")
    page.wait_for_selector("[data-page=ready] .leaflet-container.ready")
    lines = "document.querySelectorAll('.leaflet-relations-pane path').length"
    letters = (
        "[...document.querySelectorAll('.leaflet-relations-pane path')]"
        ".reduce((n, path) => n + (path.getAttribute('d').match(/L/g) ?? []).length, 0)"
    )
    before = page.evaluate(letters)
    assert before > 0
    for _ in range(2):
        page.locator("#zoom-in, [data-action=zoom-in]").first.click()
        page.wait_for_timeout(900)
    page.wait_for_function(f"{lines} > 0 && {letters} !== {before}")
