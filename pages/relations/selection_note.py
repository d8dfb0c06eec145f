"""The note that a selection narrows what a part shows, with the way back to everything."""

from dash import html
from dash.development.base_component import Component

from pages.frame.elements import action_button
from pages.relations.request import RelationRequest


def selection_note(page: RelationRequest, pairs: int) -> list[Component]:
    """Say that ``pairs`` pairs of areas are shown because of a selection; empty without one."""
    t, relation = page.t, page.relation
    if not page.view.sel:
        return []
    names = [
        relation.facts.name(division, code, t.lang)
        for division, _, code in (key.partition(":") for key in page.view.sel)
        if code in relation.facts.codes(division)
    ]
    if not names:
        return []
    words = t.ngettext(
        "Only the selection is shown: {names} ({n} pair of {all}).",
        "Only the selection is shown: {names} ({n} pairs of {all}).",
        pairs,
        names=t.listing(names),
        all=t.number(len(relation.shared)),
    )
    return [
        html.Div(
            [
                html.P(words),
                action_button(t.gettext("Show all"), "clear-selection", className="button"),
            ],
            className="rel-narrowed",
        )
    ]
