"""Filter by the legend and by the choosers of areas."""

from dash import Dash, Input

import ids
from callbacks.clientside import register_view_change
from callbacks.context.context import Context


def register(app: Dash, _context: Context) -> None:
    """Register the filters; ``assets/modules/filters/reduce.js`` has the rules."""
    register_view_change(app, "filter", Input(ids.View.FILTER, "data"))
