"""The overlap table: pairs of areas that share municipalities, with shares in both directions."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from layers.relations.classes import RELATION_KINDS
from layers.relations.relation import Relation
from layers.relations.selection import selected_rows
from layers.relations.shared_municipalities import shared_names
from layers.relations.view import RelationView
from layers.words.labels import division_label
from layers.words.text import N_, Translator, capitalised, sort_key

_HEADS: Mapping[str, str] = MappingProxyType(
    {
        "relation_label": N_("How it lies"),
        "municipalities": N_("Municipalities"),
        "residents": N_("Residents"),
        "area_km2": N_("Area, km²"),
    }
)
_SHARE_HEADS: Mapping[str, str] = MappingProxyType(
    {
        "municipalities": N_("Share of the municipalities ({area})"),
        "residents": N_("Share of the residents ({area})"),
        "area_km2": N_("Share of the ground ({area})"),
    }
)
_FIRST = (
    "municipalities",
    "residents",
    "share_a_residents",
    "share_b_residents",
    "relation_label",
)
"""Columns after the names, the most asked for first, so that they are in sight."""
_FURTHER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "municipalities": ("share_a_municipalities", "share_b_municipalities"),
        "area_km2": ("area_km2", "share_a_area_km2", "share_b_area_km2"),
    }
)
"""Amount -> the columns that follow where it is known."""
AREA_CAVEAT = N_(
    "Areas are computed from the borders of the map, inside the coastline and with lakes; they are "
    "not official."
)
_FIRST_KINDS = tuple(RELATION_KINDS)


def overlap_table(relation: Relation, view: RelationView, t: Translator) -> pd.DataFrame:
    """Return the overlaps of the view, in its order.

    Columns: ``code_a``, ``name_a``, ``code_b``, ``name_b``, ``relation`` (class of the area of a),
    ``relation_label``, ``crossing`` (bool), ``municipality_names`` (those in common, in a text),
    then the amounts and shares (0 to 1, both directions) of ``Relation.table``. With a selection
    only the pairs that it is about. By default crossing areas come first, and each area's largest
    part first.
    """
    table = selected_rows(relation, relation.table, view.sel)
    table = table.assign(relation=[relation.classes[code] for code in table["code_a"]])
    if view.classes:
        table = table[table["relation"].isin(view.classes)]
    names = {
        f"name_{side}": [relation.facts.name(division, code, t.lang) for code in codes]
        for side, division, codes in (
            ("a", relation.a, table["code_a"]),
            ("b", relation.b, table["code_b"]),
        )
    }
    labels = [RELATION_KINDS[key].text(t) for key in table["relation"]]
    pairs = zip(table["code_a"], table["code_b"], strict=True)
    table = table.assign(
        **names,
        relation_label=labels,
        crossing=table["relation"].eq("crosses"),
        municipality_names=[", ".join(shared_names(relation, pair, t.lang)) for pair in pairs],
    )
    return _sorted(table[_columns(table)], view.sort)


def table_heads(relation: Relation, t: Translator) -> dict[str, str]:
    """Return the labels of the columns to show, the most asked for first.

    ``relation_label`` sorts by ``relation``.
    """
    labels = {side: division_label(getattr(relation, side), t) for side in "ab"}
    names = {f"name_{side}": capitalised(label) for side, label in labels.items()}
    words = {column: t.gettext(label) for column, label in _HEADS.items()}
    words |= {key: label for amount in _SHARE_HEADS for key, label in _shares(amount, labels, t)}
    amounts = [amount for amount in _FURTHER if amount in relation.table]
    further = [column for amount in amounts for column in _FURTHER[amount]]
    return names | {column: words[column] for column in (*_FIRST, *further)}


def file_heads(relation: Relation, t: Translator) -> dict[str, str]:
    """Return the labels of the columns of a file: those of the page, and the municipalities."""
    names = {"municipality_names": t.gettext("Municipalities by name")}
    heads = table_heads(relation, t)
    first = {key: heads.pop(key) for key in ("name_a", "name_b")}
    return first | names | heads


def _shares(amount: str, labels: Mapping[str, str], t: Translator) -> list[tuple[str, str]]:
    """Return the columns of the two shares of an amount with their labels."""
    return [
        (f"share_{side}_{amount}", t.gettext(_SHARE_HEADS[amount], area=label))
        for side, label in labels.items()
    ]


def cell_text(column: str, value: Any, t: Translator) -> str:
    """Format a value: shares as per cent, counts with digit grouping."""
    if column.startswith("share_"):
        return t.percent(value, decimals=1)
    return t.number(value) if isinstance(value, int | float) else str(value)


def _columns(table: pd.DataFrame) -> list[str]:
    names = ["code_a", "name_a", "code_b", "name_b", "relation", "relation_label", "crossing"]
    names += ["municipality_names"]
    return [*names, *(column for column in table.columns if column not in names)]


def _sorted(table: pd.DataFrame, sort: str) -> pd.DataFrame:
    """Sort by a column, by default crossing areas first; ties and names alphabetically."""
    ordered = table.sort_values(
        ["relation", "name_a", "residents", "name_b"],
        key=_sort_values,
        ascending=[True, True, False, True],
        kind="stable",
    )
    column = sort.removeprefix("-")
    if column in table:
        ordered = ordered.sort_values(
            column, key=_sort_values, ascending=not sort.startswith("-"), kind="stable"
        )
    return ordered.reset_index(drop=True)


def _sort_values(values: pd.Series) -> pd.Series:
    if values.name == "relation":
        return values.map(_FIRST_KINDS.index)
    return values.map(sort_key) if str(values.name).startswith("name_") else values
