"""Result of every reader: a file as tables of cells, or its refusal."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from typing import NoReturn

from geodata.intake.checks.check import Check
from geodata.intake.checks.file_checks import TableCheck
from geodata.intake.findings import NOWHERE, Finding, Place, Value
from geodata.intake.readers.limits import MAX_COLUMNS, MAX_ROWS

Cell = str | int | float | bool | date | None


@dataclass(frozen=True)
class TableRow:
    """A row that is not empty: its number in the file, from 1, and its cells from column A."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """A sheet of a file; ``name`` is "" for a file of one table without a name.

    ``merged`` lists ranges of merged cells such as "B3:B4". ``formulas`` are those of cells by row
    and column, from 1; such a cell holds the value that the file stores for it, or the formula
    itself when it stores none. ``sparse`` is a table whose rows leave out what they do not say, so
    that a column of nothing is missing, as in JSON. ``across`` is a table whose rows were columns
    of the file; no reader gives one.
    """

    name: str
    rows: tuple[TableRow, ...]
    hidden: bool = False
    merged: tuple[str, ...] = ()
    hidden_rows: Set[int] = frozenset()
    hidden_columns: Set[int] = frozenset()
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)
    sparse: bool = False
    across: bool = False


@dataclass(frozen=True)
class Book:
    """A file as tables; ``kind`` is its type by content: xlsx, ods, csv, zip or json."""

    kind: str
    tables: tuple[Table, ...]


class RefusedError(Exception):
    """A file that cannot be read; ``finding`` says why, ``kind`` is its type if known, or ""."""

    def __init__(self, finding: Finding, kind: str = "") -> None:
        super().__init__(finding.code)
        self.finding = finding
        self.kind = kind


def refuse(check: Check, place: Place = NOWHERE, **values: Value) -> NoReturn:
    """Stop reading the file: raise RefusedError with the finding of the check."""
    raise RefusedError(Finding.of(check, place, **values))


class RowCollector:
    """Collect the rows of a file that are not empty; refuse a file over MAX_ROWS or MAX_COLUMNS."""

    def __init__(self) -> None:
        self._total = 0

    def collect(self, numbered: Iterable[tuple[int, Iterable[Cell]]]) -> tuple[TableRow, ...]:
        """Return the rows of one table that are not empty, without empty cells at their ends."""
        rows: list[TableRow] = []
        for number, cells in numbered:
            trimmed = _trim(cells)
            if trimmed:
                self._count(len(trimmed))
                rows.append(TableRow(number, trimmed))
        return tuple(rows)

    def _count(self, columns: int) -> None:
        self._total += 1
        if self._total > MAX_ROWS or columns > MAX_COLUMNS:
            refuse(TableCheck.ROWS, rows=self._total, columns=columns)


def _trim(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """Drop the empty cells at the end; a text of spaces only is empty."""
    trimmed = [None if isinstance(cell, str) and not cell.strip() else cell for cell in cells]
    while trimmed and trimmed[-1] is None:
        trimmed.pop()
    return tuple(trimmed)
