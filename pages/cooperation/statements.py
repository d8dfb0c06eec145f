"""Statements on aims, situation and renewal of cooperation, and further reading."""

from dash import html
from dash.development.base_component import Component

from layers.cooperation.statements import PARTS, publications, statement_source, statements
from layers.words.text import Translator


def statement_parts(names: tuple[str, ...], t: Translator) -> list[Component]:
    """Build parts side by side, each with heading and statements, and their sources below."""
    sources = dict.fromkeys(statement_source(name, t) for name in names)
    return [
        html.Div([_part(name, t) for name in names], className="statements"),
        html.P(
            t.gettext("Source: {source}", source="; ".join(sources)), className="section-source"
        ),
    ]


def _part(name: str, t: Translator) -> Component:
    return html.Div([html.H3(t.gettext(PARTS[name])), *map(html.P, statements(name, t))])


def reading(t: Translator) -> list[Component]:
    """List the publications by type, without addresses, which the source does not state."""
    return [
        html.Ul([_publication(*each) for each in publications(t)], className="bullets"),
        html.P(
            t.gettext(
                "The slides name the other publications. Their web addresses, and what is left "
                "out here of titles and years, are not in the material of this service."
            ),
            className="section-note",
        ),
    ]


def _publication(what: str, name: str) -> Component:
    return html.Li(f"{what}: {name}" if name else what)
