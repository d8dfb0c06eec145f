"""The page that says who cooperates on what, on what grounds and on which level."""

from dash import dcc, html
from dash.development.base_component import Component

import ids
from layers.cooperation.matrix import (
    ActorText,
    CellText,
    actors,
    duties,
    levels,
    matrix,
    matrix_actors,
    opening,
)
from layers.cooperation.matrix_texts import DUTIES_CAVEAT
from layers.words.text import Translator
from pages.cooperation.detail import details
from pages.cooperation.evidence import ohjaamo
from pages.cooperation.marks import law_link, map_link, source
from pages.cooperation.matrix import legend, matrix_table
from pages.cooperation.statements import parts, reading
from pages.cooperation.survey import division_of_work, employment_survey, what_works
from pages.frame.compact_markup import markup
from pages.frame.frame import PageParts
from pages.frame.request import PageRequest

PURPOSE = ("goals", "needs", "ecosystem")
SITUATION = ("general", "works", "challenges")
RENEWAL = ("article", "choice")


def interfaces_page(request: PageRequest) -> PageParts:
    """The heading, and everything below it as markup that the browser's own code draws.

    So many components would be slow to draw; the matrix alone has hundreds.
    """
    t = request.t
    drawn = {
        "body": [markup(each) for each in interfaces_body(request)],
        "details": {":".join(key): list(map(markup, each)) for key, each in details(t).items()},
    }
    main = html.Main(
        [
            html.H1(t.gettext("Who cooperates on what")),
            dcc.Store(id=ids.Cooperation.MARKUP, data=drawn),
            html.Div(id=ids.Cooperation.BODY),
        ],
        id=ids.Shell.MAIN,
        className="text-page interfaces",
        tabIndex=-1,
    )
    foot = html.P(source(t), className="foot__source")
    return PageParts("text", main, foot=[foot], skips=((t.gettext("Skip the matrix"), "purpose"),))


def interfaces_body(request: PageRequest) -> list[Component]:
    """The matrix with its legend, then aims, levels, duties, surveys, actors and reading."""
    t = request.t
    sections: list[tuple[str, str, list[Component]]] = [
        ("purpose", t.gettext("What cooperation is for"), parts(PURPOSE, t)),
        ("levels", t.gettext("Four levels of interaction"), _levels(t)),
        ("duties", t.gettext("Statutory duties"), _duties(t)),
        ("situation", t.gettext("How things stand"), parts(SITUATION, t)),
        ("clarity", t.gettext("How clear is the division of work?"), division_of_work(t)),
        ("success", t.gettext("What makes cooperation work"), what_works(t)),
        ("employment", t.gettext("TYM and services for young people"), employment_survey(t)),
        ("ohjaamo", t.gettext("Ohjaamo: mentions on the map"), ohjaamo(request)),
        ("renewal", t.gettext("Transition or renewal?"), parts(RENEWAL, t)),
        ("actors", t.gettext("Actors and their areas"), _actors(t)),
        ("reading", t.gettext("What to read"), reading(t)),
    ]
    return [
        html.P(opening(t), className="lead"),
        html.Nav(
            html.Ul([html.Li(html.A(words, href=f"#{name}")) for name, words, _ in sections]),
            className="jumps",
            **{"aria-label": t.gettext("On this page")},
        ),
        _explorer(t),
        *(
            html.Section([html.H2(heading), *children], id=name, className="text-section")
            for name, heading, children in sections
        ),
    ]


def _explorer(t: Translator) -> Component:
    """Legend, matrix and detail: what the browser's own code keeps in step with the address."""
    detail = html.Aside(
        html.Section(className="detail", id=ids.Drawn.DETAIL),
        id=ids.Drawn.DETAILS,
        className="details is-idle",
        **{"aria-label": t.gettext("What is chosen in the matrix")},
    )
    table = html.Div([matrix_table(t), detail], className="explorer")
    return html.Div([legend(t), table], id=ids.Drawn.EXPLORER)


def _levels(t: Translator) -> list[Component]:
    return [
        html.P(
            t.gettext("Cooperation happens on four levels, from elected bodies to client work.")
        ),
        html.Ol(
            [
                html.Li([html.H3(name), html.P(who), html.P(form, className="levels__form")])
                for name, who, form in levels(t)
            ],
            className="levels",
        ),
    ]


def _duties(t: Translator) -> list[Component]:
    heads = (t.gettext("What the law asks"), t.gettext("Act and sections"))
    return [
        html.Table(
            [
                html.Caption(t.gettext("Statutory duties"), className="visually-hidden"),
                html.Thead(html.Tr([html.Th(words, scope="col") for words in heads])),
                html.Tbody([_duty(duty, t) for duty in duties(t)]),
            ],
            className="text-table",
        ),
        html.P(t.gettext(DUTIES_CAVEAT), className="section-note"),
    ]


def _duty(duty: CellText, t: Translator) -> Component:
    return html.Tr([html.Td(duty.duty), html.Td(law_link(duty, t))])


def _actors(t: Translator) -> list[Component]:
    heads = (t.gettext("Actor"), t.gettext("Named in the matrix"), t.gettext("Areas on the map"))
    columns = [actor.id for actor in matrix_actors(t)]
    named = {
        actor: sum(row.cells[place][0].named for row in matrix(t))
        for place, actor in enumerate(columns)
    }
    return [
        html.Table(
            [
                html.Caption(t.gettext("Actors and their areas"), className="visually-hidden"),
                html.Thead(html.Tr([html.Th(words, scope="col") for words in heads])),
                html.Tbody([_actor(actor, named.get(actor.id, 0), t) for actor in actors(t)]),
            ],
            className="text-table actors-table",
        )
    ]


def _actor(actor: ActorText, topics: int, t: Translator) -> Component:
    """An actor with its map; those that ended say when and who took over."""
    status: Component | str = t.gettext("on no topic")
    if topics:
        status = t.ngettext("on {n} topic", "on {n} topics", topics)
    if actor.ending:
        status = html.Span(actor.ending, className="ended")
    link = map_link(t.gettext("Borders: {name}", name=actor.name), actor.map_query)
    return html.Tr(
        [
            html.Th(actor.name, scope="row"),
            html.Td(status),
            html.Td(link or t.gettext("no areas of its own on the map")),
        ],
        className="is-ended" if actor.ending else "",
    )
