"""The matrix of topics and actors, and the legend that filters it by kind."""

from dataclasses import replace
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
    unnamed_actors,
)
from layers.cooperation.matrix_texts import KINDS
from layers.cooperation.view import CooperationView
from layers.words.soft_hyphens import soft_hyphens
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
    """Build the table: a row per topic, a column per actor that is named on any of them.

    Topics whose grounds are stated come first, the others by their groups.
    """
    rows, columns = _named_columns(matrix(t), t)
    stated = [row for row in rows if row.stated]
    rest = groupby((row for row in rows if not row.stated), lambda row: row.group)
    # Explicit roles, because the narrow layout's CSS (cards) removes the implicit table roles.
    return html.Table(
        [
            html.Caption(t.gettext("Topics of cooperation by actor"), className="visually-hidden"),
            html.Thead(
                html.Tr(
                    [
                        html.Th(hidden_text(t.gettext("Topic")), scope="col", role="columnheader"),
                        *(_head(actor, t) for actor in columns),
                    ],
                    role="row",
                ),
                role="rowgroup",
            ),
            _group(t.gettext("Rests on law or on an agreement"), stated, columns, t),
            *(_group(name, list(members), columns, t) for name, members in rest),
        ],
        className="matrix",
        role="table",
        id=ids.Drawn.MATRIX,
    )


def unnamed_fold(t: Translator) -> Component:
    """Build the folded list of the actors that have no column, because no topic names them."""
    unnamed = unnamed_actors(t)
    words = t.ngettext(
        "{n} actor that the source names on no topic",
        "{n} actors that the source names on no topic",
        len(unnamed),
    )
    links = [html.Li(selection_link(actor.name, t, "", actor.id)) for actor in unnamed]
    return html.Details([html.Summary(words), html.Ul(links, className="name-list")])


def _named_columns(
    rows: tuple[TopicRow, ...], t: Translator
) -> tuple[tuple[TopicRow, ...], tuple[ActorText, ...]]:
    """Return the rows and the actors without those that the source names on no topic."""
    unnamed = unnamed_actors(t)
    columns = matrix_actors(t)
    places = [place for place, actor in enumerate(columns) if actor not in unnamed]
    kept = [replace(row, cells=tuple(row.cells[place] for place in places)) for row in rows]
    return tuple(kept), tuple(columns[place] for place in places)


def _head(actor: ActorText, t: Translator) -> Component:
    """Build the head of a column."""
    return html.Th(
        selection_link(soft_hyphens(actor.name), t, "", actor.id),
        scope="col",
        role="columnheader",
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
