"""The presentation view: title, large legend and one sentence beside the map."""

from dash import html
from dash.development.base_component import Component

import ids
from layers.words.answer_sets import answer_set_notice
from pages.frame.elements import action_button
from pages.frame.request import PageRequest


def presenter(request: PageRequest) -> Component:
    """Build the places that the browser's own code fills when presenting."""
    t = request.t
    notice = answer_set_notice(request.answer_set, t, request.baseline)
    stamp = html.P(notice, id=ids.Presenter.STAMP, className="presenter__stamp", hidden=not notice)
    return html.Section(
        [
            html.H1(id=ids.Presenter.TITLE, className="presenter__title"),
            html.P(id=ids.Presenter.SUBTITLE, className="presenter__subtitle"),
            stamp,
            html.Ul(id=ids.Presenter.LEGEND, className="legend presenter__legend"),
            html.P(id=ids.Presenter.SENTENCE, className="presenter__sentence"),
        ],
        id=ids.Presenter.SIDE,
        className="presenter",
        hidden=True,
        **{"aria-label": t.gettext("Presentation")},
    )


def presenter_foot(request: PageRequest) -> Component:
    """Build the foot: source, date, share of known values, and the button to leave."""
    leave = request.t.gettext("Stop presenting")
    return html.Div(
        [
            html.P(id=ids.Presenter.SOURCE),
            html.Div(id=ids.Presenter.TOOLS, className="presenter-tools"),
            action_button(leave, "present", className="button button--quiet"),
        ],
        id=ids.Presenter.FOOT,
        className="presenter-foot",
        hidden=True,
    )
