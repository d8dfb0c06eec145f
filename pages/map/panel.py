"""The right panel: summary of the country, or profiles of selected areas."""

from dash import html
from dash.development.base_component import Component

import ids
from layers.map.headline import headline
from layers.profile.profile import profile
from pages.frame.elements import action_button, icon_button
from pages.frame.frame import PRODUCT, TAGLINE
from pages.frame.request import PageRequest
from pages.map.first_content import summary_bars
from pages.map.shown import Shown
from pages.profile.profile import profile_component

MIN_COMPARED = 2
"""Number of selected areas from which on they stand side by side."""


def panel(request: PageRequest, shown: Shown) -> Component:
    """Build the panel; on a narrow screen it is a sheet with three heights."""
    t = request.t
    return html.Aside(
        [
            action_button(
                html.Span(className="sheet-handle__grip"),
                "sheet-height",
                className="sheet-handle",
                **{
                    "aria-label": t.gettext("Height of the details"),
                    "aria-controls": ids.Panel.PANEL,
                },
            ),
            icon_button(
                "x",
                t.gettext("Close the details"),
                "close-profile",
                className="icon-button panel__close",
            ),
            _summary(request, shown),
            _profile(request),
            html.Div(
                id=ids.Panel.COMPARISON,
                className="comparison",
                hidden=len(request.state.sel) < MIN_COMPARED,
            ),
        ],
        id=ids.Panel.PANEL,
        className="panel",
        tabIndex=0,
        # On a phone the sheet rises for what is selected.
        **{
            "aria-label": t.gettext("Details"),
            "data-sheet": "half" if request.state.sel else "low",
        },
    )


def _profile(request: PageRequest) -> Component:
    """Build the profile of a single selected area; the browser draws those selected later."""
    state, facts = request.state, request.facts
    if len(state.sel) != 1:
        return html.Div(id=ids.Panel.PROFILE, className="profile", hidden=True)
    division, code = state.sel[0].split(":", 1)
    baseline = facts.answer_sets[state.baseline] if state.baseline else None
    area = profile(facts, request.answer_set, division, code, state.lang, baseline)
    return html.Div(
        [profile_component(area, request.t), _compare_bar(request)],
        id=ids.Panel.PROFILE,
        className="profile",
        **{"data-area": state.sel[0]},
    )


def _compare_bar(request: PageRequest) -> Component:
    """Build the button by which the next chosen area joins the selection."""
    words = request.t.gettext("Compare with another area")
    button = action_button(words, "compare-more", className="button", **{"aria-pressed": "false"})
    return html.Div(button, className="compare-bar")


def _summary(request: PageRequest, shown: Shown) -> Component:
    t = request.t
    facts = [
        html.Li(
            [
                html.Strong(fact.number, className="fact__number"),
                html.Span(fact.sentence, className="fact__sentence"),
            ],
            className="fact",
        )
        for fact in headline(request.facts, request.state.lang)
    ]
    return html.Section(
        [
            html.P(t.gettext("Whole country"), className="panel__kind"),
            html.H2(t.gettext("Finland at a glance"), className="panel__title"),
            html.P(f"{PRODUCT} – {t.gettext(TAGLINE)}", className="panel__kind"),
            html.Ul(facts, className="facts"),
            html.H3(t.gettext("Areas and residents by class"), className="panel__heading"),
            _bars(shown),
            html.P(
                t.gettext(
                    "Select an area on the map, or search for one, to see whom it works with."
                ),
                className="panel__hint",
            ),
        ],
        id=ids.Panel.SUMMARY,
        className="summary",
        hidden=bool(request.state.sel),
    )


def _bars(shown: Shown) -> Component:
    """Build a table whose cells are drawn as bars, so that table and chart are one."""
    t = shown.t
    heads = (t.gettext("Class"), t.gettext("Areas"), t.gettext("Residents"))
    return html.Table(
        [
            html.Caption(t.gettext("Areas and residents by class"), className="visually-hidden"),
            html.Thead(html.Tr([html.Th(words, scope="col") for words in heads])),
            html.Tbody(summary_bars(shown), id=ids.Panel.BARS),
        ],
        className="bars",
    )
