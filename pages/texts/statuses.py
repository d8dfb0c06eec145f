"""Section of the page "About": the statuses of values, and what each means."""

from dash import html
from dash.development.base_component import Component

from geodata import Status
from layers.words.labels import status_label
from layers.words.text import Translator
from pages.frame.elements import status_tag


def status_section(t: Translator) -> list[Component]:
    """Build the list of statuses with their meanings, and a word on the example."""
    meanings = {
        Status.KNOWN: t.gettext("An answer or a document says so."),
        Status.DERIVED: t.gettext(
            "The number follows from the act and the divisions; nobody had to be asked."
        ),
        Status.UNKNOWN: t.gettext(
            "There is no information. Where a lower and an upper limit follow from the "
            "act, they are shown."
        ),
        Status.NOT_APPLICABLE: t.gettext("The question does not concern the area (Åland)."),
        Status.NONE: t.gettext("The area has answered that there is none."),
        Status.UNDECIDED: t.gettext("The area has answered that it has not decided."),
        Status.RANGE: t.gettext(
            "The area has answered with a range, such as 2–3; the exact number is not known."
        ),
        Status.PLANNED: t.gettext(
            "The area has answered what it plans. The plan is not in force yet."
        ),
    }
    rows = [
        html.Div([html.Dt(status_tag(status, status_label(status, t))), html.Dd(meaning)])
        for status, meaning in meanings.items()
    ]
    return [
        html.P(t.gettext("Every value on the map has a status, a source and a date.")),
        html.Dl(rows, className="definitions"),
        html.P(
            t.gettext(
                "The example data set is invented. It shows what the map does with complete "
                "answers, and it says so on the page, on the map and in every file."
            )
        ),
    ]
