"""The left panel: search, themes, legend, division, borders, filters, year and answers."""

from dash import dcc, html
from dash.development.base_component import Component

import geodata
import ids
from layers.themes.registry import themes_of
from layers.view.displayed_theme import named_division
from layers.view.vocabulary import FILTER_DIVISIONS
from layers.words.answer_sets import answer_set_name
from layers.words.labels import division_label, division_plural
from layers.words.text import capitalised
from pages.frame.elements import action_button, icon, icon_button
from pages.frame.request import PageRequest
from pages.map.first_content import chips, chosen_areas, explanation, legend_rows, totals
from pages.map.maps_beside import map_choosers
from pages.map.shown import Shown

FILTERS = {
    "region": ids.Controls.REGION,
    "county": ids.Controls.COUNTY,
    "employment": ids.Controls.EMPLOYMENT,
}
"""Filter parameter -> id of its chooser."""


def controls(request: PageRequest, shown: Shown) -> Component:
    """Build the panel of controls."""
    t = request.t
    return html.Section(
        [
            _drawer_head(request),
            search(request),
            _theme(request, shown),
            # What is known depends on them, so they are found without scrolling.
            year_and_answers(request),
            _legend(shown),
            map_choosers(request, select),
            _divisions(request),
            _borders(request),
            _filters(request),
        ],
        id=ids.Controls.PANEL,
        className="controls",
        tabIndex=-1,
        **{"aria-label": t.gettext("Theme, borders and filters")},
    )


def _drawer_head(request: PageRequest) -> Component:
    """Build the head of the panel on a narrow screen, where it is a drawer."""
    t = request.t
    return html.Div(
        [
            html.Strong(t.gettext("Theme, borders and filters")),
            icon_button("x", t.gettext("Close"), "close-controls", className="icon-button"),
        ],
        className="drawer-head",
    )


def _field(heading: str, children: list[Component]) -> Component:
    return html.Div([html.H2(heading), *children], className="field")


def search(request: PageRequest) -> Component:
    """Build the search field; the browser's own code adds the combobox role and the results."""
    t = request.t
    return html.Div(
        [
            html.Label(
                t.gettext("Search for a municipality or an area"),
                htmlFor=ids.Controls.SEARCH,
                className="visually-hidden",
            ),
            icon("search"),
            dcc.Input(
                id=ids.Controls.SEARCH,
                type="text",
                placeholder=t.gettext("Search for a municipality or an area"),
                autoComplete="off",
                spellCheck=False,
            ),
            html.Ul(
                id=ids.Controls.RESULTS,
                className="search__results",
                role="listbox",
                hidden=True,
                **{"aria-label": t.gettext("Search results")},
            ),
        ],
        className="search field",
        role="search",
    )


def select(select_id: str, options: dict[str, str], name: str = "", chosen: str = "") -> Component:
    """Build a native ``select``; the browser's own code sets and reads it."""
    return html.Div(
        [
            html.Select(
                [
                    html.Option(label, value=value, selected=value == chosen or None)
                    for value, label in options.items()
                ],
                id=select_id,
            ),
            icon("chevron-down"),
        ],
        className=f"select {name}".strip(),
    )


def _theme(request: PageRequest, shown: Shown) -> Component:
    t = request.t
    options = {theme.id: t.gettext(theme.short) for theme in themes_of(request.facts).values()}
    return html.Div(
        [
            html.Label(t.gettext("Theme"), htmlFor=ids.Controls.THEME, className="field__label"),
            select(ids.Controls.THEME, options, chosen=request.state.theme),
            html.Div(
                explanation(shown),
                id=ids.Controls.EXPLANATION,
                className="field__help field__help--theme island",
            ),
        ],
        className="field",
    )


