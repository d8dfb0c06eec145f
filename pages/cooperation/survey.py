"""The surveys: bars on how clear the division of work is, and findings."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from layers.cooperation.finding_texts import ANSWERS
from layers.cooperation.matrix import FindingText, findings, survey_name
from layers.cooperation.survey import survey_caveats, survey_heads, survey_sentences, survey_table
from layers.themes.theme import relative_luminance
from layers.words.text import Translator
from pages.cooperation.tags_and_links import map_link, matrix_source

DARK_INK, LIGHT_INK = "#16202b", "#ffffff"


def division_of_work(t: Translator) -> list[Component]:
    """Build the survey on the division of work: respondents, bars and caveats."""
    return [
        *map(html.P, survey_sentences(t)),
        _bars(t),
        html.H3(t.gettext("What the figures tell")),
        html.Ul([html.Li(caveat) for caveat in survey_caveats(t)], className="bullets"),
        html.P(
            t.gettext("Source: {source}", source=survey_name("division_of_work_2024", t)),
            className="section-source",
        ),
    ]


def _bars(t: Translator) -> Component:
    """Build a table whose cells are as wide as their shares, so that table and chart are one."""
    heads = survey_heads(t)
    return html.Table(
        [
            html.Caption(
                t.gettext("Clarity of the division of work, per cent of the answers"),
                className="visually-hidden",
            ),
            html.Thead(
                html.Tr(
                    [
                        html.Th([_colour(key), words], scope="col", role="columnheader")
                        for key, words in heads.items()
                    ],
                    role="row",
                ),
                role="rowgroup",
            ),
            html.Tbody(
                [_bar(row, t) for row in survey_table(t).to_dict("records")], role="rowgroup"
            ),
        ],
        className="share-table",
        role="table",
    )


def _colour(key: str) -> Component | str:
    if key not in ANSWERS:
        return ""
    look = f"swatch share--{key}"
    return html.Span(className=look, style={"background": ANSWERS[key][1]})


def _bar(row: dict[Any, Any], t: Translator) -> Component:
    name = row["topic"] if row["certain"] else html.Span(row["topic"], className="tag tag--unknown")
    return html.Tr(
        [
            html.Th(name, scope="row", role="rowheader"),
            *(_share(key, int(row[key]), t) for key in ANSWERS),
        ],
        role="row",
    )


def _share(key: str, share: int, t: Translator) -> Component:
    colour = ANSWERS[key][1]
    ink = LIGHT_INK if relative_luminance(colour) < 0.18 else DARK_INK
    return html.Td(
        t.percent(share / 100),
        role="cell",
        className=f"share--{key}",
        style={"flex-grow": str(share), "--fill": colour, "--on-fill": ink},
    )


def what_works(t: Translator) -> list[Component]:
    """List what leaders said makes cooperation work."""
    found = findings("leaders_2024", t)
    return [
        html.P(
            t.gettext(
                "Leaders of municipalities and of wellbeing services counties were asked in "
                "surveys of their own what makes cooperation work."
            )
        ),
        html.Ul([html.Li(each.text) for each in found], className="tiles"),
        _said_by("leaders_2024", found[0].answers, t),
    ]


def employment_survey(t: Translator) -> list[Component]:
    """List the findings on TYM and services for young people, with maps and numbers of answers."""
    no_survey = t.gettext("the slides name no survey for these")
    return [
        html.H3(t.gettext("TYM leadership groups")),
        _findings(findings("employment_2025", t), t),
        html.P(
            t.gettext("Source: {source}", source=survey_name("employment_2025", t)),
            className="section-source",
        ),
        html.H3(t.gettext("Services for young people")),
        _findings(findings(None, t), t),
        html.P(f"{matrix_source(t)}; {no_survey}", className="section-source"),
    ]


def _findings(found: tuple[FindingText, ...], t: Translator) -> Component:
    return html.Ul([_finding(each, t) for each in found], className="findings")


def _finding(found: FindingText, t: Translator) -> Component:
    basis = [
        *([html.Span(found.answers)] if found.answers else []),
        *map_link(t.gettext("Show on the map"), found.map_query),
    ]
    return html.Li([html.P(found.text), html.P(basis, className="findings__basis")])


def _said_by(survey: str, answers: str, t: Translator) -> Component:
    words = t.gettext("Source: {source}", source=survey_name(survey, t))
    return html.P(f"{words}; {answers}", className="section-source")
