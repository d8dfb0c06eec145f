"""Choose the theme, the second map, the areas shown, the borders and the tab."""

from dash import Dash, Input, Output, State

import ids
from callbacks.clientside import register_clientside
from callbacks.context.context import Context


def register(app: Dash, _context: Context) -> None:
    """Register the choosers; ``assets/modules/view/controls.js`` has the rules."""
    register_clientside(
        app,
        "control",
        Output(ids.View.STATE, "data", allow_duplicate=True),
        Input(ids.View.CONTROL, "data"),
        State(ids.View.STATE, "data"),
        prevent_initial_call=True,
    )
