"""Callbacks as the browser calls them, through the server's own address."""

from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

import ids
from app import create_app
from pages.relations.page_parts import CHARTS
from settings import Settings

UPDATE = "/_dash-update-component"
TABLE = f"{ids.Browser.ANSWER}.data"
CHART = f"{ids.Views.FIGURES}.children"


def call(client: FlaskClient, output: str, inputs: dict[str, Any], state: dict[str, Any]) -> Any:
    """Post a callback; the response's children, or None when nothing is to change."""

    def listed(values: dict[str, Any]) -> list[dict[str, Any]]:
        return [
            {"id": key.rsplit(".", 1)[0], "property": key.rsplit(".", 1)[1], "value": value}
            for key, value in values.items()
        ]

    component, property_ = output.rsplit(".", 1)
    response = client.post(
        UPDATE,
        json={
            "output": output,
            "outputs": {"id": component, "property": property_},
            "inputs": listed(inputs),
            "state": listed(state),
            "changedPropIds": list(inputs),
        },
    )
    assert response.status_code == 200
    return response.get_json()["response"].get(component, {}).get(property_)


def show_page(client: FlaskClient, path: str | None, query: str | None) -> str:
    children = call(
        client,
        f"{ids.Shell.PAGE}.children",
        {f"{ids.Shell.URL}.pathname": path},
        {f"{ids.Shell.URL}.search": query},
    )
    return str(children)


def show(client: FlaskClient, view: str, request: dict[str, Any] | None) -> str:
    response = call(client, view, {f"{ids.Browser.REQUEST}.data": request}, {})
    return "" if response is None else str(response)


@pytest.mark.parametrize(
    ("path", "query", "expected"),
    [
        ("/", "", "app--map"),
        ("/tietoa", "?lang=en", "About the map"),
        ("/tietoa/", "?lang=en", "About the map"),
        ("/yhdyspinnat", "?lang=en", "Who cooperates on what"),
        ("/saavutettavuus", "?lang=en", "Accessibility statement"),
        ("/nowhere", "?lang=en", "There is no page at this address"),
        (None, None, "app--map"),
    ],
)
def test_each_address_shows_its_page(
    client: FlaskClient, path: str | None, query: str | None, expected: str
) -> None:
    assert expected in show_page(client, path, query)


def test_a_year_shows_its_own_divisions(client: FlaskClient) -> None:
    assert "ELY Centres" in show_page(client, "/", "?lang=en&year=2025")
    assert "ELY Centres" not in show_page(client, "/", "?lang=en")


def test_the_table_answers_requests_for_the_table_only(client: FlaskClient) -> None:
    request = {"view": "table", "query": "?lang=en&county=20"}
    assert "Kainuu wellbeing services county" in show(client, TABLE, request)
    assert show(client, CHART, request) == ""
    assert show(client, TABLE, None) == ""


def test_the_table_is_sorted_as_asked(client: FlaskClient) -> None:
    request = {"view": "table", "query": "?theme=residents&sort=-residents"}
    shown = show(client, TABLE, request)
    assert shown.index("municipality:091") < shown.index("municipality:049")


def test_the_chart_answers_requests_for_the_chart(client: FlaskClient) -> None:
    request = {"view": "chart", "query": "?lang=en"}
    assert "The figures of the chart" in show(client, CHART, request)


@pytest.mark.parametrize("part", CHARTS)
@pytest.mark.parametrize("query", ["", "?lang=en&a=wellbeing_county&b=employment_area"])
def test_charts_of_borders_are_made_for_their_query(
    client: FlaskClient, part: str, query: str
) -> None:
    children = call(client, f"{part}.children", {f"{ids.part_query(part)}.data": query}, {})
    assert ("rel-flow__link" if part == "flow" else "rel-load__bar") in str(children)


def test_the_page_on_borders_comes_with_what_is_in_sight(client: FlaskClient) -> None:
    page = client.get("/rajat?lang=en&sel=municipality:305").text
    for words in ("293,879", "Kainuu-Koillismaa", "Host municipality", "Taivalkoski"):
        assert words in page
    assert "Graph" not in show_page(client, "/rajat", "?lang=en&sel=municipality:305")
    assert "51 cells" not in page


def test_two_apps_have_callbacks_of_their_own(app: Dash) -> None:
    other = create_app(Settings())
    assert app.callback_map is not other.callback_map
    assert set(app.callback_map) == set(other.callback_map)
