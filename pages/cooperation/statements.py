"""What cooperation is for, how it stands, transition or renewal, and what to read about them."""

from dash import html
from dash.development.base_component import Component

from layers.cooperation.statements import PARTS, publications, statement_source, statements
from layers.words.text import Translator


def parts(names: tuple[str, ...], t: Translator) -> list[Component]:
    """Parts side by side, each with its heading and what is said, then where it comes from."""
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
    """The publications by what they are; the slides name them without their addresses."""
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
