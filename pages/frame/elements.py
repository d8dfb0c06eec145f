"""Small pieces that several pages and panels use."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from geodata import Status

Children = str | Component | Sequence[str | Component]


def icon(name: str) -> Component:
    """A decorative picture from ``assets/icons``, in the colour of the text."""
    return html.Span(className=f"icon icon--{name}", **{"aria-hidden": "true"})


def hidden_text(text: str) -> Component:
    """Words for those who do not see the screen."""
    return html.Span(text, className="visually-hidden")


def action_button(
    children: Children, action: str, value: str | None = None, **properties: Any
) -> Component:
    """A button that the browser's own code answers; ``action`` and ``value`` say how."""
    data = {"data-action": action} | ({} if value is None else {"data-value": value})
    return html.Button(children, type="button", **data, **properties)


def icon_button(name: str, label: str, action: str, **properties: Any) -> Component:
    """A button with a picture only; the label is its name and its tooltip."""
    return action_button(icon(name), action, title=label, **{"aria-label": label} | properties)


def copy_button(source: str, words: str, label: str) -> Component:
    """A button that copies the text of the field with the id ``source``."""
    children: list[str | Component] = [icon("copy"), words]
    return action_button(children, "copy", source, className="button", **{"aria-label": label})


def status_tag(status: Status, text: str) -> Component:
    """A small tag; its border tells known from unknown also without colour."""
    return html.Span(text, className=f"tag tag--{status}")
