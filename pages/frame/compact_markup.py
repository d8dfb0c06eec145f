"""Components in as few letters as will do, for files that the browser's own code draws from."""

from typing import Any

from dash.development.base_component import Component

Markup = str | list[Any]
"""A text, or ``[tag, attributes, *children]``."""

# Properties whose attribute in HTML is not their name in small letters.
_ATTRIBUTES = {"className": "class", "htmlFor": "for"}


def markup(node: str | Component) -> Markup:
    """Write an element of ``dash.html``, or a text, as nested lists with HTML's own names."""
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
