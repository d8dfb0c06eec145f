"""The pages of the service in the order of the header; a new page is one more row of ``PAGES``."""

from collections.abc import Callable
from dataclasses import dataclass

from dash.development.base_component import Component

from layers.answers.fill_view import parse_query as read_fill
from layers.cooperation.view import parse_query as read_cooperation
from layers.relations.view import parse_query as read_relations
from layers.view.addresses import ANSWERS_PAGE, FILL_PAGE, RELATIONS_PAGE
from layers.view.query_string import Dropped
from layers.view.vocabulary import Vocabulary
from layers.words.text import N_
from pages.answers.fill_page import fill_page
from pages.answers.page import answers_page
from pages.cooperation.page import cooperation_page
from pages.frame.frame import NavigationLink, PageParts, page_frame
from pages.frame.not_found import not_found_page
from pages.frame.request import PageRequest, PageView
from pages.map.page import map_page
from pages.relations.page import relations_page
from pages.texts.about import about_page
from pages.texts.accessibility import accessibility_page

ReadView = Callable[[str, Vocabulary], tuple[PageView, tuple[Dropped, ...]]]


@dataclass(frozen=True)
class Page:
    """A page: path, label of its link and title, description, and builder.

    ``read`` parses the query of a page that has a view of its own instead of the map's state.
    ``below`` is the path of the page from which alone it is linked.
    """

    path: str
    label: str
    description: str
    build: Callable[[PageRequest], PageParts]
    in_header: bool = True
    read: ReadView | None = None
    below: str = ""


PAGES = (
    Page(
        path="/",
        label=N_("Map"),
        description=N_(
            "How Finland's employment areas, wellbeing services counties and regions lie over one "
            "another, and how services are organised where they meet."
        ),
        build=map_page,
    ),
    Page(
        path=RELATIONS_PAGE,
        label=N_("Divisions"),
        description=N_(
            "Where employment areas, counties, regions and other divisions of Finland fit one "
            "another, where their borders cross, and who therefore cooperates."
        ),
        build=relations_page,
        read=read_relations,
    ),
    Page(
        path="/yhdyspinnat",
        label=N_("Cooperation"),
        description=N_(
            "Who cooperates on what: which cooperation of municipalities, counties, employment "
            "authorities and Kela an act requires, and which rests on agreement."
        ),
        build=cooperation_page,
        read=read_cooperation,
    ),
    Page(
        path=ANSWERS_PAGE,
        label=N_("Survey answers"),
        description=N_(
            "Bring in survey answers: templates, checks with a report, the answers on the map for "
            "your browser alone, and what they change."
        ),
        build=answers_page,
    ),
    Page(
        path=FILL_PAGE,
        label=N_("Fill in on the page"),
        description=N_(
            "Fill in survey answers by clicking areas on the map or row by row, check them and "
            "download them as a spreadsheet."
        ),
        build=fill_page,
        read=read_fill,
        below=ANSWERS_PAGE,
    ),
    Page(
        path="/tietoa",
        label=N_("About the service"),
        description=N_(
            "What the map shows, what is known and what is not, and where the facts come from."
        ),
        build=about_page,
    ),
    Page(
        path="/saavutettavuus",
        label=N_("Accessibility"),
        description=N_("How accessible the service is, what is missing, and how to give feedback."),
        build=accessibility_page,
        in_header=False,
    ),
)


def find_page(path: str) -> Page | None:
    """Return the page at a path, with or without a trailing slash; None for an unknown path."""
    wanted = path.rstrip("/") or "/"
    return next((page for page in PAGES if page.path == wanted), None)


def page_for(request: PageRequest) -> Component:
    """Build the whole page of a request; the not-found page for an unknown path."""
    page = find_page(request.path)
    return framed_page(request, page.build(request) if page else not_found_page(request))


def framed_page(request: PageRequest, parts: PageParts) -> Component:
    """Build a whole page of some parts."""
    links = [
        (each.in_header, NavigationLink(each.path, request.t.gettext(each.label)))
        for each in PAGES
        if not each.below
    ]
    return page_frame(
        request,
        parts,
        [link for in_header, link in links if in_header],
        [link for in_header, link in links if not in_header],
    )
