"""A second map beside the first, with another theme."""

from dash import html
from dash.development.base_component import Component

import ids
from layers.themes import THEMES
from pages.map_canvas import stamp
from pages.request import PageRequest


def beside(request: PageRequest) -> Component:
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
            html.Div(id=ids.Beside.MAP, className="map", **{"aria-hidden": "true"}),
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
        theme.id: t.gettext(theme.short) for theme in THEMES.values()
    }


def beside_legend(request: PageRequest) -> Component:
    """Legend of the second map, in the left panel."""
    return html.Div(
        [
            html.Div(
                [html.H2(request.t.gettext("Legend of the second map")), html.Span()],
                className="field__head",
            ),
            html.P(id=ids.Beside.THEME, className="beside__theme"),
            html.Ul(id=ids.Beside.LEGEND, className="legend"),
        ],
        id=ids.Beside.KEY,
        className="field",
        hidden=True,
    )
