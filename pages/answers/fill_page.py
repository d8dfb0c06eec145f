"""The page "Fill in on the page": the map on one side, rows to fill in on the other."""

from typing import cast

from dash import dcc, html
from dash.development.base_component import Component

import ids
from ids import Fill
from layers.answers.fill_data import fill_data
from layers.answers.fill_texts import fill_texts
from layers.answers.fill_view import FillView
from layers.view.addresses import ANSWERS_PAGE, Addresses
from layers.view.displayed_theme import answer_sets_key
from layers.view.parameters import browser_parameters
from pages.answers.answer_report import REPORT_ID
from pages.answers.publishing import PUBLISH_ID
from pages.frame.frame import PageParts
from pages.frame.map_canvas import plain_map
from pages.frame.request import PageRequest
from pages.frame.view_stores import view_stores


def fill_page(request: PageRequest) -> PageParts:
    """Build the page; the browser's own code draws what is filled in."""
    t, view = request.t, cast("FillView", request.page_view)
    main = html.Main(
        [
            plain_map(request, Fill.PALETTE, "fill-map"),
            html.Div(
                [
                    _head(request),
                    *(html.Div(id=part, className=f"fill-part {part}") for part in _PARTS),
                ],
                className="fill-body",
                tabIndex=-1,
            ),
            html.Dialog(id=Fill.DIALOG, className="dialog fill-dialog"),
            dcc.Store(id=ids.Browser.CONFIG, data=browser_config(request, view)),
            *view_stores(view.to_params()),
        ],
        id=ids.Shell.MAIN,
        className="fill-page",
        tabIndex=-1,
    )
    return PageParts(
        "fill", main, skips=[(t.gettext("Skip to the rows"), Fill.TABLE)], notices=[_notice()]
    )


_PARTS = (
    Fill.TOPICS,
    Fill.PALETTE,
    Fill.AREA,
    Fill.START,
    Fill.TABLE,
    Fill.GROUPS,
    Fill.ORIGIN,
    Fill.DONE,
)
"""Parts that the browser's own code draws, in their order."""


def browser_config(request: PageRequest, view: FillView) -> dict[str, object]:
    """Return what the browser's own code starts from: view, parameters, addresses, facts, texts."""
    facts, addresses, lang = request.facts, request.addresses, view.lang
    answers = answer_sets_key(facts, request.state.data)
    return {
        "state": view.to_params(),
        "parameters": browser_parameters(FillView()),
        "urls": {
            "geometry": addresses.geometry(facts.year),
            "level": addresses.level(facts.year),
            "catalogue": addresses.catalogue(facts.year, answers, lang),
            "visitor": Addresses.fill("visitor.json", lang),
            "pasted": Addresses.fill("pasted.json", lang),
            "template": Addresses.fill("template.xlsx", lang),
            "correction": Addresses.fill("correction.json", lang),
            "check": f"{Addresses.answers_form('check')}?lang={lang}",
            "report": f"{request.link(ANSWERS_PAGE)}#{REPORT_ID}",
            "sign_in": f"{request.link(ANSWERS_PAGE)}#{PUBLISH_ID}",
            "map": request.link("/"),
        },
        "fill": fill_data(facts, request.current, request.t),
        "texts": fill_texts(request.t),
    }


def _notice() -> Component:
    return html.Div(id=Fill.NOTICE)


def _head(request: PageRequest) -> Component:
    t = request.t
    templates = html.A(t.gettext("Templates and files"), href=request.link(ANSWERS_PAGE))
    return html.Div(
        [
            html.P(templates, className="fill-back"),
            html.H1(t.gettext("Fill in on the page")),
            html.P(
                t.gettext(
                    "Choose an answer and click areas on the map, or fill in the rows. Everything "
                    "is kept in this browser as you go; nobody else sees it until it is published."
                ),
                className="lead",
            ),
            html.Noscript(_scriptless(request)),
        ],
        className="fill-head",
    )


def _scriptless(request: PageRequest) -> Component:
    t = request.t
    words = t.gettext(
        "Filling in on the page needs JavaScript. Without it, fill in a template and bring it in:"
    )
    kinds = {"XLSX": "xlsx", "CSV": "zip", "JSON": "json"}
    links = [
        html.Li(html.A(name, href=Addresses.template(kind, request.state.lang)))
        for name, kind in kinds.items()
    ]
    return html.Div([html.P(words), html.Ul(links, className="bullets")], className="fill-noscript")
