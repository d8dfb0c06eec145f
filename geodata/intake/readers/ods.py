"""Read ODS with SAX, one pass over its XML that keeps the cells only.

odfpy would build the whole document in memory, which repeated rows can make huge.
"""

from contextlib import suppress
from zipfile import ZipFile

from openpyxl.utils import get_column_letter

from geodata.intake.checks.file_checks import FileCheck, TableCheck
from geodata.intake.readers.book import Book, Cell, RowCollector, Table, TableRow, refuse
from geodata.intake.readers.limits import (
    LONGEST_FORMULA,
    MAX_COLUMNS,
    MAX_ELEMENTS,
    MAX_ROWS,
    MAX_TABLES,
)
from geodata.intake.readers.package import Scan, refuse_nested, scan_member, xml_members

_MACROS = ("basic/", "scripts/")
_LINKS = ("table-source", "cell-range-source", "dde-source", "database-source-table")
_LINKS_MORE = ("database-source-sql", "database-source-query", "dde-link", "object-ole")
_INSIDE = "./"
"""How the address of a part of the same file begins, such as that of a chart."""
_HIDDEN = ("collapse", "filter")


class Guard(Scan):
    """Refuse macros, links to other files and encryption in any part of the file."""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Check one element."""
        if name == "encryption-data":
            refuse(FileCheck.ENCRYPTED)
        if name == "event-listener" or (name == "library" and "embedded" in attributes):
            refuse(FileCheck.MACROS, value=attributes.get("href", name))
        outside = name == "object" and not _is_inside(attributes.get("href", _INSIDE))
        if name in _LINKS or name in _LINKS_MORE or outside:
            refuse(FileCheck.LINKS, value=attributes.get("href", name))


class ContentScan(Guard):
    """Collect the tables of ``content.xml``."""

    def __init__(self, max_elements: int) -> None:
        super().__init__(max_elements)
        self.tables: list[Table] = []
        self._collector = RowCollector()
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._ignored = 0
        self._table: dict[str, str] = {}
        self._rows: list[TableRow] = []
        self._merged: list[str] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._formulas: dict[tuple[int, int], str] = {}
        self._columns = 0
        self._hidden_row = False
        self._row = self._column = 0
        self._repeat_row = 1
        self._cells: list[Cell] = []
        self._cell: dict[str, str] | None = None
        self._text: list[str] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of a table, row, cell or paragraph."""
        super().begin(name, attributes)
        if name == "annotation":
            self._ignored += 1
        elif name == "style":
            self._style = attributes.get("name", "")
        elif name == "table-properties" and attributes.get("display") == "false":
            self._hidden_styles.add(self._style)
        elif name == "table":
            self._begin_table(attributes)
        elif name == "table-column":
            self._note_columns(attributes)
        elif name == "table-row":
            self._repeat_row = _repeat(attributes, "number-rows-repeated")
            self._cells, self._column = [], 0
            self._hidden_row = attributes.get("visibility") in _HIDDEN
        elif name in ("table-cell", "covered-table-cell"):
            self._cell, self._text = attributes, []
            self._note_merge(attributes)
        elif name == "p" and self._text:
            self._text.append("\n")
        elif name in ("s", "tab", "line-break"):
            self._text.append(" ")

    def characters(self, content: str) -> None:
        """Collect the text of a cell, but not of a comment on it."""
        if self._cell is not None and not self._ignored:
            self._text.append(content)

    def end(self, name: str) -> None:
        """Handle the end of a cell, row or table."""
        if name == "annotation":
            self._ignored -= 1
        elif name in ("table-cell", "covered-table-cell"):
            self._end_cell()
        elif name == "table-row":
            self._end_row()
        elif name == "table":
            self._end_table()

    def _begin_table(self, attributes: dict[str, str]) -> None:
        self._table, self._rows, self._merged, self._row = attributes, [], [], 0
        self._hidden_rows, self._hidden_columns, self._columns = set(), set(), 0
        self._formulas = {}

    def _note_columns(self, attributes: dict[str, str]) -> None:
        first = self._columns + 1
        self._columns += _repeat(attributes, "number-columns-repeated")
        if attributes.get("visibility") in _HIDDEN:
            self._hidden_columns.update(range(first, min(self._columns, MAX_COLUMNS) + 1))

    def _note_merge(self, attributes: dict[str, str]) -> None:
        wide = _repeat(attributes, "number-columns-spanned")
        high = _repeat(attributes, "number-rows-spanned")
        if wide > 1 or high > 1:
            first = f"{_letter(self._column + 1)}{self._row + 1}"
            self._merged.append(f"{first}:{_letter(self._column + wide)}{self._row + high}")

    def _end_cell(self) -> None:
        attributes, self._cell = self._cell or {}, None
        formula = _formula(attributes)
        value = _value(attributes, "".join(self._text).strip(), formula)
        if formula is not None:
            self._formulas[self._row + 1, self._column + 1] = formula
        repeat = _repeat(attributes, "number-columns-repeated")
        self._column += repeat
        if value is not None and self._column > MAX_COLUMNS:
            refuse(TableCheck.ROWS, rows=self._row + 1, columns=self._column)
        self._cells += [value] * min(repeat, MAX_COLUMNS + 1 - len(self._cells))

    def _end_row(self) -> None:
        filled = any(cell is not None for cell in self._cells)
        if filled and self._row + self._repeat_row > MAX_ROWS + 1:
            refuse(TableCheck.ROWS, rows=self._row + self._repeat_row, columns=self._column)
        if filled:
            numbers = range(self._row + 1, self._row + self._repeat_row + 1)
            self._rows += self._collector.collect((number, self._cells) for number in numbers)
            self._hidden_rows.update(numbers if self._hidden_row else ())
        self._row += self._repeat_row

    def _end_table(self) -> None:
        hidden = self._table.get("style-name") in self._hidden_styles
        name = self._table.get("name", "")
        table = Table(
            name,
            tuple(self._rows),
            hidden,
            tuple(self._merged),
            self._hidden_rows,
            self._hidden_columns,
            self._formulas,
        )
        self.tables.append(table)
        if len(self.tables) > MAX_TABLES:
            refuse(TableCheck.ROWS, rows=len(self.tables), columns=0)


