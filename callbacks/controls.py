"""Choose the theme, the second map, the areas shown, the borders and the tab."""

from dash import Dash, Input

import ids
from callbacks.clientside import register_view_change
from callbacks.context.context import Context


def register(app: Dash, _context: Context) -> None:
    """Register the choosers; ``assets/modules/view/controls.js`` has the rules."""
    register_view_change(app, "control", Input(ids.View.CONTROL, "data"))
