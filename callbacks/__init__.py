"""Interactions, one module each; nothing is registered on import."""

from dash import Dash

from callbacks import browser, routing, views
from callbacks.context import Context
from callbacks.requests import page_request
from pages import page_for, shell


def register_all(app: Dash, context: Context) -> None:
    """Register every callback, and the layout that names all their components."""
    # The layout that an address starts from has no map yet; Dash checks ids against this one.
    app.validation_layout = shell(page_for(page_request(context, "/", "")))  # type: ignore[assignment]
    for module in (routing, browser, views):
        module.register(app, context)
