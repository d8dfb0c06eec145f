"""Map data of two divisions: shared and separate borders, and the fill of areas."""

from typing import Any

from geodata import Move, area_codes
from layers.relations.cells import cell_colours
from layers.relations.relation import Relation, kind_counts
from layers.relations.view import RelationView
from layers.words.text import Translator

BORDER_CODES = ("c", "n", "s", "a", "b")
"""Coast; inside areas of both divisions; border of both; of a only; of b only."""


def border_codes(relation: Relation) -> str:
    """Return a string with one letter of ``BORDER_CODES`` per arc.

    The order is that of ``Facts.arcs`` and ``layers.map.geometry.arcs``.
    """
    arcs = relation.facts.arcs
    apart_a = _apart(relation, relation.a)
    apart_b = _apart(relation, relation.b)
    letters = {(False, False): "n", (True, True): "s", (True, False): "a", (False, True): "b"}
    return "".join(
        "c" if coast else letters[one, other]
        for coast, one, other in zip(arcs["right"].isna(), apart_a, apart_b, strict=True)
    )


def map_data(relation: Relation, view: RelationView, t: Translator) -> dict[str, Any]:
    """Return what the browser needs besides geometry and catalogue, as a dict for JSON.

    ``arcs`` are the border codes; ``classes`` the legend (key, label, fill, dark, areas,
    municipalities, residents); ``values`` the class of each area of a; ``cells`` the colour of each
    municipality when the map shows cells, else None; ``moved`` maps each moved municipality to its
    hypothetical area by division.
    """
    return {
        "a": relation.a,
        "b": relation.b,
        "arcs": border_codes(relation),
        "classes": [
            {
                "key": row.kind.key,
                "label": row.label,
                "fill": row.kind.fill,
                "dark": row.kind.dark,
                "areas": row.areas,
                "municipalities": row.municipalities,
                "residents": row.residents,
            }
            for row in kind_counts(relation, t)
        ],
        "values": dict(relation.classes),
        "cells": cell_colours(relation.facts) if view.fill == "cell" else None,
        "moved": _moved(view.moves),
    }


def _apart(relation: Relation, division: str) -> list[bool]:
    """Return for each arc whether its sides lie in different areas of the division."""
    area = area_codes(relation.facts.key, division).to_dict()
    arcs = relation.facts.arcs
    return [
        area[left] != area.get(right)
        for left, right in zip(arcs["left"], arcs["right"], strict=True)
    ]


def _moved(moves: tuple[Move, ...]) -> dict[str, dict[str, str]]:
    moved: dict[str, dict[str, str]] = {}
    for each in moves:
        moved.setdefault(each.municipality, {})[each.division] = each.area
    return moved
