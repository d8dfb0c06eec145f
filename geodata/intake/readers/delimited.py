"""Read CSV files, and ZIP files of them, in the encodings and delimiters that Excel writes."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from itertools import islice
from typing import NoReturn
from zipfile import ZipFile

from geodata.files.spreadsheet_safety import unmarked
from geodata.intake.checks.file_checks import FileCheck, TableCheck
from geodata.intake.findings import Place, quote
from geodata.intake.readers.book import Book, Cell, RefusedError, RowCollector, Table, refuse
from geodata.intake.readers.limits import MAX_LINES
from geodata.intake.readers.other_types import refuse_other_types
from geodata.intake.readers.package import read_member, refuse_nested
from geodata.intake.schema.cell_signs import first_foreign_line

DELIMITERS = (";", ",", "\t")
_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_OF_SYSTEMS = (".ds_store", "thumbs.db", "desktop.ini")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

IsHeading = Callable[[str], bool]
"""Whether a text is a heading of the template."""


def read_csv(content: bytes, is_heading: IsHeading) -> Book:
    """Read a CSV file as one table without a name."""
    return Book("csv", (_table("", decode(content), is_heading, RowCollector()),))


def read_zip(package: ZipFile, is_heading: IsHeading) -> Book:
    """Read a ZIP of CSV files; each is a table named after its file.

    Files that systems add to folders are passed over. A refusal names the file as its sheet.
    """
    refuse_nested(package)
    collector = RowCollector()
    tables = []
    for member in package.infolist():
        path = member.filename.replace("\\", "/")
        if not member.is_dir() and not _is_of_system(path):
            content = read_member(package, member)
            refuse_other_types(content, path)
            name = path.rpartition("/")[2].rpartition(".")[0]
            with _refusals_of(path):
                tables.append(_table(name, decode(content), is_heading, collector))
    return Book("zip", tuple(tables))


def _is_of_system(path: str) -> bool:
    """Whether a file is one that macOS or Windows adds to a folder."""
    folder, _, name = path.rpartition("/")
    return "__MACOSX" in folder.split("/") or name.startswith("._") or name.lower() in _OF_SYSTEMS


@contextmanager
def _refusals_of(path: str) -> Iterator[None]:
    """Name the file in its ZIP in the place of a refusal."""
    try:
        yield
    except RefusedError as error:
        place = error.finding.place.model_copy(update={"sheet": quote(path)})
        finding = error.finding.model_copy(update={"place": place})
        raise RefusedError(finding, error.kind) from error


def decode(content: bytes) -> str:
    """Decode UTF-8, UTF-16 with a byte order mark, or Windows-1252; refuse anything else."""
    try:
        utf16 = content.startswith(_UTF16)
        text = content.decode("utf-16") if utf16 else _decode_8bit(content)
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        value = f"0x{content[error.start]:02x}, {error.start}"
        refuse(FileCheck.ENCODING, Place(row=row), value=value)
    if "\x00" in text:
        row = text.count("\n", 0, text.index("\x00")) + 1
        refuse(FileCheck.ENCODING, Place(row=row), value=f"0x00, {text.index(chr(0))}")
    return text


def _decode_8bit(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252")
    line = first_foreign_line(text)
    if line is not None:
        number, written = line
        refuse(FileCheck.LETTERS, Place(row=number), value=written)
    return text


def _table(name: str, text: str, is_heading: IsHeading, collector: RowCollector) -> Table:
    breaks = text.count("\n") + text.count("\r")
    if breaks > 2 * MAX_LINES:
        refuse(TableCheck.ROWS, rows=breaks, columns=0)
    hint = _HINT.match(text)
    delimiter = hint[1] if hint and hint[1] in DELIMITERS else _delimiter(text, is_heading)
    lines = StringIO(text, newline="")
    if hint:
        lines.seek(hint.end())
    return Table(name, collector.collect(_rows(lines, delimiter, 1 if hint else 0)))


def _rows(lines: StringIO, delimiter: str, skipped: int) -> Iterator[tuple[int, list[Cell]]]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        first = reader.line_num
        try:
            row = next(reader, None)
        except csv.Error:
            _refuse_row(lines.getvalue(), first, skipped)
        if row is None:
            return
        yield reader.line_num + skipped, [unmarked(cell) for cell in row]


def _refuse_row(text: str, first: int, skipped: int) -> NoReturn:
    """Refuse a row that cannot be read: a cell that never ends, or a mark in the wrong place."""
    number = first + skipped + 1
    line = next(islice(StringIO(text, newline=""), number - 1, None), "").strip()
    if len(line) > csv.field_size_limit():
        refuse(FileCheck.WHOLE, Place(row=number), value=line)
    refuse(FileCheck.QUOTES, Place(row=number), row=number, value=line)


def _delimiter(text: str, is_heading: IsHeading) -> str:
    """Choose the delimiter that gives the most headings in the first 8 lines.

    Then the one that parts most lines alike, for questions and options hold commas, then that of
    most cells.
    """

    def score(delimiter: str) -> tuple[int, int, int]:
        # A heading in quotation marks may hold another delimiter.
        rows = list(csv.reader(first, delimiter=delimiter))
        cells = [cell for row in rows for cell in row]
        alike = Counter(len(row) for row in rows if len(row) > 1)
        headings = sum(is_heading(cell.strip()) for cell in cells)
        return headings, max(alike.values(), default=0), len(cells)

    first = [line[:10_000] for line in text[:50_000].splitlines()[:8]]
    return max(DELIMITERS, key=score)
