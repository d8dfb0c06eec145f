"""The matrix of two divisions: who crosses where, with the share of the residents."""

from dash import html
from dash.development.base_component import Component

from layers.relations.pair_matrix import MatrixCell, MatrixRow, PairMatrix, pair_matrix
from layers.words.labels import division_label, division_plural
from layers.words.text import capitalised
from pages.frame.elements import action_button, hidden_text
from pages.relations.elements import select_button
from pages.relations.request import RelationRequest
from pages.relations.selection_note import selection_note


def matrix_part(page: RelationRequest) -> list[Component]:
    """Build the matrix with a row for each area that crosses, or for the selected ones."""
    t = page.t
    matrix = pair_matrix(page.relation, page.view, t.lang)
    if not matrix.rows:
        hint = t.gettext("No area to open in a matrix; the table below has all pairs.")
        return [html.P(hint, className="rel-hint")]
    title = f"{division_plural(page.view.a, t)} – {division_plural(page.view.b, t)}"
    pairs = sum(len(row.cells) for row in matrix.rows)
    return [
        *selection_note(page, pairs),
        html.Div(
            _table(page, matrix, title),
            className="table-scroll rel-matrix__scroll",
            tabIndex=0,
            role="region",
            **{"aria-label": title},
        ),
    ]


def _table(page: RelationRequest, matrix: PairMatrix, title: str) -> Component:
    label = capitalised(division_label(page.view.a, page.t))
    heads = [
        html.Th(_area(page, page.view.b, *each), scope="col", role="columnheader")
        for each in matrix.columns
    ]
    # Explicit roles, because the narrow layout's CSS (cards) removes the implicit table roles.
    return html.Table(
        [
            html.Caption(title, className="visually-hidden"),
            html.Thead(
                html.Tr([html.Th(label, scope="col", role="columnheader"), *heads], role="row"),
                role="rowgroup",
            ),
            html.Tbody([_row(page, matrix, row) for row in matrix.rows], role="rowgroup"),
            *_others(page, matrix),
        ],
        className="rel-matrix",
        role="table",
    )


def _area(page: RelationRequest, division: str, code: str, name: str) -> Component:
    key = f"{division}:{code}"
    return select_button(name, key, pressed=key in page.view.sel)


def _row(page: RelationRequest, matrix: PairMatrix, row: MatrixRow) -> Component:
    size = html.Span(page.t.number(row.residents), className="rel-matrix__size")
    name = _area(page, page.view.a, row.code, row.name)
    head = html.Th([name, " ", size], scope="row", role="rowheader")
    cells = [_cell(page, row, *column) for column in matrix.columns]
    return html.Tr([head, *cells], role="row", **{"data-area": f"{page.view.a}:{row.code}"})


def _cell(page: RelationRequest, row: MatrixRow, code: str, name: str) -> Component:
    """Build a cell; one without anything in common is empty."""
    if code not in row.cells:
        return html.Td(role="cell", className="is-none")
    cell = row.cells[code]
    pair = f"{page.view.a}:{row.code} {page.view.b}:{code}"
    button = action_button(_content(page, cell, name), "select-pair", pair)
    return html.Td(button, role="cell", style={"--part": f"{cell.share:.1%}"})


def _content(page: RelationRequest, cell: MatrixCell, name: str) -> list[str | Component]:
    """Return share, residents and names; a cell of many municipalities says how many there are."""
    t = page.t
    count = t.ngettext("{n} municipality", "{n} municipalities", len(cell.names))
    few = ", ".join(cell.names) if len(cell.names) <= 2 else count
    return [
        html.Span(f"{name}: ", className="rel-matrix__where"),
        html.Strong(t.percent(cell.share)),
        " ",
        html.Span(t.number(cell.residents)),
        " ",
        html.Span(few, className="rel-matrix__names"),
    ]


def _others(page: RelationRequest, matrix: PairMatrix) -> list[Component]:
    """Build the row that counts, in each column, the areas of a which have no row of their own."""
    if matrix.others_in_all <= 0:
        return []
    t = page.t
    words = t.ngettext("{n} other area", "{n} other areas", matrix.others_in_all)
    head = html.Th(words, scope="row", role="rowheader")
    cells = [_count(page, name, matrix.others[code]) for code, name in matrix.columns]
    row = html.Tr([head, *cells], role="row", className="rel-matrix__others")
    return [html.Tbody(row, role="rowgroup")]


def _count(page: RelationRequest, name: str, count: int) -> Component:
    where = html.Span(f"{name}: ", className="rel-matrix__where")
    words = page.t.ngettext("{n} area", "{n} areas", count)
    return html.Td([where, f"+{count}", hidden_text(f" ({words})")] if count else "–", role="cell")
