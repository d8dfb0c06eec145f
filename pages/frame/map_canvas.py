"""The map element with title, scale bar and buttons."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

import ids
from layers.words.answer_sets import answer_set_notice
from layers.words.browser_strings import browser_text
from pages.frame.division_map import DivisionMap
from pages.frame.elements import action_button, icon, icon_button
from pages.frame.request import PageRequest


def map_canvas(
    request: PageRequest, subtitle: str, legend: list[Component], scriptless: Component
) -> Component:
    """Build the map with its title, scale bar and buttons.

    ``legend`` stands on the map beside others and on a phone; the style sheets say where.
    ``scriptless`` is in the place of the map where no script runs.
    """
    t = request.t
    return html.Section(
        [
            _title(request, subtitle),
            html.A(t.gettext("Skip the map"), href=f"#{ids.Panel.PANEL}", className="skip-link"),
            DivisionMap(id=ids.Map.MAP, geometry=request.addresses.geometry(request.state.year)),
            scriptless,
            _scale_bar(),
            map_buttons(request),
            _phone_buttons(request),
            map_error(request),
            html.Ul(
                legend,
                id=ids.Map.LEGEND,
                className="legend map-legend",
                hidden=not legend,
                **{"data-covers-map": "corner"},
            ),
        ],
        id=ids.Map.AREA,
        className="map-area",
        **{"aria-label": t.gettext("Map")},
    )


def plain_map(
    request: PageRequest, skip_to: str, class_name: str, above: Sequence[Component] = ()
) -> Component:
    """Build the map of a page whose title stands elsewhere, with its scale bar and buttons.

    ``skip_to`` is the id of what comes after the map, ``class_name`` the page's own class, and
    ``above`` stands on the map before it.
    """
    t = request.t
    return html.Section(
        [
            *above,
            html.A(t.gettext("Skip the map"), href=f"#{skip_to}", className="skip-link"),
            DivisionMap(id=ids.Map.MAP, geometry=request.addresses.geometry(request.facts.year)),
            _scale_bar(),
            map_buttons(request),
            map_error(request),
        ],
        id=ids.Map.AREA,
        className=f"map-area {class_name}",
        **{"aria-label": t.gettext("Map")},
    )


def _scale_bar() -> Component:
    return html.Div(
        id=ids.Map.SCALE,
        className="scale-bar",
        **{"aria-hidden": "true", "data-covers-map": "corner"},
    )


def data_notice(request: PageRequest) -> list[Component]:
    """Build the notice on the map for example, own and draft answers; hidden for others."""
    notice = answer_set_notice(request.answer_set, request.t, request.baseline)
    return [html.P(notice, className="map-area__stamp", hidden=not notice)]


def _title(request: PageRequest, subtitle: str) -> Component:
    t = request.t
    return html.Div(
        [
            html.H1(t.gettext(request.theme.title), id=ids.Map.TITLE),
            html.P(subtitle, id=ids.Map.SUBTITLE, className="island island--title"),
            _way_out(request),
            html.P(
                id=ids.Map.BELONGS,
                className="map-area__belongs",
                hidden=True,
                **{"data-covers-names": "top"},
            ),
            *data_notice(request),
        ],
        className="map-area__title",
        **{"data-covers-map": "top"},
    )


def _way_out(request: PageRequest) -> Component:
    """Build the button that clears filters which leave nothing; the browser shows it then."""
    return action_button(
        browser_text("clear_all", request.t),
        "clear-filters",
        id=ids.Map.WAY_OUT,
        className="button map-area__way-out",
        hidden=True,
    )


def map_buttons(request: PageRequest) -> Component:
    """Build the buttons to zoom and to show the whole country."""
    t = request.t
    return html.Div(
        [
            icon_button("plus", t.gettext("Zoom in"), "zoom-in", **{"data-map-exit": ""}),
            icon_button("minus", t.gettext("Zoom out"), "zoom-out"),
            icon_button("scan", t.gettext("Zoom to the selection"), "fit-selection"),
            icon_button("house", t.gettext("Whole country"), "home"),
        ],
        className="map-buttons",
        **{"data-covers-map": "corner"},
    )


def _phone_buttons(request: PageRequest) -> Component:
    t = request.t
    return html.Div(
        [
            icon_button("search", t.gettext("Search"), "open-search"),
            icon_button("layers", t.gettext("Theme, borders and filters"), "open-controls"),
            icon_button("house", t.gettext("Whole country"), "home"),
            icon_button("info", t.gettext("Details"), "open-panel", className="only-tablet"),
        ],
        className="map-buttons map-buttons--phone",
        **{"data-covers-map": "corner"},
    )


def map_error(request: PageRequest) -> Component:
    """Build the message for map data that cannot be loaded; part of the page, not of that data."""
    t = request.t
    return html.Div(
        [
            icon("triangle-alert"),
            html.H2(t.gettext("The map could not be loaded")),
            html.P(t.gettext("Check the network connection and try again.")),
            action_button(t.gettext("Try again"), "reload", className="button button--primary"),
        ],
        id=ids.Map.ERROR,
        className="map-error",
        role="alert",
        hidden=True,
    )
