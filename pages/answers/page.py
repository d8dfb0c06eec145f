"""The page "Survey answers": template, upload, report, changes, publishing."""

from dash import html
from dash.development.base_component import Component

import ids
from geodata.intake import MAX_BYTES, MAX_ROWS
from layers.answers.page_state import AnswersPageState, Trouble
from layers.answers.trouble_texts import MEGABYTE, trouble_words
from layers.view.addresses import FILL_PAGE, Addresses
from layers.view.map_view import ViewState, to_query
from layers.words.answer_sets import OWN_NOTICE
from layers.words.text import Translator
from pages.answers.answer_changes import changes_section
from pages.answers.answer_report import report_section
from pages.answers.publishing import history_section, publish_section
from pages.answers.publishing_plan import plan_parts
from pages.frame.elements import icon
from pages.frame.forms import Input, post_form, submit
from pages.frame.frame import PageParts
from pages.frame.request import PageRequest

OWN_VIEW = "own"
FORMATS = ".xlsx,.ods,.csv,.zip,.json"


def answers_page(request: PageRequest) -> PageParts:
    """Build the page; report, changes and publishing are shown when there is something to show."""
    t, page_state = request.t, request.answers_page
    parts = [_fill_in(request), _templates(request), _upload(request)]
    if page_state and page_state.report:
        parts.append(report_section(request, page_state))
    if page_state and page_state.own_answers:
        plan = plan_parts(request, page_state.plan) if page_state.plan else ()
        title = t.gettext("What changes")
        parts.append(changes_section(request, request.current, page_state.own_answers, title, plan))
    if page_state and page_state.has_store:
        parts += [publish_section(request, page_state), history_section(request, page_state)]
    main = html.Main(
        [
            html.H1(t.gettext("Bring in survey answers")),
            html.P(
                t.gettext(
                    "Fill in a template, drop the file here and see the answers on the map at "
                    "once. Nobody else sees them."
                ),
                className="lead",
            ),
            *_banner(request, page_state),
            *parts,
        ],
        id=ids.Shell.MAIN,
        className="text-page desk",
        tabIndex=-1,
    )
    return PageParts("text", main)


def _banner(request: PageRequest, page_state: AnswersPageState | None) -> list[Component]:
    """Build the message on a failed request, or on the visitor's uploaded file."""
    t = request.t
    if page_state and page_state.trouble:
        words = html.P(trouble_words(page_state.trouble, t))
        return [html.Div([icon("triangle-alert"), words], className="alert", role="alert")]
    if not page_state or not page_state.report or not page_state.expires_at:
        return []
    until = t.gettext(
        "Your file is kept for this browser until {time} and then removed.",
        time=t.moment(page_state.expires_at),
    )
    view_links = [
        html.A(
            t.gettext("See them on the map"),
            href="/" + to_query(ViewState(lang=request.state.lang, data=OWN_VIEW)),
            className="button button--primary",
        )
    ]
    remove = post_form(
        request,
        Addresses.answers_form("remove"),
        [submit(t.gettext("Remove at once"), "button button--quiet")],
    )
    title = (
        t.gettext(OWN_NOTICE) if page_state.own_answers else t.gettext("The file waits for mending")
    )
    words = html.P([html.Strong(title), html.Br(), until])
    return [
        html.Div(
            [words, *(view_links if page_state.own_answers else []), remove], className="own-banner"
        ),
        *_misfits(page_state, t),
    ]


def _misfits(page_state: AnswersPageState, t: Translator) -> list[Component]:
    """Say what of a file of an older form could not be read, and is left out."""
    if not page_state.misfits:
        return []
    words = t.ngettext(
        "{n} part of your file could not be read any more and is left out. The file itself is "
        "kept: bring it in anew to see what to mend.",
        "{n} parts of your file could not be read any more and are left out. The file itself is "
        "kept: bring it in anew to see what to mend.",
        len(page_state.misfits),
    )
    lines = [": ".join(filter(None, (each.sheet, each.excerpt))) for each in page_state.misfits]
    listed = html.Ul([html.Li(line) for line in lines], className="bullets")
    alert = html.Div([html.P(words), listed])
    return [html.Div([icon("triangle-alert"), alert], className="alert", role="alert")]


