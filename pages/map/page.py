"""The map page: controls left, map, details panel right, table and chart."""

from dash import dcc, html
from dash.development.base_component import Component

import ids
from geodata import known_id
from layers.themes.changes import has_changes
from layers.themes.registry import THEMES
from layers.view.addresses import SPEAKER
from layers.view.displayed_theme import answer_sets_key
from layers.view.map_view import ViewState
from layers.view.parameters import browser_parameters
from layers.words.answer_sets import answer_set_name
from layers.words.data_sources import boundary_words
from pages.frame.answer_notices import answer_notices
from pages.frame.elements import action_button
from pages.frame.frame import PageParts, present_button, share_button
from pages.frame.request import PageRequest
from pages.frame.view_stores import view_stores
from pages.map.controls import controls
from pages.map.embed import embed_hint, embed_link, embed_side
from pages.map.maps_beside import map_area
from pages.map.panel import panel
from pages.map.presenter import presenter, presenter_foot
from pages.map.share_dialog import share_dialog
from pages.map.shown import Shown, shown_maps, sources_line
from pages.map.time_line import answer_sets_config, time_line

ANSWERS_PLACE = "{answers}"
"""Placeholder for the name of the answers in addresses of the browser's configuration."""


def map_page(request: PageRequest) -> PageParts:
    """Build the page; the browser's own code fills and runs it."""
    t, maps = request.t, shown_maps(request)
    main = html.Main(
        [
            _views(request, "views views--phone"),
            controls(request, maps[0]),
            map_area(request, maps),
            time_line(request, maps[0]),
            _view(ids.Views.TABLE, t.gettext("Table")),
            _view(
                ids.Views.CHART,
                t.gettext("Chart"),
                # The browser draws the bars, so that a bar that is chosen keeps the focus.
                [html.Div(id=ids.Views.BARS), html.Div(id=ids.Views.FIGURES)],
            ),
            html.Div(id=ids.Views.FAILED, className="view view--failed", hidden=True),
            panel(request, maps[0]),
            presenter(request),
            presenter_foot(request),
            embed_side(request),
            embed_hint(),
            share_dialog(request),
            dcc.Store(id=ids.Browser.CONFIG, data=browser_config(request)),
            *view_stores(request.state.to_params()),
            dcc.Store(id=ids.Browser.REQUEST),
            dcc.Store(id=ids.Browser.ANSWER),
            dcc.Store(id=ids.Browser.BARS),
        ],
        id=ids.Shell.MAIN,
        className="map-page",
        tabIndex=-1,
    )
    return PageParts(
        "map",
        main,
        tools=[
            share_button(request, dialog=True),
            _story_button(request),
            present_button(request),
        ],
        notices=answer_notices(request),
        foot=[_source(request, maps), embed_link(request), _views(request)],
        skips=[
            (t.gettext("Skip to search and filters"), ids.Controls.PANEL),
            (t.gettext("Skip to the details"), ids.Panel.PANEL),
        ],
    )


def browser_config(request: PageRequest) -> dict[str, object]:
    """Return what the browser's own code starts from: state, parameters, addresses, answer sets."""
    state, addresses = request.state, request.addresses
    default = ViewState(data=request.current.id)
    answers = answer_sets_key(request.facts, state.data, state.baseline)
    return {
        "state": state.to_params(),
        "parameters": browser_parameters(default),
        "urls": {
            "geometry": addresses.geometry(state.year),
            "level": addresses.level(state.year),
            "catalogue": addresses.catalogue(state.year, answers, state.lang),
            "search": addresses.search(state.year, state.lang),
            "answers": addresses.answers(state.year, ANSWERS_PLACE, state.lang),
            "profiles": addresses.profiles(state.year, ANSWERS_PLACE, state.lang),
            "stories": addresses.stories(
                state.year, answer_sets_key(request.facts, state.data), state.lang
            ),
            "story_styles": addresses.static("story/all.css"),
            "speaker": f"{SPEAKER}?lang={state.lang}",
            "worker": addresses.service_worker(),
            "plotly": addresses.static("vendor/plotly-basic.min.js"),
        },
        "sets": answer_sets_config(request),
        "year_sets": {
            str(year): [[each.id, answer_set_name(each, request.t)] for each in sets.values()]
            for year, sets in request.year_sets.items()
        },
        "known": {known_id(year): str(year) for year in request.year_sets},
        "compared": [each.id for each in THEMES.values() if has_changes(each)],
        "time_line": [each.id for each in request.time_line],
    }


def _source(request: PageRequest, maps: tuple[Shown, ...]) -> Component:
    """Build the line on the sources of borders, residents and themes."""
    return html.P(
        [
            html.Span(_boundaries(request), id=ids.Views.BOUNDARIES),
            html.Span(f" · {sources_line(maps)}", id=ids.Views.SOURCE),
        ],
        className="foot__source",
    )


def _view(view_id: str, name: str, parts: list[Component] | None = None) -> Component:
    return html.Section(
        parts, id=view_id, className="view", hidden=True, tabIndex=0, **{"aria-label": name}
    )


def _views(request: PageRequest, class_name: str = "views") -> Component:
    """Build the buttons for map, table and chart, in the foot and, on a phone, above the map."""
    t = request.t
    names = {"map": t.gettext("Map"), "table": t.gettext("Table"), "chart": t.gettext("Chart")}
    return html.Div(
        [
            action_button(
                words, "set-view", view, **{"aria-pressed": str(request.state.view == view).lower()}
            )
            for view, words in names.items()
        ],
        className=class_name,
        role="group",
        **{"aria-label": t.gettext("View")},
    )


def _story_button(request: PageRequest) -> Component:
    return action_button(
        request.t.gettext("Story"), "story", className="button", **{"aria-expanded": "false"}
    )


def _boundaries(request: PageRequest) -> str:
    source = request.facts.municipalities.attrs["source"]
    return boundary_words(source, request.t, request.facts.latest_population)
