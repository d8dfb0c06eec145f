"""The overlap table, sortable, with downloads."""

from collections.abc import Hashable
from typing import Any

from dash import html
from dash.development.base_component import Component

from layers.relations.overlap_table import AREA_CAVEAT, cell_text, overlap_table, table_heads
from layers.relations.view import to_query
from pages.frame.elements import action_button, icon
from pages.map.table_view import nothing_left
from pages.relations.elements import select_button
from pages.relations.request import RelationRequest
from pages.relations.selection_note import selection_note

_FEW_NAMES = 3
"""Up to this many municipalities are named in the row at once; more are folded."""


def table_part(page: RelationRequest) -> list[Component]:
    """Build downloads and the table of overlapping areas, by default crossing areas first."""
    t = page.t
    rows = overlap_table(page.relation, page.view, t).to_dict("records")
    caveat = [html.P(t.gettext(AREA_CAVEAT), className="rel-section__note")]
    return [
        *selection_note(page, len(rows)),
        html.Div(
            [
                html.P(t.ngettext("{n} pair", "{n} pairs", len(rows)), className="view__count"),
                _downloads(page),
            ],
            className="view__head",
        ),
        _table(page, rows) if rows else nothing_left(t),
        *(caveat if "area_km2" in page.relation.table else []),
    ]


def _downloads(page: RelationRequest) -> Component:
    """Build the links to files with the rows of the table."""
    t, view = page.t, page.view
    links = [
        html.A(
            [icon("download"), kind.upper()],
            href=page.request.addresses.relations(
                view.a, view.b, kind, to_query(view, page.request.current.id)
            ),
            className="button",
            download="",
            **{"aria-label": t.gettext("Download the table as {kind}", kind=kind.upper())},
        )
        for kind in ("csv", "xlsx")
    ]
    return html.Div(links, className="view__downloads")


def _table(page: RelationRequest, rows: list[dict[Hashable, Any]]) -> Component:
    t = page.t
    heads = table_heads(page.relation, t)
    title = t.gettext("Pairs of areas that share municipalities")
    return html.Div(
        html.Table(
            [
                html.Caption(title, className="visually-hidden"),
                html.Thead(html.Tr([_head(page, *each) for each in heads.items()])),
                html.Tbody([_row(page, list(heads), row) for row in rows]),
            ],
            className="data-table rel-overlaps",
        ),
        className="table-scroll rel-overlaps__scroll",
        tabIndex=0,
        role="region",
        **{"aria-label": title},
    )


def _head(page: RelationRequest, column: str, words: str) -> Component:
    key = "relation" if column == "relation_label" else column
    sort = page.view.sort
    sorted_by = sort.removeprefix("-") == key
    descending = sort.startswith("-")
    direction = {"aria-sort": "descending" if descending else "ascending"} if sorted_by else {}
    picture = ("arrow-down" if descending else "arrow-up") if sorted_by else "chevrons-up-down"
    return html.Th(
        action_button([words, icon(picture)], "sort-overlaps", key),
        scope="col",
        className="is-number" if _is_number(column) else "",
        **direction,
    )


def _is_number(column: str) -> bool:
    return not column.startswith("name_") and column not in ("relation_label", "municipalities")


def _row(page: RelationRequest, columns: list[str], row: dict[Hashable, Any]) -> Component:
    a, b = f"{page.view.a}:{row['code_a']}", f"{page.view.b}:{row['code_b']}"
    names = {"name_a": a, "name_b": b}
    cells = [_cell(page, column, row, names.get(column)) for column in columns]
    classes = "is-crossing" if row["crossing"] else ""
    return html.Tr(cells, className=classes, **{"data-area": f"{a} {b}"})


def _cell(
    page: RelationRequest, column: str, row: dict[Hashable, Any], key: str | None
) -> Component:
    if key:
        button = select_button(str(row[column]), key, pressed=key in page.view.sel)
        return html.Th(button, scope="row") if column == "name_a" else html.Td(button)
    text = cell_text(column, row[column], page.t)
    if column == "municipalities":
        return html.Td(_municipalities(row, text, page), className="rel-overlaps__names")
    if not column.startswith("share_"):
        return html.Td(text, className="is-number" if _is_number(column) else "")
    share = {"--share": f"{row[column]:.1%}"}
    bar = html.Span(className="rel-share", style=share, **{"aria-hidden": "true"})
    return html.Td([text, bar], className="is-number")


def _municipalities(row: dict[Hashable, Any], count: str, page: RelationRequest) -> list[Component]:
    """Name the municipalities in common; many of them are folded under their number."""
    names = str(row["municipality_names"])
    if row["municipalities"] <= _FEW_NAMES:
        return [html.Span(names)]
    words = page.t.ngettext(
        "{n} municipality", "{n} municipalities", row["municipalities"], n=count
    )
    return [html.Details([html.Summary(words), html.Span(names)])]
