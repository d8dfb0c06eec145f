"""The table tab: the areas that the map shows, sortable, with the same selection."""

from collections.abc import Collection, Hashable
from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

import ids
from layers.answers.answer_origins import ORIGIN_COLUMNS
from layers.map.facts import Facts
from layers.tables.pair_columns import pair_heads
from layers.tables.row_order import Order
from layers.tables.view_table import BEFORE_AFTER, MAP_PREFIXES, table
from layers.themes.changes import has_changes
from layers.themes.pair_theme import PairTheme
from layers.themes.registry import themes_of
from layers.themes.theme import Theme
from layers.view.displayed_theme import displayed_theme
from layers.view.map_view import ViewState
from layers.words.labels import division_label, map_heading
from layers.words.text import Translator, capitalised
from pages.frame.elements import action_button, icon
from pages.frame.request import PageRequest
from pages.frame.swatch import swatch
from pages.map.table_head import columns_of_rows, common_cells, row_filter, said_once

NUMBERS = ("municipalities", "residents")


def table_view(request: PageRequest, order: Order) -> list[Component]:
    """Build heading, downloads and the table of areas that pass the filters.

    What is the same in all rows stands once above them. An ``order`` by a column that is not in
    the rows is replaced by the order by name.
    """
    t = request.t
    every = screen_columns(request)
    rows = _ordered(request, order if order.column in every else Order())
    common = common_cells(rows, every)
    heads = columns_of_rows(rows, every, common)
    if order.column not in heads:
        order = Order()
        rows = _ordered(request, order)
    if request.theme.division == "municipality":
        common.pop("municipalities", None)  # a municipality is one
    cells = {key: _words(request, key, value) for key, value in common.items()}
    return [
        html.Div([html.H1(_title(request)), _downloads(request)], className="view__head"),
        html.P(
            t.ngettext("{n} row", "{n} rows", len(rows)), className="view__count", role="status"
        ),
        *said_once(every, cells),
        *([row_filter(t)] if len(rows) > 1 else []),
        _table(request, rows, heads, order) if len(rows) else nothing_left(t),
    ]


def _ordered(request: PageRequest, order: Order) -> pd.DataFrame:
    return table(request.facts, request.answer_set, request.state, order)


def screen_columns(request: PageRequest) -> dict[str, str]:
    """Return column -> label of the table on screen; with several maps columns of all themes."""
    t, state = request.t, request.state
    if not state.compared:
        return _counts_first(columns(t, request.theme, changes=request.baseline is not None))
    themes = [displayed_theme(request.facts, view) for view in state.maps()]
    heads: dict[str, str] = {}
    named: set[str] = set()
    for prefix, theme in zip(MAP_PREFIXES, themes, strict=False):
        if theme.division not in named:
            heads[f"{prefix}name"] = capitalised(division_label(theme.division, t))
        named.add(theme.division)
        heads |= _answer_columns(prefix, theme, t)
    return heads | {
        "municipalities": t.gettext("Municipalities"),
        "residents": t.gettext("Residents"),
    }


def _counts_first(heads: dict[str, str]) -> dict[str, str]:
    """Put residents and members before where the values come from, as they tell more."""
    last = [key for key in (*reversed(NUMBERS), "status", "source", "date") if key in heads]
    return {key: heads[key] for key in (*(key for key in heads if key not in last), *last)}


def _answer_columns(prefix: str, theme: Theme, t: Translator) -> dict[str, str]:
    """Return column -> label of one of several themes; the labels name the theme."""
    if isinstance(theme, PairTheme):
        return {
            f"{prefix}{key}": words for key, words in pair_heads(theme, t, on_screen=True).items()
        }
    heads = _value_columns(t, changes=theme.baseline is not None) | {"status": t.gettext("Status")}
    if not theme.numeric:
        heads.pop("value", None)  # for a theme without numbers it equals the class
    short = t.gettext(theme.short)
    return {f"{prefix}{key}": f"{words} ({short})" for key, words in heads.items()}


def workbook_columns(facts: Facts, state: ViewState, t: Translator) -> dict[str, str]:
    """Return column -> label of the table as a workbook."""
    first, *others = (_workbook_columns(facts, view, t) for view in state.maps())
    for place, heads in enumerate(others, start=1):
        first |= {
            f"{MAP_PREFIXES[place]}{key}": map_heading(place, words.lower(), t)
            for key, words in heads.items()
            if key not in NUMBERS
        }
    return first


def _workbook_columns(facts: Facts, state: ViewState, t: Translator) -> dict[str, str]:
    """Return column -> label of one theme as a workbook."""
    theme = themes_of(facts)[state.theme]
    if isinstance(theme, PairTheme):
        return {"code": t.gettext("Code"), **columns(t, theme, on_screen=False)}
    changes = bool(state.baseline) and has_changes(theme)
    figure = {} if changes else {"figure": t.gettext("Figure")}
    basis = {"basis": t.gettext("Basis")}
    heads = columns(t, theme, changes=changes, on_screen=False)
    return {"code": t.gettext("Code"), **heads, **basis, **figure}


