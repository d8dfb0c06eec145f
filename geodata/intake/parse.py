"""Parse tables of cells into rows of the schema, with findings for invalid cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl.utils import get_column_letter
from pydantic import ValidationError

from geodata.intake.checks.check import Check
from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.checks.file_checks import TableCheck
from geodata.intake.findings import MOST_FINDINGS, Finding, Place
from geodata.intake.headings import column_of, first_cells, is_help_sheet, sheet_of
from geodata.intake.noted_readings import noted_readings
from geodata.intake.readers.book import Book, Cell, Table
from geodata.intake.schema.cell_readers import has_controls, visible_text
from geodata.intake.schema.columns import Column, SurveyRow
from geodata.intake.schema.schema import SHEETS, TOPIC_SHEETS, columns
from geodata.intake.schema.vocabulary import Vocabulary

ANSWER_SHEETS = tuple(TOPIC_SHEETS)
"""Sheets of which one is enough: members of groups alone answer nothing."""
_FORMULA_STARTS = ("=", "@")
_CALCULATING = ("(", "|", "!")


@dataclass(frozen=True)
class ColumnSpot:
    """Where a column is in a table: its heading there and its position, from 1."""

    heading: str
    position: int


@dataclass(frozen=True)
class Entry:
    """A row that could be parsed, with its number in the file and the layout of its sheet."""

    row: SurveyRow
    number: int
    sheet: "Layout"

    def place(self, column: str = "") -> Place:
        """Return the place of a cell of the row, or of the row."""
        return self.sheet.place(self.number, column)


@dataclass(frozen=True)
class Layout:
    """Which table holds a sheet, and where its columns are."""

    sheet: str
    table: Table
    spots: Mapping[str, ColumnSpot]

    def place(self, number: int | None = None, column: str = "") -> Place:
        """Return the place of a cell, a row, a column or the sheet."""
        spot = self.spots.get(column)
        cell = f"{get_column_letter(spot.position)}{number}" if spot and number else ""
        return Place(
            sheet=self.table.name, row=number, column=spot.heading if spot else "", cell=cell
        )


@dataclass
class Parsed:
    """Result of parsing a file: rows and layouts by sheet, and findings."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    layouts: dict[str, Layout] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    refused: dict[str, set[str]] = field(default_factory=dict)
    """Codes of the areas of rows that could not be parsed, by sheet."""

    def note(self, check: Check, place: Place, **values: Any) -> None:
        """Add a finding."""
        self.findings.append(Finding.of(check, place, **values))


def parse(book: Book, words: Vocabulary) -> Parsed:
    """Parse every table of a file that is a sheet of the schema."""
    parsed = Parsed()
    for table in book.tables:
        sheet = sheet_of(table)
        if sheet is None:
            if table.rows and not is_help_sheet(table.name):
                parsed.note(
                    TableCheck.SHEET_OTHER, Place(sheet=table.name), value=table.name or book.kind
                )
        elif sheet in parsed.layouts:
            place = Place(sheet=table.name)
            parsed.note(TableCheck.SHEET_TWICE, place, sheet=table.name, value=table.name)
        else:
            _parse_sheet(sheet, table, parsed, words)
    return parsed


def check_sheets(parsed: Parsed, kind: str, tables: Sequence[Table]) -> None:
    """Add findings when the sheets of answers or the origin of the answers are missing."""
    if not any(sheet in parsed.layouts for sheet in ANSWER_SHEETS):
        names = ", ".join(table.name or kind for table in tables)
        parsed.note(TableCheck.ANSWERS, Place(), value=names)
    if "meta" not in parsed.layouts:
        sheet = " / ".join(SHEETS["meta"].sheet)
        missing = TableCheck.META_LATER if kind == "csv" else TableCheck.META
        parsed.note(missing, Place(), sheet=sheet)
    elif not parsed.entries["meta"] and not parsed.layouts["meta"].table.rows[1:]:
        title = _headings(columns("meta")["title"])
        parsed.note(CellCheck.REQUIRED, parsed.layouts["meta"].place(), column=title)


def _parse_sheet(sheet: str, table: Table, parsed: Parsed, words: Vocabulary) -> None:
    place = Place(sheet=table.name)
    if table.hidden:
        parsed.note(TableCheck.HIDDEN, place, value=table.name)
    for merged in table.merged[:MOST_FINDINGS]:
        parsed.note(TableCheck.MERGED, place.model_copy(update={"cell": merged}), value=merged)
    layout, rows = _lay_out(sheet, table, parsed)
    parsed.layouts[sheet] = layout
    parsed.entries[sheet] = [
        entry for number, cells in rows for entry in _entry(layout, number, cells, parsed, words)
    ]


Rows = list[tuple[int, dict[str, Cell]]]


