"""Everything that the server lays out, for tests of what names what."""

from collections.abc import Iterator
from typing import Any

from dash import Dash
from dash.development.base_component import Component

from callbacks.context.page_request import page_request
from layers.tables.row_order import Order
from pages import page_for, shell
from pages.cooperation.page import cooperation_body
from pages.map.chart_view import chart_view
from pages.map.table_view import table_view
from pages.profile.profile import profile_components
from pages.registry import PAGES
from pages.relations.page_parts import PARTS
from pages.relations.request import RelationRequest

VIEW = "?data=example&foo=1"
"""A view with invented answers, and an address of which a part cannot be used: all notices."""
MOVES = "?sel=municipality:305&moves=305:wellbeing_county:20"


def walk(node: Any) -> Iterator[Any]:
    """Every component of a tree, the outermost first, those that a store holds for later too."""
    if isinstance(node, Component):
        yield node
        yield from walk(getattr(node, "children", None))
        yield from walk(getattr(node, "data", None))
    elif isinstance(node, dict):
        yield from walk(list(node.values()))
    elif isinstance(node, list | tuple):
        for each in node:
            yield from walk(each)


def attribute(node: Component, name: str) -> Any:
    """Value of an attribute of a component, also of one whose name holds a hyphen."""
    return node.to_plotly_json()["props"].get(name)  # type: ignore[no-untyped-call]


def every_layout(app: Dash) -> list[Any]:
    """Every page, and every part that the server draws once it is asked for."""
    view = page_request(app.context, "/", VIEW)
    borders = RelationRequest.of(page_request(app.context, "/rajat", MOVES))
    return [
        shell(),
        *(page_for(page_request(app.context, page.path, "")) for page in PAGES),
        page_for(view),
        table_view(view, Order()),
        chart_view(view),
        profile_components(view.facts, view.answer_set, "region", "fi"),
        cooperation_body(page_request(app.context, "/yhdyspinnat", "")),
        page_for(borders.request),
        *(build(borders) for build in PARTS.values()),
    ]
