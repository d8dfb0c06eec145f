"""The page on two divisions: the map on one side, sections on the other."""

from dash import dcc, html
from dash.development.base_component import Component

import ids
from ids import Relations
from ids import RelationSections as Sections
from layers.relations.view import RelationView, to_query
from layers.view.displayed_theme import answer_sets_key
from layers.view.parameters import browser_parameters
from pages.frame.answer_notices import answer_notices
from pages.frame.frame import PageParts, present_button, share_button
from pages.frame.map_canvas import plain_map
from pages.frame.request import PageRequest
from pages.frame.view_stores import view_stores
from pages.map.controls import search, year_and_answers
from pages.relations.charts import flow_choice
from pages.relations.elements import section
from pages.relations.overview import choosers
from pages.relations.page_parts import CHARTS, LATER, PARTS, part_markup
from pages.relations.presenting import boundaries, present_bar
from pages.relations.request import RelationRequest
from pages.relations.what_if import move_form


def relations_page(request: PageRequest) -> PageParts:
    """Build the page with the parts that are visible at first; the browser requests the others."""
    page = RelationRequest.of(request)
    t = request.t
    main = html.Main(
        [
            _map(page),
            html.Div(
                [_head(page), _bar(page), *_sections(page)],
                className="rel-body",
                tabIndex=-1,
            ),
            dcc.Store(id=ids.Browser.CONFIG, data=browser_config(page)),
            *view_stores(page.view.to_params()),
            *(dcc.Store(id=ids.part_query(part)) for part in CHARTS),
            present_bar(page),
        ],
        id=ids.Shell.MAIN,
        className="rel-page",
        tabIndex=-1,
    )
    return PageParts(
        "relations",
        main,
        tools=[share_button(request), present_button(request)],
        notices=[*answer_notices(request), _part(Relations.BANNER)],
        foot=[_source(request)],
        skips=[(t.gettext("Skip to the overlap table"), Sections.TABLE)],
    )


def browser_config(page: RelationRequest) -> dict[str, object]:
    """Return what the browser's own code starts from: state, parameters, addresses."""
    request, view = page.request, page.view
    default = RelationView(data=request.current.id)
    addresses, data = request.addresses, answer_sets_key(request.facts, view.data)
    return {
        "state": view.to_params(),
        "parameters": browser_parameters(default),
        "later": list(LATER),
        "charts": list(CHARTS),
        "parts": {part: part_markup(page, part) for part in PARTS if part not in LATER},
        "urls": {
            "geometry": addresses.geometry(view.year),
            "level": addresses.level(view.year),
            "catalogue": addresses.catalogue(view.year, data, view.lang),
            "search": addresses.search(view.year, view.lang),
            "relations": addresses.relations_map(data),
            "parts": addresses.relations_parts(data),
        },
    }


def _part(part: str, class_name: str = "") -> Component:
    """Build the element that holds a part."""
    return html.Div(id=part, className=f"rel-part {class_name}")


def _later(page: RelationRequest, part: str) -> Component:
    """Build the element of a part that loads when it comes into view.

    Where no script runs it says where the figures are.
    """
    t, view = page.t, page.view
    query = to_query(view, page.request.current.id)
    table = page.request.addresses.relations(view.a, view.b, "csv", query)
    words = t.gettext("This part needs JavaScript. The figures behind it:")
    file = html.A(t.gettext("Table (CSV)"), href=table)
    scriptless = html.Noscript(html.P([words, " ", file]))
    return html.Div(scriptless, id=part, className="rel-part rel-part--later")


def _map(page: RelationRequest) -> Component:
    key = html.Div(_part(Relations.KEY), className="rel-key", **{"data-covers-map": "top"})
    return plain_map(page.request, Relations.OPENING, "rel-map", [key])


def _bar(page: RelationRequest) -> Component:
    """Build the links to the sections, which stay in sight while the page scrolls."""
    t = page.t
    sections = {
        Sections.TABLE: t.gettext("Who crosses where"),
        Sections.FLOW: t.gettext("How residents divide"),
        Sections.WHO: t.gettext("Partners of an area"),
        Sections.LOAD: t.gettext("Number of partners"),
        Sections.COHERENCE: t.gettext("Alike or not"),
        Sections.WHAT_IF: t.gettext("What if"),
    }
    links = [html.A(words, href=f"#{target}") for target, words in sections.items()]
    return html.Nav(links, className="rel-nav", **{"aria-label": t.gettext("On this page")})


def _head(page: RelationRequest) -> Component:
    t = page.t
    return html.Div(
        [
            html.Div(
                [html.H1(t.gettext("How the divisions fit")), search(page.request)],
                className="rel-title",
            ),
            choosers(page),
            year_and_answers(page.request),
            _part(Relations.OPENING),
            _part(Relations.SELECTED, "rel-selected"),
            _part(Relations.CROSSING),
        ],
        className="rel-head",
    )


def _sections(page: RelationRequest) -> list[Component]:
    """Build the sections below the map, in their order on the page."""
    return [*_overlap_sections(page), *_partner_sections(page), _what_if_section(page)]


def _overlap_sections(page: RelationRequest) -> list[Component]:
    t = page.t
    return [
        section(
            Sections.TABLE,
            t.gettext("Who crosses where"),
            [_part(Relations.MATRIX), _all_pairs(page)],
            t.gettext(
                "Each cell says what share of the row's residents lies in the column. A click "
                "shows the pair on the map."
            ),
        ),
        section(
            Sections.FLOW,
            t.gettext("How residents divide"),
            [flow_choice(page), _later(page, Relations.FLOW)],
            t.gettext("Heights are residents. A click selects the areas on the map."),
        ),
    ]


def _all_pairs(page: RelationRequest) -> Component:
    """Build the table of all pairs; it is folded where the matrix says the most important."""
    words = page.t.gettext("All pairs and figures as a table")
    return html.Details(
        [html.Summary(words), _part(Relations.TABLE)],
        className="fold rel-pairs",
        open=not page.relation.crossing,
    )


def _partner_sections(page: RelationRequest) -> list[Component]:
    t = page.t
    return [
        section(
            Sections.WHO,
            t.gettext("Partners of a municipality or an area"),
            [_part(Relations.CARD), _later(page, Relations.CELLS)],
            t.gettext(
                "Municipalities of one employment area, one county and one region have exactly "
                "the same partners."
            ),
        ),
        section(
            Sections.LOAD,
            t.gettext("With how many must each one agree"),
            [_later(page, Relations.LOAD)],
        ),
        section(
            Sections.COHERENCE,
            t.gettext("Alike or not"),
            [_later(page, Relations.COHERENCE)],
            t.gettext("Only known answers are compared; how many are missing is said."),
        ),
    ]


def _what_if_section(page: RelationRequest) -> Component:
    t = page.t
    return section(
        Sections.WHAT_IF,
        t.gettext("What if a municipality moved?"),
        [move_form(page), _part(Relations.MOVES)],
        t.gettext(
            "Move a municipality or a whole area and see what would change. Nothing is ever saved."
        ),
    )


def _source(request: PageRequest) -> Component:
    return html.P(
        html.Span(boundaries(request), id=ids.Views.BOUNDARIES),
        className="foot__source",
    )
