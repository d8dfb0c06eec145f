"""Turn a sheet on which areas stand in columns, so that they stand in rows as everywhere else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geodata.intake.mapping.remarks import Passed, Remark, Said
from geodata.intake.mapping.tables.source_table import (
    AREA_DIVISIONS,
    area_of,
    cell_at,
    names_area,
)
from geodata.intake.readers.book import Cell, Table, TableRow
from geodata.intake.schema.cell_readers import visible_text

_Column = tuple[int, tuple[Cell, ...]]

MOST_QUESTIONS = 200
"""Rows below the areas; a mapping has no more columns."""
CORNER = "Alue"
"""Heading of the areas, where the file has none above its questions."""


@dataclass(frozen=True)
class Turned:
    """A sheet with rows and columns exchanged; its rows have the numbers of the file's columns.

    ``passed`` are the rows above the areas. ``bare`` says that no column before the areas tells
    what the rows ask, so that the sheet cannot be read.
    """

    table: Table
    passed: tuple[Passed, ...]
    bare: bool


def turn_areas_down(table: Table, year: int) -> Turned | None:
    """Turn a sheet whose areas stand in one row; None for every other sheet.

    Areas stand across when a row has more areas of a division than any column, and no other row
    has several areas unless it is the same again.
    """
    at = _row_of_areas(table, year)
    if at is None or len(table.rows) - at > MOST_QUESTIONS:
        return None
    first = min(_positions(table.rows[at], year))
    passed = tuple(
        Passed(table.name, row.number, Remark(Said.ABOVE, _written(row))) for row in table.rows[:at]
    )
    return Turned(_turned(table, at, first), passed, bare=first == 1)


def _row_of_areas(table: Table, year: int) -> int | None:
    """Index of the row in which the areas stand."""
    best, most = None, 1
    codes = [_codes(row, year) for row in table.rows]
    for index, by_division in enumerate(codes):
        for found in by_division:
            if len(found) > most:
                best, most = index, len(found)
    if best is None or most <= _most_down(codes):
        return None
    others = (row for index, row in enumerate(table.rows) if index != best)
    alike = table.rows[best].cells
    alone = all(row.cells == alike or len(_positions(row, year)) <= 1 for row in others)
    return best if alone else None


def _codes(row: TableRow, year: int) -> list[dict[str, int]]:
    """Code -> position of the areas of a row, for each division."""
    found: list[dict[str, int]] = []
    for division in AREA_DIVISIONS:
        codes: dict[str, int] = {}
        for position in _positions(row, year):
            code = area_of(cell_at(row, position), division, year)
            if code is not None:
                codes.setdefault(code, position)
        found.append(codes)
    return found


def _most_down(codes: Sequence[Sequence[dict[str, int]]]) -> int:
    """Areas of the column that has most of one division."""
    down: dict[tuple[int, int], set[str]] = {}
    for by_division in codes:
        for division, found in enumerate(by_division):
            for code, position in found.items():
                down.setdefault((division, position), set()).add(code)
    return max(map(len, down.values()), default=0)


def _positions(row: TableRow, year: int) -> list[int]:
    return [at for at, cell in enumerate(row.cells, start=1) if names_area(cell, year)]


def _turned(table: Table, at: int, first: int) -> Table:
    rows = table.rows[at:]
    top = rows[0].number
    width = max(len(row.cells) for row in rows)
    columns = [(position, _column(rows, position)) for position in range(1, width + 1)]
    if first > 1:
        columns = [*_with_corner(columns[: first - 1]), *columns[first - 1 :]]
    filled = [TableRow(number, cells) for number, cells in columns if any(map(_is_filled, cells))]
    return Table(
        name=table.name,
        rows=tuple(filled),
        hidden=table.hidden,
        hidden_rows=table.hidden_columns,
        hidden_columns={number - top + 1 for number in table.hidden_rows if number >= top},
        formulas={
            (column, row - top + 1): text
            for (row, column), text in table.formulas.items()
            if row >= top
        },
        across=True,
    )


def _column(rows: Sequence[TableRow], position: int) -> tuple[Cell, ...]:
    """Cells of a column; a row that is empty in the file is an empty cell."""
    cells = {row.number: cell_at(row, position) for row in rows}
    return tuple(cells.get(number) for number in range(rows[0].number, rows[-1].number + 1))


def _with_corner(heads: Sequence[_Column]) -> Iterator[_Column]:
    """Columns of questions, the last of which has a heading above it and the others none."""
    for index, (number, cells) in enumerate(heads):
        last = index == len(heads) - 1
        yield number, ((cells[0] or CORNER) if last else None, *cells[1:])


def _is_filled(cell: Cell) -> bool:
    return cell is not None


def _written(row: TableRow) -> str:
    return ", ".join(visible_text(cell) for cell in row.cells if cell is not None)
