"""The flow diagram and the numbers of partners, both with the same content as text."""

from dash import html
from dash.development.base_component import Component

from layers.relations.flow_diagram import (
    Flow,
    FlowLink,
    FlowNode,
    flow,
    flow_links,
    flow_text,
    flow_title,
)
from layers.relations.partner_load import (
    COUNTERPARTS,
    LoadStep,
    load_sentence,
    load_steps,
    load_table,
)
from layers.words.labels import division_plural
from layers.words.text import Translator, capitalised
from pages.frame.elements import action_button
from pages.relations.elements import fold, plain_table, select_button
from pages.relations.request import RelationRequest
from pages.relations.selection_note import selection_note

_STEPS = 12
"""Pieces of the curve at each edge of a link; more are not seen."""


def flow_part(page: RelationRequest) -> list[Component]:
    """Build the flow diagram from a to b; a click selects areas on the map."""
    t, relation, view = page.t, page.relation, page.view
    links = flow_links(relation, view)
    title = flow_title(relation, view, t)
    if links.empty:
        return [html.P(title, className="rel-hint")]
    words = html.Ul([html.Li(each) for each in flow_text(relation, view, t)], className="bullets")
    return [
        *selection_note(page, len(links)),
        html.H3(title, className="rel-heading"),
        _diagram(flow(relation, view, t), title, page),
        fold(t.gettext("The diagram in words"), words),
    ]


def flow_choice(page: RelationRequest) -> Component:
    """Build the choice of which areas the diagram shows."""
    t = page.t
    names = {"crossing": t.gettext("Those that cross"), "all": t.gettext("All")}
    buttons = [
        action_button(
            words, "set-flow", value, **{"aria-pressed": str(page.view.flow == value).lower()}
        )
        for value, words in names.items()
    ]
    label = t.gettext("Areas in the diagram")
    return html.Div(
        buttons, className="segments rel-segments", role="group", **{"aria-label": label}
    )


def _diagram(drawn: Flow, title: str, page: RelationRequest) -> Component:
    """Build the diagram of buttons: names at both sides, links between them."""
    links = [each for link in drawn.links for each in _link(link)]
    label = page.t.gettext("Flow diagram: {title}. The same in words below.", title=title)
    return html.Div(
        [
            html.Div([_node(node, page) for node in drawn.left], className="rel-flow__names"),
            html.Div(
                [
                    *(_bar(node, "a") for node in drawn.left),
                    *(_bar(node, "b") for node in drawn.right),
                    *links,
                ],
                className="rel-flow__links",
            ),
            html.Div(
                [_node(node, page) for node in drawn.right],
                className="rel-flow__names rel-flow__names--b",
            ),
        ],
        className="rel-flow",
        role="group",
        style={"--lines": f"{drawn.lines:.1f}"},
        **{"aria-label": label},
    )


def _node(node: FlowNode, page: RelationRequest) -> Component:
    """Build the name of an area with its residents, which selects it."""
    figure = html.Span(page.t.number(node.residents), className="rel-flow__figure")
    return action_button(
        [html.Span(node.name), " ", figure],
        "select",
        node.key,
        className="rel-flow__name",
        style={"--at": _percent(node.middle)},
        **{"aria-pressed": str(node.key in page.view.sel).lower()},
    )


def _bar(node: FlowNode, side: str) -> Component:
    return html.Span(
        className=f"rel-flow__bar rel-flow__bar--{side}",
        style={
            "--at": _percent(node.middle - node.height / 2),
            "--height": _percent(node.height),
        },
        **{"aria-hidden": "true"},
    )


def _link(link: FlowLink) -> tuple[Component, Component]:
    """Build a link, which selects both its areas, and its words, seen while it is pointed at."""
    shape = action_button(
        "",
        "select-pair",
        " ".join(link.keys),
        className="rel-flow__link",
        style={"--shape": _polygon(link), "--fill": link.fill},
        **{"aria-label": link.words},
    )
    words = html.Span(
        link.words,
        className="rel-flow__words",
        style={"--at": _percent(link.middle)},
        **{"aria-hidden": "true"},
    )
    return shape, words


def _polygon(link: FlowLink) -> str:
    """Return the outline of a link for CSS: its upper edge from the left, its lower edge back."""
    steps = [step / _STEPS for step in range(_STEPS + 1)]
    upper = [_point(step, link.left[0], link.right[0]) for step in steps]
    lower = [_point(step, link.left[1], link.right[1]) for step in reversed(steps)]
    return f"polygon({', '.join([*upper, *lower])})"


def _point(step: float, start: float, end: float) -> str:
    """Return a point of an edge, which leaves and arrives level."""
    eased = step * step * (3 - 2 * step)
    return f"{_percent(step)} {_percent(start + (end - start) * eased)}"


def _percent(part: float) -> str:
    return f"{100 * part:.2f}%"


def load_part(page: RelationRequest) -> list[Component]:
    """Build the numbers of partners of counties and of employment areas, on one scale."""
    steps = {each: load_steps(page.facts, each, page.t) for each in COUNTERPARTS.values()}
    most = max(step.partners for each in steps.values() for step in each)
    return [
        html.Div(
            [_load(page, division, each, most) for division, each in steps.items()],
            className="rel-loads",
        )
    ]


def _load(
    page: RelationRequest, division: str, steps: tuple[LoadStep, ...], most: int
) -> Component:
    t = page.t
    title = division_plural(division, t)
    return html.Div(
        [
            html.H3(title, className="rel-heading"),
            html.P(load_sentence(page.facts, division, t)),
            html.Ul([_step(page, step, most) for step in steps], className="rel-load"),
            fold(t.gettext("Area by area"), _load_table(page, division)),
        ]
    )


def _step(page: RelationRequest, step: LoadStep, most: int) -> Component:
    """Build a row: a number of partners as a bar, and who has that many."""
    t = page.t
    bar = html.Span(
        className="rel-load__bar",
        style={"--share": _percent(step.partners / most)},
        **{"aria-hidden": "true"},
    )
    names = _names(page, step, t)
    count = t.ngettext("{n} area", "{n} areas", len(step.areas))
    return html.Li(
        [
            html.Strong(t.ngettext("{n} partner", "{n} partners", step.partners)),
            bar,
            html.Span(count, className="rel-load__count"),
            names,
        ],
        className="rel-load__step",
    )


def _names(page: RelationRequest, step: LoadStep, t: Translator) -> Component:
    """List who has a number of partners; those with one, who are many, are folded."""
    buttons = html.Ul(
        [
            html.Li(select_button(name, key, pressed=key in page.view.sel))
            for key, name in step.areas.items()
        ],
        className="names rel-load__names",
    )
    if step.partners > 1:
        return buttons
    return html.Div(fold(t.gettext("Show the names"), buttons), className="rel-load__names")


def _load_table(page: RelationRequest, division: str) -> Component:
    t = page.t
    rows = load_table(page.facts, division, t)
    links = {
        code: select_button(
            name, f"{division}:{code}", pressed=f"{division}:{code}" in page.view.sel
        )
        for code, name in rows["name"].items()
    }
    heads = {
        "name": t.gettext("Area"),
        "partners": t.gettext("Partners"),
        "partner_names": capitalised(division_plural(COUNTERPARTS[division], t)),
        "residents": t.gettext("Residents"),
    }
    numbers = ("partners", "residents")
    formatted = rows.assign(**{column: rows[column].map(t.number) for column in numbers})
    caption = division_plural(division, t)
    return plain_table(caption, heads, formatted, numbers, links)
