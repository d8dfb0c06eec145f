"""Maps beside the first, each with another theme, and what chooses them."""

from collections.abc import Callable

from dash import html
from dash.development.base_component import Component

import ids
from layers.themes.registry import themes_of
from layers.words.text import N_
from pages.frame.division_map import DivisionMap
from pages.frame.map_canvas import data_notice, map_canvas
from pages.frame.request import PageRequest
from pages.map.first_content import legend_items, legend_rows, map_switch
from pages.map.scriptless import scriptless_map
from pages.map.shown import Shown

CHOOSERS = {
    ids.Compare.SECOND: (N_("Second map"), N_("No second map")),
    ids.Compare.THIRD: (N_("Third map"), N_("No third map")),
    ids.Compare.FOURTH: (N_("Fourth map"), N_("No fourth map")),
}
"""Chooser of the theme of a map beside the first -> its label, and its words for no map."""


def map_area(request: PageRequest, maps: tuple[Shown, ...]) -> Component:
    """Build the map, the places of maps beside it, and the switch between them on a phone."""
    first, *others = maps[: count_maps(request)]
    legend = legend_rows(first, matrix=False) if _has_legends(request) else []
    canvas = map_canvas(request, first.subtitle, legend, scriptless_map(request, maps))
    places = [
        _map_beside(request, place, label, shown)
        for place, (label, _), shown in zip(
            ids.Beside, CHOOSERS.values(), [*others, None, None, None], strict=False
        )
    ]
    return html.Div([_switch(request, maps), canvas, *places], id=ids.Map.ALL)


def count_maps(request: PageRequest) -> int:
    """Return how many maps are on screen."""
    return len(request.state.maps()) if request.state.view == "map" else 1


def _has_legends(request: PageRequest) -> bool:
    return not (request.state.embed and "legend" in request.state.hide)


def _switch(request: PageRequest, maps: tuple[Shown, ...]) -> Component:
    several = count_maps(request) > 1
    return html.Div(
        map_switch(maps) if several else [],
        id=ids.Compare.SWITCH,
        className="segments beside-switch",
        role="group",
        hidden=not several,
        **{"aria-label": request.t.gettext("Map to show")},
    )


def _map_beside(
    request: PageRequest, place: ids.Beside, label: str, shown: Shown | None
) -> Component:
    """Build the place of a map beside the first; None leaves it empty and hidden.

    It is a picture for assistive technology; only the first map takes keyboard focus.
    """
    return html.Section(
        [
            html.Div(
                [
                    html.H2(shown and shown.title, id=ids.part_of(place, "title")),
                    html.P(shown and shown.subtitle, id=ids.part_of(place, "subtitle")),
                    *data_notice(request),
                ],
                className="map-area__title",
            ),
            DivisionMap(
                id=ids.part_of(place, "map"),
                geometry=request.addresses.geometry(request.state.year),
                role="img",
            ),
            html.Ul(
                legend_items(shown) if shown else [],
                id=ids.part_of(place, "legend"),
                className="legend map-legend",
                hidden=shown is None or not _has_legends(request),
                tabIndex=0,  # nothing in it takes the focus, and it may scroll
                **{"aria-label": request.t.gettext("Legend"), "data-covers-map": "corner"},
            ),
        ],
        id=place,
        className="beside",
        hidden=shown is None,
        **{"aria-label": request.t.gettext(label)},
    )


def map_choosers(request: PageRequest, select: Callable[..., Component]) -> Component:
    """Build the choosers of the maps beside the first, each shown once those before it are chosen.

    ``select`` builds a chooser from its id, options, class and choice.
    """
    t, chosen = request.t, request.state.compared
    themes = {each.id: t.gettext(each.short) for each in themes_of(request.facts).values()}
    return html.Div(
        [
            html.Div(
                [
                    html.Label(t.gettext(label), htmlFor=chooser, className="field__label"),
                    select(
                        chooser,
                        {"": t.gettext(none)} | themes,
                        "select--small",
                        chosen=chosen[place] if place < len(chosen) else "",
                    ),
                ],
                className="chooser",
                hidden=place > len(chosen),
            )
            for place, (chooser, (label, none)) in enumerate(CHOOSERS.items())
        ],
        className="field field--beside",
    )