def read_ods(package: ZipFile) -> Book:
    """Read the sheets of an OpenDocument spreadsheet; its formulas are not calculated."""
    refuse_nested(package)
    for name in package.namelist():
        if name.lower().startswith(_MACROS):
            refuse(FileCheck.MACROS, value=name)
    left = MAX_ELEMENTS
    for member in xml_members(package):
        guard = Guard(left)
        scan_member(package, member, guard)
        left -= guard.elements
    content = ContentScan(MAX_ELEMENTS)
    scan_member(package, "content.xml", content)
    return Book("ods", tuple(content.tables))


def _is_inside(address: str) -> bool:
    """Whether an address is that of a part of the same file."""
    return address.startswith(_INSIDE) and ".." not in address


def _formula(attributes: dict[str, str]) -> str | None:
    written = attributes.get("formula")
    return None if written is None else f"={written.partition('=')[2][:LONGEST_FORMULA]}"


def _value(attributes: dict[str, str], text: str, formula: str | None) -> Cell:
    """Convert a cell by its type; a value that does not fit its type becomes the text shown.

    A formula without a stored value stands for itself.
    """
    if formula is not None and "value-type" not in attributes and not text:
        return formula
    kind = attributes.get("value-type", "string")
    if kind == "boolean":
        return attributes.get("boolean-value") == "true"
    if kind == "date":
        return attributes.get("date-value", text)
    if kind in ("float", "percentage", "currency"):
        with suppress(ValueError):
            return float(attributes.get("value", text))
    return text or None


def _repeat(attributes: dict[str, str], name: str) -> int:
    written = attributes.get(name, "1")
    return (
        max(int(written), 1) if written.isascii() and written.isdigit() and len(written) < 12 else 1
    )


def _letter(column: int) -> str:
    return str(get_column_letter(min(column, 18278)))
