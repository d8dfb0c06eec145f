"""Map data of two divisions: the fill of areas, and where municipalities move."""

from typing import Any

from geodata import Move
from layers.relations.cells import cell_colours
from layers.relations.relation import Relation, kind_counts
from layers.relations.view import RelationView
from layers.words.text import Translator


def map_data(relation: Relation, view: RelationView, t: Translator) -> dict[str, Any]:
    """Return what the browser needs besides geometry and catalogue, as a dict for JSON.

    ``a`` and ``b`` are the divisions; ``classes`` the legend (key, label, fill, dark, areas,
    municipalities, residents); ``values`` the class of each area of a; ``cells`` the colour of each
    municipality when the map shows cells, else None; ``moved`` maps each moved municipality to its
    hypothetical area by division.
    """
    return {
        "a": relation.a,
        "b": relation.b,
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


def _moved(moves: tuple[Move, ...]) -> dict[str, dict[str, str]]:
    moved: dict[str, dict[str, str]] = {}
    for each in moves:
        moved.setdefault(each.municipality, {})[each.division] = each.area
    return moved
