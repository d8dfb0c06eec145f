"""``StaticLayout``: the elements of a page that no callback knows, drawn as one component."""

from collections.abc import Set
from typing import Any, ClassVar

from dash import dcc
from dash.development.base_component import Component

from pages.frame.compact_markup import listed

_HTML = "dash_html_components"

Element = str | int | list[Any]
"""A text, the number of a live component, or ``[tag, properties, *elements]``."""


class StaticLayout(Component):
    """A tree of HTML with live components in it, see ``assets/modules/frame/static-layout.js``.

    Each component of ``dash.html`` follows Dash's store by itself, and each step of each callback
    asks all of them; a page has some 600, and callbacks need a few of them. ``elements`` is the
    tree, with the properties of ``dash.html``; a number in it is the place of one of ``children``.
    """

    PROPERTIES: ClassVar[tuple[str, ...]] = ("children", "elements")
    _namespace = "yhdyspinta"
    _type = "StaticLayout"

    def __init__(self, children: list[Component], elements: Element) -> None:
        self.elements = elements
        self._prop_names = list(self.PROPERTIES)
        self._valid_wildcard_attributes: list[str] = []
        self.available_properties = self._prop_names
        self.available_wildcard_properties = self._valid_wildcard_attributes
        super().__init__(children=children, elements=elements)  # type: ignore[no-untyped-call]


def static_layout(page: Component, live_ids: Set[str]) -> StaticLayout:
    """Draw a page as one component.

    Live stay the components that are not of ``dash.html``, and those whose ids are in ``live_ids``,
    each with all that it holds. Stores that are not in ``live_ids`` are left out: the document
    carries what they hold.
    """
    live: list[Component] = []

    def element(node: Any) -> Element:
        if not isinstance(node, Component):
            return str(node)
        if node._namespace != _HTML or getattr(node, "id", None) in live_ids:  # noqa: SLF001
            live.append(node)
            return len(live) - 1
        written = node.to_plotly_json()  # type: ignore[no-untyped-call]
        properties = written["props"]
        children = listed(properties.pop("children", None))
        drawn = [element(child) for child in children if not _is_left_out(child, live_ids)]
        return [written["type"].lower(), properties, *drawn]

    elements = element(page)
    return StaticLayout(live, elements)


def _is_left_out(node: Any, live_ids: Set[str]) -> bool:
    return isinstance(node, dcc.Store) and getattr(node, "id", None) not in live_ids
