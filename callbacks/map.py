"""What the browser's own code is told: where to start, and what the choosers and the table say."""

from dash import ClientsideFunction, Dash, Input, Output, State

import ids
from callbacks.context.context import Context

NAMESPACE = "yhdyspinta"


def register(app: Dash, _context: Context) -> None:
    """Start the map when its configuration arrives; pass on choosers, table and markup."""
    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction(NAMESPACE, "start"),
        # Dash makes no first call of a callback without an output.
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
        Output(ids.Interfaces.BODY, "className"),
        Input(ids.Interfaces.MARKUP, "data"),
    )
