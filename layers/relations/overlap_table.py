"""The overlap table: pairs of areas that share municipalities, with shares in both directions."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from layers.relations.classes import RELATION_KINDS
from layers.relations.relation import Relation
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
AREA_CAVEAT = N_(
    "Areas are computed from the borders of the map, inside the coastline and with lakes; they are "
    "not official."
)
_FIRST_KINDS = tuple(RELATION_KINDS)


def overlap_table(relation: Relation, view: RelationView, t: Translator) -> pd.DataFrame:
    """Return the overlaps of the view, in its order.

    Columns: ``code_a``, ``name_a``, ``code_b``, ``name_b``, ``relation`` (class of the area of a),
    ``relation_label``, ``crossing`` (bool), then the amounts and shares (0 to 1, both directions)
    of ``Relation.table``. By default crossing areas come first, and each area's largest part first.
    """
    table = relation.table
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
    table = table.assign(**names, relation_label=labels, crossing=table["relation"].eq("crosses"))
    return _sorted(table[_columns(table)], view.sort)


def table_heads(relation: Relation, t: Translator) -> dict[str, str]:
    """Return the labels of the columns to show, in their order.

    All but the first can be sorted by; ``relation_label`` sorts by ``relation``.
    """
    labels = {side: division_label(getattr(relation, side), t) for side in "ab"}
    heads = {f"name_{side}": capitalised(label) for side, label in labels.items()}
    amounts = [amount for amount in _SHARE_HEADS if amount in relation.table]
    heads |= {column: t.gettext(_HEADS[column]) for column in ("relation_label", *amounts)}
    heads |= {
        f"share_{side}_{amount}": t.gettext(_SHARE_HEADS[amount], area=label)
        for amount in amounts
        for side, label in labels.items()
    }
    return heads


def cell_text(column: str, value: Any, t: Translator) -> str:
    """Format a value: shares as per cent, counts with digit grouping."""
    if column.startswith("share_"):
        return t.percent(value, decimals=1)
    return t.number(value) if isinstance(value, int | float) else str(value)


def _columns(table: pd.DataFrame) -> list[str]:
    names = ["code_a", "name_a", "code_b", "name_b", "relation", "relation_label", "crossing"]
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
