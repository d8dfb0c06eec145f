"""Compact JSON for components, from which the browser's own code and templates draw HTML."""

from typing import Any

from dash.development.base_component import Component

Markup = str | list[Any]
"""A text, or ``[tag, attributes, *children]`` with the names of HTML."""

# Properties whose HTML attribute is not the property's name in lower case.
_ATTRIBUTES = {"className": "class", "htmlFor": "for"}


def markup(node: str | Component) -> Markup:
    """Markup of an element of ``dash.html``, or of a text."""
    if not isinstance(node, Component):
        return str(node)
    properties = node.to_plotly_json()["props"]  # type: ignore[no-untyped-call]
    children = properties.pop("children", None)
    attributes = {
        _ATTRIBUTES.get(name, name.lower()): _style(value) if name == "style" else str(value)
        for name, value in properties.items()
    }
    return [node._type.lower(), attributes, *map(markup, _listed(children))]  # noqa: SLF001


def _listed(children: Any) -> list[Any]:
    if children is None:
        return []
    return list(children) if isinstance(children, list | tuple) else [children]


def _style(style: dict[str, str]) -> str:
    return ";".join(f"{name}:{value}" for name, value in style.items())
