"""Choosers of the form: selects with the chosen option marked."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from layers.answers.mapping.choices import Choice


def chooser(
    name: str, choices: Sequence[Choice], chosen: str | None, label: str, empty: str = ""
) -> Component:
    """Build a select; ``empty`` are the words of the option of no choice, "" where one must be."""
    offered = [("", empty), *choices] if empty else choices
    options = [_option(choice, chosen or "") for choice in offered]
    return html.Select(options, name=name, **{"aria-label": label})


def grouped_chooser(
    name: str, groups: Sequence[tuple[str, Sequence[Choice]]], chosen: str, label: str
) -> Component:
    """Build a select of groups with titles; the choices of a group without one stand alone."""
    children: list[Component] = []
    for title, choices in groups:
        options = [_option(choice, chosen) for choice in choices]
        children += [html.Optgroup(options, label=title)] if title else options
    return html.Select(children, name=name, **{"aria-label": label})


def _option(choice: Choice, chosen: str) -> Component:
    value, words = choice
    return html.Option(words, value=value, selected="selected" if value == chosen else None)
