"""Read CSV as people's programs write it: several encodings and delimiters."""

import csv
import re
from collections.abc import Callable, Iterator
from io import StringIO
from zipfile import ZipFile

from geodata.base.spreadsheet_safety import unmarked
from geodata.intake.checks.file_checks import FileCheck, TableCheck
from geodata.intake.readers.book import Book, Cell, RowCollector, Table, refuse
from geodata.intake.readers.limits import MAX_LINES
from geodata.intake.readers.package import read_member, refuse_nested

DELIMITERS = (";", ",", "\t")
_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

Known = Callable[[str], bool]
"""Whether a text is a heading of the template."""


def read_csv(content: bytes, known: Known) -> Book:
    """Read a file of one table, whose name is not known."""
    return Book("csv", (_table("", decode(content), known, RowCollector()),))


def read_zip(package: ZipFile, known: Known) -> Book:
    """Read a package of CSV files; each one is a sheet with the name of the file."""
    refuse_nested(package)
    collector = RowCollector()
    tables = []
    for member in package.infolist():
        # macOS adds a folder of its own to every package that it makes.
        if not member.is_dir() and not member.filename.startswith("__MACOSX/"):
            name = member.filename.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
            text = decode(read_member(package, member))
            tables.append(_table(name, text, known, collector))
    return Book("zip", tuple(tables))


def decode(content: bytes) -> str:
    """Decode UTF-8, UTF-16 with its mark, or Windows-1252; refuse bytes that are no text."""
    try:
        utf16 = content.startswith(_UTF16)
        text = content.decode("utf-16") if utf16 else _decode_8bit(content)
    except UnicodeDecodeError as error:
        refuse(FileCheck.ENCODING, value=f"0x{content[error.start]:02x}, {error.start}")
    if "\x00" in text:
        refuse(FileCheck.ENCODING, value=f"0x00, {text.index(chr(0))}")
    return text


def _decode_8bit(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _table(name: str, text: str, known: Known, collector: RowCollector) -> Table:
    breaks = text.count("\n") + text.count("\r")
    if breaks > 2 * MAX_LINES:
        refuse(TableCheck.ROWS, rows=breaks, columns=0)
    hint = _HINT.match(text)
    delimiter = hint[1] if hint and hint[1] in DELIMITERS else _delimiter(text, known)
    lines = StringIO(text, newline="")
    if hint:
        lines.seek(hint.end())
    try:
        rows = collector.collect(_rows(lines, delimiter, 1 if hint else 0))
    except csv.Error as error:
        refuse(FileCheck.WHOLE, value=str(error))
    return Table(name, rows)


def _rows(lines: StringIO, delimiter: str, skipped: int) -> Iterator[tuple[int, list[Cell]]]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    for row in reader:
        yield reader.line_num + skipped, [unmarked(cell) for cell in row]


def _delimiter(text: str, known: Known) -> str:
    """Delimiter that makes the most known headings of the first lines, else the most cells."""

    def score(delimiter: str) -> tuple[int, int]:
        cells = [cell for line in first for cell in line.split(delimiter)]
        return sum(known(cell.strip().strip('"')) for cell in cells), len(cells)

    first = [line[:10_000] for line in text[:50_000].splitlines()[:8]]
    return max(DELIMITERS, key=score)
