"""The parts of an XLSX file, each read with SAX in one pass.

openpyxl would also build data validations, styles and shared formulas, which the answers do not
need and which a hostile file can make last minutes.
"""

from collections.abc import Callable, Sequence, Set
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

from geodata.intake.checks.file_checks import FileCheck, TableCheck
from geodata.intake.readers.book import Cell, refuse
from geodata.intake.readers.limits import LONGEST_FORMULA, MAX_COLUMNS, MAX_ELEMENTS, MAX_ROWS
from geodata.intake.readers.package import Scan

_TRUE = ("1", "true")


class Guard(Scan):
    """Refuse macros and external links in any part; hyperlinks of cells are allowed."""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Check one element."""
        if name in ("Override", "Default"):
            content_type = attributes.get("ContentType", "").lower()
            if "macroenabled" in content_type or "vbaproject" in content_type:
                refuse(FileCheck.MACROS, value=content_type)
        elif name == "Relationship" and attributes.get("TargetMode") == "External":
            if not attributes.get("Type", "").endswith("/hyperlink"):
                refuse(FileCheck.LINKS, value=attributes.get("Target", ""))
        elif name == "ddeLink":
            refuse(FileCheck.LINKS, value="DDE")


class Relationships(Scan):
    """Relationships of a part, as (type, target) by their id."""

    def __init__(self) -> None:
        super().__init__(MAX_ELEMENTS)
        self.by_id: dict[str, tuple[str, str]] = {}

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Collect one relationship."""
        if name == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.by_id[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))

    def first_target(self, kind: str) -> str | None:
        """Return the target of the first relationship of a type, or None."""
        return next((target for each, target in self.by_id.values() if each == kind), None)


class Workbook(Scan):
    """Sheets of a workbook, as (name, relationship id, hidden), and the epoch of its dates."""

    def __init__(self) -> None:
        super().__init__(MAX_ELEMENTS)
        self.sheets: list[tuple[str, str, bool]] = []
        self.epoch = WINDOWS_EPOCH

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Collect one sheet, or the date system."""
        if name == "sheet":
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((attributes.get("name", ""), attributes.get("id", ""), hidden))
        elif name == "workbookPr" and attributes.get("date1904") in _TRUE:
            self.epoch = MAC_EPOCH


class SharedStrings(Scan):
    """Shared strings in the order of their index, without phonetic hints."""

    def __init__(self) -> None:
        super().__init__(MAX_ELEMENTS)
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._in_text = self._in_phonetic = False

    def begin(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        """Handle the start of a string or of a run of it."""
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._in_phonetic = True
        self._in_text = name == "t" and not self._in_phonetic

    def characters(self, content: str) -> None:
        """Collect the text."""
        if self._in_text:
            self._parts.append(content)

    def end(self, name: str) -> None:
        """Handle the end of a string or of a run of it."""
        self._in_text = False
        if name == "rPh":
            self._in_phonetic = False
        elif name == "si":
            self.texts.append("".join(self._parts))


class Styles(Scan):
    """Indexes of the cell styles that show a number as a date."""

    def __init__(self) -> None:
        super().__init__(MAX_ELEMENTS)
        self.dates: set[int] = set()
        self._formats = dict(BUILTIN_FORMATS)
        self._in_cells = False
        self._count = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Collect one number format or cell style."""
        if name == "numFmt":
            number = _number(attributes.get("numFmtId"), -1)
            self._formats[number] = attributes.get("formatCode", "")[:100]
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            number_format = self._formats.get(_number(attributes.get("numFmtId"), 0), "")
            if is_date_format(number_format):
                self.dates.add(self._count)
            self._count += 1

    def end(self, name: str) -> None:
        """Handle the end of the cell styles."""
        if name == "cellXfs":
            self._in_cells = False


