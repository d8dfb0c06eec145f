"""Which pairs of areas a selection is about."""

import pandas as pd

from layers.relations.relation import Relation

Pair = tuple[str, str]
"""Codes of an area of a and of an area of b."""


def selected_pairs(relation: Relation, sel: tuple[str, ...]) -> frozenset[Pair] | None:
    """Return the pairs that the selected areas (``division:code``) are about; None for all.

    Areas of a or b stand for the pairs in which they are. Where areas of both are selected and
    meet, only the pairs of which both sides are selected count. An area of a third division stands
    for the areas of a that it shares municipalities with, as one of a does.
    """
    sides_a, sides_b = set[str](), set[str]()
    for key in sel:
        division, _, code = key.partition(":")
        if code not in relation.facts.codes(division):
            continue
        if division == relation.b:
            sides_b.add(code)
        else:
            sides_a |= set(relation.facts.split(division, code, relation.a))
    if not sides_a | sides_b:
        return None
    both = {(a, b) for a, b in relation.shared if a in sides_a and b in sides_b}
    either = {(a, b) for a, b in relation.shared if a in sides_a or b in sides_b}
    return frozenset(both or either)


def selected_rows(relation: Relation, table: pd.DataFrame, sel: tuple[str, ...]) -> pd.DataFrame:
    """Return the rows of a table with ``code_a`` and ``code_b`` that a selection is about."""
    pairs = selected_pairs(relation, sel)
    if pairs is None:
        return table
    rows = zip(table["code_a"], table["code_b"], strict=True)
    return table[[pair in pairs for pair in rows]]
