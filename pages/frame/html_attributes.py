"""HTML names and values of the properties of Dash components."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from dash.development.base_component import Component

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "className": "class",
        "htmlFor": "for",
        "acceptCharset": "accept-charset",
        "httpEquiv": "http-equiv",
    }
)
"""Properties whose HTML attribute is not the property's name in lower case."""

_NOT_HTML = frozenset(
    {
        "children",
        "key",
        "n_clicks",
        "n_clicks_timestamp",
        "disable_n_clicks",
        "setProps",
        "loading_state",
        "persistence",
        "persisted_props",
        "persistence_type",
    }
)
"""Properties for Dash and React, which no element has as attributes."""

_WORDS = frozenset({"contentEditable", "draggable", "spellCheck"})
"""Properties whose attribute is the word "true" or "false", not one that is there or is not."""

_CAPITAL = re.compile(r"[A-Z]")
_UNITLESS = frozenset(
    {"flex", "flexGrow", "flexShrink", "fontWeight", "lineHeight", "opacity", "order", "zIndex"}
)


def html_attributes(component: Component) -> dict[str, str]:
    """Return the HTML attributes of a component: name -> unescaped text.

    Boolean attributes that hold are the empty text, as in ``hidden=""``; those that do not, and
    properties without a value, are left out.
    """
    properties = component.to_plotly_json()["props"]  # type: ignore[no-untyped-call]
    return {
        _name(name): text
        for name, value in properties.items()
        if name not in _NOT_HTML and (text := _text(name, value)) is not None
    }


def _name(name: str) -> str:
    return _NAMES.get(name) or name.lower()


def _text(name: str, value: Any) -> str | None:
    """Return the text of an attribute; None when it must not be there."""
    if value is None:
        return None
    if name == "style":
        return style_text(value)
    if not isinstance(value, bool):
        return str(value)
    if name in _WORDS or name.startswith(("aria-", "data-")):
        return str(value).lower()
    return "" if value else None


def style_text(style: Mapping[str, str | float]) -> str:
    """Return a style as the text of its attribute; a bare number is in pixels, as in React."""
    return ";".join(f"{_css_name(name)}:{_css_value(name, value)}" for name, value in style.items())


def _css_name(name: str) -> str:
    if name.startswith("--"):
        return name
    return _CAPITAL.sub(lambda capital: f"-{capital[0].lower()}", name)


def _css_value(name: str, value: str | float) -> str:
    bare = isinstance(value, str) or not value or name.startswith("--") or name in _UNITLESS
    return str(value) if bare else f"{value}px"
