"""Partners of a municipality, and the cells of the whole country."""

from collections.abc import Hashable

import pandas as pd
from dash import html
from dash.development.base_component import Component

from geodata import CELL_DIVISIONS
from layers.relations.cells import CellCard, Seat, cell_card, cell_table
from layers.relations.relation import area_sentence
from layers.words.labels import division_label
from layers.words.text import capitalised
from pages.frame.elements import action_button, status_tag
from pages.relations.elements import plain_table, select_button, sentence
from pages.relations.request import RelationRequest


def card_part(page: RelationRequest) -> list[Component]:
    """Build the card of the selected municipality: its partners, and the rest of its cell."""
    t = page.t
    if page.municipality is None:
        hint = t.gettext("Search for a municipality, for example Kuusamo, to see its partners.")
        return [html.P(hint, className="rel-hint")]
    card = cell_card(page.facts, page.answer_set, page.municipality, t)
    return [
        html.H3(card.municipality.name, className="rel-card__name", tabIndex=-1),
        *_where(page, page.municipality),
        html.Ul([_seat(page, seat) for seat in card.seats], className="rows rel-seats"),
        *_others(page, card),
    ]


def _where(page: RelationRequest, municipality: str) -> list[Component]:
    """Say how the municipality's area of a lies against b; empty if a is the municipalities."""
    relation = page.relation
    if relation.a == "municipality":
        return []
    code = relation.facts.area_of(municipality, relation.a)
    return [sentence(area_sentence(relation, code, page.t), "panel__sentence")]


def _seat(page: RelationRequest, seat: Seat) -> Component:
    who, t = seat.who, page.t
    name: str | Component = who.name
    if who.link:
        name = select_button(who.name, who.link.key, pressed=who.link.key in page.view.sel)
    partners = [t.gettext("partners: {count}", count=seat.partners)] if seat.partners else []
    return html.Li(
        [
            html.Div(
                [name, html.Small(" · ".join([who.what, *partners]))],
                className="rows__text",
            ),
            status_tag(who.status, who.tag),
        ]
    )


def _others(page: RelationRequest, card: CellCard) -> list[Component]:
    """List the other municipalities of the cell."""
    t = page.t
    names = [
        html.Li(action_button(other.name, "select-municipality", other.key))
        for other in card.others
    ]
    residents = t.ngettext("{n} resident", "{n} residents", card.residents)
    return [
        html.P([card.sentence, f" ({residents})"], className="rel-section__note"),
        html.Ul(names, className="names"),
    ]


def cells_part(page: RelationRequest) -> list[Component]:
    """Build the table of all cells, most residents first, and the toggle that colours the map."""
    t = page.t
    rows = cell_table(page.facts, t)
    heads = {
        **{
            f"name_{division}": capitalised(division_label(division, t))
            for division in CELL_DIVISIONS
        },
        "municipalities": t.gettext("Municipalities"),
        "residents": t.gettext("Residents"),
    }
    numbers = ("municipalities", "residents")
    formatted = rows.assign(**{column: rows[column].map(t.number) for column in numbers})
    title = t.ngettext(
        "{n} group with the same partners in the whole country",
        "{n} groups with the same partners in the whole country",
        len(rows),
    )
    return [
        _cells_head(page, title),
        plain_table(title, heads, formatted, numbers, _cell_links(rows)),
    ]


def _cells_head(page: RelationRequest, title: str) -> Component:
    """Build the heading and the toggle that colours the map by cell."""
    toggle = action_button(
        page.t.gettext("Colour the map by partners"),
        "toggle-fill",
        className="button",
        **{"aria-pressed": str(page.view.fill == "cell").lower()},
    )
    return html.Div([html.H3(title, className="rel-heading"), toggle], className="view__head")


def _cell_links(rows: pd.DataFrame) -> dict[Hashable, Component]:
    """Map each cell (index of ``cell_table``) to a button that selects its first municipality."""
    return {
        cell: action_button(
            str(row["name_employment_area"]),
            "select-municipality",
            f"municipality:{row['members'][0]}",
            className="link",
        )
        for cell, row in rows.iterrows()
    }
