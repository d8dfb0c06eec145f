"""Write CSV and XLSX so that no text is calculated as a formula (CSV injection).

Spreadsheets read a text that begins with ``=``, ``+``, ``-``, ``@`` and the like as a formula. In
CSV such a text gets an apostrophe before it, which the reader of survey files removes; in XLSX it
is stored as a text with the "quote prefix" style. Numbers stay numbers. All CSV and XLSX files of
the project are written here.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO

import pandas as pd
from openpyxl import Workbook

from geodata.files.reproducible_files import OFFICE_DAY, undated_office_file

MARK = "'"


@dataclass(frozen=True)
class CsvForm:
    """Characters between the cells of a CSV and before the decimals of its numbers."""

    delimiter: str
    decimal: str


COMMAS = CsvForm(",", ".")
"""RFC 4180 with decimal points, which programs expect."""
SEMICOLONS = CsvForm(";", ",")
"""What spreadsheets open where the comma is the decimal sign, as in Finnish and Swedish."""
# The characters of OWASP's list on CSV injection and their full-width variants, also after
# apostrophes, spaces and invisible characters, which spreadsheets skip.
_CALCULATED = re.compile(
    "'*[\\s\x00-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*"
    "[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r\n]"
)


def is_calculated(text: str) -> bool:
    """Whether a spreadsheet might read a text as a formula, or as one that is escaped already."""
    return _CALCULATED.match(text) is not None


def marked(text: str) -> str:
    """Escape a text for CSV: with an apostrophe before it if it might be calculated."""
    return MARK + text if is_calculated(text) else text


def unmarked(text: str) -> str:
    """Reverse ``marked``; a text without its apostrophe is returned unchanged."""
    rest = text.removeprefix(MARK)
    return rest if rest != text and is_calculated(rest) else text


def csv_rows(rows: Iterable[Iterable[str]], delimiter: str) -> str:
    """Write rows of texts as CSV, each ended by CRLF."""
    target = StringIO()
    writer = csv.writer(target, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([marked(cell) for cell in row] for row in rows)
    return target.getvalue()


def csv_table(table: pd.DataFrame, line_end: str = "\r\n", form: CsvForm = COMMAS) -> str:
    """Write a table as CSV (RFC 4180), without its index; a missing value is an empty cell."""
    texts = {
        position: pd.Series([_cell(cell, form) for cell in column], table.index, dtype=object)
        for position, (_, column) in enumerate(table.items())
        if column.dtype == object or any(isinstance(cell, str) for cell in column)
    }
    columns = [texts.get(position, table.iloc[:, position]) for position in range(table.shape[1])]
    safe = pd.concat(columns, axis=1) if columns else table
    safe.columns = pd.Index([_cell(name, form) for name in table.columns])
    text: str = safe.to_csv(
        index=False, lineterminator=line_end, sep=form.delimiter, decimal=form.decimal
    )
    return text


def csv_file(table: pd.DataFrame, form: CsvForm = COMMAS) -> bytes:
    """Write a table as CSV in UTF-8 with the byte order mark that Excel needs."""
    return csv_table(table, form=form).encode("utf-8-sig")


def workbook_file(book: Workbook, day: date = OFFICE_DAY) -> bytes:
    """Write a workbook as XLSX in which every text cell is stored as text, never as a formula.

    ``day`` is written as the day of making in place of the present time, so that the same content
    gives the same bytes.
    """
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    cell.data_type = "s"
                    if is_calculated(cell.value):
                        # A program keeps it a text when somebody edits the cell, too.
                        cell.quotePrefix = True
    target = BytesIO()
    book.save(target)
    return undated_office_file(target.getvalue(), day)


def _cell(cell: object, form: CsvForm) -> object:
    """Escape a text; write a number among texts with the decimal sign, which pandas would not."""
    if isinstance(cell, float) and cell == cell and form.decimal != ".":  # noqa: PLR0124
        return str(cell).replace(".", form.decimal)
    return marked(cell) if isinstance(cell, str) else cell
