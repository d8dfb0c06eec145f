"""Colour the map by the view: its theme, its answers and its filters."""

from dash import Dash, Input, Output

import ids
from callbacks.clientside import register_clientside
from callbacks.context.context import Context


def register(app: Dash, _context: Context) -> None:
    """Register the colouring of all maps, and what else follows the view.

    ``assets/modules/map/paint.js`` computes the colours, from the view and the catalogue.
    """
    register_clientside(
        app,
        "colour",
        Output(ids.Map.MAP, "paint"),
        Input(ids.View.STATE, "data"),
    )
    register_clientside(
        app,
        "colourBeside",
        [Output(ids.part_of(place, "map"), "paint") for place in ids.Beside],
        Input(ids.View.STATE, "data"),
    )
    register_clientside(app, "follow", Input(ids.View.STATE, "data"))
