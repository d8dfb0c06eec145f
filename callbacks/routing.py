"""Routing: the page for an address."""

from dataclasses import replace

from dash import Dash, Input, Output, State
from dash.development.base_component import Component

import ids
from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from callbacks.context.visitor import pop_draft_lost
from pages import page_for


def register(app: Dash, context: Context) -> None:
    """Show the page of the path. The query is State: only the browser's own code changes it."""

    @app.callback(
        Output(ids.Shell.PAGE, "children"),
        Input(ids.Shell.URL, "pathname"),
        State(ids.Shell.URL, "search"),
    )
    def show_page(path: str | None, query: str | None) -> Component:
        request = page_request(context, path or "/", query or "")
        return page_for(replace(request, own_answers_lost=pop_draft_lost()))
