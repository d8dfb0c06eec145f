"""Top of the page: choosers of the divisions, the main sentence, crossing and selected areas."""

from dash import html
from dash.development.base_component import Component

import geodata
import ids
from layers.cooperation.kela_splits import KELA, split_note, split_regions
from layers.map.short_names import short_name
from layers.relations.relation import KindCount, area_sentence, kind_counts, opening
from layers.relations.shared_municipalities import belonging_sentence, minor_sentences
from layers.themes.theme import ThemeClass
from layers.words.labels import area_label, division_plural
from layers.words.text import capitalised
from pages.frame.elements import action_button, icon_button
from pages.map.controls import select
from pages.relations.elements import fold, select_button, sentence
from pages.relations.request import RelationRequest

MOST_LISTED = 8
"""Number of crossing areas listed at once; the others are collapsed."""


def choosers(page: RelationRequest) -> Component:
    """Build the choosers of both divisions, and the button that swaps them."""
    t, view = page.t, page.view
    options = {each.id: division_plural(each.id, t) for each in geodata.divisions(view.year)}
    return html.Div(
        [
            _chooser(t.gettext("Areas"), ids.Relations.DIVISION_A, options),
            icon_button(
                "arrow-left-right", t.gettext("Swap the two"), "swap", className="rel-swap"
            ),
            _chooser(t.gettext("Compared with the borders of"), ids.Relations.DIVISION_B, options),
        ],
        className="rel-choosers",
        role="group",
        **{"aria-label": t.gettext("Divisions to compare")},
    )


def _chooser(words: str, select_id: str, options: dict[str, str]) -> Component:
    label = html.Label(words, htmlFor=select_id, className="field__label")
    return html.Div([label, select(select_id, options)])


def opening_part(page: RelationRequest) -> list[Component]:
    """Build the main sentence, and the legend of classes, which filters."""
    t, relation = page.t, page.relation
    splits = split_regions(relation.facts) if {relation.a, relation.b} == {KELA, "region"} else ()
    return [
        sentence(opening(relation, t).sentence, "rel-opening"),
        *(html.P(split_note(relation.facts, code, t), className="rel-hint") for code in splits),
        html.Ul(
            [_kind(page, each) for each in kind_counts(relation, t)],
            className="rel-legend legend",
            **{"aria-label": t.gettext("Show only areas that")},
        ),
    ]


def _kind(page: RelationRequest, count: KindCount) -> Component:
    """Build a row of the legend; it filters the map, the table and the flow diagram."""
    t = page.t
    swatch = html.Span(
        className="swatch",
        style={"background": _background(count.kind)},
        **{"aria-hidden": "true"},
    )
    numbers = html.Span(
        [
            html.Span(t.ngettext("{n} area", "{n} areas", count.areas)),
            html.Span(t.ngettext("{n} resident", "{n} residents", count.residents)),
        ],
        className="legend__counts",
    )
    button = action_button(
        [swatch, html.Span(count.label, className="legend__label"), numbers],
        "toggle-class",
        count.kind.key,
        **{"aria-pressed": str(count.kind.key in page.view.classes).lower()},
    )
    return html.Li(button)


def _background(kind: ThemeClass) -> str:
    """Return the background of a class as on the map; "not applicable" adapts to dark pages."""
    return "var(--not-applicable)" if kind.missing else kind.fill


def crossing_part(page: RelationRequest) -> list[Component]:
    """List the crossing areas with their shares, most residents first."""
    t, relation = page.t, page.relation
    if not relation.crossing:
        return []
    facts = relation.facts
    codes = sorted(relation.crossing, key=lambda code: -facts.population(relation.a, code))
    rows = [_crossing_row(page, code) for code in codes]
    rest = [fold(t.gettext("Show all"), html.Ul(rows[MOST_LISTED:], className="rel-crossing"))]
    return [
        html.H2(t.gettext("These cross a border"), className="rel-heading"),
        html.Ul(rows[:MOST_LISTED], className="rel-crossing"),
        *(rest if rows[MOST_LISTED:] else []),
    ]


