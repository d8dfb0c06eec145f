"""The figures below the areas in the chart tab: by county, by class, and the same as a table."""

from dataclasses import replace
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from layers.charts.class_chart import class_chart, class_counts
from layers.charts.county_chart import county_chart, has_county_chart
from layers.charts.pair_chart import pair_chart, pair_counts
from layers.themes.pair_theme import PairTheme
from layers.view.filters import selected_municipalities
from layers.words.text import Translator
from pages.frame.request import PageRequest

GRAPH_CONFIG: Any = {
    "displayModeBar": False,
    "displaylogo": False,
    "responsive": True,
    "showSendToCloud": False,
}


def chart_view(request: PageRequest, *, dark: bool = False) -> list[Component]:
    """Build the charts by county and by class, and the table of figures, for each map on screen.

    Their colours are those of a light or a dark page.

    Nothing when no area passes the filters; ``area_bars_view`` says so above.
    """
    if not selected_municipalities(request.facts, request.state):
        return []
    views = [replace(request, state=view) for view in request.state.maps()]
    return [
        part
        for view in views
        for part in (*_by_county(view, dark=dark), *_by_class(view, len(views), dark=dark))
    ]


def _by_county(request: PageRequest, *, dark: bool) -> list[Component]:
    """Build a strip of municipalities for each county; a click on a dot selects."""
    t, view = request.t, (request.facts, request.answer_set, request.state)
    if not has_county_chart(request.facts, request.state):
        return []
    title = t.gettext(request.theme.title)
    chart = dcc.Graph(
        figure=county_chart(*view, dark=dark),
        config=GRAPH_CONFIG,
        className="chart",
    )
    label = t.gettext("Chart by county: {title}. The table view has the same figures.", title=title)
    return [
        html.H2(t.gettext("By wellbeing services county"), className="bars__title"),
        html.Div(chart, role="img", **{"aria-label": label}),
    ]


def _by_class(request: PageRequest, maps: int, *, dark: bool) -> list[Component]:
    """Build the chart of classes and its table; with two maps the heading names the theme."""
    t, theme = request.t, request.theme
    title = t.gettext(theme.title)
    view = request.facts, request.answer_set, request.state
    chart = dcc.Graph(
        figure=pair_chart(*view, theme, dark=dark)
        if isinstance(theme, PairTheme)
        else class_chart(*view, dark=dark),
        config=GRAPH_CONFIG,
        className="chart",
    )
    label = t.gettext("Bar chart: {title}. The table below says the same.", title=title)
    heading = t.gettext("By class")
    return [
        html.H2(heading if maps == 1 else f"{heading}: {title}", className="bars__title"),
        html.Div(chart, role="img", **{"aria-label": label}),
        _pair_figures_table(request, theme)
        if isinstance(theme, PairTheme)
        else _figures_table(request),
    ]


def _figures_table(request: PageRequest) -> Component:
    """Build the table of the chart's figures."""
    t = request.t
    heads = [t.gettext("Areas"), t.gettext("Municipalities"), t.gettext("Residents")]
    counts = class_counts(request.facts, request.answer_set, request.state)
    rows = [
        html.Tr(
            [
                html.Th(count.kind.text(t), scope="row"),
                *(
                    html.Td(t.number(number), className="is-number")
                    for number in (count.areas, count.municipalities, count.residents)
                ),
            ]
        )
        for count in counts
    ]
    return _figures(t, [t.gettext("Class")], heads, rows)


def _pair_figures_table(request: PageRequest, theme: PairTheme) -> Component:
    """Build the table of every pair of classes with municipalities and residents."""
    t = request.t
    rows = [
        html.Tr(
            [
                *(html.Th(half.text(t), scope="row") for half in count.kind.halves),
                *(
                    html.Td(t.number(number), className="is-number")
                    for number in (count.municipalities, count.residents)
                ),
            ]
        )
        for count in pair_counts(request.facts, request.answer_set, request.state, theme)
    ]
    classes = [t.gettext(half.theme.short) for half in theme.halves]
    return _figures(t, classes, [t.gettext("Municipalities"), t.gettext("Residents")], rows)


def _figures(
    t: Translator, classes: list[str], numbers: list[str], rows: list[Component]
) -> Component:
    """Build a table with heads for its columns of classes and of numbers."""
    head = [
        *(html.Th(words, scope="col") for words in classes),
        *(html.Th(words, scope="col", className="is-number") for words in numbers),
    ]
    return html.Table(
        [
            html.Caption(t.gettext("The figures of the chart")),
            html.Thead(html.Tr(head)),
            html.Tbody(rows),
        ],
        className="data-table data-table--narrow",
    )
