"""The time line: answer sets in order, and the changes between them."""

from dash import html
from dash.development.base_component import Component

import ids
from geodata import AnswerSet
from layers.view.answer_set_changes import change_sentences, previous_answer_set
from layers.view.displayed_theme import answer_sets_key
from layers.words.answer_sets import answer_set_name
from pages.frame.answer_notices import permanent_notices
from pages.frame.compact_markup import markup
from pages.frame.elements import action_button, icon, icon_button
from pages.frame.request import PageRequest
from pages.map.shown import Shown


def time_line(request: PageRequest, shown: Shown) -> Component:
    """Build the steps through the answer sets, hidden when there is no step to take."""
    t, useful = request.t, _is_useful(request)
    before = _before(request, request.answer_set)
    words = (
        (answer_set_name(request.answer_set, t), _changes(shown, before)) if useful else ("", "")
    )
    return html.Nav(
        [
            _step("chevron-left", t.gettext("Earlier answers"), "-1"),
            html.Ol([_mark(request, each) for each in request.time_line], id=ids.TimeLine.MARKS),
            _step("chevron-right", t.gettext("Later answers"), "1"),
            html.P(
                [
                    html.Strong(words[0], id=ids.TimeLine.NAME),
                    html.Span(words[1], id=ids.TimeLine.CHANGES),
                ],
                className="time-line__words",
            ),
            action_button(
                [icon("arrow-left-right"), html.Span(t.gettext("What changed"))],
                "toggle-changes",
                id=ids.TimeLine.TOGGLE,
                className="button time-line__toggle",
                hidden=not (before or request.state.baseline),
                **{"aria-pressed": str(shown.theme.baseline is not None).lower()},
            ),
        ],
        id=ids.TimeLine.PART,
        className="time-line",
        hidden=not useful,
        **{"aria-label": t.gettext("Time line of the answers")},
    )


def _before(request: PageRequest, answer_set: AnswerSet) -> AnswerSet | None:
    """Return the answers before on the line; the default baseline of those not on it."""
    line = [each.id for each in request.time_line]
    at = line.index(answer_set.id) if answer_set.id in line else 0
    return request.time_line[at - 1] if at else previous_answer_set(request.facts, answer_set)


def _is_useful(request: PageRequest) -> bool:
    """Return whether there is a step to take in the view, or changes to tell of."""
    state = request.state
    if state.embed or state.story:
        return False
    several, own = len(request.time_line) > 1, request.answer_set.kind == "own"
    return several or own or bool(state.baseline)


def _changes(shown: Shown, before: AnswerSet | None) -> str:
    """Return what changes to the displayed answers, for the theme on screen or for all."""
    state, displayed = shown.state, shown.request.answer_set
    if state.baseline and (before is None or state.baseline != before.id):
        return shown.country
    changes = change_sentences(before, displayed, shown.t) if before else {}
    return str(changes.get(state.theme, changes.get("", "")))


def _step(picture: str, label: str, way: str) -> Component:
    return icon_button(
        picture, label, "step-answers", className="icon-button", **{"data-value": way}
    )


def _mark(request: PageRequest, answer_set: AnswerSet) -> Component:
    t = request.t
    name, day = answer_set_name(answer_set, t), t.date(answer_set.as_of)
    current = {"aria-current": "true"} if answer_set.id == request.state.data else {}
    return html.Li(
        html.A(
            [
                html.Span(className="time-line__dot", **{"aria-hidden": "true"}),
                html.Span(day, className="time-line__day", **{"aria-hidden": "true"}),
            ],
            href=request.here(data=answer_set.id, baseline=""),
            title=name,
            **current,
            **{
                "aria-label": name if day in name else f"{name}, {day}",
                "data-parameter": "data",
                "data-value": answer_set.id,
            },
        )
    )


def answer_sets_config(request: PageRequest) -> dict[str, dict[str, object]]:
    """Return what the browser needs of each answer set, by id.

    ``key`` names the answers in addresses, ``before`` is the id of the default baseline or "",
    ``changes`` are sentences by topic, ``notices`` are markup.
    """
    sets = request.facts.answer_sets
    offered = [*sets.values(), *request.time_line, request.answer_set]
    if request.state.baseline:
        offered.append(sets[request.state.baseline])
    return {each.id: _set(request, each) for each in offered}


def _set(request: PageRequest, answer_set: AnswerSet) -> dict[str, object]:
    t, before = request.t, _before(request, answer_set)
    return {
        "key": answer_sets_key(request.facts, answer_set.id),
        "name": answer_set_name(answer_set, t),
        "day": t.date(answer_set.as_of),
        "own": answer_set.kind == "own",
        "before": before.id if before else "",
        "changes": change_sentences(before, answer_set, t) if before else {},
        "notices": [markup(each) for each in permanent_notices(request, answer_set)],
    }
