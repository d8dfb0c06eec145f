"""Callbacks whose functions are the browser's own code, in ``assets/modules/``."""

from typing import Any

from dash import ClientsideFunction, Dash

_NAMESPACE = "yhdyspinta"


def register_clientside(app: Dash, function: str, *arguments: Any, **options: Any) -> None:
    """Register a callback that the browser's function of this name answers.

    ``arguments`` and ``options`` are those of ``Dash.clientside_callback``.
    """
    called = ClientsideFunction(_NAMESPACE, function)
    app.clientside_callback(called, *arguments, **options)  # type: ignore[no-untyped-call]
