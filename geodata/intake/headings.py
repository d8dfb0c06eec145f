"""Recognise sheets by their names and columns by their headings, in any of the languages."""

import re
from collections.abc import Sequence
from functools import cache

from geodata.base.wording import Words
from geodata.intake.readers.book import Cell, Table
from geodata.intake.schema.cell_readers import plain
from geodata.intake.schema.schema import SHEETS, columns
from geodata.intake.schema.vocabulary import fold

GUIDE = Words("ohje", "anvisning", "instructions")
LISTS = Words("luettelot", "listor", "lists")
META_VALUE = Words("Vastaus", "Svar", "Answer")
META_FIELD = Words("Kohta", "Fält", "Field")

_MARKS = re.compile(r"\s*(\*|\(.*\))\s*$")
FEWEST_HEADINGS = 2


@cache
def _sheets_by_name() -> dict[str, str]:
    names = {sheet: (sheet, *model.sheet) for sheet, model in SHEETS.items()}
    return {fold(word): sheet for sheet, words in names.items() for word in words}


@cache
def _headings(sheet: str) -> dict[str, str]:
    """Names of columns by their folded headings and ids."""
    return {
        fold(word): name
        for name, column in columns(sheet).items()
        for word in (name, name.replace("_", " "), *column.heading, *column.former)
    }


def is_heading(text: str) -> bool:
    """Whether a text is a heading of any sheet."""
    return any(column_of(sheet, text) for sheet in SHEETS)


def is_ours(name: str) -> bool:
    """Whether a sheet is one that the template adds for the reader and that has no answers."""
    return fold(name) in {fold(word) for word in (*GUIDE, *LISTS)}


def column_of(sheet: str, heading: Cell) -> str | None:
    """Column that a heading means, or None; a star or a remark in brackets does not matter."""
    if heading is None:
        return None
    return _headings(sheet).get(fold(_MARKS.sub("", plain(heading)[:200])))


def sheet_of(table: Table) -> str | None:
    """Sheet that a table is, by its name or else by its headings, or None."""
    named = _sheets_by_name().get(fold(table.name[:100]))
    if named is not None or not table.rows:
        return named
    scores = {sheet: _score(sheet, table) for sheet in SHEETS}
    best = max(scores, key=lambda sheet: scores[sheet])
    return best if scores[best] >= FEWEST_HEADINGS else None


def _score(sheet: str, table: Table) -> int:
    first_row = table.rows[0].cells
    if sheet == "meta":
        return max(_known(sheet, first_row), _known(sheet, first_cells(table)))
    return _known(sheet, first_row)


def _known(sheet: str, cells: Sequence[Cell]) -> int:
    return len({column_of(sheet, cell) for cell in cells} - {None})


def first_cells(table: Table) -> list[Cell]:
    """Cells of the first column."""
    return [row.cells[0] for row in table.rows]
