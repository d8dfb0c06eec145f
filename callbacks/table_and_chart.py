"""The table and the chart of the map page, built when their tab is open."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from dash import Dash, Input, NoUpdate, Output, no_update
from dash.development.base_component import Component

import ids
from callbacks.clientside import register_clientside
from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from layers.tables.row_order import Order
from pages import PageRequest
from pages.frame.compact_markup import Markup, markup
from pages.map.area_bars import area_bars_view
from pages.map.chart_view import chart_view
from pages.map.table_view import table_view

Request = Mapping[str, Any]
"""Request of the browser: ``view`` (table or chart), ``query``, and for the chart ``dark``, whether
the page is."""

Built = TypeVar("Built")


def register(app: Dash, context: Context) -> None:
    """Register the callbacks of the table and the chart."""

    def map_page(request: Request) -> PageRequest:
        return page_request(context, "/", str(request.get("query", "")))

    for function, answer in (("table", ids.Browser.ANSWER), ("bars", ids.Browser.BARS)):
        register_clientside(app, function, Input(answer, "data"), prevent_initial_call=True)

    # Thousands of components would slow down Dash, so the browser draws the table from markup.
    @app.callback(
        Output(ids.Browser.ANSWER, "data"),
        Input(ids.Browser.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def show_table(request: Request | None) -> list[Markup] | NoUpdate:
        return _build_if_requested(request, "table", lambda wanted: _table(map_page(wanted)))

    @app.callback(
        Output(ids.Browser.BARS, "data"),
        Input(ids.Browser.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def show_bars(request: Request | None) -> list[Markup] | NoUpdate:
        return _build_if_requested(request, "chart", lambda wanted: _bars(map_page(wanted)))

    @app.callback(
        Output(ids.Views.FIGURES, "children"),
        Input(ids.Browser.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def show_chart(request: Request | None) -> list[Component] | NoUpdate:
        return _build_if_requested(
            request, "chart", lambda wanted: _chart(map_page(wanted), wanted)
        )


def _bars(page: PageRequest) -> list[Markup]:
    return [markup(part) for part in area_bars_view(page)]


def _chart(page: PageRequest, request: Request) -> list[Component]:
    return chart_view(page, dark=bool(request.get("dark")))


def _table(page: PageRequest) -> list[Markup]:
    order = Order.of(page.state.sort)
    return [markup(part) for part in table_view(page, order)]


def _build_if_requested(
    request: Request | None, view: str, build: Callable[[Request], Built]
) -> Built | NoUpdate:
    """What ``build`` makes of a request for this view; no update for other requests."""
    return build(request) if request and request.get("view") == view else no_update