def _legend(shown: Shown) -> Component:
    t = shown.t
    return html.Div(
        [
            html.Div(
                [
                    html.H2(t.gettext("Legend")),
                    html.Span(t.gettext("areas, residents"), **{"aria-hidden": "true"}),
                ],
                className="field__head",
            ),
            html.Ul(
                legend_rows(shown), id=ids.Controls.LEGEND, className="legend island island--legend"
            ),
            html.P(totals(shown), id=ids.Controls.TOTALS, className="totals"),
            html.Div(
                chips(shown),
                id=ids.Controls.CHIPS,
                className="chips",
                role="group",
                **{"aria-label": t.gettext("Filters in use")},
            ),
        ],
        className="field field--legend",
    )


def _divisions(request: PageRequest) -> Component:
    """Build the chooser of the division that clicks select and whose names are shown."""
    t = request.t
    shown = named_division(request.facts, request.state)
    buttons = [
        action_button(
            division_plural(division.id, t),
            "set-division",
            division.id,
            **{"aria-pressed": str(division.id == shown).lower()},
        )
        for division in map(geodata.DIVISIONS.get, request.facts.divisions)
        if division and (division.main or division.from_answers)
    ]
    group = html.Div(
        buttons,
        id=ids.Controls.DIVISIONS,
        className="segments",
        role="group",
        **{"aria-label": t.gettext("Areas shown")},
    )
    return _field(t.gettext("Areas shown"), [group])


def _borders(request: PageRequest) -> Component:
    t = request.t
    switches = [
        html.Li(
            action_button(
                [
                    html.Span(className=f"line line--{division.id}", **{"aria-hidden": "true"}),
                    html.Span(division_plural(division.id, t), className="switch__label"),
                    html.Span(className="switch__track", **{"aria-hidden": "true"}),
                ],
                "toggle-border",
                division.id,
                role="switch",
                className="switch",
                **{"aria-checked": str(division.id in request.state.borders).lower()},
            )
        )
        for division in map(geodata.DIVISIONS.get, request.facts.divisions)
        if division
    ]
    return _field(t.gettext("Borders"), [html.Ul(switches, id=ids.Controls.BORDERS)])


def _filters(request: PageRequest) -> Component:
    filters = [
        _filter(request, parameter, division) for parameter, division in FILTER_DIVISIONS.items()
    ]
    return _field(request.t.gettext("Filter by area"), filters)


def _filter(request: PageRequest, parameter: str, division: str) -> Component:
    """Build a chooser of areas; the browser fills in what the other filters leave."""
    t, chooser = request.t, FILTERS[parameter]
    label = capitalised(division_label(division, t))
    chosen = getattr(request.state, parameter)
    names = [request.facts.name(division, code, request.state.lang) for code in chosen]
    return html.Details(
        [
            html.Summary(
                [
                    html.Span(label, className="filter__label"),
                    html.Span(
                        chosen_areas(names, t), id=f"{chooser}-value", className="filter__value"
                    ),
                    icon("chevron-down"),
                ]
            ),
            html.Div(id=f"{chooser}-options", className="filter__options"),
        ],
        id=chooser,
        className="filter",
    )


def year_and_answers(request: PageRequest) -> Component:
    """Build the choosers of year and answers."""
    t = request.t
    years = {str(year): str(year) for year in sorted(geodata.YEARS, reverse=True)}
    # An earlier version or own data are listed in the chooser only while they are displayed.
    offered = {**request.facts.answer_sets, request.answer_set.id: request.answer_set}
    sets = {each.id: answer_set_name(each, t) for each in offered.values()}
    hint = html.Div(
        html.P(t.gettext("Press Enter to open the year."), id=ids.Controls.YEAR_HINT, hidden=True),
        className="field__help",
        role="status",
    )
    return html.Div(
        [
            html.Div(
                [
                    html.Label(words, htmlFor=select_id, className="field__label"),
                    select(select_id, options, "select--small", chosen),
                    *further,
                ]
            )
            for words, select_id, options, chosen, further in (
                (t.gettext("Year"), ids.Controls.YEAR, years, str(request.state.year), [hint]),
                (t.gettext("Answers"), ids.Controls.DATA, sets, request.state.data, []),
            )
        ],
        className="field pair",
    )
