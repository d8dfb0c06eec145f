"""Recognise sheets by their names and columns by their headings, in any of three languages."""

import re
from collections.abc import Sequence
from functools import cache

from geodata.base.area_names import fold
from geodata.base.wording import Words
from geodata.intake.readers.book import Cell, Table, TableRow
from geodata.intake.schema.cell_readers import visible_text
from geodata.intake.schema.schema import READ_SHEETS, columns

GUIDE = Words("ohje", "anvisning", "instructions")
LISTS = Words("luettelot", "listor", "lists")
META_VALUE = Words("Vastaus", "Svar", "Answer")
META_FIELD = Words("Kohta", "Fält", "Field")

_DELIMITERS = (";", ",", "\t")
_SUFFIX = re.compile(r"\s*(\*|\(.*\))\s*$")
MIN_HEADINGS = 2
_SEARCHED_ROWS = 20
"""Rows in which headings are looked for, below a title and the like."""


@cache
def _sheets_by_name() -> dict[str, str]:
    names = {sheet: (sheet, *model.sheet) for sheet, model in READ_SHEETS.items()}
    return {fold(spelling): sheet for sheet, words in names.items() for spelling in words}


@cache
def _headings(sheet: str) -> dict[str, str]:
    """Map folded headings and ids to the names of columns."""
    return {
        fold(spelling): name
        for name, column in columns(sheet).items()
        for spelling in (name, name.replace("_", " "), *column.heading, *column.former)
    }


def is_heading(text: str) -> bool:
    """Whether a text is a heading of any sheet."""
    return any(column_of(sheet, text) for sheet in READ_SHEETS)


def is_help_sheet(name: str) -> bool:
    """Whether a sheet is one of instructions or lists of the template, without answers."""
    return fold(name) in {fold(spelling) for spelling in (*GUIDE, *LISTS)}


def column_of(sheet: str, heading: Cell) -> str | None:
    """Find the column of a heading, ignoring a star or brackets at its end; None if unknown.

    Invisible characters in it are ignored too.
    """
    if heading is None:
        return None
    return _headings(sheet).get(_SUFFIX.sub("", fold(visible_text(heading)[:200])))


def sheet_of(table: Table) -> str | None:
    """Find the sheet of a table by its name, else by its headings; None if unknown."""
    named = _sheets_by_name().get(fold(table.name[:100]))
    if named is not None or not table.rows:
        return named
    scores = {sheet: _count_headings(sheet, table) for sheet in READ_SHEETS}
    best = max(scores, key=lambda sheet: scores[sheet])
    return best if scores[best] >= MIN_HEADINGS else None


def heading_index(sheet: str, table: Table) -> int:
    """Index of the row of headings: the one with most of them, the first if none has several."""
    counts = [_count_columns(sheet, row.cells) for row in table.rows[:_SEARCHED_ROWS]]
    most = max(counts, default=0)
    return counts.index(most) if most >= MIN_HEADINGS else 0


def is_heading_row(sheet: str, row: TableRow) -> bool:
    """Whether every filled cell of a row is a heading, as when headings are in two languages."""
    filled = [cell for cell in row.cells if cell is not None]
    return len(filled) >= MIN_HEADINGS and all(column_of(sheet, cell) for cell in filled)


def is_field_heading(cell: Cell) -> bool:
    """Whether a cell is the heading above the fields of the sheet of origin."""
    return cell is not None and fold(visible_text(cell)) in {fold(word) for word in META_FIELD}


def is_line_in_one_cell(table: Table) -> bool:
    """Whether a row has all its headings in one cell, with the delimiters between them."""
    alone = [row.cells for row in table.rows[:_SEARCHED_ROWS] if len(row.cells) == 1]
    return any(
        sum(is_heading(part) for part in str(cells[0])[:1000].split(delimiter)) >= MIN_HEADINGS
        for cells in alone
        for delimiter in _DELIMITERS
    )


def _count_headings(sheet: str, table: Table) -> int:
    if sheet == "meta":
        return max(_count_across(sheet, table), _count_columns(sheet, first_cells(table)))
    return _count_across(sheet, table)


def _count_across(sheet: str, table: Table) -> int:
    return max(_count_columns(sheet, row.cells) for row in table.rows[:_SEARCHED_ROWS])


def _count_columns(sheet: str, cells: Sequence[Cell]) -> int:
    return len({column_of(sheet, cell) for cell in cells} - {None})


def first_cells(table: Table) -> list[Cell]:
    """Return the cells of the first column."""
    return [row.cells[0] for row in table.rows]
