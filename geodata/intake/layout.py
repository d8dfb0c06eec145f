"""Where the headings and the columns of a sheet are in a table, and the cells below them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from openpyxl.utils import get_column_letter

from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.checks.file_checks import TableCheck
from geodata.intake.findings import Finding, Place
from geodata.intake.headings import (
    column_of,
    first_cells,
    heading_index,
    is_field_heading,
    is_heading_row,
)
from geodata.intake.readers.book import Cell, Table, TableRow
from geodata.intake.schema.answer_rows import AnswerRow
from geodata.intake.schema.cell_readers import visible_text
from geodata.intake.schema.cell_signs import is_garbled
from geodata.intake.schema.columns import Column
from geodata.intake.schema.schema import META, READ_SHEETS, columns

Rows = list[tuple[int, dict[str, Cell]]]
"""Number of a row in the file, and its cells by the name of their column."""


@dataclass(frozen=True)
class ColumnSpot:
    """Where a column is in a table: its heading there and its position, from 1."""

    heading: str
    position: int


@dataclass(frozen=True)
class Layout:
    """Which table holds a sheet, and where its columns are."""

    sheet: str
    table: Table
    spots: Mapping[str, ColumnSpot]

    def place(self, number: int | None = None, column: str = "") -> Place:
        """Return the place of a cell, a row, a column or the sheet."""
        spot = self.spots.get(column)
        cell = _cell_name(number, spot.position) if spot and number else ""
        return Place(
            sheet=self.table.name, row=number, column=spot.heading if spot else "", cell=cell
        )

    def formula(self, number: int, column: str) -> str | None:
        """Formula of a cell, or None."""
        spot = self.spots.get(column)
        return self.table.formulas.get((number, spot.position)) if spot else None


class VerticalLayout(Layout):
    """Layout of fields listed below each other; the position of a field is its row."""

    def place(self, number: int | None = None, column: str = "") -> Place:
        """Return the place of the value of a field, or of the sheet."""
        spot = self.spots.get(column)
        if spot is None:
            return Place(sheet=self.table.name, row=number)
        return Place(
            sheet=self.table.name,
            row=spot.position,
            column=spot.heading,
            cell=f"B{spot.position}",
        )

    def formula(self, number: int, column: str) -> str | None:  # noqa: ARG002 - the field's row
        """Formula of the value of a field, or None."""
        spot = self.spots.get(column)
        return self.table.formulas.get((spot.position, 2)) if spot else None


@dataclass(frozen=True)
class Laid:
    """A table laid out: its layout, its rows of cells, and what was found on the way."""

    layout: Layout
    rows: Rows
    findings: tuple[Finding, ...]


def lay_out(sheet: str, table: Table) -> Laid:
    """Find the columns of a sheet; the table of the layout begins with the row of headings."""
    if sheet == META and _is_vertical(table):
        return _lay_out_vertically(table)
    first = heading_index(sheet, table)
    below = replace(table, rows=table.rows[first:])
    headings = below.rows[0] if below.rows else TableRow(1, ())
    spots, findings = _spots(sheet, table, headings)
    layout = Layout(sheet, below, spots)
    rows: list[TableRow] = []
    for row in below.rows[1:]:
        repeated = is_heading_row(sheet, row)
        findings += [_not_headings(table, row, headings)] if repeated else []
        rows += [] if repeated else [row]
    findings = [
        *(_not_headings(table, row, headings) for row in table.rows[:first]),
        *findings,
        *_missing_columns(layout),
        *(finding for row in rows for finding in _outside(table, row, headings.cells)),
    ]
    cells: Rows = [
        (row.number, {name: _at(row.cells, spot.position) for name, spot in spots.items()})
        for row in rows
    ]
    return Laid(layout, cells, tuple(findings))


def written_headings(column: Column) -> str:
    """Return the heading in three languages, as the template may be in any of them."""
    return " / ".join(dict.fromkeys(column.heading))


def _spots(
    sheet: str, table: Table, headings: TableRow
) -> tuple[dict[str, ColumnSpot], list[Finding]]:
    spots: dict[str, ColumnSpot] = {}
    findings = []
    for position, heading in enumerate(headings.cells, start=1):
        column = column_of(sheet, heading)
        place = Place(sheet=table.name, row=headings.number)
        if column in spots:
            findings.append(
                Finding.of(TableCheck.COLUMN_TWICE, place, column=visible_text(heading))
            )
        elif column is not None:
            spots[column] = ColumnSpot(visible_text(heading), position)
        elif heading is not None:
            check = CellCheck.GARBLED if is_garbled(heading) else TableCheck.COLUMN_OTHER
            findings.append(Finding.of(check, place, value=visible_text(heading)))
    return spots, findings


def _not_headings(table: Table, row: TableRow, headings: TableRow) -> Finding:
    """A row above the headings, or one that repeats them."""
    written = ", ".join(visible_text(cell) for cell in row.cells if cell is not None)
    place = Place(sheet=table.name, row=row.number)
    return Finding.of(TableCheck.HEADING_ROW, place, value=written, row=headings.number)


def _outside(table: Table, row: TableRow, headings: Sequence[Cell]) -> Iterator[Finding]:
    """Filled cells of a row that no heading stands above."""
    for position, cell in enumerate(row.cells, start=1):
        if cell is not None and _at(headings, position) is None:
            place = Place(sheet=table.name, row=row.number, cell=_cell_name(row.number, position))
            yield Finding.of(TableCheck.OUTSIDE, place, value=visible_text(cell))


def _is_vertical(table: Table) -> bool:
    if not table.rows:
        return False
    across = {column_of(META, cell) for cell in table.rows[heading_index(META, table)].cells} - {
        None
    }
    down = {column_of(META, cell) for cell in first_cells(table)} - {None}
    return len(down) > len(across) or (len(down) == 1 and len(table.rows) == 1)


def _lay_out_vertically(table: Table) -> Laid:
    """Read fields listed below each other, heading and value, as the one row of the sheet."""
    cells: dict[str, Cell] = {}
    spots: dict[str, ColumnSpot] = {}
    findings: list[Finding] = []
    for row in table.rows:
        column = column_of(META, row.cells[0])
        field, place = visible_text(row.cells[0]), Place(sheet=table.name, row=row.number)
        if column in cells:
            findings.append(Finding.of(TableCheck.COLUMN_TWICE, place, column=field))
        elif column is not None:
            cells[column] = _at(row.cells, 2)
            spots[column] = ColumnSpot(field, row.number)
        elif row.cells[0] is not None and not is_field_heading(row.cells[0]):
            check = CellCheck.GARBLED if is_garbled(row.cells[0]) else TableCheck.COLUMN_OTHER
            findings.append(Finding.of(check, place, value=field))
        findings += _outside(table, row, (row.cells[0], row.cells[0]))
    layout = VerticalLayout(META, table, spots)
    findings += _missing_columns(layout)
    return Laid(layout, [(table.rows[0].number, cells)], tuple(findings))


def _missing_columns(layout: Layout) -> Iterator[Finding]:
    """Required columns that are not there, and the column of answers."""
    if not layout.table.rows:
        return
    known, model = columns(layout.sheet), READ_SHEETS[layout.sheet]
    names = {column.names for name, column in known.items() if name in layout.spots}
    for name, column in known.items():
        if column.required and name not in layout.spots and name not in names:
            yield Finding.of(TableCheck.COLUMN, layout.place(), column=written_headings(column))
    # Without it every row would look like one that leaves its published answer out.
    lacking = issubclass(model, AnswerRow) and model.filled[0] not in layout.spots
    if lacking and not _says_statuses_only(layout):
        heading = written_headings(known[model.filled[0]])
        place = Place(sheet=layout.table.name, row=layout.table.rows[0].number)
        yield Finding.of(TableCheck.ANSWER_COLUMN, place, column=heading)


def _says_statuses_only(layout: Layout) -> bool:
    """Whether a sparse table gives the status of its areas and has no column that is unknown."""
    headings = [cell for cell in layout.table.rows[0].cells if cell is not None]
    known = "status" in layout.spots and len(headings) == len(layout.spots)
    return layout.table.sparse and known


def _at(cells: Sequence[Cell], position: int) -> Cell:
    return cells[position - 1] if position <= len(cells) else None


def _cell_name(row: int, column: int) -> str:
    return f"{get_column_letter(column)}{row}"
