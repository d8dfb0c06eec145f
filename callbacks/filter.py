"""Filter by the legend and by the choosers of areas."""

from dash import Dash, Input, Output, State

import ids
from callbacks.clientside import register_clientside
from callbacks.context.context import Context


def register(app: Dash, _context: Context) -> None:
    """Register the filters; ``assets/modules/filters/reduce.js`` has the rules."""
    register_clientside(
        app,
        "filter",
        Output(ids.View.STATE, "data", allow_duplicate=True),
        Input(ids.View.FILTER, "data"),
        State(ids.View.STATE, "data"),
        prevent_initial_call=True,
    )
