"""Section on Ohjaamo: link to the map's theme, and municipalities with dated evidence."""

from dash import html
from dash.development.base_component import Component

from geodata.answers.topics import youth
from layers.view.map_view import ViewState, to_query
from layers.words.text import sort_key
from pages.cooperation.tags_and_links import map_link
from pages.frame.request import PageRequest


def ohjaamo(request: PageRequest) -> list[Component]:
    """Build a sentence, the link to the theme, and links to profiles with evidence."""
    t, lang = request.t, request.state.lang
    evidence = request.facts.evidence
    codes = sorted(
        set(evidence["municipality"]),
        key=lambda code: sort_key(request.facts.name("municipality", code, lang)),
    )
    theme = ViewState(lang=lang, theme=youth.TOPIC.theme_id)
    return [
        html.P(
            t.gettext(
                "Pages on the web mention Ohjaamo service points in {municipalities} "
                "municipalities. The mentions are dated and mostly old; where there is none, "
                "nothing follows. Each name opens the municipality's profile with its evidence.",
                municipalities=t.number(len(codes)),
            )
        ),
        html.Ul(
            [html.Li(_municipality(request, code, theme)) for code in codes], className="name-list"
        ),
        html.P(
            map_link(t.gettext("Services for young people on the map"), to_query(theme)),
            className="section-source",
        ),
    ]


def _municipality(request: PageRequest, code: str, theme: ViewState) -> Component:
    selected = ViewState(lang=theme.lang, theme=theme.theme, sel=(f"municipality:{code}",))
    name = request.facts.name("municipality", code, theme.lang)
    return html.A(name, href=f"/{to_query(selected)}")
