"""Notices about the displayed answers: invented, own, later than the year, or not current."""

from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

import ids
from geodata import AnswerSet
from geodata.intake import TOPICS_COMPARED
from layers.themes.changes import has_changes
from layers.themes.registry import TOPIC_THEMES, themes_of
from layers.view.addresses import ANSWERS_PAGE
from layers.view.answer_set_changes import change_sentences
from layers.view.map_view import ViewState, to_query
from layers.words.answer_sets import (
    answer_set_name,
    answer_set_notice,
    later_answers_notice,
    misfit_notice,
)
from pages.frame.elements import icon, icon_button
from pages.frame.request import PageRequest

_LATER = ("survey", "current")


def answer_notices(request: PageRequest) -> list[Component]:
    """Build the notices about the displayed answers, with links to other answers."""
    displayed, current = request.answer_set, request.current
    notices = permanent_notices(request, displayed)
    if displayed.kind in _LATER and displayed.id != current.id:
        notices = [*notices, _newer_answers_notice(request)]
    return [html.Div(notices, id=ids.TimeLine.NOTICES, className="set-notices")]


def permanent_notices(request: PageRequest, answer_set: AnswerSet) -> list[Component]:
    """Build the notices that hold as long as the answers are displayed.

    They are invented, own, younger than the year, or in part about areas that it does not have.
    """
    words, later = (
        answer_set_notice(answer_set, request.t),
        later_answers_notice(answer_set, request.t),
    )
    misfit = misfit_notice(answer_set, request.t)
    notes = [_notice("info", f"{each}.", [], "notice") for each in (later, misfit) if each]
    if not words or answer_set.kind == "survey":
        return notes
    t, own = request.t, answer_set.kind == "own"
    way = t.gettext("Show the current answers") if own else t.gettext("Show what is known")
    report = html.A(t.gettext("Report and removal"), href=request.link(ANSWERS_PAGE))
    ways = [_link_to_answers(request, way, data=request.current.id), *([report] if own else [])]
    # What is too new is among the words already.
    marked = _notice("triangle-alert", words, ways, "notice notice--example")
    return [marked, *(notes[-1:] if misfit else [])]


def _newer_answers_notice(request: PageRequest) -> Component:
    """Build the notice that newer answers exist, with a link to them and to their changes."""
    t, old, current = request.t, request.answer_set, request.current
    words = t.gettext(
        "There are newer answers: {name}. {changes}.",
        name=answer_set_name(current, t),
        changes=change_sentences(old, current, t)[""],
    )
    compared = (TOPIC_THEMES[topic].id for topic in TOPICS_COMPARED)
    displayed = themes_of(request.facts)[request.state.theme]
    theme = displayed.id if has_changes(displayed) else next(compared)
    changes = _link_to_answers(
        request,
        t.gettext("What changed, on the map"),
        data=current.id,
        baseline=old.id,
        theme=theme,
    )
    ways = [
        _link_to_answers(request, t.gettext("Show the current answers"), data=current.id),
        changes,
    ]
    close = icon_button("x", t.gettext("Close the notice"), "dismiss", className="icon-button")
    return _notice("info", words, [*ways, close], "notice notice--newer")


def _link_to_answers(request: PageRequest, words: str, **changes: str) -> Component:
    """Build a link to other answers; on the map page the browser switches without a new page.

    ``changes`` are fields of ``ViewState``: ``data`` and, where wanted, ``baseline`` and ``theme``.
    """
    return html.A(
        words,
        href=_address(request, changes),
        **{
            "data-parameter": "data",
            "data-value": changes["data"],
            **({"data-versus": changes["baseline"]} if "baseline" in changes else {}),
            **({"data-theme": changes["theme"]} if "theme" in changes else {}),
        },
    )


def _address(request: PageRequest, changes: dict[str, Any]) -> str:
    """Return the address of the page with other answers; changes are shown on the map page only."""
    if "baseline" not in changes:
        baseline = {} if request.page_view else {"baseline": ""}
        return request.here(**changes, **baseline)
    state = ViewState(lang=request.state.lang, year=request.state.year)
    if request.page_view is None:
        state = replace(request.state, classes=())
    return "/" + to_query(replace(state, **changes), request.current.id)


def _notice(picture: str, words: str, ways: list[Component], class_name: str) -> Component:
    return html.Div([icon(picture), html.P(words), *ways], className=class_name)
