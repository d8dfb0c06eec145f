"""Read XLSX: the parts are scanned as XML first, and only then given to openpyxl."""

import warnings
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from io import BytesIO
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from geodata.intake.book import Book, Cell, RefusedError, RowCollector, Table, refuse
from geodata.intake.limits import (
    MAX_COLUMNS,
    MAX_ELEMENTS,
    MAX_ROWS,
    MAX_STYLE_ELEMENTS,
    MAX_TABLES,
)
from geodata.intake.readers.package import Scan, refuse_nested, scan_member, xml_members

_MACROS = ("vbaproject.bin", "xl/macrosheets/", "xl/activex/", "xl/ctrlprops/", "macroenabled")
_LINKS = ("xl/externallinks/", "xl/connections.xml", "xl/querytables/", "xl/embeddings/")


class PartScan(Scan):
    """Looks in a part for what a survey file may not have, and for the size of a sheet."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.merged: list[str] = []
        self.sheets: list[str] = []
        self.last_row = self.last_column = 0
        self._row = self._column = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Look at one element."""
        if name == "row":
            self._row = _number(attributes.get("r"), self._row + 1)
            self._column = 0
        elif name == "c":
            letters = attributes.get("r", "").rstrip("0123456789")
            self._column = _column(letters, self._column + 1)
        elif name in ("v", "is", "f"):
            self._note_value()
        elif name == "mergeCell":
            self.merged.append(attributes.get("ref", ""))
        elif name == "sheet":
            self.sheets.append(attributes.get("name", ""))
        else:
            _refuse_outside(name, attributes)

    def _note_value(self) -> None:
        """Grow the sheet to the cell; what is empty does not count, however far it reaches."""
        self.last_row = max(self.last_row, self._row)
        self.last_column = max(self.last_column, self._column)
        if self.last_row > MAX_ROWS + 1 or self.last_column > MAX_COLUMNS:
            refuse("rows", rows=self.last_row, columns=self.last_column)


def _number(written: str | None, otherwise: int) -> int:
    """Number of a row; a file may say anything, and openpyxl refuses what is no number."""
    usable = written is not None and written.isascii() and written.isdigit()
    return int(written) if usable and written and len(written) < 12 else otherwise


def _column(letters: str, otherwise: int) -> int:
    """Number of a column by its letters, in the same way."""
    if not (letters.isascii() and letters.isalpha()):
        return otherwise
    return int(column_index_from_string(letters)) if len(letters) < 3 else MAX_COLUMNS + 1


def _refuse_outside(name: str, attributes: dict[str, str]) -> None:
    """Refuse macros and links to outside; links in cells are text."""
    if name in ("Override", "Default"):
        content_type = attributes.get("ContentType", "").lower()
        if "macroenabled" in content_type or "vbaproject" in content_type:
            refuse("macros", value=content_type)
    elif name == "Relationship" and attributes.get("TargetMode") == "External":
        if not attributes.get("Type", "").endswith("/hyperlink"):
            refuse("links", value=attributes.get("Target", ""))
    elif name == "ddeLink":
        refuse("links", value="DDE")


def read_xlsx(content: bytes, package: ZipFile) -> Book:
    """Read the sheets of a workbook; formulas come as their text, beginning with ``=``."""
    for name in package.namelist():
        lowered = name.lower().replace("\\", "/")
        if any(mark in lowered for mark in _MACROS):
            refuse("macros", value=name)
        if any(mark in lowered for mark in _LINKS):
            refuse("links", value=name)
    refuse_nested(package)
    parts = _scan_parts(package)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Book("xlsx", tuple(_tables(content, parts)))
    except RefusedError:
        raise
    except Exception as error:  # noqa: BLE001 - what openpyxl raises for odd XML is not bounded
        refuse("whole", value=f"{type(error).__name__}: {error}")


def _scan_parts(package: ZipFile) -> dict[str, PartScan]:
    """Scan every part that is XML; what was seen, by the name of the part."""
    seen = {}
    left, left_for_others = MAX_ELEMENTS, MAX_STYLE_ELEMENTS
    for member in xml_members(package):
        name = member.filename.lower()
        large = "sheet" in name or "sharedstrings" in name
        part = PartScan(left if large else left_for_others)
        scan_member(package, member, part)
        left -= part.elements if large else 0
        left_for_others -= 0 if large else part.elements
        seen[member.filename] = part
    return seen


def _tables(content: bytes, parts: dict[str, PartScan]) -> Iterator[Table]:
    book = load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
    collector = RowCollector()
    if len(book.worksheets) > MAX_TABLES:
        refuse("rows", rows=len(book.worksheets), columns=0)
    promised = [name for part in parts.values() for name in part.sheets]
    for name in set(promised) - set(book.sheetnames):
        # openpyxl passes over a sheet whose part is missing.
        refuse("whole", value=name)
    for sheet in book.worksheets:
        # openpyxl says nowhere else which part of the package a sheet is.
        part = parts[str(getattr(sheet, "_worksheet_path")).lstrip("/")]  # noqa: B009
        yield Table(
            name=sheet.title,
            rows=collector.collect(_rows(sheet, part)),
            hidden=sheet.sheet_state != "visible",
            merged=tuple(part.merged),
        )


def _rows(sheet: Worksheet, part: PartScan) -> Iterator[tuple[int, list[Cell]]]:
    """Rows of a sheet up to its last value, whatever the file says of its size."""
    if part.last_row:
        rows = sheet.iter_rows(1, part.last_row, 1, part.last_column, values_only=True)
        for number, values in enumerate(rows, start=1):
            yield number, [_cell(value) for value in values]


def _cell(value: object) -> Cell:
    if isinstance(value, ArrayFormula | DataTableFormula):
        return f"={str(getattr(value, 'text', '') or '').lstrip('=')}"
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else str(value)
    if isinstance(value, time | timedelta):
        return str(value)
    return value if isinstance(value, str | int | float | bool) else None
