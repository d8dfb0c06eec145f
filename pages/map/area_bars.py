"""The chart of areas: each by its name, ranked by figure or grouped by class; a click selects."""

from collections.abc import Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from layers.charts.area_bars import AreaBar, BarGroup, area_bars
from layers.export.common.content import filter_lines, selection_line
from layers.themes.theme import ThemeClass
from layers.view.filters import selected_municipalities
from layers.words.labels import count_areas, division_plural
from pages.frame.elements import action_button
from pages.frame.request import PageRequest
from pages.frame.swatch import background, swatch, tile_sample
from pages.map.table_view import nothing_left

LONG = 24
"""Groups with more bars than this are folded to their ends."""
END = 10
"""Bars that a folded group shows at each end."""


def area_bars_view(request: PageRequest) -> list[Component]:
    """Build title, filters, selection and bars of the areas of each map on screen."""
    if not selected_municipalities(request.facts, request.state):
        return [nothing_left(request.t)]
    views = [replace(request, state=view) for view in request.state.maps()]
    return [part for view in views for part in _bars(view)]


def _bars(request: PageRequest) -> list[Component]:
    t, state = request.t, request.state
    groups = area_bars(request.facts, request.answer_set, state)
    counted = [
        count_areas(request.theme.division, sum(len(each.bars) for each in groups), t),
        *filter_lines(request.facts, state, t),
        selection_line(request.facts, state, t),
    ]
    return [
        html.Div(html.H1(t.gettext(request.theme.title)), className="view__head"),
        html.P(" · ".join(filter(None, counted)), className="view__count"),
        html.H2(division_plural(request.theme.division, t), className="bars__title"),
        html.Div([part for group in groups for part in _group(request, group)], className="bars"),
    ]


def _group(request: PageRequest, group: BarGroup) -> list[Component]:
    """Build the heading of a class, none for a ranking, and the list of its bars."""
    t = request.t
    parts: list[Component] = []
    if group.kind is not None:
        counted = [
            count_areas(request.theme.division, len(group.bars), t),
            t.ngettext("{n} resident", "{n} residents", group.residents),
        ]
        words = html.Span(" · ".join(counted), className="bars__counted")
        head = [swatch(group.kind), html.Span(group.title), words]
        parts.append(html.H3(head, className="bars__class"))
    if len(group.bars) <= LONG:
        return [*parts, _list(group.bars, 1)]
    return [*parts, *_folded(request, group)]


def _folded(request: PageRequest, group: BarGroup) -> list[Component]:
    """Build the first bars, those in between folded, and in a ranking the last ones."""
    last = len(group.bars) - (END if group.kind is None else 0)
    between = group.bars[END:last]
    words = request.t.ngettext("Show {n} more", "Show {n} more", len(between))
    fold = html.Details(
        [html.Summary(words), _list(between, END + 1)],
        className="bars__fold",
        open=any(bar.selected for bar in between),
    )
    ends = [_list(group.bars[last:], last + 1)] if group.kind is None else []
    return [_list(group.bars[:END], 1), fold, *ends]


def _list(bars: Sequence[AreaBar], start: int) -> Component:
    items = [html.Li(_bar(bar)) for bar in bars]
    return html.Ol(items, className="bars__list", start=str(start))


def _bar(bar: AreaBar) -> Component:
    """Build the button of an area: name, bar in the look of its class, words."""
    drawn = swatch(bar.kind) if bar.length is None else _drawn(bar.kind, bar.length)
    return action_button(
        [
            html.Span(bar.name, className="bars__name"),
            html.Span(
                [drawn, html.Span(bar.text, className="bars__words")], className="bars__track"
            ),
        ],
        "select",
        bar.key,
        className="bars__row",
        **{"aria-pressed": str(bar.selected).lower()},
    )


def _drawn(kind: ThemeClass, length: float) -> Component:
    return html.Span(
        tile_sample(kind),
        className="bars__bar",
        style={"--share": f"{length:.4f}", "background": background(kind)},
        **{"aria-hidden": "true"},
    )