def _crossing_row(page: RelationRequest, code: str) -> Component:
    relation, t = page.relation, page.t
    facts, key = relation.facts, f"{relation.a}:{code}"
    whole = facts.population(relation.a, code)
    shares = {
        other: facts.residents(members) / whole
        for other, members in relation.overlapping_areas(code).items()
    }
    bar = [
        html.Span(style={"--share": f"{share:.1%}"}, **{"aria-hidden": "true"})
        for share in shares.values()
    ]
    words = " · ".join(
        f"{short_name(facts, relation.b, other, t.lang)} {t.percent(share)}"
        for other, share in shares.items()
    )
    name = facts.name(relation.a, code, t.lang)
    return html.Li(
        [
            select_button(name, key, pressed=key in page.view.sel),
            html.Span(t.number(whole), className="rel-crossing__size"),
            html.Div(bar, className="share-bar"),
            html.Span(words, className="rel-crossing__shares"),
            *(sentence(each, "rel-crossing__who") for each in minor_sentences(relation, code, t)),
        ],
        className="rel-crossing__row",
        **{"data-area": key},
    )


def selected_part(page: RelationRequest) -> list[Component]:
    """Build a card for each selected area: how it lies against the other division, both ways."""
    cards = [_card(page, *key.split(":")) for key in page.view.sel]
    return [card for card in cards if card]


def _card(page: RelationRequest, division: str, code: str) -> Component | None:
    """Build the card of an area; None when nothing can be said of it.

    An area of a third division is described by the areas of a within it.
    """
    t, relation = page.t, page.relation
    if code not in relation.facts.codes(division):
        return None
    if division == relation.b:
        relation = relation.swapped
    sentences = (
        [area_sentence(relation, code, t), *minor_sentences(relation, code, t)]
        if division == relation.a
        else [*_belonging(page, division, code), *_parts(page, division, code)]
    )
    key = f"{division}:{code}"
    close = icon_button(
        "x",
        t.gettext("Remove from the selection"),
        "deselect",
        className="icon-button",
        **{"data-value": key},
    )
    more = html.A(t.gettext("Partners of a municipality"), href=f"#{ids.RelationSections.WHO}")
    return html.Article(
        [
            html.P(capitalised(area_label(division, code, t)), className="panel__kind"),
            html.H2(relation.facts.name(division, code, t.lang), className="panel__title"),
            close,
            *(sentence(each, "panel__sentence") for each in sentences),
            *([html.P(more, className="rel-more")] if division == "municipality" else []),
        ],
        className="rel-card",
    )


def _parts(page: RelationRequest, division: str, code: str) -> list[str]:
    """Return sentences on the areas of a within an area of a third division."""
    relation = page.relation
    areas = list(relation.facts.split(division, code, relation.a))
    return [area_sentence(relation, each, page.t) for each in areas[:MOST_LISTED]]


def _belonging(page: RelationRequest, division: str, code: str) -> list[str]:
    """Say of a municipality to which areas it belongs; empty for areas of other divisions."""
    if division != "municipality":
        return []
    facts, relation = page.relation.facts, page.relation
    pair = facts.area_of(code, relation.a), facts.area_of(code, relation.b)
    return [belonging_sentence(relation, pair, page.t, (code,))]


def border_key(page: RelationRequest) -> list[Component]:
    """Build the key of the map's lines."""
    t, view = page.t, page.view
    rows = {
        "s": t.gettext("Border of both"),
        "a": t.gettext("Only: {areas}", areas=division_plural(view.a, t)),
        "b": t.gettext("Only: {areas}", areas=division_plural(view.b, t)),
    }
    if view.hypothetical:
        rows["m"] = t.gettext("Moved municipalities")
    cells = t.gettext("Colours tell apart the groups of municipalities with the same partners.")
    return [
        *([html.P(cells)] if view.fill == "cell" else []),
        *(html.P([_line(code), words]) for code, words in rows.items()),
    ]


def _line(code: str) -> Component:
    return html.Span(className=f"rel-line rel-line--{code}", **{"aria-hidden": "true"})