def _lay_out(sheet: str, table: Table, parsed: Parsed) -> tuple[Layout, Rows]:
    """Find the columns; return the layout and rows of cells by the name of their column."""
    if sheet == "meta" and _is_vertical(table):
        return _lay_out_vertically(table, parsed)
    spots: dict[str, ColumnSpot] = {}
    headings = table.rows[0] if table.rows else None
    for position, heading in enumerate(headings.cells if headings else (), start=1):
        column = column_of(sheet, heading)
        place = Place(sheet=table.name, row=headings.number if headings else None)
        if column in spots:
            parsed.note(TableCheck.COLUMN_TWICE, place, column=visible_text(heading))
        elif column is not None:
            spots[column] = ColumnSpot(visible_text(heading), position)
        elif heading is not None:
            parsed.note(TableCheck.COLUMN_OTHER, place, value=visible_text(heading))
    layout = Layout(sheet, table, spots)
    _require_columns(layout, parsed)
    return layout, [
        (row.number, {name: _at(row.cells, spot.position) for name, spot in spots.items()})
        for row in table.rows[1:]
    ]


def _is_vertical(table: Table) -> bool:
    if not table.rows:
        return False
    across = {column_of("meta", cell) for cell in table.rows[0].cells} - {None}
    down = {column_of("meta", cell) for cell in first_cells(table)} - {None}
    return len(down) > len(across) or (len(down) == 1 and len(table.rows) == 1)


def _lay_out_vertically(table: Table, parsed: Parsed) -> tuple[Layout, Rows]:
    """Read fields listed below each other, heading and value, as the one row of the sheet."""
    cells: dict[str, Cell] = {}
    spots: dict[str, ColumnSpot] = {}
    for row in table.rows:
        column = column_of("meta", row.cells[0])
        if column in cells:
            place = Place(sheet=table.name, row=row.number)
            parsed.note(TableCheck.COLUMN_TWICE, place, column=visible_text(row.cells[0]))
        elif column is not None:
            cells[column] = _at(row.cells, 2)
            spots[column] = ColumnSpot(visible_text(row.cells[0]), row.number)
    layout = VerticalLayout("meta", table, spots)
    _require_columns(layout, parsed)
    return layout, [(table.rows[0].number, cells)]


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


def _require_columns(layout: Layout, parsed: Parsed) -> None:
    if not layout.table.rows:
        return
    names = {column.names for name, column in columns(layout.sheet).items() if name in layout.spots}
    for name, column in columns(layout.sheet).items():
        if column.required and name not in layout.spots and name not in names:
            parsed.note(TableCheck.COLUMN, layout.place(), column=_headings(column))


def _headings(column: Column) -> str:
    """Return the heading in three languages, as the template may be in any of them."""
    return " / ".join(dict.fromkeys(column.heading))


def _at(cells: Sequence[Cell], position: int) -> Cell:
    return cells[position - 1] if position <= len(cells) else None


def _entry(
    layout: Layout, number: int, cells: dict[str, Cell], parsed: Parsed, words: Vocabulary
) -> Iterator[Entry]:
    """Parse one row; yields nothing for a row without answers or with errors."""
    model = SHEETS[layout.sheet]
    if model.filled and all(cells.get(name) is None for name in model.filled):
        return
    for name, column in columns(layout.sheet).items():
        # The name of an area is accepted in place of its code.
        if column.names and cells.get(column.names) is None:
            cells[column.names] = cells.get(name)
    for name, cell in cells.items():
        for check in _text_checks(cell):
            parsed.note(check, layout.place(number, name), value=str(cell).strip())
    try:
        row = model.model_validate(cells, context=words)
    except ValidationError as error:
        parsed.findings += _refusals(layout, number, error)
        _note_refused(layout.sheet, cells, parsed, words)
    else:
        for name, check, values in noted_readings(layout.sheet, cells, row, words):
            parsed.note(check, layout.place(number, name), **values)
        yield Entry(row, number, layout)


def _note_refused(sheet: str, cells: Mapping[str, Cell], parsed: Parsed, words: Vocabulary) -> None:
    """Record the area of a row with errors, so that it is not reported as missing."""
    name, column = next(iter(columns(sheet).items()))
    cell = cells.get(name)
    found = words.area(column.of, visible_text(cell)) if column.kind == "area" and cell else None
    if found is not None:
        parsed.refused.setdefault(sheet, set()).add(found.code)


def _text_checks(cell: Cell) -> Iterator[CellCheck]:
    """Yield the checks that a text fails in any column."""
    if not isinstance(cell, str):
        return
    if has_controls(cell):
        yield CellCheck.CONTROL
    text = cell.lstrip()
    calculating = text.startswith(("+", "-")) and any(mark in text for mark in _CALCULATING)
    if calculating or text.startswith(_FORMULA_STARTS):
        yield CellCheck.FORMULA


def _refusals(layout: Layout, number: int, error: ValidationError) -> Iterator[Finding]:
    """Convert the validation errors of a row to findings."""
    known = columns(layout.sheet)
    for problem in error.errors(include_url=False):
        name = str(problem["loc"][0]) if problem["loc"] else next(iter(known))
        place = layout.place(number, name)
        if problem["type"] == "check":
            context = problem["ctx"]
            yield Finding.of(context["check"], place, **context["values"])
        elif any(spot in (name, *_names_of(layout.sheet, name)) for spot in layout.spots):
            heading = place.column.rstrip("* ") or _headings(known[name])
            yield Finding.of(CellCheck.REQUIRED, place, column=heading)


def _names_of(sheet: str, code: str) -> list[str]:
    """List the columns of names that can replace a column of codes."""
    return [name for name, column in columns(sheet).items() if column.names == code]
