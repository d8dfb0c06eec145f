"""Clientside callbacks that hand data from Dash to the browser's own code, and back."""

from dash import ClientsideFunction, Dash, Input, Output, State

import ids
from callbacks.context.context import Context

NAMESPACE = "yhdyspinta"


def register(app: Dash, _context: Context) -> None:
    """Register the start of the map, the filters, the table and the cooperation matrix."""
    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction(NAMESPACE, "start"),
        # Dash does not call a callback without an output when the page loads.
        Output(ids.Map.ERROR, "hidden"),
        Input(ids.Browser.CONFIG, "data"),
    )
    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction(NAMESPACE, "choosers"),
        Output(ids.Controls.REGION_PLACE, "children"),
        Output(ids.Controls.COUNTY_PLACE, "children"),
        Output(ids.Controls.EMPLOYMENT_PLACE, "children"),
        Input(ids.Map.ERROR, "hidden"),
        State(ids.Controls.CHOOSERS, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction(NAMESPACE, "filter"),
        Input(ids.Controls.REGION, "value"),
        Input(ids.Controls.COUNTY, "value"),
        Input(ids.Controls.EMPLOYMENT, "value"),
        prevent_initial_call=True,
    )
    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction(NAMESPACE, "table"),
        Input(ids.Browser.ANSWER, "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction(NAMESPACE, "drawInterfaces"),
        Output(ids.Cooperation.BODY, "className"),
        Input(ids.Cooperation.MARKUP, "data"),
    )
