"""Callbacks whose functions are the browser's own code, in ``assets/modules/``."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State

import ids

_NAMESPACE = "yhdyspinta"


def register_clientside(app: Dash, function: str, *arguments: Any, **options: Any) -> None:
    """Register a callback that the browser's function of this name answers.

    ``arguments`` and ``options`` are those of ``Dash.clientside_callback``.
    """
    called = ClientsideFunction(_NAMESPACE, function)
    app.clientside_callback(called, *arguments, **options)  # type: ignore[no-untyped-call]


def register_view_change(app: Dash, function: str, asked: Input) -> None:
    """Register a callback that makes a new view of what a reader asks for and the present view."""
    register_clientside(
        app,
        function,
        Output(ids.View.STATE, "data", allow_duplicate=True),
        asked,
        State(ids.View.STATE, "data"),
        prevent_initial_call=True,
    )
