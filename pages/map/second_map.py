"""The second map beside the first, with another theme."""

from dash import html
from dash.development.base_component import Component

import ids
from layers.themes.registry import themes_of
from pages.frame.division_map import DivisionMap
from pages.frame.map_canvas import data_notice, map_canvas
from pages.frame.request import PageRequest


def map_area(request: PageRequest) -> Component:
    """Build the map, the place of a second map, and the switch between them on a phone."""
    return html.Div([_switch(request), map_canvas(request), _second_map(request)], id=ids.Map.ALL)


def _switch(request: PageRequest) -> Component:
    return html.Div(
        id=ids.Beside.SWITCH,
        className="segments beside-switch",
        role="group",
        hidden=True,
        **{"aria-label": request.t.gettext("Map to show")},
    )


def _second_map(request: PageRequest) -> Component:
    """Build the place of the second map, which the browser's own code fills.

    It is a picture for assistive technology; only the first map takes keyboard focus.
    """
    return html.Section(
        [
            html.Div(
                [
                    html.H2(id=ids.Beside.TITLE),
                    html.P(id=ids.Beside.SUBTITLE),
                    *data_notice(request),
                ],
                className="map-area__title",
            ),
            DivisionMap(
                id=ids.Beside.MAP,
                geometry=request.addresses.geometry(request.state.year),
                role="img",
            ),
            html.Ul(id=ids.Beside.LEGEND, className="legend map-legend", hidden=True),
        ],
        id=ids.Beside.AREA,
        className="beside",
        hidden=True,
        **{"aria-label": request.t.gettext("Second map")},
    )


def second_theme_options(request: PageRequest) -> dict[str, str]:
    """Return theme -> label for the chooser of the second map; "" stands for no second map."""
    t = request.t
    return {"": t.gettext("No second map")} | {
        theme.id: t.gettext(theme.short) for theme in themes_of(request.facts).values()
    }
