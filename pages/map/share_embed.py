"""Tab of the share dialog with the code that embeds the map."""

from dash import html
from dash.development.base_component import Component

import ids
from pages.frame.elements import action_button, copy_button, icon
from pages.frame.request import PageRequest

SIZES = ("600", "360", "480", "800")
"""Heights of the frame in pixels, the default first; the width follows the page."""


def embed_panel(request: PageRequest) -> list[Component]:
    """Build options and code on the left, a preview on the right."""
    t = request.t
    return [
        html.Div(
            [
                html.P(t.gettext("The map alone, for your own page."), className="share__lead"),
                _options(request),
                _size(request),
                _code(request),
                html.P(_hosts(request), className="field__help"),
            ]
        ),
        html.Div(
            id=ids.Share.PREVIEW,
            className="share__preview",
            **{"data-title": t.gettext("Preview of the embedded map")},
        ),
    ]


def _options(request: PageRequest) -> Component:
    t = request.t
    options = {
        "lock:theme": t.gettext("Readers can change the theme"),
        "lock:area": t.gettext("Readers can select areas"),
        "hide:legend": t.gettext("Legend"),
        "hide:links": t.gettext("Link to the whole map"),
    }
    return html.Ul(
        [html.Li(_switch(key, words)) for key, words in options.items()],
        className="share__options",
    )


def _switch(key: str, words: str) -> Component:
    """Build a checkbox, initially checked; unchecked it adds ``key`` to ``lock`` or ``hide``."""
    return action_button(
        [
            html.Span(words, className="switch__label"),
            html.Span(className="switch__track", **{"aria-hidden": "true"}),
        ],
        "embed-option",
        key,
        role="switch",
        className="switch",
        **{"aria-checked": "true"},
    )


def _size(request: PageRequest) -> Component:
    return html.Div(
        [
            html.Label(request.t.gettext("Height"), htmlFor=ids.Share.SIZE),
            html.Div(
                [
                    html.Select(
                        [html.Option(f"{size} px", value=size) for size in SIZES],
                        id=ids.Share.SIZE,
                    ),
                    icon("chevron-down"),
                ],
                className="select select--small",
            ),
        ],
        className="share__size",
    )


def _code(request: PageRequest) -> Component:
    t = request.t
    return html.Div(
        [
            html.Textarea(
                id=ids.Share.CODE, readOnly=True, rows=7, **{"aria-label": t.gettext("Code")}
            ),
            copy_button(ids.Share.CODE, t.gettext("Copy"), t.gettext("Copy the code")),
        ],
        className="copyable",
    )


def _hosts(request: PageRequest) -> str:
    """Say which sites may embed the map, or that the settings allow none."""
    t = request.t
    hosts = [host for host in request.embedding_hosts if not host.startswith("'")]
    if not hosts:
        return t.gettext("The settings of this service allow no other page to embed the map.")
    return t.gettext("The map may be embedded at {hosts}.", hosts=t.listing(hosts))
