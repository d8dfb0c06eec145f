"""The table tab: the rows that the map shows, sortable, with the same selection."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from layers.table import BEFORE_AFTER, table
from layers.text import Translator, sort_key
from pages.elements import action_button, icon
from pages.request import PageRequest

NUMBERS = ("municipalities", "residents")


@dataclass(frozen=True)
class Order:
    """Column that the rows are sorted by, and the direction; no column means by name."""

    column: str = "name"
    descending: bool = False


def table_view(request: PageRequest, order: Order) -> list[Component]:
    """Heading, downloads and the table of what the filters leave."""
    t, state = request.t, request.state
    rows = table(request.facts, request.answer_set, state)
    title = t.gettext(request.theme.title)
    return [
        html.Div([html.H1(title), _downloads(request)], className="view__head"),
        html.P(
            t.ngettext("{n} row", "{n} rows", len(rows)), className="view__count", role="status"
        ),
        _table(request, rows, order) if len(rows) else nothing_left(t),
    ]


def columns(t: Translator, *, changes: bool = False) -> dict[str, str]:
    """Columns of the table in order, and their heads; ``changes`` tells what the view shows."""
    values = {"class": t.gettext("Class"), "value": t.gettext("Value")}
    if changes:
        words = (t.gettext("Change"), t.gettext("Before"), t.gettext("After"))
        values = dict(zip(("class", *BEFORE_AFTER), words, strict=True))
    return {
        "name": t.gettext("Area"),
        **values,
        "status": t.gettext("Status"),
        "municipalities": t.gettext("Municipalities"),
        "residents": t.gettext("Residents"),
        "source": t.gettext("Source"),
        "date": t.gettext("Date"),
    }


def _columns(request: PageRequest) -> dict[str, str]:
    return columns(request.t, changes=request.versus is not None)


def nothing_left(t: Translator) -> Component:
    """What stands where the filters leave nothing."""
    return html.Div(
        [
            html.P(t.gettext("No area passes the filters.")),
            action_button(t.gettext("Clear all filters"), "clear-filters", className="button"),
        ],
        className="view__none",
    )


def _downloads(request: PageRequest) -> Component:
    """Links to files of exactly what the table shows."""
    t, state = request.t, request.state
    links = [
        html.A(
            [icon("download"), kind.upper()],
            href=request.addresses.theme_table(state.theme, kind, request.query),
            className="button",
            download="",
            **{"aria-label": t.gettext("Download the table as {kind}", kind=kind.upper())},
        )
        for kind in ("csv", "xlsx")
    ]
    return html.Div(links, className="view__downloads")


def _table(request: PageRequest, rows: pd.DataFrame, order: Order) -> Component:
    t = request.t
    heads = _columns(request)
    order = order if order.column in heads else Order()
    return html.Div(
        html.Table(
            [
                html.Caption(
                    t.gettext(
                        "{title}, sorted by {column}",
                        title=t.gettext(request.theme.title),
                        column=heads[order.column],
                    ),
                    className="visually-hidden",
                ),
                html.Thead(html.Tr([_head(key, words, order) for key, words in heads.items()])),
                html.Tbody([_row(request, row) for row in ordered(rows, order)]),
            ],
            className="data-table",
        ),
        className="table-scroll",
    )


def ordered(rows: pd.DataFrame, order: Order) -> list[dict[Hashable, Any]]:
    """Rows in the order wished for; equal ones by name, as Finnish and Swedish sort it."""
    records = rows.to_dict("records")
    by_name = sorted(records, key=lambda row: sort_key(str(row["name"])))
    return sorted(by_name, key=lambda row: _key(row, order.column), reverse=order.descending)


def _key(row: dict[Hashable, Any], column: str) -> tuple[int, Any]:
    """Numbers by size, then texts by the alphabet; a value is sorted by its figure, if any."""
    value = row[column]
    if column == "value" and pd.notna(row["figure"]):
        value = row["figure"]
    return (0, value) if isinstance(value, int | float) else (1, sort_key(str(value)))


def _head(key: str, words: str, order: Order) -> Component:
    sorted_by = key == order.column
    picture = "arrow-down" if order.descending else "arrow-up"
    directions = {True: "descending", False: "ascending"}
    state = {"aria-sort": directions[order.descending]} if sorted_by else {}
    return html.Th(
        action_button([words, icon(picture if sorted_by else "chevrons-up-down")], "sort", key),
        scope="col",
        className="is-number" if key in NUMBERS else "",
        **state,
    )


def _row(request: PageRequest, row: dict[Hashable, Any]) -> Component:
    division = request.theme.division
    area = f"{division}:{row['code']}"
    selected = area in request.state.sel
    name = action_button(
        str(row["name"]),
        "select",
        area,
        className="link",
        **{"aria-pressed": str(selected).lower()},
    )
    cells = [_cell(request, key, row[key]) for key in _columns(request) if key != "name"]
    return html.Tr(
        [html.Th(name, scope="row"), *cells], className="is-selected" if selected else ""
    )


def _cell(request: PageRequest, key: str, value: object) -> Component:
    if key in NUMBERS and isinstance(value, int | float):
        return html.Td(request.t.number(value), className="is-number")
    return html.Td("" if value is None else str(value))
