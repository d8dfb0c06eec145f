"""The map in a frame of another page."""

from dash import html
from dash.development.base_component import Component

import ids
from pages.frame.request import PageRequest
from pages.map.controls import select


def embed_side(request: PageRequest) -> Component:
    """Build the place of theme and legend, which the browser's own code fills."""
    t = request.t
    return html.Section(
        [
            html.Div(
                [
                    html.Label(
                        t.gettext("Theme"), htmlFor=ids.Embed.THEME, className="visually-hidden"
                    ),
                    select(ids.Embed.THEME, {}),
                ]
            ),
            html.Ul(id=ids.Embed.LEGEND, className="legend"),
        ],
        id=ids.Embed.SIDE,
        className="embed",
        hidden=True,
        **{"aria-label": t.gettext("Legend")},
    )


def embed_hint() -> Component:
    """Build the place of the hint how the map is moved, which the browser's own code fills."""
    return html.P(id=ids.Embed.HINT, hidden=True, **{"aria-hidden": "true"})


def embed_link(request: PageRequest) -> Component:
    """Build the link from the frame to the whole map, in a new window."""
    return html.A(
        request.t.gettext("Open the whole map"),
        id=ids.Embed.LINK,
        href=request.here(embed=False, lock=(), hide=()),
        target="_blank",
        rel="noopener",
        hidden=not request.state.embed or "links" in request.state.hide,
    )
