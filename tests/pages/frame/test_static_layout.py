"""Static layouts: what no callback knows becomes one component, and nothing is lost."""

from collections.abc import Iterator
from typing import Any

import pytest
from dash import Dash, dcc, html
from dash.development.base_component import Component

import ids
from callbacks.context.page_request import page_request
from callbacks.routing import callback_ids
from pages import page_for
from pages.frame.static_layout import StaticLayout, static_layout
from pages.registry import PAGES
from tests.layouts import walk


def test_live_components_are_numbered_in_their_order() -> None:
    page = html.Div(
        [
            *("text", None, dcc.Store(id="unread"), dcc.Store(id="a")),
            html.P([html.B("bold"), 7, html.I(id="b")]),
        ],
        className="page",
    )
    drawn = static_layout(page, {"a", "b"})
    assert drawn.elements == [
        "div",
        {"className": "page"},
        "text",
        0,
        ["p", {}, ["b", {}, "bold"], "7", 1],
    ]
    assert [each.id for each in drawn.children] == ["a", "b"]


def test_a_live_component_keeps_what_it_holds() -> None:
    drawn = static_layout(html.Div(html.Ul([html.Li("one")], id="live")), {"live"})
    assert drawn.elements == ["div", {}, 0]
    assert drawn.children[0].children[0].children == "one"


@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_a_page_keeps_every_element_and_few_of_them_are_live(app: Dash, path: str) -> None:
    live_ids = frozenset(callback_ids(app))
    page = page_for(page_request(app.context, path, ""))
    drawn = static_layout(page, live_ids)
    every = list(walk(drawn.children))
    kept = _ids_of_elements(drawn) + [each.id for each in every if hasattr(each, "id")]
    before = {each.id for each in walk(page) if hasattr(each, "id")}
    assert set(kept) == before - {ids.Browser.CONFIG}
    assert len(kept) == len(set(kept))
    assert live_ids & {each.id for each in walk(page) if hasattr(each, "id")} <= {
        getattr(each, "id", None) for each in drawn.children
    }
    assert len(every) < 20


def test_the_map_is_live(app: Dash) -> None:
    page = page_for(page_request(app.context, "/", ""))
    drawn = static_layout(page, frozenset(callback_ids(app)))
    assert ids.Map.MAP in {getattr(each, "id", None) for each in drawn.children}


def _ids_of_elements(drawn: StaticLayout) -> list[str]:
    return [properties["id"] for _, properties, *_ in _elements(drawn) if "id" in properties]


def _elements(drawn: StaticLayout) -> Iterator[list[Any]]:
    waiting: list[Any] = [drawn.elements]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            yield node
            waiting += node[2:]
        else:
            assert not isinstance(node, Component)
