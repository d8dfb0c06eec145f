"""Section on coherence: whether the parts of an area have the same answer."""

from dash import html
from dash.development.base_component import Component

from layers.relations.coherence import (
    QUESTIONS,
    coherence_heads,
    coherence_sentences,
    coherence_table,
)
from pages.relations.elements import fold, plain_table, select_button
from pages.relations.request import RelationRequest


def coherence_part(page: RelationRequest) -> list[Component]:
    """Build each question: counts in sentences, and the areas as a table."""
    return [_question(page, question) for question in QUESTIONS]


def _question(page: RelationRequest, question: str) -> Component:
    t, comparison = page.t, QUESTIONS[question]
    rows = coherence_table(page.facts, page.answer_set, question, t)
    *verdicts, known = coherence_sentences(page.facts, page.answer_set, question, t)
    numbers = ("known", "unknown")
    formatted = rows.assign(**{column: rows[column].map(t.number) for column in numbers})
    links = {
        code: select_button(
            name,
            f"{comparison.division}:{code}",
            pressed=f"{comparison.division}:{code}" in page.view.sel,
        )
        for code, name in rows["name"].items()
    }
    title = t.gettext(comparison.title)
    table = plain_table(title, coherence_heads(question, t), formatted, numbers, links)
    return html.Div(
        [
            html.H3(title, className="rel-question"),
            html.Ul([html.Li(each) for each in verdicts], className="rel-verdicts"),
            html.P(known, className="rel-section__note"),
            fold(t.gettext("Area by area"), table),
        ],
        className="rel-coherence",
    )
