"""A second map beside the first, with another theme."""

from dash import html
from dash.development.base_component import Component

import ids
from layers.themes.registry import themes_of
from pages.frame.map_canvas import map_canvas, stamp
from pages.frame.request import PageRequest


def maps(request: PageRequest) -> Component:
    """The map, the place of a second one, and what turns from one to the other on a phone."""
    return html.Div([_switch(request), map_canvas(request), _beside(request)], id=ids.Map.ALL)


def _switch(request: PageRequest) -> Component:
    return html.Div(
        id=ids.Beside.SWITCH,
        className="segments beside-switch",
        role="group",
        hidden=True,
        **{"aria-label": request.t.gettext("Map to show")},
    )


def _beside(request: PageRequest) -> Component:
    """Empty places that the browser's own code fills; the first map is the one for the keyboard."""
    return html.Section(
        [
            html.Div(
                [
                    html.H2(id=ids.Beside.TITLE),
                    html.P(id=ids.Beside.SUBTITLE),
                    *stamp(request),
                ],
                className="map-area__title",
            ),
            html.Div(id=ids.Beside.MAP, className="map", role="img"),
            html.Ul(id=ids.Beside.LEGEND, className="legend map-legend", hidden=True),
        ],
        id=ids.Beside.AREA,
        className="beside",
        hidden=True,
        **{"aria-label": request.t.gettext("Second map")},
    )


def second_theme(request: PageRequest) -> dict[str, str]:
    """Themes to choose from for the second map, first that there is none."""
    t = request.t
    return {"": t.gettext("No second map")} | {
        theme.id: t.gettext(theme.short) for theme in themes_of(request.facts).values()
    }
