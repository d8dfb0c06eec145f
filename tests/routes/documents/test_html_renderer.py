"""HTML of layouts: every layout is drawn, nothing of it is lost, and everything is escaped."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from dash import Dash, dcc, html
from dash.development.base_component import Component
from hypothesis import given
from hypothesis import strategies as st

from pages.frame.compact_markup import Markup, markup
from pages.frame.html_attributes import html_attributes, style_text
from routes.documents.html_renderer import render_html, render_markup
from tests.layouts import every_layout

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]))
UNDRAWN = (dcc.Store, dcc.Location)
HTML = "dash_html_components"


class Found(HTMLParser):
    """Elements with their attributes, texts, and whether every element is closed in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in {"br", "hr", "img", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture(scope="module")
def layouts(app: Dash) -> list[Component]:
    return list(outermost(every_layout(app)))


def outermost(node: Any) -> Iterator[Component]:
    """Components that lie in no other."""
    if isinstance(node, Component):
        yield node
    elif isinstance(node, dict | list | tuple):
        for each in node.values() if isinstance(node, dict) else node:
            yield from outermost(each)


def drawn(node: Any) -> Iterator[Any]:
    """Components and texts that must stand in the HTML, in their order."""
    if isinstance(node, UNDRAWN) or node is None:
        return
    if isinstance(node, Component):
        yield node
        if node._namespace == HTML:
            yield from drawn(getattr(node, "children", None))
    elif isinstance(node, list | tuple):
        for each in node:
            yield from drawn(each)
    else:
        yield str(node)


def test_every_layout_is_well_formed(layouts: list[Component]) -> None:
    assert len(layouts) > 20
    for layout in layouts:
        found = Found(render_html(layout))
        assert found.elements
        assert found.open == []


def test_no_text_is_lost(layouts: list[Component]) -> None:
    for layout in layouts:
        wanted = [each for each in drawn(layout) if isinstance(each, str)]
        assert "".join(Found(render_html(layout)).texts) == "".join(wanted)


def test_no_attribute_of_an_element_is_lost(layouts: list[Component]) -> None:
    for layout in layouts:
        written = [each for _, each in Found(render_html(layout)).elements]
        wanted = [
            html_attributes(each)
            for each in drawn(layout)
            if isinstance(each, Component) and each._namespace == HTML
        ]
        left = iter(written)
        assert [each for each in wanted if not any(each == found for found in left)] == []


def test_what_only_the_browser_draws_keeps_its_place(layouts: list[Component]) -> None:
    for layout in layouts:
        ids = {each.get("id") for _, each in Found(render_html(layout)).elements}
        components = [each for each in drawn(layout) if isinstance(each, Component)]
        named = {str(name) for each in components if (name := getattr(each, "id", None))}
        assert named <= ids


@given(TEXTS, TEXTS)
def test_texts_and_attributes_are_escaped(text: str, title: str) -> None:
    found = Found(render_html(html.P([text, html.B("end")], title=title)))
    assert found.elements[0] == ("p", {"title": title})
    assert "".join(found.texts) == f"{text}end"
    assert [tag for tag, _ in found.elements] == ["p", "b"]


@given(TEXTS)
def test_markup_is_drawn_like_the_component_that_it_comes_from(text: str) -> None:
    component = html.Ul([html.Li([text, html.Br(), 3], className="a", hidden=True), html.Li()])
    assert render_markup(markup(component)) == render_html(component)


@pytest.mark.parametrize(
    ("component", "written"),
    [
        (html.Div(hidden=True), '<div hidden=""></div>'),
        (html.Div(hidden=False), "<div></div>"),
        (html.Div(spellCheck=False), '<div spellcheck="false"></div>'),
        (html.Div(**{"aria-hidden": True}), '<div aria-hidden="true"></div>'),
        (html.Label("a", htmlFor="b"), '<label for="b">a</label>'),
        (html.Td(colSpan=2, tabIndex=-1), '<td colspan="2" tabindex="-1"></td>'),
        (html.Img(src="/a?b&c", alt=""), '<img src="/a?b&amp;c" alt="">'),
        (html.Button("a", n_clicks=2), "<button>a</button>"),
        (html.P(0), "<p>0</p>"),
        (html.P([None, "a", ["b", ("c",)]]), "<p>abc</p>"),
        (dcc.Link("a", href="/b"), '<a href="/b">a</a>'),
        (dcc.Store(id="s", data="<"), ""),
        (dcc.Graph(id="g", className="chart"), '<div id="g" class="chart"></div>'),
        (None, ""),
    ],
)
def test_each_kind_of_component(component: Any, written: str) -> None:
    assert sorted(render_html(component)) == sorted(written)
    assert Found(render_html(component)).elements == Found(written).elements


def test_styles_are_written_as_react_writes_them() -> None:
    style: dict[str, str | float] = {
        "backgroundColor": "red",
        "--share": "5%",
        "width": 4,
        "zIndex": 2,
        "top": 0,
    }
    assert style_text(style) == "background-color:red;--share:5%;width:4px;z-index:2;top:0"


def test_markup_is_drawn_where_the_browser_would_draw_it() -> None:
    page = html.Main([html.Div(id="a"), html.Div("own", id="b")])
    filled: dict[str, list[Markup]] = {"a": [["p", {}, "1 < 2"]], "b": ["other"]}
    assert render_html(page, filled) == (
        '<main><div id="a"><p>1 &lt; 2</p></div><div id="b">own</div></main>'
    )
