"""The page for unknown addresses."""

from dash import html

import ids
from pages.frame.frame import PageParts
from pages.frame.request import PageRequest


def not_found_page(request: PageRequest) -> PageParts:
    """Build the page that says that the address is unknown, with links to the pages."""
    t = request.t
    main = html.Main(
        [
            html.P("404", className="not-found__number", **{"aria-hidden": "true"}),
            html.H1(t.gettext("There is no page at this address")),
            html.P(t.gettext("The page may have moved, or the address may be mistyped.")),
            html.P(
                html.A(
                    t.gettext("Go to the map"),
                    href=request.link("/"),
                    className="button button--primary",
                )
            ),
        ],
        id=ids.Shell.MAIN,
        className="text-page not-found",
        tabIndex=-1,
    )
    return PageParts("text", main)
