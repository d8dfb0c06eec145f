"""Draw the cooperation matrix, which the browser builds from markup."""

from dash import Dash, Input, Output

import ids
from callbacks.clientside import register_clientside
from callbacks.context.context import Context


def register(app: Dash, _context: Context) -> None:
    """Register the drawing of the matrix; ``assets/modules/cooperation/`` has the code."""
    register_clientside(
        app,
        "drawInterfaces",
        Output(ids.Cooperation.BODY, "className"),
        Input(ids.Cooperation.MARKUP, "data"),
    )