def _fill_in(request: PageRequest) -> Component:
    """Build the first step: the link to the page where answers are filled in without a file."""
    t = request.t
    words = t.gettext(
        "Click areas on the map or fill in the rows, with no spreadsheet. A few answers take "
        "minutes, and everything is kept in this browser as you go."
    )
    link = html.A(
        [icon("layers"), t.gettext("Fill in on the page")],
        href=request.link(FILL_PAGE),
        className="button button--primary",
    )
    return _step(1, t.gettext("Fill in on the page"), [html.P(words), html.P(link)])


def _templates(request: PageRequest) -> Component:
    t, lang = request.t, request.state.lang
    kinds = {
        "xlsx": (t.gettext("Spreadsheet"), t.gettext("XLSX with drop-down lists and instructions")),
        "zip": ("CSV", t.gettext("One file a sheet, in a ZIP package")),
        "json": ("JSON", t.gettext("For programs")),
    }
    filled = t.gettext("with today's answers")
    cards = [
        html.Li(
            [
                html.A(
                    [icon("download"), name],
                    href=Addresses.template(kind, lang),
                    className="template__name",
                ),
                html.P(words),
                html.A(
                    filled,
                    href=Addresses.template(kind, lang, answers=True),
                    **{"aria-label": f"{name}, {filled}"},
                ),
            ],
            className="template",
        )
        for kind, (name, words) in kinds.items()
    ]
    about = t.gettext(
        "Every area is there with its code and name. Leave empty what is not known: it stays "
        "unknown on the map."
    )
    return _step(
        2,
        t.gettext("Or fill in a template"),
        [html.P(about), html.Ul(cards, className="templates")],
    )


def _upload(request: PageRequest) -> Component:
    t, page_state = request.t, request.answers_page
    heading = t.gettext("Check the file")
    if not page_state or not page_state.has_store:
        words = t.gettext(
            "Files cannot be tried out just now: the store of answers is not available."
        )
        return _step(3, heading, [html.P(words)])
    limits = t.gettext(
        "XLSX, ODS, CSV, ZIP or JSON, at most {limit} MB and {rows} rows. The answers are kept for "
        "{hours} hours for this browser alone, and nothing of them appears in links or logs.",
        limit=MAX_BYTES // MEGABYTE,
        rows=t.number(MAX_ROWS),
        hours=t.number(page_state.retention_hours),
    )
    button = html.Span(t.gettext("Choose a file"), className="button", **{"aria-hidden": "true"})
    status = html.Span(className="drop__said", **{"aria-live": "polite"})
    drop = html.Label(
        [
            html.Strong(t.gettext("Drop a file here, or choose one")),
            Input(type="file", name="file", accept=FORMATS, required="required"),
            html.Span([button, status], className="drop__choice"),
        ],
        className="drop",
        **{
            "data-most": str(MAX_BYTES),
            "data-too-large": trouble_words(Trouble.TOO_LARGE, t),
        },
    )
    form = post_form(
        request,
        Addresses.answers_form("check"),
        [drop, submit(heading, "button button--primary")],
        encType="multipart/form-data",
        className="upload",
    )
    exports = t.gettext(
        "An export of a survey will do as well: you then say what its columns mean, and the "
        "answers of an area are brought together."
    )
    return _step(3, heading, [html.P(limits), html.P(exports), form])


def _step(number: int, heading: str, children: list[Component]) -> Component:
    title = html.H2([html.Span(f"{number}", className="step__number"), heading])
    return html.Section([title, *children], className="text-section step")
