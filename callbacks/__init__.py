"""Dash callbacks, one module per interaction; nothing is registered on import."""

from dash import Dash, html

from callbacks import (
    colour,
    controls,
    cooperation,
    relation_charts,
    routing,
    select,
    table_and_chart,
)
from callbacks import (
    filter as filter_callbacks,
)
from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from layers.view.addresses import RELATIONS_PAGE
from pages import page_for, shell

_MODULES = (
    routing,
    colour,
    select,
    filter_callbacks,
    controls,
    table_and_chart,
    relation_charts,
    cooperation,
)


def register_all(app: Dash, context: Context) -> None:
    """Register every callback, and the layout against which Dash validates their ids."""
    # The first layout has no page yet, so ids are validated against all pages at once.
    paths = ("/", RELATIONS_PAGE, "/yhdyspinnat")
    all_pages = [page_for(page_request(context, path, "")) for path in paths]
    app.validation_layout = shell(html.Div(all_pages))  # type: ignore[assignment]
    for module in _MODULES:
        module.register(app, context)
