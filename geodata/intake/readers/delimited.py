"""Read CSV files, and ZIP files of them, in the encodings and delimiters that Excel writes."""

import csv
import re
from collections.abc import Callable, Iterator
from io import StringIO
from zipfile import ZipFile

from geodata.files.spreadsheet_safety import unmarked
from geodata.intake.checks.file_checks import FileCheck, TableCheck
from geodata.intake.readers.book import Book, Cell, RowCollector, Table, refuse
from geodata.intake.readers.limits import MAX_LINES
from geodata.intake.readers.package import read_member, refuse_nested

DELIMITERS = (";", ",", "\t")
_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

IsHeading = Callable[[str], bool]
"""Whether a text is a heading of the template."""


def read_csv(content: bytes, is_heading: IsHeading) -> Book:
    """Read a CSV file as one table without a name."""
    return Book("csv", (_table("", decode(content), is_heading, RowCollector()),))


def read_zip(package: ZipFile, is_heading: IsHeading) -> Book:
    """Read a ZIP of CSV files; each is a table named after its file."""
    refuse_nested(package)
    collector = RowCollector()
    tables = []
    for member in package.infolist():
        # macOS adds this folder to every ZIP that it makes.
        if not member.is_dir() and not member.filename.startswith("__MACOSX/"):
            name = member.filename.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
            text = decode(read_member(package, member))
            tables.append(_table(name, text, is_heading, collector))
    return Book("zip", tuple(tables))


def decode(content: bytes) -> str:
    """Decode UTF-8, UTF-16 with a byte order mark, or Windows-1252; refuse anything else."""
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


def _table(name: str, text: str, is_heading: IsHeading, collector: RowCollector) -> Table:
    breaks = text.count("\n") + text.count("\r")
    if breaks > 2 * MAX_LINES:
        refuse(TableCheck.ROWS, rows=breaks, columns=0)
    hint = _HINT.match(text)
    delimiter = hint[1] if hint and hint[1] in DELIMITERS else _delimiter(text, is_heading)
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


def _delimiter(text: str, is_heading: IsHeading) -> str:
    """Choose the delimiter that gives the most headings in the first 8 lines, then most cells."""

    def score(delimiter: str) -> tuple[int, int]:
        cells = [cell for line in first for cell in line.split(delimiter)]
        return sum(is_heading(cell.strip().strip('"')) for cell in cells), len(cells)

    first = [line[:10_000] for line in text[:50_000].splitlines()[:8]]
    return max(DELIMITERS, key=score)
