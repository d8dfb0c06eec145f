"""The charts of the page, each with the same content as text or table."""

from dash import html
from dash.development.base_component import Component

from layers.relations.flow_diagram import flow_figure, flow_links, flow_text, flow_title
from layers.relations.partner_load import COUNTERPARTS, load_figure, load_sentence, load_table
from layers.words.labels import division_plural
from layers.words.text import capitalised
from pages.frame.elements import action_button
from pages.relations.elements import chart, fold, plain_table, select_button
from pages.relations.request import RelationRequest


def flow_part(page: RelationRequest) -> list[Component]:
    """Build the flow diagram from a to b; a click selects areas on the map."""
    t, relation, view = page.t, page.relation, page.view
    title = flow_title(relation, view, t)
    if flow_links(relation, view).empty:
        return [html.P(title, className="rel-hint")]
    label = t.gettext("Flow diagram: {title}. The same in words below.", title=title)
    words = html.Ul([html.Li(each) for each in flow_text(relation, view, t)], className="bullets")
    return [
        html.H3(title, className="rel-heading"),
        chart(flow_figure(relation, view, t), label),
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


def load_part(page: RelationRequest) -> list[Component]:
    """Build the rankings of counties and of employment areas by number of partners."""
    return [html.Div([_load(page, each) for each in COUNTERPARTS.values()], className="rel-two")]


def _load(page: RelationRequest, division: str) -> Component:
    t = page.t
    title = division_plural(division, t)
    label = t.gettext("Bar chart: {title}. The table below says the same.", title=title)
    return html.Div(
        [
            html.H3(title, className="rel-heading"),
            html.P(load_sentence(page.facts, division, t)),
            chart(load_figure(page.facts, division, t), label),
            fold(t.gettext("The figures of the chart"), _load_table(page, division)),
        ]
    )


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
