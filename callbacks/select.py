"""Select the area that is clicked on a map."""

from dash import Dash, Input, Output, State

import ids
from callbacks.clientside import register_clientside
from callbacks.context.context import Context


def register(app: Dash, _context: Context) -> None:
    """Register the clicks of both maps; ``assets/modules/view/select.js`` has the rule."""
    for place in (ids.Map.MAP, ids.Beside.MAP):
        register_clientside(
            app,
            "select",
            Output(ids.View.STATE, "data", allow_duplicate=True),
            Input(place, "clicked"),
            State(ids.View.STATE, "data"),
            prevent_initial_call=True,
        )
