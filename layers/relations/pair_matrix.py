"""The matrix of two divisions: a row for each area that crosses, a column for each it meets."""

from collections.abc import Mapping
from dataclasses import dataclass

from layers.map.short_names import short_name
from layers.relations.relation import Relation
from layers.relations.selection import selected_pairs
from layers.relations.shared_municipalities import shared_names
from layers.relations.view import RelationView

MOST_COLUMNS = 24
"""With more columns a matrix cannot be read; the table of pairs says the same."""


@dataclass(frozen=True)
class MatrixCell:
    """What an area of a shares with one of b.

    ``share`` is the part of the residents of the area of a (0 to 1).
    """

    residents: int
    share: float
    names: tuple[str, ...]


@dataclass(frozen=True)
class MatrixRow:
    """A row: an area of a with its cells by the codes of the areas of b that it meets."""

    code: str
    name: str
    residents: int
    cells: Mapping[str, MatrixCell]


@dataclass(frozen=True)
class PairMatrix:
    """Areas of a by areas of b.

    ``columns`` are codes and short names of areas of b. ``others`` counts, for each column, the
    areas of a without a row that it meets, and ``others_in_all`` those of the whole country.
    """

    rows: tuple[MatrixRow, ...]
    columns: tuple[tuple[str, str], ...]
    others: Mapping[str, int]
    others_in_all: int


def pair_matrix(relation: Relation, view: RelationView, lang: str) -> PairMatrix:
    """Build the matrix of the areas that the view is about.

    These are the areas of the selected pairs or, without a selection, those that cross a border;
    with chosen classes only areas of these. Rows come in descending order of residents, columns as
    the rows meet them. Without rows, or with more than ``MOST_COLUMNS`` columns, it is empty.
    """
    facts = relation.facts
    codes = sorted(_rows(relation, view), key=lambda code: -facts.population(relation.a, code))
    met = {code: relation.overlapping_areas(code) for code in codes}
    columns = list(dict.fromkeys(other for code in codes for other in met[code]))
    if len(columns) > MOST_COLUMNS:
        return PairMatrix((), (), {}, 0)
    by_b: dict[str, set[str]] = {}
    for area, other in relation.shared:
        by_b.setdefault(other, set()).add(area)
    return PairMatrix(
        rows=tuple(_row(relation, code, met[code], lang) for code in codes),
        columns=tuple((code, short_name(facts, relation.b, code, lang)) for code in columns),
        others={code: len(by_b[code] - set(codes)) for code in columns},
        others_in_all=sum(kind != "not_applicable" for kind in relation.classes.values())
        - len(codes),
    )


def _rows(relation: Relation, view: RelationView) -> set[str]:
    """Return the codes of the areas of a that have a row."""
    pairs = selected_pairs(relation, view.sel)
    codes = set(relation.crossing) if pairs is None else {area for area, _ in pairs}
    kinds = set(view.classes) or set(relation.classes.values())
    return {code for code in codes if relation.classes[code] in kinds}


def _row(relation: Relation, code: str, met: Mapping[str, tuple[str, ...]], lang: str) -> MatrixRow:
    facts = relation.facts
    whole = facts.population(relation.a, code)
    cells = {
        other: MatrixCell(
            residents=facts.residents(members),
            share=facts.residents(members) / whole,
            names=shared_names(relation, (code, other), lang),
        )
        for other, members in met.items()
    }
    return MatrixRow(code, facts.name(relation.a, code, lang), whole, cells)
