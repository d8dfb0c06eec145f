"""Compact JSON for components, from which the browser's own code draws HTML."""

from typing import Any

from dash.development.base_component import Component

from pages.frame.html_attributes import html_attributes

Markup = str | list[Any]
"""A text, or ``[tag, attributes, *children]`` with the names of HTML."""


def markup(node: str | Component) -> Markup:
    """Markup of an element of ``dash.html``, or of a text."""
    if not isinstance(node, Component):
        return str(node)
    children = listed(getattr(node, "children", None))
    return [node._type.lower(), html_attributes(node), *map(markup, children)]  # noqa: SLF001


def listed(children: Any) -> list[Any]:
    """Return the children of a component as a list, those that are None left out."""
    if children is None:
        return []
    several = children if isinstance(children, list | tuple) else [children]
    return [child for child in several if child is not None]
