"""HTML of Dash layouts, so that a page can be read before the browser's scripts have run."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from dash.development.base_component import Component
from markupsafe import escape

from pages.frame.compact_markup import Markup
from pages.frame.html_attributes import html_attributes

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"})
_HTML = "dash_html_components"
_PLACE = ("id", "class", "style")
"""Attributes that hold the place of a component which only the browser can draw."""

_INPUT = ("id", "type", "placeholder", "autocomplete", "spellcheck", "value", "name", "disabled")
_TAGS = MappingProxyType({"ObjectEl": "object", "MapEl": "map"})
"""Types of ``dash.html`` whose tag is not their name in lower case."""

Parts = Iterator[str]
Filled = Mapping[str, Sequence[Markup]]
"""Id of an element -> markup that the browser's own code draws into it."""


def render_html(node: Any, filled: Filled = MappingProxyType({})) -> str:
    """Return the HTML of a component, a text, a number, or a list of them; None gives "".

    Texts and attributes are escaped. Components that draw nothing (``dcc.Store``) are left out; of
    those that only the browser can draw, such as charts, an empty ``div`` holds the place. Elements
    without children whose id is in ``filled`` get that content.
    """
    return "".join(_Renderer(filled).parts(node))


def render_markup(node: Markup) -> str:
    """Return the HTML of compact markup."""
    if isinstance(node, str):
        return str(escape(node))
    tag, attributes, *children = node
    return _element(tag, attributes, "".join(map(render_markup, children)))


class _Renderer:
    """Draws components; ``filled`` as in ``render_html``."""

    def __init__(self, filled: Filled) -> None:
        self._filled = filled
        self._drawn: Mapping[str, Callable[[Component], str]] = {
            "Input": _input,
            "Link": self._link,
            "Loading": self._children,
            "Location": _nothing,
            "Store": _nothing,
        }

    def parts(self, node: Any) -> Parts:
        """Yield the HTML of a node, each component or text a part."""
        if isinstance(node, Component):
            yield self._component(node)
        elif isinstance(node, list | tuple):
            for each in node:
                yield from self.parts(each)
        elif node is not None:
            yield str(escape(node))

    def _component(self, node: Component) -> str:
        kind = node._type  # noqa: SLF001 - Dash has no public name for it
        if node._namespace != _HTML:  # noqa: SLF001
            return self._drawn.get(kind, _place)(node)
        tag, attributes = _TAGS.get(kind) or kind.lower(), html_attributes(node)
        return _element(tag, attributes, self._children(node) or self._content(attributes))

    def _children(self, node: Component) -> str:
        return "".join(self.parts(getattr(node, "children", None)))

    def _content(self, attributes: Mapping[str, str]) -> str:
        return "".join(map(render_markup, self._filled.get(attributes.get("id", ""), ())))

    def _link(self, node: Component) -> str:
        attributes = html_attributes(node)
        attributes.pop("refresh", None)
        return _element("a", attributes, self._children(node))


def _element(tag: str, attributes: Mapping[str, str], content: str = "") -> str:
    written = "".join([f' {name}="{escape(text)}"' for name, text in attributes.items()])
    return f"<{tag}{written}>" if tag in _VOID else f"<{tag}{written}>{content}</{tag}>"


def _nothing(_node: Component) -> str:
    return ""


def _place(node: Component) -> str:
    attributes = html_attributes(node)
    return _element("div", {name: attributes[name] for name in _PLACE if name in attributes})


def _input(node: Component) -> str:
    """Return a text field within the element that Dash puts around it."""
    attributes = html_attributes(node)
    field = {name: text for name, text in attributes.items() if name in _INPUT}
    written = _element("input", {**field, "class": "dash-input-element"})
    return _element("div", {"class": "dash-input-container dash-input"}, written)
