"""The view is a Dash store: whoever writes it, everything on the page follows."""

from collections.abc import Iterator
from typing import Any

import pytest
from dash import Input, Output, State
from playwright.sync_api import Page, expect

import ids
from app import create_app
from settings import Settings
from tests.browser.map.map_page import open_map, path, query, spot
from tests.serving import serving

WRITE = """(patch) => dash_clientside.set_props("view", {
  data: { ...yhdyspinta.state.get(), ...patch },
})"""
"""Writes the store as any Dash code would, past the page's own way to change its view."""


def write(page: Page, **patch: object) -> None:
    page.evaluate(WRITE, patch)


def test_all_follows_a_store_that_is_set_from_outside(page: Page) -> None:
    open_map(page, "?lang=en")
    before = path(page, "091").get_attribute("fill")
    write(page, theme="residents", region=["06"], sel=["region:06"], division="region")
    expect(page.locator("#map-title")).to_have_text("Residents of municipalities")
    expect(path(page, "091")).not_to_have_attribute("fill", before or "")
    expect(page.locator("#map .municipality.faded")).to_have_count(308 - 23)
    expect(page.locator("#legend")).to_contain_text("residents", ignore_case=True)
    expect(page.locator("#profile")).to_contain_text("Pirkanmaa")
    expect(page.locator("#map [role=option]")).to_have_count(19)
    assert page.title().startswith("Pirkanmaa – Residents of municipalities")
    asked = query(page)
    assert (asked["theme"], asked["region"], asked["sel"]) == (["residents"], ["06"], ["region:06"])


def test_the_table_follows_the_store(page: Page) -> None:
    open_map(page, "?lang=en")
    write(page, view="table", region=["06"])
    rows = page.locator("#table-view tbody tr")
    expect(rows.first).to_be_visible()
    few = rows.count()
    write(page, theme="residents", region=["06"], view="table")
    expect(page.locator("#table-view thead")).to_contain_text("Residents")
    expect(rows).to_have_count(23)
    assert few < 23
    assert query(page)["view"] == ["table"]


def test_back_leads_to_the_view_before_one_that_was_written(page: Page) -> None:
    open_map(page, "?lang=en")
    write(page, theme="residents")
    expect(page.locator("#map-title")).to_have_text("Residents of municipalities")
    page.evaluate("history.back()")
    expect(page.locator("#map-title")).not_to_have_text("Residents of municipalities")
    assert "theme" not in query(page)


def test_the_map_looks_where_its_bounds_say(page: Page) -> None:
    open_map(page, "?lang=en")
    bounds = [300.0, 6800.0, 400.0, 6900.0]
    page.evaluate("(bounds) => dash_clientside.set_props('map', { bounds })", bounds)
    page.wait_for_function("() => yhdyspinta.camera.part() !== null")
    west, south, east, north = page.evaluate("yhdyspinta.camera.part()")
    assert west <= bounds[0] < bounds[2] <= east
    assert south <= bounds[1] < bounds[3] <= north
    assert min(east - west, north - south) == pytest.approx(100, abs=1)


@pytest.mark.usefixtures("one_load_of_the_facts")
class TestWithCallbacksOfTheServer:
    """A server that has a say in the view: what is pointed at is selected, and moves are noted."""

    @pytest.fixture
    def moves(self) -> list[dict[str, Any]]:
        """What the server has heard of the map's viewport."""
        return []

    @pytest.fixture
    def base_url(
        self,
        tmp_path_factory: pytest.TempPathFactory,
        moves: list[dict[str, Any]],
    ) -> Iterator[str]:
        app = create_app(Settings(data_dir=tmp_path_factory.mktemp("data")))

        @app.callback(
            Output(ids.View.STATE, "data", allow_duplicate=True),
            Input(ids.Map.MAP, "hovered"),
            State(ids.View.STATE, "data"),
            prevent_initial_call=True,
        )
        def select_hovered(key: str | None, view: dict[str, Any]) -> dict[str, Any]:
            return {**view, "sel": [key] if key else [], "theme": "residents"}

        @app.callback(Input(ids.Map.MAP, "viewport"), prevent_initial_call=True)
        def note_move(viewport: dict[str, Any]) -> None:
            moves.append(viewport)

        with serving(app.server) as port:
            yield f"http://127.0.0.1:{port}"

    def test_the_page_follows_what_the_server_writes(self, page: Page) -> None:
        open_map(page, "?lang=en&division=employment_area")
        page.mouse.move(*spot(page, "305"))
        expect(page.locator("#map-title")).to_have_text("Residents of municipalities")
        expect(page.locator("#map [aria-selected=true]")).to_have_count(1)
        assert query(page)["sel"] == ["employment_area:10"]
        page.mouse.move(5, 300)
        expect(page.locator("#map [aria-selected=true]")).to_have_count(0)
        assert "sel" not in query(page)

    def test_the_server_hears_where_the_map_looks(
        self, page: Page, moves: list[dict[str, Any]]
    ) -> None:
        open_map(page, "?lang=en")
        with page.expect_response(
            lambda answer: "map.viewport" in (answer.request.post_data or "")
        ):
            page.locator("[data-action='zoom-in']").click()
        zoom = page.evaluate("yhdyspinta.maps.first().leaflet.getZoom()")
        assert moves[-1]["zoom"] == pytest.approx(zoom)
        assert moves[-1]["bounds"] == page.evaluate("yhdyspinta.camera.part()")
