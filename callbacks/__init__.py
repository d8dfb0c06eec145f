"""Dash callbacks, one module per interaction; nothing is registered on import."""

from dash import Dash

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
    """Register every callback; tests, not each start, check that their ids are in the pages."""
    for module in _MODULES:
        module.register(app, context)
