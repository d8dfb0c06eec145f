"""Hypothetical moves of municipalities: form, notice, moves, comparison with today."""

from dash import dcc, html
from dash.development.base_component import Component

import ids
from layers.relations.move_choices import MoveChoice, first_move, targets, things_to_move
from layers.relations.relation import Relation
from layers.relations.view import move_text
from layers.relations.what_if import (
    HYPOTHETICAL,
    Comparison,
    compare_with_today,
    move_sentences,
    warning_sentences,
)
from pages.frame.elements import action_button, icon, icon_button
from pages.relations.elements import fold, sentence
from pages.relations.request import RelationRequest


def banner_part(page: RelationRequest) -> list[Component]:
    """Build the notice that the division is hypothetical; empty without moves."""
    t, view = page.t, page.view
    if not view.hypothetical:
        return []
    count = t.ngettext("{n} move", "{n} moves", len(view.moves))
    return [
        html.Div(
            [
                icon("triangle-alert"),
                html.P(f"{t.gettext(HYPOTHETICAL)} ({count})"),
                action_button(t.gettext("Back to today"), "reset-moves", className="button"),
            ],
            className="notice notice--example",
            role="status",
        )
    ]


def move_form(page: RelationRequest) -> Component:
    """Build the form of a move; the selected municipality is preselected."""
    t = page.t
    things, areas = things_to_move(page.today, t), targets(page.today, t)
    thing, target = first_move(page.today)
    return html.Div(
        [
            _field(
                t.gettext("Municipality or whole area"),
                (ids.Relations.MOVE_MUNICIPALITY, ids.Relations.MOVE_MUNICIPALITIES),
                things,
                thing,
            ),
            _field(
                t.gettext("Move to"),
                (ids.Relations.MOVE_TARGET, ids.Relations.MOVE_TARGETS),
                areas,
                target,
            ),
            action_button(t.gettext("Move it"), "add-move", className="button button--primary"),
            html.Div(
                [
                    action_button(t.gettext("Undo"), "undo-move", className="button"),
                    action_button(t.gettext("Redo"), "redo-move", className="button"),
                ],
                className="rel-undo",
            ),
            html.P(
                t.gettext("Choose a name from the list; it is searched as you type."),
                id=ids.Relations.MOVE_PROBLEM,
                className="rel-move__problem",
                role="alert",
                hidden=True,
            ),
        ],
        className="rel-move",
        role="group",
        **{"aria-label": t.gettext("Move a municipality or a whole area")},
    )


def moves_part(page: RelationRequest) -> list[Component]:
    """Build the list of moves, warnings, and figures today and after the moves."""
    t, view = page.t, page.view
    if not view.hypothetical:
        hint = t.gettext("Nothing has been moved. Moves are never saved; they are in the address.")
        return [html.P(hint, className="rel-hint")]
    sentences = zip(view.moves, move_sentences(page.today, view.moves, t), strict=True)
    warnings = warning_sentences(page.today, view.moves, t)
    return [
        html.P(t.gettext(HYPOTHETICAL), className="rel-stamp"),
        html.Ul([_move(page, move_text(made), words) for made, words in sentences]),
        *(_warning(each) for each in warnings),
        _comparison(page),
    ]


def _field(
    words: str, field: tuple[str, str], choices: tuple[MoveChoice, ...], first: str
) -> Component:
    """Build a field that searches its list while typing; ``field`` are ids of field and list."""
    field_id, list_id = field
    value = next(each.label for each in choices if each.key == first)
    options = [html.Option(value=each.label, **{"data-key": each.key}) for each in choices]
    return html.Div(
        [
            html.Label(words, htmlFor=field_id, className="field__label"),
            dcc.Input(
                id=field_id,
                type="text",
                list=list_id,
                value=value,
                autoComplete="off",
                spellCheck=False,
                className="rel-move__field",
            ),
            html.Datalist(options, id=list_id),
        ]
    )


def _move(page: RelationRequest, text: str, words: str) -> Component:
    label = page.t.gettext("Take back: {move}", move=words)
    return html.Li(
        [
            words,
            icon_button("x", label, "remove-move", className="icon-button", **{"data-value": text}),
        ],
        className="rel-moved",
    )


def _warning(text: str) -> Component:
    return html.Div([icon("triangle-alert"), sentence(text, "")], className="rel-warning")


def _comparison(page: RelationRequest) -> Component:
    """Build the tables of figures today and after the moves; those that stay are folded."""
    t, view = page.t, page.view
    rows = compare_with_today(Relation(page.today, view.a, view.b), page.relation, view.moves, t)
    changed = [row for row in rows if row.changed]
    same = [row for row in rows if not row.changed]
    stays = t.gettext("What stays as it is")
    none = html.P(t.gettext("None of the figures changes."), className="rel-hint")
    return html.Div(
        [
            _figures(page, t.gettext("What changes"), changed) if changed else none,
            fold(stays, _figures(page, stays, same)),
        ]
    )


def _figures(page: RelationRequest, title: str, rows: list[Comparison]) -> Component:
    t = page.t
    heads = (
        t.gettext("Area"),
        t.gettext("Figure"),
        t.gettext("Today"),
        t.gettext("Hypothetical"),
        t.gettext("Difference"),
    )
    table = html.Table(
        [
            html.Caption(title, className="visually-hidden"),
            html.Thead(html.Tr([html.Th(words, scope="col") for words in heads])),
            html.Tbody([_compared(row) for row in rows]),
        ],
        className="data-table rel-compared",
    )
    return html.Div(
        table, className="table-scroll", tabIndex=0, role="region", **{"aria-label": title}
    )


def _compared(row: Comparison) -> Component:
    return html.Tr(
        [
            html.Th(row.subject, scope="row"),
            html.Td(row.measure),
            html.Td(row.today),
            html.Td(html.Strong(row.hypothetical) if row.changed else row.hypothetical),
            html.Td(html.Strong(row.difference), className="is-number"),
        ],
        className="is-changed" if row.changed else "",
    )
