"""Notices over a view on the answers it shows: invented, own, or older than the current ones."""

from dash import html
from dash.development.base_component import Component

from geodata.intake import Kind, compare, counts
from layers.set_words import set_name, set_notice
from layers.text import Translator
from pages.elements import icon, icon_button
from pages.request import PageRequest

_LATER = ("survey", "current")


def set_notices(request: PageRequest) -> list[Component]:
    """What a visitor must know of the answers on screen, each with the way to others."""
    t, shown, current = request.t, request.answer_set, request.current
    words = set_notice(shown, t)
    if words and shown.kind != "survey":
        return [_notice(request, words, "notice notice--example")]
    if shown.kind in _LATER and shown.id != current.id:
        newer = t.gettext(
            "There are newer answers: {name}. {changes}",
            name=set_name(current, t),
            changes=change_counts(request, t),
        )
        return [_notice(request, newer, "notice notice--newer")]
    return []


def change_counts(request: PageRequest, t: Translator) -> str:
    """Count what changes from the answers on screen to the current ones."""
    found = counts(compare(request.answer_set, request.current))
    return t.gettext(
        "Added {added}, changed {changed}, removed {removed}.",
        added=t.number(found[Kind.ADDED]),
        changed=t.number(found[Kind.CHANGED]),
        removed=t.number(found[Kind.REMOVED]),
    )


def _notice(request: PageRequest, words: str, class_name: str) -> Component:
    t = request.t
    example, own = request.answer_set.example, request.answer_set.kind == "own"
    way = t.gettext("Show what is known") if example else t.gettext("Show the current answers")
    more = [html.A(t.gettext("Report and removal"), href=request.link("/aineistot"))] if own else []
    close = icon_button("x", t.gettext("Close the notice"), "dismiss", className="icon-button")
    return html.Div(
        [
            icon("triangle-alert" if example or own else "info"),
            html.P(words),
            html.A(
                way,
                href=request.here(data=request.current.id),
                **{"data-parameter": "data", "data-value": request.current.id},
            ),
            *more,
            *([] if example or own else [close]),
        ],
        className=class_name,
    )
