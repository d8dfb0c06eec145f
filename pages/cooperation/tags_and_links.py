"""Small pieces of the page on cooperation: marks of a kind, links that choose, links to the map."""

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


def choice(
    children: Children, t: Translator, topic: str, actor: str, **properties: Any
) -> Component:
    """A link that chooses a row, a column or a cell, or lets go when both are empty.

    The browser follows it without loading the page again, and keeps the kinds in its address.
    """
    view = CooperationView(lang=t.lang, topic=topic, actor=actor)
    return html.A(
        children,
        href=PATH + view.to_query(),
        **properties,
        **{"data-topic": topic, "data-actor": actor},
    )


def swatch(kind: str) -> Component:
    """The look of a kind without words."""
    return html.Span(className=f"kind kind--swatch kind--{kind}", **{"aria-hidden": "true"})


def tag(cell: CellText) -> Component:
    """The kind in words, in its look."""
    return html.Span(cell.label, className=f"kind kind--tag kind--{cell.kind}")


def mark(cell: CellText, t: Translator) -> Component:
    """What a cell of the matrix shows: section and act of a statutory one, else a short word."""
    if cell.kind == "statutory":
        shown = html.Span([html.B(sections_words(cell.sections, t)), " ", html.I(cell.act)])
    else:
        shown = html.Span(t.gettext(MARKS[cell.kind]), **{"aria-hidden": "true"})
    words = [hidden_text(f"{cell.label} "), shown]
    look = f"kind kind--mark kind--{cell.kind}"
    return html.Span(words, className=look, **{"data-of-kind": cell.kind})


def law_link(cell: CellText, t: Translator) -> Component:
    """Act and sections as a link to the act, or in words when the act is not stated."""
    if not cell.act:
        return html.Span(cell.law)
    return act_anchor(cell.act, cell.law, t)


def act_anchor(number: str, words: str, t: Translator) -> Component:
    """Link to an act in the reader's language, or in Finnish where there is no such text."""
    link = act_link(number, t.lang)
    return html.A(words, href=link.address, rel="external", hrefLang=link.lang)


def source(t: Translator) -> str:
    """Where the matrix comes from."""
    return t.gettext("Source: Kuntaliitto, seminar slides, 2025")


def map_link(words: str, query: str | None) -> list[Component]:
    """A link to the map that shows it, where there is one."""
    if query is None:
        return []
    return [html.A([icon("layers"), words], href=f"/{query}", className="map-link")]