def _value_columns(t: Translator, *, changes: bool) -> dict[str, str]:
    """Return column -> label of the value, or of its change."""
    if not changes:
        return {"class": t.gettext("Class"), "value": t.gettext("Value")}
    words = (t.gettext("Change"), t.gettext("Before"), t.gettext("After"))
    return dict(zip(("class", *BEFORE_AFTER), words, strict=True))


def columns(
    t: Translator, theme: Theme, *, changes: bool = False, on_screen: bool = True
) -> dict[str, str]:
    """Return column -> label of one theme, in order.

    ``changes`` tells whether the view shows changes. Without ``on_screen`` columns are added that
    only files have.
    """
    if isinstance(theme, PairTheme):
        return {
            "name": t.gettext("Municipality"),
            **pair_heads(theme, t, on_screen=on_screen),
            "residents": t.gettext("Residents"),
        }
    return {
        "name": t.gettext("Area"),
        **_value_columns(t, changes=changes),
        "status": t.gettext("Status"),
        "municipalities": t.gettext("Municipalities"),
        "residents": t.gettext("Residents"),
        "source": t.gettext("Source"),
        "date": t.gettext("Date"),
        **({} if on_screen or theme.topic is None else _origin_columns(t)),
    }


def _origin_columns(t: Translator) -> dict[str, str]:
    """Return column -> label of an answer's origin, which only files have."""
    words = (t.gettext("Survey"), t.gettext("Collector"), t.gettext("Licence"), t.gettext("Note"))
    return dict(zip(ORIGIN_COLUMNS, words, strict=True))


def nothing_left(t: Translator) -> Component:
    """Build the message for filters that no area passes."""
    return html.Div(
        [
            html.P(t.gettext("No area passes the filters.")),
            action_button(t.gettext("Clear all filters"), "clear-filters", className="button"),
        ],
        className="view__none",
    )


def _title(request: PageRequest) -> str:
    themes = (displayed_theme(request.facts, view) for view in request.state.maps())
    return " – ".join(request.t.gettext(theme.title) for theme in themes)


def _downloads(request: PageRequest) -> Component:
    """Build the links to files with the rows of the table."""
    t = request.t
    links = [
        html.A(
            [icon("download"), kind.upper()],
            href=request.addresses.export(kind, request.query),
            className="button",
            download="",
            **{"aria-label": t.gettext("Download the table as {kind}", kind=kind.upper())},
        )
        for kind in ("csv", "xlsx")
    ]
    return html.Div(links, className="view__downloads")


def _table(
    request: PageRequest, rows: pd.DataFrame, heads: dict[str, str], order: Order
) -> Component:
    t = request.t
    caption = t.gettext(
        "{title}, sorted by {column}", title=_title(request), column=heads[order.column]
    )
    return html.Div(
        html.Table(
            [
                html.Caption(caption, className="visually-hidden"),
                html.Thead(html.Tr([_head(key, words, order) for key, words in heads.items()])),
                html.Tbody(_rows(request, rows.to_dict("records"), heads), id=ids.Views.TABLE_ROWS),
            ],
            className="data-table",
        ),
        className="table-scroll",
        # Whoever has no mouse scrolls it with the arrow keys.
        tabIndex=0,
        role="region",
        **{"aria-label": caption},
    )


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


def _rows(
    request: PageRequest, rows: list[dict[Hashable, Any]], columns_shown: Collection[str]
) -> list[Component]:
    swatches = _swatches(request)
    return [_row(request, row, columns_shown, swatches) for row in rows]


def _swatches(request: PageRequest) -> dict[str, dict[str, Component]]:
    """Return column of classes -> words of a class -> its swatch, for the themes on screen."""
    themes = (displayed_theme(request.facts, view) for view in request.state.maps())
    return {
        f"{prefix}class": {kind.text(request.t): swatch(kind) for kind in theme.classes}
        for prefix, theme in zip(MAP_PREFIXES, themes, strict=False)
        if not isinstance(theme, PairTheme)
    }


def _row(
    request: PageRequest,
    row: dict[Hashable, Any],
    columns_shown: Collection[str],
    swatches: dict[str, dict[str, Component]],
) -> Component:
    """Build the row of an area; a click anywhere in it selects, as its button does."""
    area = f"{request.theme.division}:{row['code']}"
    selected = area in request.state.sel
    pressed = {"aria-pressed": str(selected).lower()}
    name = action_button(str(row["name"]), "select", area, className="link", **pressed)
    cells = [
        _cell(_words(request, key, row[key]), key, swatches.get(key, {}))
        for key in columns_shown
        if key != "name"
    ]
    return html.Tr(
        [html.Th(name, scope="row"), *cells],
        className="is-selected" if selected else "",
        **{"data-action": "select", "data-value": area},
    )


def _cell(words: str, key: str, swatches: dict[str, Component]) -> Component:
    if words in swatches:
        return html.Td(html.Span([swatches[words], words], className="data-table__class"))
    return html.Td(words, className="is-number" if key in NUMBERS else "")


def _words(request: PageRequest, key: str, value: object) -> str:
    if key in NUMBERS and isinstance(value, int | float):
        return request.t.number(value)
    return "" if value is None else str(value)
