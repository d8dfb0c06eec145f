"""The map in a real browser: what is drawn, pointed at, selected and filtered."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.map.map_page import open_map, outline, path, query, spot


def test_every_municipality_is_drawn_and_coloured(page: Page) -> None:
    open_map(page)
    expect(page.locator(".municipality")).to_have_count(308)
    fills = page.locator(".municipality").evaluate_all(
        "paths => paths.map((path) => path.getAttribute('fill'))"
    )
    assert "#0b4f9e" in fills
    assert all(fill.startswith(("#", "url(#pattern-")) for fill in fills)


def test_patterns_that_fills_name_exist(page: Page) -> None:
    open_map(page)
    missing = page.locator(".municipality").evaluate_all(
        """paths => paths.map((path) => path.getAttribute('fill'))
             .filter((fill) => fill.startsWith('url('))
             .filter((fill) => !document.querySelector(fill.slice(4, -1)))"""
    )
    assert missing == []


def test_whole_country_fills_its_frame_and_keeps_off_the_title(page: Page) -> None:
    open_map(page)
    frame, country = page.evaluate(
        """() => {
          const box = (nodes) => nodes.map((node) => node.getBoundingClientRect());
          const all = box([...document.querySelectorAll('.municipality')]);
          const frame = document.querySelector('#map').getBoundingClientRect();
          const edge = (least, side) => least(...all.map((each) => each[side]));
          return [frame.toJSON(), {left: edge(Math.min, 'left'), right: edge(Math.max, 'right'),
            top: edge(Math.min, 'top'), bottom: edge(Math.max, 'bottom')}];
        }"""
    )
    assert frame["left"] < country["left"] < country["right"] < frame["right"]
    assert frame["top"] < country["top"] < country["bottom"] < frame["bottom"]
    assert (country["bottom"] - country["top"]) > 0.85 * frame["height"]
    covered = page.evaluate(
        """() => {
          const map = yhdyspinta.maps.first().leaflet;
          const frame = map.getContainer().getBoundingClientRect();
          const title = document.querySelector('[data-covers-map="top"]').getBoundingClientRect();
          return yhdyspinta.borders.coastPoints().filter(([x, y]) => {
            const at = map.latLngToContainerPoint([y, x]);
            return at.x + frame.x < title.right && at.y + frame.y < title.bottom;
          }).length;
        }"""
    )
    assert covered == 0


def test_click_selects_the_area_of_the_chosen_division(page: Page) -> None:
    open_map(page, "?division=employment_area")
    view = page.evaluate("yhdyspinta.maps.first().leaflet.getBounds().toBBoxString()")
    page.mouse.click(*spot(page, "305"))
    assert query(page)["sel"] == ["employment_area:10"]
    assert len(outline(page, "selection")) > 200
    assert page.evaluate("yhdyspinta.maps.first().leaflet.getBounds().toBBoxString()") == view


def test_a_click_follows_the_theme_unless_the_reader_chose_areas(page: Page) -> None:
    open_map(page)
    for theme, area in (
        ("youth", "employment_area:10"),
        ("residents", "municipality:305"),
        ("tym", "wellbeing_county:19"),
    ):
        page.evaluate("theme => yhdyspinta.state.set({ theme, sel: [] })", theme)
        page.mouse.click(*spot(page, "305"))
        expect(page).to_have_url(re.compile(f"sel={area}"))
    page.locator("#divisions").get_by_role("button", name="Kunnat", exact=True).click()
    page.evaluate("yhdyspinta.state.set({ theme: 'youth', sel: [] })")
    page.mouse.click(*spot(page, "305"))
    expect(page).to_have_url(re.compile("sel=municipality:305"))
    expect(page.locator(".mark--around-wellbeing_county")).to_have_attribute("d", re.compile("L"))
    expect(page.locator("#map-belongs")).to_contain_text("Kainuu-Koillismaa")
    page.locator("#divisions").get_by_role("button", name="Työllisyysalueet").click()
    expect(page).not_to_have_url(re.compile("division="))


def test_ctrl_click_adds_removes_and_stops_at_four(page: Page) -> None:
    open_map(page, "?division=municipality")
    page.mouse.click(*spot(page, "305"))
    for code in ("148", "698", "205", "261"):
        page.keyboard.down("Control")
        page.mouse.click(*spot(page, code))
        page.keyboard.up("Control")
    chosen = [f"municipality:{code}" for code in ("148", "698", "205", "261")]
    assert query(page)["sel"] == [",".join(chosen)]
    page.keyboard.down("Control")
    page.mouse.click(*spot(page, "261"))
    page.keyboard.up("Control")
    assert query(page)["sel"] == [",".join(chosen[:3])]


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_figures_of_a_profile_fit_in_its_panel(page: Page, lang: str) -> None:
    open_map(page, f"?lang={lang}&sel=wellbeing_county:04")
    figures = page.locator("#profile .counts")
    for width in (1440, 360):
        page.set_viewport_size({"width": width, "height": 900})
        expect(figures.locator("li")).to_have_count(3)
        assert figures.evaluate("list => list.scrollWidth <= list.clientWidth"), width


def test_back_restores_the_selection_before(page: Page) -> None:
    open_map(page, "?division=employment_area")
    for code in ("305", "698"):
        page.mouse.click(*spot(page, code))
        page.wait_for_function(
            "(code) => yhdyspinta.model.areaOf(code, 'employment_area') ==="
            " yhdyspinta.state.get().sel[0]?.split(':')[1]",
            arg=code,
        )
    page.go_back()
    page.wait_for_function("() => yhdyspinta.state.get().sel[0] === 'employment_area:10'")
    assert page.locator(".municipality").count() == 308
    assert query(page)["sel"] == ["employment_area:10"]


def test_filters_fade_but_never_remove_or_recolour(page: Page) -> None:
    open_map(page)
    before = path(page, "305").get_attribute("fill")
    page.evaluate("yhdyspinta.state.set({ county: ['08'] })")
    expect(page.locator(".municipality")).to_have_count(308)
    expect(page.locator(".municipality.faded")).to_have_count(308 - 23)
    assert path(page, "305").get_attribute("fill") == before
    assert path(page, "837").evaluate("path => path.classList.contains('faded')") is False
    page.evaluate("yhdyspinta.state.set({ county: [] })")
    expect(page.locator(".municipality.faded")).to_have_count(0)


def test_cold_link_looks_at_what_its_filters_leave(page: Page) -> None:
    open_map(page, "?county=08")
    assert page.evaluate("yhdyspinta.maps.first().leaflet.getZoom()") > 0.5
    tampere = spot(page, "837")
    frame = page.locator("#map").bounding_box()
    assert frame
    assert frame["x"] < tampere[0] < frame["x"] + frame["width"]


@pytest.mark.parametrize("division", ["municipality", "employment_area", "region"])
def test_names_never_overlap(page: Page, division: str) -> None:
    open_map(page, f"?division={division}")
    assert_names_lie_apart(page)
    for _ in range(2):
        page.evaluate("yhdyspinta.camera.zoomIn()")
    assert_names_lie_apart(page)


def assert_names_lie_apart(page: Page) -> None:
    boxes: list[dict[str, Any]] = page.locator(".map-label").evaluate_all(
        "nodes => nodes.map((node) => node.getBoundingClientRect().toJSON())"
    )
    assert len(boxes) > 2
    overlaps = [
        (a, b)
        for i, a in enumerate(boxes)
        for b in boxes[i + 1 :]
        if a["left"] < b["right"]
        and b["left"] < a["right"]
        and a["top"] < b["bottom"]
        and b["top"] < a["bottom"]
    ]
    assert overlaps == []


def test_scale_bar_is_as_long_as_it_says(page: Page) -> None:
    open_map(page)
    for _ in range(4):
        km = float(page.locator(".scale-bar__text").inner_text().removesuffix("km").strip())
        box = page.locator(".scale-bar__line").bounding_box()
        assert box
        assert box["width"] == pytest.approx(
            page.evaluate("(km) => km * 2 ** yhdyspinta.maps.first().leaflet.getZoom()", km), abs=1
        )
        page.evaluate("yhdyspinta.camera.zoomIn()")


def test_selecting_and_recolouring_is_painted_at_once(page: Page) -> None:
    """A ceiling against gross regressions: twice the budget, each step at its best of a few.

    The benchmarks hold the medians to the budget itself, on a machine that does nothing else.
    """
    open_map(page)
    times: list[list[float]] = page.evaluate(
        """async () => {
          const steps = [{ theme: 'unemployment_rate' }, { theme: 'tym' }, { class: ['1'] },
            { class: [] }, { sel: ['employment_area:10'] }, { county: ['08'] },
            { county: [], sel: [] }];
          const times = steps.map(() => []);
          const slow = () => times.some((each) => !each.some((time) => time < 200));
          for (let round = 0; round < 12 && slow(); round += 1) {
            for (const [i, step] of steps.entries()) {
              await new Promise((done) => setTimeout(done, 200)); // let the last step finish
              const start = performance.now();
              yhdyspinta.state.set(step);
              await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
              times[i].push(performance.now() - start);
            }
          }
          return times;
        }"""
    )
    assert max(min(each) for each in times) < 200


class TestOnAPhone:
    """The same map in a small window."""

    @pytest.fixture
    def viewport(self) -> ViewportSize:
        return {"width": 390, "height": 844}

    def test_country_is_drawn_and_areas_are_named(self, page: Page) -> None:
        open_map(page)
        expect(page.locator(".municipality")).to_have_count(308)
        expect(page.locator(".map-label").first).to_be_visible()
        page.mouse.click(*spot(page, "305"))
        assert query(page)["sel"] == ["wellbeing_county:19"]
