"""Select the area that is clicked on a map."""

from dash import Dash, Input

import ids
from callbacks.clientside import register_view_change
from callbacks.context.context import Context


def register(app: Dash, _context: Context) -> None:
    """Register the clicks of both maps; ``assets/modules/view/select.js`` has the rule."""
    for place in (ids.Map.MAP, ids.Beside.MAP):
        register_view_change(app, "select", Input(place, "clicked"))
