"""Notices over a view on the answers it shows: invented, own, or older than the current ones."""

from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

import ids
from geodata import AnswerSet
from layers.themes.changes import has_changes
from layers.themes.registry import THEMES
from layers.view.answer_set_changes import change_sentences
from layers.view.map_view import ViewState, to_query
from layers.words.answer_sets import later_notice, misfit_notice, set_name, set_notice
from pages.frame.elements import icon, icon_button
from pages.frame.request import PageRequest

_LATER = ("survey", "current")


def set_notices(request: PageRequest) -> list[Component]:
    """What a visitor must know of the answers on screen, each with the way to others."""
    shown, current = request.answer_set, request.current
    notices = lasting_notices(request, shown)
    if shown.kind in _LATER and shown.id != current.id:
        notices = [*notices, _newer(request)]
    return [html.Div(notices, id=ids.TimeLine.NOTICES, className="set-notices")]


def lasting_notices(request: PageRequest, answer_set: AnswerSet) -> list[Component]:
    """What must be said of answers for as long as they are shown.

    They are invented, own, younger than the year, or in part about areas that it does not have.
    """
    words, later = set_notice(answer_set, request.t), later_notice(answer_set, request.t)
    misfit = misfit_notice(answer_set, request.t)
    plain = [_notice("info", f"{each}.", [], "notice") for each in (later, misfit) if each]
    if not words or answer_set.kind == "survey":
        return plain
    t, own = request.t, answer_set.kind == "own"
    way = t.gettext("Show the current answers") if own else t.gettext("Show what is known")
    desk = html.A(t.gettext("Report and removal"), href=request.link("/aineistot"))
    ways = [_way(request, way, data=request.current.id), *([desk] if own else [])]
    # What is too new is among the words already.
    marked = _notice("triangle-alert", words, ways, "notice notice--example")
    return [marked, *(plain[-1:] if misfit else [])]


def _newer(request: PageRequest) -> Component:
    """That there are newer answers, what they change, and the way to see it on the map."""
    t, shown, current = request.t, request.answer_set, request.current
    words = t.gettext(
        "There are newer answers: {name}. {changes}.",
        name=set_name(current, t),
        changes=change_sentences(shown, current, t)[""],
    )
    theme = request.state.theme if has_changes(THEMES[request.state.theme]) else "tym"
    changes = _way(
        request,
        t.gettext("What changed, on the map"),
        data=current.id,
        versus=shown.id,
        theme=theme,
    )
    ways = [_way(request, t.gettext("Show the current answers"), data=current.id), changes]
    close = icon_button("x", t.gettext("Close the notice"), "dismiss", className="icon-button")
    return _notice("info", words, [*ways, close], "notice notice--newer")


def _way(request: PageRequest, words: str, **changes: str) -> Component:
    """Link to other answers, which the map page shows without a new page."""
    return html.A(
        words,
        href=_address(request, changes),
        **{
            "data-parameter": "data",
            "data-value": changes["data"],
            **({"data-versus": changes["versus"]} if "versus" in changes else {}),
            **({"data-theme": changes["theme"]} if "theme" in changes else {}),
        },
    )


def _address(request: PageRequest, changes: dict[str, Any]) -> str:
    """Address of the page with other answers; changes are shown by the page of the map alone."""
    if "versus" not in changes:
        versus = {} if request.own else {"versus": ""}
        return request.here(**changes, **versus)
    state = ViewState(lang=request.state.lang, year=request.state.year)
    if request.own is None:
        state = replace(request.state, classes=())
    return "/" + to_query(replace(state, **changes), request.current.id)


def _notice(picture: str, words: str, ways: list[Component], class_name: str) -> Component:
    return html.Div([icon(picture), html.P(words), *ways], className=class_name)
