"""What stands above the table: what all rows share, and the field that filters the rows."""

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

import ids
from layers.tables.view_table import MAP_PREFIXES
from layers.words.text import Translator
from pages.frame.elements import icon
from pages.frame.forms import Input

IN_ROWS = ("name", "class", "residents")
"""Columns that stand in the rows whatever they hold."""
IN_ROWS_OF_MAPS = frozenset(f"{prefix}{key}" for prefix in MAP_PREFIXES for key in IN_ROWS)
"""The same for every map on screen."""


def common_cells(rows: pd.DataFrame, heads: Collection[str]) -> dict[str, Any]:
    """Return column -> cell of the columns in which all of several rows are the same."""
    return {
        key: rows[key].iloc[0]
        for key in heads
        if len(rows) > 1 and key not in IN_ROWS_OF_MAPS and rows[key].nunique(dropna=False) == 1
    }


def columns_of_rows(
    rows: pd.DataFrame, heads: Mapping[str, str], common: Collection[str]
) -> dict[str, str]:
    """Return column -> label of the rows, without values that only repeat their classes."""
    repeated = {"value"} if "value" in heads and rows["value"].equals(rows["class"]) else set()
    return {key: words for key, words in heads.items() if key not in {*common, *repeated}}


def said_once(heads: Mapping[str, str], cells: Mapping[str, str]) -> list[Component]:
    """Build the list of what all rows share; empty cells are left out."""
    said = [
        html.Div([html.Dt(heads[key]), html.Dd(words)]) for key, words in cells.items() if words
    ]
    return [html.Dl(said, className="view__common")] if said else []


def row_filter(t: Translator) -> Component:
    """Build the field that filters the rows; ``assets/modules/view/row-filter.js`` answers it."""
    field = Input(
        id=ids.Views.ROW_FILTER,
        type="search",
        autoComplete="off",
        spellCheck="false",
        **{"aria-controls": ids.Views.TABLE_ROWS},
    )
    return html.Div(
        [
            html.Label(t.gettext("Filter the rows"), htmlFor=ids.Views.ROW_FILTER),
            html.Span([icon("search"), field], className="row-filter__field"),
            html.Output(id=ids.Views.ROWS_LEFT, htmlFor=ids.Views.ROW_FILTER),
        ],
        className="row-filter",
    )
