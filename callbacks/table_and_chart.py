"""The table and the chart, made when their tab is open."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from dash import Dash, Input, NoUpdate, Output, no_update
from dash.development.base_component import Component

import ids
from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from layers.tables.row_order import Order
from pages import PageRequest
from pages.frame.compact_markup import Markup, markup
from pages.map.chart_view import chart_view
from pages.map.table_view import table_view

Request = Mapping[str, Any]
"""What the browser asks for: ``view``, ``query`` and, for the table, ``sort``."""

Answer = TypeVar("Answer")


def register(app: Dash, context: Context) -> None:
    """Answer the browser's requests for a table or a chart."""

    def page(request: Request) -> PageRequest:
        return page_request(context, "/", str(request.get("query", "")))

    # Thousands of cells would slow down every later step of Dash, so the browser draws them.
    @app.callback(
        Output(ids.Browser.ANSWER, "data"),
        Input(ids.Browser.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def show_table(request: Request | None) -> list[Markup] | NoUpdate:
        return _answer(request, "table", lambda asked: _table(page(asked), _order(asked)))

    @app.callback(
        Output(ids.Views.CHART, "children"),
        Input(ids.Browser.REQUEST, "data"),
        prevent_initial_call=True,
    )
    def show_chart(request: Request | None) -> list[Component] | NoUpdate:
        return _answer(request, "chart", lambda asked: chart_view(page(asked)))


def _table(page: PageRequest, order: Order) -> list[Markup]:
    return [markup(part) for part in table_view(page, order)]


def _answer(
    request: Request | None, view: str, build: Callable[[Request], Answer]
) -> Answer | NoUpdate:
    """Build the answer if the request is for this view."""
    return build(request) if request and request.get("view") == view else no_update


def _order(request: Request) -> Order:
    """Order of the rows that the browser wishes; what cannot be read gives the natural order."""
    sort = request.get("sort")
    if not isinstance(sort, Mapping):
        return Order()
    return Order(str(sort.get("column", "")), descending=bool(sort.get("descending")))
