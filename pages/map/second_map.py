"""The second map beside the first, with another theme."""

from dash import html
from dash.development.base_component import Component

import ids
from layers.themes.registry import themes_of
from pages.frame.division_map import DivisionMap
from pages.frame.map_canvas import data_notice, map_canvas
from pages.frame.request import PageRequest
from pages.map.first_content import legend_items, legend_rows, map_switch
from pages.map.scriptless import scriptless_map
from pages.map.shown import Shown


def map_area(request: PageRequest, maps: tuple[Shown, ...]) -> Component:
    """Build the map, the place of a second map, and the switch between them on a phone."""
    first, *others = maps if has_second_map(request) else maps[:1]
    legend = legend_rows(first, matrix=False) if others and _has_legends(request) else []
    canvas = map_canvas(request, first.subtitle, legend, scriptless_map(request, maps))
    second = others[0] if others else None
    return html.Div([_switch(request, maps), canvas, _second_map(request, second)], id=ids.Map.ALL)


def has_second_map(request: PageRequest) -> bool:
    """Return whether two maps are on screen."""
    return bool(request.state.second_theme) and request.state.view == "map"


def _has_legends(request: PageRequest) -> bool:
    return not (request.state.embed and "legend" in request.state.hide)


def _switch(request: PageRequest, maps: tuple[Shown, ...]) -> Component:
    return html.Div(
        map_switch(maps) if has_second_map(request) else [],
        id=ids.Beside.SWITCH,
        className="segments beside-switch",
        role="group",
        hidden=not has_second_map(request),
        **{"aria-label": request.t.gettext("Map to show")},
    )


def _second_map(request: PageRequest, shown: Shown | None) -> Component:
    """Build the place of the second map; None leaves it empty and hidden.

    It is a picture for assistive technology; only the first map takes keyboard focus.
    """
    return html.Section(
        [
            html.Div(
                [
                    html.H2(shown and shown.title, id=ids.Beside.TITLE),
                    html.P(shown and shown.subtitle, id=ids.Beside.SUBTITLE),
                    *data_notice(request),
                ],
                className="map-area__title",
            ),
            DivisionMap(
                id=ids.Beside.MAP,
                geometry=request.addresses.geometry(request.state.year),
                role="img",
            ),
            html.Ul(
                legend_items(shown) if shown else [],
                id=ids.Beside.LEGEND,
                className="legend map-legend",
                hidden=shown is None or not _has_legends(request),
                **{"data-covers-map": "corner"},
            ),
        ],
        id=ids.Beside.AREA,
        className="beside",
        hidden=shown is None,
        **{"aria-label": request.t.gettext("Second map")},
    )


def second_theme_options(request: PageRequest) -> dict[str, str]:
    """Return theme -> label for the chooser of the second map; "" stands for no second map."""
    t = request.t
    return {"": t.gettext("No second map")} | {
        theme.id: t.gettext(theme.short) for theme in themes_of(request.facts).values()
    }