class Sheet(Scan):
    """Cells of a sheet by row and column, from 1.

    A cell with a formula holds its stored value, or the formula after ``=`` without one.
    """

    def __init__(self, texts: Sequence[str], dates: Set[int], epoch: datetime) -> None:
        super().__init__(MAX_ELEMENTS)
        self.rows: dict[int, dict[int, Cell]] = {}
        self.merged: list[str] = []
        self.formulas: dict[tuple[int, int], str] = {}
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self._texts, self._dates, self._epoch = texts, dates, epoch
        self._row = self._column = 0
        self._cell: dict[str, str] = {}
        self._value: list[str] | None = None
        self._formula: list[str] | None = None
        self._target: list[str] | None = None

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of a row, a cell, or its value or formula."""
        if name == "row":
            self._row = _number(attributes.get("r"), self._row + 1) or self._row + 1
            self._column = 0
            if attributes.get("hidden") in _TRUE:
                self.hidden_rows.add(self._row)
        elif name == "col" and attributes.get("hidden") in _TRUE:
            first, last = (_number(attributes.get(end), 1) for end in ("min", "max"))
            self.hidden_columns.update(range(first, min(last, MAX_COLUMNS) + 1))
        elif name == "c":
            self._column = _column(attributes.get("r", ""), self._column + 1)
            self._cell, self._value, self._formula = attributes, None, None
        elif name in ("v", "t"):
            self._value = self._target = self._value or []
        elif name == "f":
            self._formula = self._target = []
        elif name == "mergeCell":
            self.merged.append(attributes.get("ref", ""))

    def characters(self, content: str) -> None:
        """Collect the text of a value or formula."""
        if self._target is not None:
            self._target.append(content)

    def end(self, name: str) -> None:
        """Handle the end of a cell, or of its value or formula."""
        if name in ("v", "t", "f"):
            self._target = None
        elif name == "c":
            value = self._read()
            if value is not None:
                self._store(value)

    def _store(self, value: Cell) -> None:
        if self._row > MAX_ROWS + 1 or self._column > MAX_COLUMNS:
            refuse(TableCheck.ROWS, rows=self._row, columns=self._column)
        self.rows.setdefault(self._row, {})[self._column] = value

    def _read(self) -> Cell:
        """Convert the cell by its type; a value that does not fit its type becomes text."""
        if self._formula is not None:
            formula = f"={''.join(self._formula)[:LONGEST_FORMULA]}"
            self.formulas[self._row, self._column] = formula
            # A formula whose result is an empty text stores that; others store nothing.
            if not self._value and self._cell.get("t") != "str":
                return formula
        if self._value is None:
            return None
        text = "".join(self._value)
        readers: dict[str, Callable[[str], Cell]] = {
            "s": lambda index: self._texts[int(index)],
            "b": lambda truth: truth.strip() == "1",
            "n": self._read_number,
        }
        with suppress(ValueError, IndexError, OverflowError):
            return readers.get(self._cell.get("t", "n"), str)(text)
        return text or None

    def _read_number(self, text: str) -> Cell:
        number = int(text) if len(text) < 16 and text.isdecimal() else float(text)
        if _number(self._cell.get("s"), 0) not in self._dates:
            return number
        converted = from_excel(number, self._epoch)
        if isinstance(converted, datetime) and converted.time() == time():
            return converted.date()
        return str(converted) if isinstance(converted, date | time | timedelta) else number


def _number(written: str | None, default: int) -> int:
    """Parse an attribute as a number of up to 11 digits, else return the default."""
    usable = written is not None and written.isascii() and written.isdigit()
    return int(written) if usable and written and len(written) < 12 else default


def _column(cell: str, default: int) -> int:
    """Parse the column of a cell name such as ``B3``, else return the default."""
    letters = cell.rstrip("0123456789")
    if not (letters.isascii() and letters.isalpha()):
        return default
    return int(column_index_from_string(letters)) if len(letters) < 3 else MAX_COLUMNS + 1
