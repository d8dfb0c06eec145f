"""How the map draws: borders in pieces, each path once for a jump, all of it in its place."""

from itertools import groupby

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map.map_page import open_map, spot

UTAJARVI = "889"
# All at scales of one level of detail: another one is a drawing of its own.
MOVES = {
    "a jump to another zoom": "map.setView([7150, 480], 0.6, { animate: false })",
    "a jump at the same zoom": "map.setView([7050, 480], map.getZoom(), { animate: false })",
    "a flight": "map.flyTo([7150, 480], 0.5, { duration: 0.05 })",
    "a shift": "map.panBy([90, 60], { animate: false })",
}


POINTS = """(selector) => [...document.querySelectorAll(`#map ${selector}`)]
  .map((path) => (path.getAttribute("d") ?? "").match(/L/g) ?? [])"""
"""The pieces of the paths that a selector finds, as letters."""


def border(page: Page, division: str) -> str:
    """The paths in which a border is drawn, joined; "" while it is not on the map."""
    paths = page.locator(f".border--{division}:not(.faded)")
    shapes: list[str] = paths.evaluate_all("paths => paths.map((p) => p.getAttribute('d') ?? '')")
    return "".join(shape for shape in shapes if shape != "M0 0")


def set_borders(page: Page, borders: str) -> None:
    """Show the borders of an array of divisions, and wait for the frame after that has them."""
    page.evaluate(
        f"""async () => {{
          await yhdyspinta.state.set({{ borders: {borders} }});
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
        }}"""
    )


def test_borders_are_switched_on_and_off(page: Page) -> None:
    open_map(page)
    assert not border(page, "region")
    set_borders(page, "['region']")
    assert len(border(page, "region")) > 1000
    assert not border(page, "wellbeing_county")
    municipalities = page.locator("#map .municipality-borders")
    expect(municipalities).to_have_count(0)
    set_borders(page, "['municipality', 'region']")
    expect(municipalities).to_have_count(1)


def test_borders_are_whole_in_pieces_and_keep_their_pile(page: Page) -> None:
    open_map(page)
    set_borders(page, "['employment_area']")
    set_borders(page, "['employment_area', 'wellbeing_county']")
    for division in ("employment_area", "wellbeing_county"):
        chains = page.evaluate("(d) => yhdyspinta.borders.lines(d).coordinates.length", division)
        assert border(page, division).count("M") == chains
    names: list[str] = page.locator(".leaflet-lines-pane path").evaluate_all(
        "paths => paths.map((path) => path.getAttribute('class').split('--')[1].split(' ')[0])"
    )
    pile = [name for name, _ in groupby(names)]
    assert len(pile) == len(set(pile)), "paths of a line lie apart"
    assert pile.index("coast") < pile.index("employment_area") < pile.index("wellbeing_county")
    assert pile.index("wellbeing_county") < pile.index("hover-halo") < pile.index("selection")


@pytest.mark.parametrize(
    "step",
    [
        "yhdyspinta.sets.show({ data: 'example', versus: '' })",
        "yhdyspinta.state.set({ theme: 'youth', class: ['unknown'] })",
        "yhdyspinta.state.set({ region: ['06'] })",
        "yhdyspinta.state.set({ class: ['2'] })",
    ],
    ids=["other answers", "another theme", "a filter by area", "another class"],
)
def test_lines_fade_as_the_municipalities_do_after(page: Page, step: str) -> None:
    """Other answers under a class filter fade others: the lines must not stay as they were."""
    open_map(page, "?theme=tym&data=known-2026&class=1&borders=region,municipality")
    before = faded_lines(page)
    page.evaluate(step)
    _arrive(page)
    after = faded_lines(page)
    assert after != before
    page.reload()
    page.wait_for_selector("[data-page=ready] .leaflet-container.ready")
    _arrive(page)
    assert faded_lines(page) == after


def _arrive(page: Page) -> None:
    """Wait until the camera has flown where it goes and the borders there are drawn."""
    page.wait_for_timeout(1000)
    page.wait_for_function("() => yhdyspinta.detail.settled()")


def faded_lines(page: Page) -> dict[str, list[int]]:
    """How many pieces the coast and the borders of regions have inside the filters and outside."""
    return {
        name: [
            sum(len(shape) for shape in page.evaluate(POINTS, f".border--{name}{part}"))
            for part in (":not(.faded)", ".faded")
        ]
        for name in ("coast", "region")
    }


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES.keys())
def test_paths_are_in_their_place_after(page: Page, move: str) -> None:
    open_map(page)
    page.evaluate("(code) => yhdyspinta.state.set({ sel: [`municipality:${code}`] })", UTAJARVI)
    _move(page, move)
    x, y = spot(page, UTAJARVI)
    code = "([x, y]) => document.elementFromPoint(x, y).dataset.code"
    assert page.evaluate(code, [x, y]) == UTAJARVI
    drawn, expected = page.evaluate(
        """(code) => {
          const map = yhdyspinta.maps.first().leaflet;
          const frame = map.getContainer().getBoundingClientRect();
          const [[west], [, north]] = yhdyspinta.borders.bounds(new Set([code]));
          const { x, y } = map.latLngToContainerPoint([north, west]);
          const { left, top } = document.querySelector(".mark--selection").getBoundingClientRect();
          return [[left - frame.left, top - frame.top], [x, y]];
        }""",
        UTAJARVI,
    )
    assert drawn == pytest.approx(expected, abs=4), "half a line's width, and whole pixels"


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES.keys())
def test_no_path_is_drawn_twice_for(page: Page, move: str) -> None:
    open_map(page)
    page.evaluate(
        """window.drawn = new Map();
        new MutationObserver((records) => records.forEach(({ target }) =>
          drawn.set(target, (drawn.get(target) ?? 0) + 1))
        ).observe(document.querySelector(".leaflet-map-pane"),
          { attributeFilter: ["d"], subtree: true });"""
    )
    _move(page, move)
    times = page.evaluate("[...drawn.values()]")
    assert len(times) >= 308
    assert set(times) == {1}


def _move(page: Page, move: str) -> None:
    page.evaluate(
        f"""new Promise((arrived) => {{
          const map = yhdyspinta.maps.first().leaflet;
          map.once("moveend", () => setTimeout(arrived, 50));
          {move};
        }})"""
    )
