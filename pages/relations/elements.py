"""Small components that the parts of the page share."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from pages.frame.elements import Children, action_button


def section(
    section_id: str, title: str, children: Sequence[Component], lead: str = ""
) -> Component:
    """Build a section with its heading and, if given, an introductory sentence."""
    head = html.H2(title, id=f"{section_id}-title")
    words = [html.P(lead, className="rel-section__lead")] if lead else []
    return html.Section(
        [head, *words, *children],
        id=section_id,
        className="rel-section",
        tabIndex=-1,
        **{"aria-labelledby": f"{section_id}-title"},
    )


def sentence(text: str, class_name: str) -> Component:
    """Build a paragraph in which text between ``**`` is strong."""
    return html.P(emphasised(text), className=class_name)


def emphasised(text: str) -> list[str | Component]:
    """Return a text in pieces; those between ``**`` are strong elements."""
    pieces = enumerate(text.split("**"))
    return [html.Strong(piece) if number % 2 else piece for number, piece in pieces if piece]


def select_button(name: str, key: str, *, pressed: bool, class_name: str = "link") -> Component:
    """Build a button that selects an area on the map; ``key`` is ``division:code``."""
    return action_button(
        name, "select", key, className=class_name, **{"aria-pressed": str(pressed).lower()}
    )


def fold(summary: str, children: Children) -> Component:
    """Build a collapsed part (``details``)."""
    return html.Details([html.Summary(summary), html.Div(children)], className="fold")


def plain_table(
    caption: str,
    heads: Mapping[str, str],
    rows: pd.DataFrame,
    numbers: Sequence[str] = (),
    links: Mapping[Any, Component] | None = None,
) -> Component:
    """Build a table of texts; ``links`` replaces the first cell of the row with that index."""
    links = links or {}
    return html.Div(
        html.Table(
            [
                html.Caption(caption, className="visually-hidden"),
                html.Thead(html.Tr([_head(words, key in numbers) for key, words in heads.items()])),
                html.Tbody(
                    [
                        _row([row[key] for key in heads], list(heads), numbers, links.get(index))
                        for index, row in rows.iterrows()
                    ]
                ),
            ],
            className="data-table",
        ),
        className="table-scroll",
        tabIndex=0,
        role="region",
        **{"aria-label": caption},
    )


def _head(words: str, number: bool) -> Component:  # noqa: FBT001 - a private helper
    return html.Th(words, scope="col", className="is-number" if number else "")


def _row(
    values: list[Any], keys: list[str], numbers: Sequence[str], link: Component | None
) -> Component:
    first = html.Th(values[0] if link is None else link, scope="row")
    rest = [
        html.Td(value, className="is-number" if key in numbers else "")
        for key, value in zip(keys[1:], values[1:], strict=True)
    ]
    return html.Tr([first, *rest])
