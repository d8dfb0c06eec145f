"""Parse tables of cells into rows of the schema, with findings for invalid cells."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from geodata.intake.checks.check import Check, Severity
from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.checks.file_checks import TableCheck
from geodata.intake.findings import MOST_FINDINGS, Finding, Place
from geodata.intake.headings import is_help_sheet, is_line_in_one_cell, sheet_of
from geodata.intake.layout import Layout, lay_out, written_headings
from geodata.intake.noted_readings import noted_readings
from geodata.intake.readers.book import Book, Cell, Table
from geodata.intake.schema.cell_readers import visible_text
from geodata.intake.schema.cell_signs import is_missing_sign
from geodata.intake.schema.columns import SurveyRow
from geodata.intake.schema.group_rows import GROUPS
from geodata.intake.schema.references import Ref, area_ref
from geodata.intake.schema.schema import (
    MUNICIPAL_SHEETS,
    READ_SHEETS,
    SHEETS,
    TOPIC_SHEETS,
    columns,
)
from geodata.intake.schema.vocabulary import Vocabulary
from geodata.intake.table_rules import (
    garbled_headings,
    may_be_missing,
    table_findings,
    text_checks,
)

ANSWER_SHEETS = (*TOPIC_SHEETS, GROUPS, *MUNICIPAL_SHEETS.values())
"""Sheets of which one is enough: numbers alone of members answer nothing."""


@dataclass(frozen=True)
class Entry:
    """A row that could be parsed, with its number in the file and the layout of its sheet."""

    row: SurveyRow
    number: int
    sheet: Layout

    def place(self, column: str = "") -> Place:
        """Return the place of a cell of the row, or of the row."""
        place = self.sheet.place(self.number, column)
        return place.model_copy(update={"area": self.area})

    @property
    def area(self) -> Ref | None:
        """Area of the row, None for the origin of the answers."""
        sheet = self.sheet.sheet
        name, column = next(iter(columns(sheet).items()))
        return area_ref(column.of, getattr(self.row, name)) if column.kind == "area" else None


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
        if is_line_in_one_cell(table):
            line = visible_text(table.rows[0].cells[0])
            parsed.note(TableCheck.ONE_CELL, Place(sheet=table.name), value=line)
        elif sheet is None:
            parsed.findings += garbled_headings(table)
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
    in_one_cell = any(finding.check == TableCheck.ONE_CELL for finding in parsed.findings)
    if not in_one_cell and not any(sheet in parsed.layouts for sheet in ANSWER_SHEETS):
        names = ", ".join(table.name or kind for table in tables)
        parsed.note(TableCheck.ANSWERS, Place(), value=names)
    if "meta" not in parsed.layouts:
        sheet = " / ".join(SHEETS["meta"].sheet)
        missing = TableCheck.META_LATER if kind == "csv" else TableCheck.META
        parsed.note(missing, Place(), sheet=sheet)
    elif not parsed.entries["meta"] and not parsed.layouts["meta"].table.rows[1:]:
        title = written_headings(columns("meta")["title"])
        parsed.note(CellCheck.REQUIRED, parsed.layouts["meta"].place(), column=title)


def _parse_sheet(sheet: str, table: Table, parsed: Parsed, words: Vocabulary) -> None:
    laid = lay_out(sheet, table)
    headings = laid.layout.table.rows[:1]
    parsed.findings += table_findings(table, headings[0].number if headings else 1)
    parsed.findings += laid.findings
    parsed.layouts[sheet] = laid.layout
    entries: list[Entry] = []
    counts: Counter[str] = Counter()
    for number, cells in laid.rows:
        before = len(parsed.findings)
        entries += _entry(laid.layout, number, cells, parsed, words)
        found = parsed.findings[before:]
        counts.update(each.code for each in found)
        # A report keeps no more findings of a check, so the others need no name of their area.
        if any(counts[each.code] <= MOST_FINDINGS for each in found):
            area = _area(sheet, cells, words)
            parsed.findings[before:] = [each.about(area) if area else each for each in found]
    parsed.entries[sheet] = entries


def _area(sheet: str, cells: Mapping[str, Cell], words: Vocabulary) -> Ref | None:
    """Area that a row is of; None where it has none or its name is not known."""
    name, column = next(iter(columns(sheet).items()))
    cell = cells.get(name)
    found = words.area(column.of, visible_text(cell)) if column.kind == "area" and cell else None
    return None if found is None else area_ref(column.of, found.code)


def _entry(
    layout: Layout, number: int, cells: dict[str, Cell], parsed: Parsed, words: Vocabulary
) -> Iterator[Entry]:
    """Parse one row; yields nothing for a row without answers or with errors."""
    model = READ_SHEETS[layout.sheet]
    for name, column in columns(layout.sheet).items():
        # The name of an area is accepted in place of its code.
        if column.names and cells.get(column.names) is None:
            cells[column.names] = cells.get(name)
    _empty_missing_signs(layout, number, cells, parsed)
    if model.filled and all(cells.get(name) is None for name in model.filled):
        return
    unusable = _note_cells(layout, number, cells, parsed)
    try:
        row = model.model_validate(cells, context=words)
    except ValidationError as error:
        parsed.findings += _refusals(layout, number, error, unusable)
        _note_refused(layout.sheet, cells, parsed, words)
    else:
        for name, check, values in noted_readings(layout.sheet, cells, row, words):
            parsed.note(check, layout.place(number, name), **values)
        yield Entry(row, number, layout)


def _note_refused(sheet: str, cells: Mapping[str, Cell], parsed: Parsed, words: Vocabulary) -> None:
    """Record the area of a row with errors, so that it is not reported as missing."""
    area = _area(sheet, cells, words)
    if area is not None:
        parsed.refused.setdefault(sheet, set()).add(area.key)


def _empty_missing_signs(
    layout: Layout, number: int, cells: dict[str, Cell], parsed: Parsed
) -> None:
    """Empty the cells of answers and days that only hold a sign for what is not known."""
    for name in may_be_missing(layout.sheet):
        cell = cells.get(name)
        if is_missing_sign(cell):
            place = layout.place(number, name)
            parsed.note(CellCheck.MISSING_SIGN, place, value=visible_text(cell))
            cells[name] = None


def _note_cells(
    layout: Layout, number: int, cells: Mapping[str, Cell], parsed: Parsed
) -> frozenset[str]:
    """Check the cells of a row as texts; return the columns of those that hold no value."""
    unusable: set[str] = set()
    for name, cell in cells.items():
        formula, checks = layout.formula(number, name), list(text_checks(cell))
        if formula is not None and cell == formula:
            parsed.note(CellCheck.FORMULA_EMPTY, layout.place(number, name), value=formula)
            checks, unusable = [], unusable | {name}
        elif formula is not None and cell is not None:
            place, stored = layout.place(number, name), visible_text(cell)
            parsed.note(CellCheck.FORMULA_VALUE, place, value=formula, stored=stored)
        for check in checks:
            parsed.note(check, layout.place(number, name), value=str(cell).strip())
            unusable |= {name} if check.severity == Severity.ERROR else set()
    return frozenset(unusable)


def _refusals(
    layout: Layout, number: int, error: ValidationError, unusable: Set[str]
) -> Iterator[Finding]:
    """Convert the validation errors of a row to findings, except those of ``unusable`` cells."""
    known = columns(layout.sheet)
    for problem in error.errors(include_url=False, include_input=False):
        name = str(problem["loc"][0]) if problem["loc"] else next(iter(known))
        place = layout.place(number, name)
        if name in unusable:
            continue
        if problem["type"] == "check":
            context = problem["ctx"]
            yield Finding.of(context["check"], place, **context["values"])
        elif any(spot in (name, *_names_of(layout.sheet, name)) for spot in layout.spots):
            heading = place.column.rstrip("* ") or written_headings(known[name])
            yield Finding.of(CellCheck.REQUIRED, place, column=heading)


def _names_of(sheet: str, code: str) -> list[str]:
    """List the columns of names that can replace a column of codes."""
    return [name for name, column in columns(sheet).items() if column.names == code]
