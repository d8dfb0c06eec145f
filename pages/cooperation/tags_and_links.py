"""Small components of the page: tags of kinds, links that select, links to acts and maps."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from layers.cooperation.matrix import CellText, sections_words
from layers.cooperation.matrix_texts import MARKS
from layers.cooperation.view import CooperationView
from layers.words.act_links import act_link
from layers.words.text import Translator
from pages.frame.elements import Children, hidden_text, icon

PATH = "/yhdyspinnat"


def selection_link(
    children: Children, t: Translator, topic: str, actor: str, **properties: Any
) -> Component:
    """Build a link that selects a row, a column or a cell; with both empty it clears the selection.

    The browser follows it without loading the page, and keeps the filter of kinds.
    """
    view = CooperationView(lang=t.lang, topic=topic, actor=actor)
    return html.A(
        children,
        href=PATH + view.to_query(),
        **properties,
        **{"data-topic": topic, "data-actor": actor},
    )


def kind_swatch(kind: str) -> Component:
    """Build a decorative sample of a kind's colour and pattern."""
    return html.Span(className=f"kind kind--swatch kind--{kind}", **{"aria-hidden": "true"})


def kind_tag(cell: CellText) -> Component:
    """Build a tag with the label of a cell's kind, in its colour."""
    return html.Span(cell.label, className=f"kind kind--tag kind--{cell.kind}")


def cell_mark(cell: CellText, t: Translator) -> Component:
    """Build the content of a matrix cell: section and act if statutory, else a short label."""
    if cell.kind == "statutory":
        visible = html.Span([html.B(sections_words(cell.sections, t)), " ", html.I(cell.act)])
    else:
        visible = html.Span(t.gettext(MARKS[cell.kind]), **{"aria-hidden": "true"})
    words = [hidden_text(f"{cell.label} "), visible]
    look = f"kind kind--mark kind--{cell.kind}"
    return html.Span(words, className=look, **{"data-of-kind": cell.kind})


def law_link(cell: CellText, t: Translator) -> Component:
    """Build a link to a cell's act with its sections; plain text when the act is unknown."""
    if not cell.act:
        return html.Span(cell.law)
    return act_anchor(cell.act, cell.law, t)


def act_anchor(number: str, words: str, t: Translator) -> Component:
    """Build a link to an act in the reader's language, or in Finnish if not translated."""
    link = act_link(number, t.lang)
    return html.A(words, href=link.address, rel="external", hrefLang=link.lang)


def matrix_source(t: Translator) -> str:
    """Name the source of the matrix."""
    return t.gettext("Source: Kuntaliitto, seminar slides, 2025")


def map_link(words: str, query: str | None) -> list[Component]:
    """Build a link to a map; empty when ``query`` is None."""
    if query is None:
        return []
    return [html.A([icon("layers"), words], href=f"/{query}", className="map-link")]
