"""Report on an uploaded file: errors, warnings and passed checks."""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from geodata.intake import OUTCOMES, Finding, Outcomes, Report
from geodata.intake.mapping import may_be_mapped
from layers.answers.page_state import AnswersPageState
from layers.view.addresses import MAPPING_PAGE, Addresses
from layers.words.text import Translator
from pages.frame.elements import icon
from pages.frame.request import PageRequest

REPORT_ID = "report"


def report_section(request: PageRequest, page_state: AnswersPageState) -> Component:
    """Build the report on the file; checks with errors come first."""
    t, report = request.t, page_state.report
    outcomes = report.outcomes() if report else ()
    found = [each for each in outcomes if each.findings]
    found.sort(key=lambda each: each.outcome != "failed")
    passed = [each for each in outcomes if each.outcome == "passed"]
    waiting = [each for each in outcomes if each.outcome == "not_made"]
    return html.Section(
        [
            html.H2(t.gettext("Report")),
            _summary(request, page_state, len(passed)),
            *_mapping(request, report),
            *(_check(each, t) for each in found),
            _rest(t.raw(OUTCOMES["passed"]), passed, t),
            *([_rest(t.raw(OUTCOMES["not_made"]), waiting, t)] if waiting else []),
        ],
        id=REPORT_ID,
        className="text-section report",
    )


def _summary(request: PageRequest, page_state: AnswersPageState, passed: int) -> Component:
    t, report = request.t, page_state.report
    errors, warnings = (report.errors, report.warnings) if report else (0, 0)
    counts = ", ".join(
        (
            t.ngettext("{n} thing to mend", "{n} things to mend", errors),
            t.ngettext("{n} worth a look", "{n} worth a look", warnings),
            t.ngettext("{n} check in order", "{n} checks in order", passed),
        )
    )
    words = (
        t.gettext("Mend these and bring the file in again.")
        if errors
        else t.gettext("Nothing must be mended: the map shows the answers in this browser.")
    )
    return html.Div(
        [
            html.P([html.Strong(counts), html.Br(), words]),
            html.A(
                [icon("download"), t.gettext("Report and marked cells (XLSX)")],
                href=Addresses.report(request.state.lang),
                className="button",
            ),
        ],
        className=f"report__sum report__sum--{'failed' if errors else 'passed'}",
    )


def _mapping(request: PageRequest, report: Report | None) -> list[Component]:
    """Offer to say what the columns mean, for a file that may not be of the template's form."""
    if report is None or report.passed or not may_be_mapped(report):
        return []
    words = request.t.gettext("Is the file an export of a survey?")
    link = html.A(request.t.gettext("Say what its columns mean"), href=request.link(MAPPING_PAGE))
    return [html.P([f"{words} ", link])]


def _check(outcomes: Outcomes, t: Translator) -> Component:
    """Build one check with a row for each of its findings that is listed."""
    more = outcomes.count - len(outcomes.findings)
    note = [html.P(t.gettext("{count} more of the same kind", count=more))] if more else []
    heads = (
        t.gettext("Place"),
        t.gettext("Found"),
        t.gettext("Expected"),
        t.gettext("How to mend it"),
    )
    table = html.Table(
        [
            html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
            html.Tbody([_row(each, heads, t) for each in outcomes.findings]),
        ],
        className="finding-table",
    )
    label = html.Span(t.raw(OUTCOMES[outcomes.outcome]), className="finding__label")
    title = html.H3([label, t.raw(outcomes.check.title)])
    return html.Section([title, table, *note], className=f"check check--{outcomes.outcome}")


def _row(finding: Finding, heads: Iterable[str], t: Translator) -> Component:
    cells = (
        _place(finding, t),
        finding.found(t.raw, t.lang),
        finding.expected(t.raw),
        finding.mend(t.raw, t.lang),
    )
    return html.Tr(
        [html.Td(words, **{"data-head": head}) for head, words in zip(heads, cells, strict=True)]
    )


def _place(finding: Finding, t: Translator) -> str:
    place = finding.place
    parts = (
        t.gettext("sheet {name}", name=place.sheet) if place.sheet else "",
        t.gettext("row {number}", number=place.row) if place.row else "",
        t.gettext("column {name}", name=place.column) if place.column else "",
        place.area.say(t.lang) if place.area else "",
    )
    place_text = ", ".join(filter(None, parts)) or t.gettext("the whole file")
    return f"{place_text} ({place.cell})" if place.cell else place_text


def _rest(heading: str, checks: list[Outcomes], t: Translator) -> Component:
    return html.Details(
        [
            html.Summary(f"{heading}: {len(checks)}"),
            html.Ul([html.Li(t.raw(each.check.title)) for each in checks], className="bullets"),
        ],
        className="report__rest",
    )
