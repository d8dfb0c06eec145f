"""Select the area that is clicked on a map."""

from dash import Dash, Input

import ids
from callbacks.clientside import register_view_change
from callbacks.context.context import Context


def register(app: Dash, _context: Context) -> None:
    """Register the clicks of all maps; ``assets/modules/view/select.js`` has the rule."""
    beside = (ids.part_of(place, "map") for place in ids.Beside)
    for place in (ids.Map.MAP, *beside):
        register_view_change(app, "select", Input(place, "clicked"))
