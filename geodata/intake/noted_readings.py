"""Cells that are read differently from how they look, so that the reader sees how."""

from collections.abc import Iterator, Mapping
from datetime import date

from geodata.base.area_names import Found, Reading
from geodata.intake.checks.content_checks import CellCheck
from geodata.intake.findings import Value
from geodata.intake.readers.book import Cell
from geodata.intake.schema.cell_readers import is_serial, other_day, visible_text
from geodata.intake.schema.columns import SurveyRow
from geodata.intake.schema.references import area_ref, day_ref
from geodata.intake.schema.schema import columns
from geodata.intake.schema.vocabulary import Vocabulary

Note = tuple[str, CellCheck, Mapping[str, Value]]
"""Name of a column, the check to note there, and the values of its finding."""


def noted_readings(
    sheet: str, cells: Mapping[str, Cell], row: SurveyRow, words: Vocabulary
) -> Iterator[Note]:
    """Yield notes on the cells of a row that was read: of areas, and of doubtful dates."""
    for name, column in columns(sheet).items():
        cell, value = cells.get(name), getattr(row, name)
        if cell is None:
            continue
        written = visible_text(cell)
        found = words.area(column.of, written) if column.kind == "area" else None
        if found is not None and (check := _area_check(written, found)):
            yield name, check, {"value": written, "area": area_ref(column.of, found.code)}
        other = other_day(cell)
        if isinstance(value, date) and other is not None:
            days = {"day": day_ref(value), "other": day_ref(other)}
            yield name, CellCheck.DATE_ORDER, {"value": written, **days}
        if isinstance(value, date) and isinstance(cell, str | int | float) and is_serial(cell):
            yield name, CellCheck.DATE_NUMBER, {"value": written, "day": day_ref(value)}


def _area_check(written: str, found: Found) -> CellCheck | None:
    """Check to note for an area; None when a code or a name of today was written."""
    if found.reading == Reading.CODE:
        lost_zero = written.isdigit() and len(written) < len(found.code)
        return CellCheck.ZERO if lost_zero else None
    if found.reading == Reading.NAME:
        return None
    return CellCheck.AREA_FORMER if found.reading == Reading.FORMER else CellCheck.AREA_READ
