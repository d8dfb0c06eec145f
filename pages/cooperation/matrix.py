"""The matrix of topics and actors, and the legend that filters it by kind."""

from itertools import groupby

from dash import html
from dash.development.base_component import Component

import ids
from layers.cooperation.matrix import (
    ActorText,
    CellText,
    TopicRow,
    kind_counts,
    matrix,
    matrix_actors,
)
from layers.cooperation.matrix_texts import KINDS
from layers.cooperation.view import CooperationView
from layers.words.text import Translator
from pages.cooperation.tags_and_links import PATH, cell_mark, kind_swatch, selection_link
from pages.frame.elements import hidden_text


def legend(t: Translator) -> Component:
    """Build a link for each kind with its meaning and count; following it filters the matrix."""
    counts = kind_counts(t)
    return html.Ul(
        [html.Li(_kind(kind, counts[kind], t)) for kind in KINDS],
        className="kinds",
        **{"aria-label": t.gettext("Grounds of cooperation – choose which to highlight")},
    )


def _kind(kind: str, count: int, t: Translator) -> Component:
    label, meaning = KINDS[kind]
    return html.A(
        [
            kind_swatch(kind),
            html.Span(
                [html.B(t.gettext(label)), " ", html.Span(t.gettext(meaning))],
                className="kinds__words",
            ),
            html.Span(t.number(count), className="kinds__count"),
        ],
        href=PATH + CooperationView(lang=t.lang, kind=(kind,)).to_query(),
        **{"data-kind": kind},
    )


def matrix_table(t: Translator) -> Component:
    """Build the table: a row per topic, a column per actor."""
    rows, columns = matrix(t), matrix_actors(t)
    # Explicit roles, because the narrow layout's CSS (cards) removes the implicit table roles.
    return html.Table(
        [
            html.Caption(t.gettext("Topics of cooperation by actor"), className="visually-hidden"),
            html.Thead(
                html.Tr(
                    [
                        html.Th(hidden_text(t.gettext("Topic")), scope="col", role="columnheader"),
                        *(_head(i, rows, columns, t) for i in range(len(columns))),
                    ],
                    role="row",
                ),
                role="rowgroup",
            ),
            *(
                _group(name, list(members), columns, t)
                for name, members in groupby(rows, lambda row: row.group)
            ),
        ],
        className="matrix",
        role="table",
        id=ids.Drawn.MATRIX,
    )


def _head(
    place: int, rows: tuple[TopicRow, ...], columns: tuple[ActorText, ...], t: Translator
) -> Component:
    """Build the head of a column; a column without any facts is narrow."""
    actor = columns[place]
    used = any(row.cells[place][0].named for row in rows)
    return html.Th(
        selection_link(html.Span(actor.name), t, "", actor.id),
        scope="col",
        role="columnheader",
        className="" if used else "is-narrow",
        **{"data-of-actor": actor.id},
    )


def _group(
    name: str, rows: list[TopicRow], columns: tuple[ActorText, ...], t: Translator
) -> Component:
    head = html.Th(name, scope="rowgroup", colSpan=len(columns) + 1, role="rowheader")
    return html.Tbody(
        [
            html.Tr(head, className="matrix__group", role="row"),
            *(_row(row, columns, t) for row in rows),
        ],
        role="rowgroup",
    )


def _row(row: TopicRow, columns: tuple[ActorText, ...], t: Translator) -> Component:
    head = html.Th(
        selection_link(row.name, t, row.id, ""),
        scope="row",
        role="rowheader",
        **{"data-of-topic": row.id},
    )
    cells = zip(columns, row.cells, strict=True)
    return html.Tr([head, *(_cell(row, actor, each, t) for actor, each in cells)], role="row")


def _cell(row: TopicRow, actor: ActorText, cells: tuple[CellText, ...], t: Translator) -> Component:
    """Build a cell: its marks in one link, or a dot where the source does not name the actor."""
    place = {"data-label": actor.name, "data-of-topic": row.id, "data-of-actor": actor.id}
    if not cells[0].named:
        kind = {"data-of-kind": cells[0].kind}
        return html.Td(cells[0].label, role="cell", className="is-none", **place, **kind)
    who = hidden_text(f" – {row.name}, {actor.name}")
    marks = [cell_mark(cell, t) for cell in cells]
    return html.Td(selection_link([*marks, who], t, row.id, actor.id), role="cell", **place)
