"""A table as a workbook (XLSX), with a second sheet that says what it is."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from geodata.base.spreadsheet_safety import workbook_file
from layers.words.text import Translator

_WIDEST = 60


def write_workbook(
    rows: pd.DataFrame,
    heads: Mapping[str, str],
    about: Sequence[tuple[str, str]],
    t: Translator,
    day: date,
) -> bytes:
    """Write the columns of ``heads`` under their words, and ``about`` as pairs of words.

    Codes are texts, counts are numbers and what is missing is an empty cell. ``day`` is the date
    of the data, written as the day of making: the same content gives the same bytes.
    """
    book = Workbook()
    sheet = book.create_sheet(t.gettext("Table"), 0)
    del book["Sheet"]
    sheet.append(list(heads.values()))
    for row in rows[list(heads)].astype(object).itertuples(index=False):
        sheet.append([None if pd.isna(value) else value for value in row])
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    second = book.create_sheet(t.gettext("About"))
    for pair in about:
        second.append(list(pair))
    for each in (sheet, second):
        _fit(each)
    _embolden(sheet)
    return workbook_file(book, day)


def _fit(sheet: Worksheet) -> None:
    """Make the columns as wide as their longest text, within reason."""
    for number, cells in enumerate(sheet.columns, start=1):
        longest = max(len(str(cell.value or "")) for cell in cells)
        sheet.column_dimensions[get_column_letter(number)].width = min(longest + 2, _WIDEST)


def _embolden(sheet: Worksheet) -> None:
    for cell in sheet[1]:
        cell.font = Font(bold=True)
