"""The page on who cooperates on what, on what grounds and on which level."""

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
from layers.cooperation.view import CooperationView, selectable
from layers.view.parameters import browser_parameters
from layers.words.text import Translator
from pages.cooperation.detail import details
from pages.cooperation.evidence import ohjaamo
from pages.cooperation.matrix import legend, matrix_table, unnamed_fold
from pages.cooperation.statements import reading, statement_parts
from pages.cooperation.survey import division_of_work, employment_survey, what_works
from pages.cooperation.tags_and_links import law_link, map_link, matrix_source
from pages.frame.compact_markup import markup
from pages.frame.elements import action_button, icon_button
from pages.frame.frame import PageParts, present_button, share_button
from pages.frame.request import PageRequest

PURPOSE = ("goals", "needs", "ecosystem")
SITUATION = ("general", "works", "challenges")
RENEWAL = ("article", "choice")


def cooperation_page(request: PageRequest) -> PageParts:
    """Build the page; everything below the heading is sent as compact markup.

    Dash would be slow to render hundreds of cells, so the browser's own code draws them.
    """
    t = request.t
    drawn = {
        "body": [markup(each) for each in cooperation_body(request)],
        "details": {":".join(key): list(map(markup, each)) for key, each in details(t).items()},
    }
    main = html.Main(
        [
            html.H1(t.gettext("Who cooperates on what")),
            dcc.Store(id=ids.Browser.CONFIG, data=browser_config(t)),
            dcc.Store(id=ids.Cooperation.MARKUP, data=drawn),
            html.Div(id=ids.Cooperation.BODY),
            _present_bar(t),
        ],
        id=ids.Shell.MAIN,
        className="text-page interfaces",
        tabIndex=-1,
    )
    foot = html.P(matrix_source(t), className="foot__source")
    return PageParts(
        "text",
        main,
        tools=[share_button(request), present_button(request)],
        foot=[foot],
        skips=((t.gettext("Skip the matrix"), "purpose"),),
    )


def browser_config(t: Translator) -> dict[str, object]:
    """Return what the browser's own code starts from: parameters of the address, and words."""
    return {
        "parameters": browser_parameters(CooperationView(), selectable()),
        "steps": [row.id for row in matrix(t) if row.stated],
        "words": {
            "copied": t.gettext("Link copied"),
            "failed": t.gettext("The link could not be copied; copy it from the address bar."),
        },
    }


def _present_bar(t: Translator) -> Component:
    """Build what stands below the page while it is presented: steps, source and the way out."""
    return html.Div(
        [
            icon_button(
                "chevron-left", t.gettext("Previous step"), "step-back", className="icon-button"
            ),
            html.Span(id=ids.Cooperation.PRESENT_COUNT),
            icon_button(
                "chevron-right", t.gettext("Next step"), "step-on", className="icon-button"
            ),
            html.P(matrix_source(t), className="present-bar__source"),
            action_button(t.gettext("Stop presenting"), "present", className="button"),
        ],
        className="present-bar",
    )


def cooperation_body(request: PageRequest) -> list[Component]:
    """Build the matrix with its legend, then aims, levels, duties, surveys, actors and reading."""
    t = request.t
    sections: list[tuple[str, str, list[Component]]] = [
        ("purpose", t.gettext("What cooperation is for"), statement_parts(PURPOSE, t)),
        ("levels", t.gettext("Four levels of interaction"), _levels(t)),
        ("duties", t.gettext("Statutory duties"), _duties(t)),
        ("situation", t.gettext("How things stand"), statement_parts(SITUATION, t)),
        ("clarity", t.gettext("How clear is the division of work?"), division_of_work(t)),
        ("success", t.gettext("What makes cooperation work"), what_works(t)),
        ("employment", t.gettext("TYM and services for young people"), employment_survey(t)),
        ("ohjaamo", t.gettext("Ohjaamo: mentions on the map"), ohjaamo(request)),
        ("renewal", t.gettext("Transition or renewal?"), statement_parts(RENEWAL, t)),
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
        *(_section(name, heading, children) for name, heading, children in sections),
    ]


def _section(name: str, heading: str, children: list[Component]) -> Component:
    """Build a section, open at first; on a phone the browser's own code folds it."""
    body = html.Details(
        [html.Summary(html.H2(heading)), *children], open=True, className="text-fold"
    )
    return html.Section(body, id=name, className="text-section")


def _explorer(t: Translator) -> Component:
    """Build legend, matrix and detail, which the browser's code keeps in step with the address."""
    detail = html.Aside(
        html.Section(className="detail", id=ids.Drawn.DETAIL),
        id=ids.Drawn.DETAILS,
        className="details is-idle",
        **{"aria-label": t.gettext("What is chosen in the matrix")},
    )
    matrix_and_fold = html.Div([matrix_table(t), unnamed_fold(t)], className="explorer__matrix")
    table = html.Div([matrix_and_fold, detail], className="explorer")
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
    """Build an actor with a link to its map; one that has ended says when and who took over."""
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
