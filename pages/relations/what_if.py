"""Hypothetical moves of municipalities: form, notice, moves, comparison with today."""

from dash import html
from dash.development.base_component import Component

import ids
from geodata import ALAND, MOVABLE
from layers.relations.relation import Relation
from layers.relations.view import move_text
from layers.relations.what_if import (
    HYPOTHETICAL,
    Comparison,
    compare_with_today,
    move_sentences,
    warning_sentences,
)
from layers.words.labels import division_plural
from layers.words.text import sort_key
from pages.frame.elements import action_button, icon, icon_button
from pages.relations.elements import sentence
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
    return html.Div(
        [
            html.Div(
                [
                    _label(t.gettext("Municipality"), ids.Relations.MOVE_MUNICIPALITY),
                    _select(ids.Relations.MOVE_MUNICIPALITY, _municipalities(page)),
                ]
            ),
            html.Div(
                [
                    _label(t.gettext("Move to"), ids.Relations.MOVE_TARGET),
                    _select(ids.Relations.MOVE_TARGET, [_targets(page, each) for each in MOVABLE]),
                ]
            ),
            action_button(t.gettext("Move it"), "add-move", className="button button--primary"),
            html.Div(
                [
                    action_button(t.gettext("Undo"), "undo-move", className="button"),
                    action_button(t.gettext("Redo"), "redo-move", className="button"),
                ],
                className="rel-undo",
            ),
        ],
        className="rel-move",
        role="group",
        **{"aria-label": t.gettext("Move a municipality")},
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


def _label(words: str, select_id: str) -> Component:
    return html.Label(words, htmlFor=select_id, className="field__label")


def _select(select_id: str, options: list[Component]) -> Component:
    return html.Div([html.Select(options, id=select_id), icon("chevron-down")], className="select")


def _municipalities(page: RelationRequest) -> list[Component]:
    """Return the options for municipalities that can be moved: those of the mainland."""
    lang, facts = page.t.lang, page.today
    names = {
        code: facts.name("municipality", code, lang)
        for code in facts.codes("municipality")
        if facts.area_of(code, "region") != ALAND["region"]
    }
    ordered = sorted(names, key=lambda code: sort_key(names[code]))
    return [html.Option(names[code], value=code) for code in ordered]


def _targets(page: RelationRequest, division: str) -> Component:
    facts, lang = page.today, page.t.lang
    names = {
        code: facts.name(division, code, lang)
        for code in facts.codes(division)
        if code != ALAND[division]
    }
    ordered = sorted(names, key=lambda code: sort_key(names[code]))
    return html.Optgroup(
        [html.Option(names[code], value=f"{division}:{code}") for code in ordered],
        label=division_plural(division, page.t),
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
    """Build the table of figures today and after the moves; changed rows are marked."""
    t, view = page.t, page.view
    rows = compare_with_today(Relation(page.today, view.a, view.b), page.relation, view.moves, t)
    title = t.gettext("Today and after the moves")
    heads = (
        t.gettext("Area"),
        t.gettext("Figure"),
        t.gettext("Today"),
        t.gettext("Hypothetical"),
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
        ],
        className="is-changed" if row.changed else "",
    )
