"""Lower parts of a profile: population by year, Ohjaamo service points, evidence."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from geodata import Status
from layers.profile.population_change import change_in_words
from layers.profile.profile import Evidence, Profile, ServicePoint
from layers.words.text import Translator
from pages.frame.elements import status_tag


def population_part(series: Sequence[tuple[int, int]], t: Translator) -> list[Component]:
    """Build columns of residents by year, and the same as a table.

    ``series`` is (year, residents) in order.
    """
    (first, before), (last, now) = series[0], series[-1]
    most = max(residents for _, residents in series)
    columns = [
        html.Span([html.I(style={"--share": f"{residents / most * 100:.1f}%"}), _short(year)])
        for year, residents in series
    ]
    rows = [
        html.Tr([html.Th(str(year), scope="row"), html.Td(t.number(residents))])
        for year, residents in series
    ]
    heads = [html.Th(words, scope="col") for words in (t.gettext("Year"), t.gettext("Residents"))]
    return [
        html.H3(
            t.gettext("Residents {first}–{last}", first=first, last=last),
            className="panel__heading",
        ),
        html.Div(columns, className="columns", **{"aria-hidden": "true"}),
        html.P(_change(before, now, first, t), className="share-words"),
        html.Details(
            [
                html.Summary(t.gettext("Figures of each year")),
                html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)], className="small-table"),
            ],
            className="fold",
            **{"data-part": "residents"},
        ),
    ]


def _change(before: int, now: int, first: int, t: Translator) -> str:
    return t.gettext(
        "{residents} residents, {change} since {year}",
        residents=t.number(now),
        change=change_in_words(before, now, t),
        year=first,
    )


def _short(year: int) -> str:
    """Return a year as two digits: ``’19``."""
    return f"’{year % 100:02d}"


def service_points_part(area: Profile, t: Translator) -> list[Component]:
    """List the service points of the displayed answers with their dates."""
    if not area.service_points:
        return []
    return [
        html.H3(t.gettext("Ohjaamo service points"), className="panel__heading"),
        html.P(
            t.gettext(
                "As listed in: {name}. A municipality that is not listed may have one, too.",
                name=area.answers_name,
            ),
            className="field__help",
        ),
        html.Ul([_service_point(each) for each in area.service_points], className="rows"),
    ]


def _service_point(point: ServicePoint) -> Component:
    words = html.Div(
        [html.Span(point.name), html.Small(point.municipality)], className="rows__text"
    )
    return html.Li([words, status_tag(Status.KNOWN, point.tag)])


def evidence_part(area: Profile, t: Translator) -> list[Component]:
    """List dated evidence of service points in a collapsed part with its caveat."""
    if not area.evidence:
        return []
    return [
        html.H3(t.gettext("Mentions of Ohjaamo"), className="panel__heading"),
        html.P(area.evidence_caveat, className="field__help"),
        html.Details(
            [
                html.Summary(t.ngettext("{n} mention", "{n} mentions", len(area.evidence))),
                html.Ul([_evidence(each) for each in area.evidence], className="evidence"),
            ],
            className="fold",
            **{"data-part": "mentions"},
        ),
    ]


def _evidence(row: Evidence) -> Component:
    parts = [row.municipality, row.period, row.weak_label]
    name = html.A(row.service_point, href=row.url, rel="external") if row.url else row.service_point
    return html.Li([name, html.Small(" · ".join(part for part in parts if part))])
