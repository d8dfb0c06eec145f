"""The chart tab: residents and areas by class, with a table that says the same."""

from dataclasses import replace
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from layers.chart import class_chart, class_counts
from pages.request import PageRequest
from pages.table_view import nothing_left

GRAPH_CONFIG: Any = {
    "displayModeBar": False,
    "displaylogo": False,
    "responsive": True,
    "showSendToCloud": False,
}


def chart_view(request: PageRequest) -> list[Component]:
    """Heading, chart and the table behind it, for each map on screen."""
    views = [replace(request, state=view) for view in request.state.maps()]
    shown = [part for view in views for part in _chart(view)]
    return shown or [nothing_left(request.t)]


def _chart(request: PageRequest) -> list[Component]:
    """One theme; nothing when the filters leave nothing."""
    t, state = request.t, request.state
    title = t.gettext(request.theme.title)
    counts = class_counts(request.facts, request.answer_set, state)
    if not any(count.areas for count in counts):
        return []
    chart = dcc.Graph(
        figure=class_chart(request.facts, request.answer_set, state),
        config=GRAPH_CONFIG,
        className="chart",
    )
    label = t.gettext("Bar chart: {title}. The table below says the same.", title=title)
    return [
        html.Div(html.H1(title), className="view__head"),
        html.Div(chart, role="img", **{"aria-label": label}),
        _twin(request),
    ]


def _twin(request: PageRequest) -> Component:
    """The figures of the chart as a table."""
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
    head = [html.Th(words, scope="col", className="is-number") for words in heads]
    return html.Table(
        [
            html.Caption(t.gettext("The figures of the chart")),
            html.Thead(html.Tr([html.Th(t.gettext("Class"), scope="col"), *head])),
            html.Tbody(rows),
        ],
        className="data-table data-table--narrow",
    )
