"""Checks of a table and of its cells as texts, before they are read by the schema."""

from collections.abc import Iterable, Iterator
from itertools import islice
from string import ascii_letters

from openpyxl.utils import get_column_letter

from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.checks.file_checks import TableCheck
from geodata.intake.findings import MOST_FINDINGS, Finding, Place
from geodata.intake.readers.book import Cell, Table
from geodata.intake.readers.limits import MAX_ROWS
from geodata.intake.schema.cell_readers import has_controls, visible_text
from geodata.intake.schema.cell_signs import is_error_value, is_garbled
from geodata.intake.schema.schema import READ_SHEETS, columns

_FORMULA_STARTS = ("=", "@")
_CALCULATING = ("(", "|", "!")
_STATUS_LISTS = ("status", "state", "group_status")


def table_findings(table: Table, headings: int) -> Iterator[Finding]:
    """Find what is hidden in a table, and its merged cells from the row of headings on.

    ``headings`` is the number of that row: a title above it may be merged.
    """
    place = Place(sheet=table.name)
    if table.hidden:
        yield Finding.of(TableCheck.HIDDEN, place, value=table.name)
    rows = [row.number for row in table.rows if row.number in table.hidden_rows]
    if rows:
        first = place.model_copy(update={"row": rows[0]})
        yield Finding.of(TableCheck.HIDDEN_ROWS, first, value=_listed(rows))
    positions = {
        position
        for row in table.rows
        for position in table.hidden_columns
        if position <= len(row.cells) and row.cells[position - 1] is not None
    }
    if positions:
        letters = ", ".join(get_column_letter(position) for position in sorted(positions))
        yield Finding.of(TableCheck.HIDDEN_COLUMNS, place, value=letters)
    merges = (merged for merged in table.merged if _last_row(merged) >= headings)
    for merged in islice(merges, MOST_FINDINGS):
        at_cell = place.model_copy(update={"cell": merged})
        yield Finding.of(TableCheck.MERGED, at_cell, value=merged)


def _last_row(merged: str) -> int:
    """Row of the last cell of a range such as "B3:B4"."""
    digits = merged.rpartition(":")[2].lstrip(ascii_letters + "$")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 12 else MAX_ROWS


def garbled_headings(table: Table) -> Iterator[Finding]:
    """Find headings of an unknown table that are unknown because of a wrong encoding."""
    for row in table.rows[:1]:
        for cell in row.cells:
            if is_garbled(cell):
                place = Place(sheet=table.name, row=row.number)
                yield Finding.of(CellCheck.GARBLED, place, value=visible_text(cell))


def text_checks(cell: Cell) -> Iterator[CellCheck]:
    """Yield the checks that a text fails in any column."""
    if not isinstance(cell, str):
        return
    if is_error_value(cell):
        yield CellCheck.ERROR_VALUE
    if is_garbled(cell):
        yield CellCheck.GARBLED
    if has_controls(cell):
        yield CellCheck.CONTROL
    text = cell.lstrip()
    calculating = text.startswith(("+", "-")) and any(mark in text for mark in _CALCULATING)
    if calculating or text.startswith(_FORMULA_STARTS):
        yield CellCheck.FORMULA


def may_be_missing(sheet: str) -> Iterator[str]:
    """Columns in which a dash and the like can only mean that the value is not known.

    Areas and free texts are read as they are written.
    """
    for name, column in columns(sheet).items():
        listed = column.kind in ("choice", "choices") and column.of not in _STATUS_LISTS
        answer = column.required and name in READ_SHEETS[sheet].filled
        if listed or answer or column.kind in ("count", "day", "link"):
            yield name


def _listed(numbers: Iterable[int]) -> str:
    """List numbers in order, runs of them as ``3–5``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(
        str(first) if first == last else f"{first}\u2013{last}" for first, last in runs
    )
