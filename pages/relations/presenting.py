"""What stands below the page while it is presented: steps, source and the way out."""

from dash import html
from dash.development.base_component import Component

import ids
from layers.words.data_sources import boundary_words
from pages.frame.elements import action_button, icon_button
from pages.frame.request import PageRequest
from pages.relations.request import RelationRequest


def present_bar(page: RelationRequest) -> Component:
    """Build the bar: the steps go from the whole country through each area that crosses."""
    t = page.t
    return html.Div(
        [
            icon_button(
                "chevron-left", t.gettext("Previous step"), "step-back", className="icon-button"
            ),
            html.Span(id=ids.Relations.PRESENT_COUNT, className="rel-present__count"),
            icon_button(
                "chevron-right", t.gettext("Next step"), "step-on", className="icon-button"
            ),
            html.P(boundaries(page.request), className="rel-present__source"),
            action_button(t.gettext("Stop presenting"), "present", className="button"),
        ],
        className="rel-present",
    )


def boundaries(request: PageRequest) -> str:
    """Return the source of the borders and of the residents, in words."""
    source = request.facts.municipalities.attrs["source"]
    return boundary_words(source, request.t, request.facts.latest_population)
