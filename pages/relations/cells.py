"""Partners of a municipality or an area, and the cells of the whole country."""

from collections.abc import Hashable

import pandas as pd
from dash import html
from dash.development.base_component import Component

from geodata import CELL_DIVISIONS
from layers.relations.cells import (
    CellCard,
    PartnerPart,
    Seat,
    area_card,
    cell_card,
    cell_table,
)
from layers.relations.relation import area_sentence
from layers.words.labels import division_label
from layers.words.text import capitalised
from pages.frame.elements import action_button, status_tag
from pages.relations.elements import plain_table, select_button, sentence
from pages.relations.request import RelationRequest


def card_part(page: RelationRequest) -> list[Component]:
    """Build the card of the area selected last: its partners, and whom it shares what with."""
    t = page.t
    match page.selected:
        case None:
            hint = t.gettext(
                "Search for a municipality or an area, for example Kuusamo, to see its partners."
            )
            return [html.P(hint, className="rel-hint")]
        case ("municipality", code):
            return _municipality(page, code)
        case (division, code):
            return _area(page, division, code)


def _municipality(page: RelationRequest, code: str) -> list[Component]:
    """Build the card of a municipality: its partners, and the rest of its cell."""
    card = cell_card(page.facts, page.answer_set, code, page.t)
    return [
        html.H3(card.municipality.name, className="rel-card__name", tabIndex=-1),
        *_where(page, code),
        html.Ul([_seat(page, seat) for seat in card.seats], className="rows rel-seats"),
        *_others(page, card),
    ]


def _area(page: RelationRequest, division: str, code: str) -> list[Component]:
    """Build the card of an area: which municipalities it has in common with whom, and partners."""
    t = page.t
    card = area_card(page.facts, page.answer_set, division, code, t)
    parts = html.Ul([_part(page, part) for part in card.parts], className="rows")
    return [
        html.H3(card.area.name, className="rel-card__name", tabIndex=-1),
        html.H4(t.gettext("Municipalities by partner"), className="rel-heading"),
        parts,
        html.H4(t.gettext("All partners"), className="rel-heading"),
        html.Ul([_seat(page, seat) for seat in card.seats], className="rows rel-seats"),
    ]


def _part(page: RelationRequest, part: PartnerPart) -> Component:
    t, key = page.t, part.partner.key
    residents = t.ngettext("{n} resident", "{n} residents", part.residents)
    return html.Li(
        html.Div(
            [
                select_button(part.partner.name, key, pressed=key in page.view.sel),
                html.Span(", ".join(part.names)),
                html.Small(f"{residents} ({t.percent(part.share)})"),
            ],
            className="rows__text",
        )
    )


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
