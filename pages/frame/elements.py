"""Small components that several pages use."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from geodata import Status

Children = str | Component | Sequence[str | Component]


def icon(name: str) -> Component:
    """Build a decorative icon of ``assets/icons`` in the colour of the text."""
    return html.Span(className=f"icon icon--{name}", **{"aria-hidden": "true"})


def hidden_text(text: str) -> Component:
    """Build text for screen readers only."""
    return html.Span(text, className="visually-hidden")


def action_button(
    children: Children, action: str, value: str | None = None, **properties: Any
) -> Component:
    """Build a button that the browser's own code handles by its ``action`` and ``value``."""
    data = {"data-action": action} | ({} if value is None else {"data-value": value})
    return html.Button(children, type="button", **data, **properties)


def icon_button(name: str, label: str, action: str, **properties: Any) -> Component:
    """Build a button with an icon only; ``label`` is its accessible name and tooltip."""
    return action_button(icon(name), action, title=label, **{"aria-label": label} | properties)


def copy_button(source: str, words: str, label: str) -> Component:
    """Build a button that copies the text of the field with id ``source``."""
    children: list[str | Component] = [icon("copy"), words]
    return action_button(children, "copy", source, className="button", **{"aria-label": label})


def status_tag(status: Status, text: str) -> Component:
    """Build a tag for a status; its border style distinguishes statuses without colour."""
    return html.Span(text, className=f"tag tag--{status}")
