"""Table of the changes between two answer sets, area by area."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from geodata import AnswerSet
from geodata.intake import (
    KIND_WORDS,
    Change,
    Kind,
    PointChange,
    compare,
    compare_points,
    counts,
)
from layers.map.facts import Facts
from layers.map.leadership_groups import move_sentences
from layers.themes.registry import TOPIC_THEMES
from layers.themes.survey_answers import answer_value
from layers.view.map_view import ViewState, to_query
from layers.words.answer_sets import answer_set_name
from layers.words.text import Translator, sort_key
from pages.frame.elements import icon
from pages.frame.request import PageRequest


def changes_section(
    request: PageRequest,
    old: AnswerSet,
    new: AnswerSet,
    title: str,
    above_the_table: Sequence[Component] = (),
) -> Component:
    """Build the section on the changes from ``old`` to ``new``, under a title."""
    t = request.t
    return html.Section(
        [
            html.H2(title),
            html.P(t.gettext("Compared with: {name}", name=answer_set_name(old, t))),
            changes_on_map(request, old, new),
            *above_the_table,
            *changes_table(request, old, new),
        ],
        id="changes",
        className="text-section changes",
    )


def changes_on_map(request: PageRequest, old: AnswerSet, new: AnswerSet) -> Component:
    """Build a link to the map of the changes from ``old`` to ``new``.

    A visitor's own answers appear in the link only by the id ``own``.
    """
    view = ViewState(lang=request.state.lang, data=new.id, baseline=old.id)
    words = [icon("layers"), request.t.gettext("Show the changes on the map")]
    return html.P(html.A(words, href="/" + to_query(view), className="button"))


def changes_table(request: PageRequest, old: AnswerSet, new: AnswerSet) -> list[Component]:
    """Build counts of each kind of change, and a table with a row for every changed answer."""
    t, found = request.t, compare(old, new)
    numbers = counts(found)
    changed = [each for each in found if each.kind is not Kind.UNCHANGED]
    changed.sort(key=lambda each: (each.topic, sort_key(_area(each, request.facts, t))))
    tiles = html.Ul(
        [
            html.Li([html.Strong(t.number(numbers[kind])), html.Span(t.gettext(words))])
            for kind, words in KIND_WORDS.items()
        ],
        className="change-counts",
    )
    points = _points(compare_points(old, new), request)
    if not changed:
        return [tiles, html.P(t.gettext("Nothing changes.")), *points]
    heads = (t.gettext("Area"), t.gettext("Change"), t.gettext("Before"), t.gettext("After"))
    rows = [_row(each, old, new, request) for each in changed]
    table = html.Table(
        [html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])), html.Tbody(rows)],
        className="text-table",
    )
    return [tiles, html.Div(table, className="table-scroll"), *points]


def _points(changes: tuple[PointChange, ...], request: PageRequest) -> list[Component]:
    """Build a table of service points added or removed; empty when there are none."""
    if not changes:
        return []
    t, facts = request.t, request.facts
    heads = (t.gettext("Municipality"), t.gettext("Service point"), t.gettext("Change"))
    rows = [
        html.Tr(
            [
                html.Th(facts.name("municipality", each.municipality, t.lang), scope="row"),
                html.Td(each.name),
                html.Td(t.gettext(KIND_WORDS[each.kind]), className=f"change change--{each.kind}"),
            ]
        )
        for each in changes
    ]
    table = html.Table(
        [html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])), html.Tbody(rows)],
        className="text-table",
    )
    return [
        html.H3(t.gettext("Ohjaamo service points")),
        html.Div(table, className="table-scroll"),
    ]


def _row(change: Change, old: AnswerSet, new: AnswerSet, request: PageRequest) -> Component:
    t, facts = request.t, request.facts
    more = [html.Small(text) for text in move_sentences(facts, old, new, change.moves, t)]
    if change.members and not more:
        more = [html.Small(t.gettext("Members of the groups change"))]
    return html.Tr(
        [
            html.Th(
                [_area(change, facts, t), html.Small(t.gettext(TOPIC_THEMES[change.topic].short))],
                scope="row",
            ),
            html.Td(t.gettext(KIND_WORDS[change.kind]), className=f"change change--{change.kind}"),
            html.Td(answer_in_words(change, old, facts, t)),
            html.Td([answer_in_words(change, new, facts, t), *more]),
        ]
    )


def _area(change: Change, facts: Facts, t: Translator) -> str:
    return facts.name(change.division, change.area, t.lang)


def answer_in_words(change: Change, answers: AnswerSet, facts: Facts, t: Translator) -> str:
    """Return what an answer set says of the area of a change."""
    theme = TOPIC_THEMES[change.topic]
    value = (
        answer_value(answers.municipal_answer(change.topic, change.area))
        if change.municipal
        else theme.values(facts, answers)[change.area]
    )
    return theme.words(value, theme.kind(value.class_key), t)
