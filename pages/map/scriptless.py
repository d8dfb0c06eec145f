"""What stands in the place of the map where no script runs: its picture, files, other themes."""

from dash import html
from dash.development.base_component import Component

from layers.themes.registry import themes_of
from layers.view.map_view import to_permanent_query
from pages.frame.request import PageRequest
from pages.map.shown import Shown


def scriptless_map(request: PageRequest, maps: tuple[Shown, ...]) -> Component:
    """Build the exported picture of the view, links to its files, and links to other themes."""
    t, addresses = request.t, request.addresses
    query = to_permanent_query(request.state.without_presentation())
    words = ". ".join(text for each in maps for text in (each.title, each.subtitle))
    files = {
        t.gettext("Table (CSV)"): addresses.export("csv", query),
        t.gettext("Table (Excel)"): addresses.export("xlsx", query),
        t.gettext("Picture (PNG)"): addresses.export("png", query),
    }
    themes = {
        t.gettext(each.short): request.here(theme=each.id, classes=(), compared=())
        for each in themes_of(request.facts).values()
    }
    return html.Noscript(
        html.Div(
            [
                html.Img(src=addresses.export("svg", query), alt=f"{words}."),
                html.P(t.gettext("Without JavaScript the map is a picture.")),
                _links(t.gettext("Files of this view"), files),
                _links(t.gettext("Theme"), themes),
            ],
            className="scriptless",
        )
    )


def _links(heading: str, links: dict[str, str]) -> Component:
    items = [html.Li(html.A(words, href=address)) for words, address in links.items()]
    return html.Nav([html.H2(heading), html.Ul(items)], **{"aria-label": heading})
