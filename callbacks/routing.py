"""Routing: the page for an address."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dash import Dash, Input, Output, State
from dash.development.base_component import Component

import ids
from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from callbacks.context.visitor import pop_draft_lost
from pages import page_for
from pages.frame.static_layout import static_layout


def register(app: Dash, context: Context) -> None:
    """Show the page of the path. The query is State: only the browser's own code changes it."""

    @cache
    def ids_of_callbacks() -> frozenset[str]:
        return frozenset(callback_ids(app))

    @app.callback(
        Output(ids.Shell.PAGE, "children"),
        Input(ids.Shell.URL, "pathname"),
        State(ids.Shell.URL, "search"),
    )
    def show_page(path: str | None, query: str | None) -> Component:
        request = page_request(context, path or "/", query or "")
        page = page_for(replace(request, own_answers_lost=pop_draft_lost()))
        return static_layout(page, ids_of_callbacks())


def callback_ids(app: Dash) -> Iterator[str]:
    """Yield the id of every component that a callback reads or writes."""
    for output, callback in app.callback_map.items():
        for dependency in [*callback["inputs"], *callback["state"]]:
            yield dependency["id"]
        for part in output.strip(".").split("..."):
            if "." in part:  # else the callback writes nothing
                yield part.rsplit(".", 1)[0]
