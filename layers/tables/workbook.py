"""Writing a table as XLSX with a second sheet that describes it."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from geodata.files.spreadsheet_safety import workbook_file
from layers.words.text import Translator

_WIDEST = 60


def write_workbook(
    rows: pd.DataFrame,
    heads: Mapping[str, str],
    about: Sequence[tuple[str, str]],
    t: Translator,
    day: date,
) -> bytes:
    """Return the columns of ``heads`` under their labels, and a sheet of ``about`` pairs, as XLSX.

    Codes are texts, counts are numbers, missing values are empty cells. ``day``, the date of the
    data, is written as the creation date, so that equal content gives equal bytes.
    """
    book = table_workbook(rows, heads, t)
    second = book.create_sheet(t.gettext("About"))
    for pair in about:
        second.append(list(pair))
    fit_columns(second)
    return workbook_file(book, day)


def table_workbook(rows: pd.DataFrame, heads: Mapping[str, str], t: Translator) -> Workbook:
    """Return a workbook whose only sheet has the columns of ``heads`` under their labels.

    Days are date cells.
    """
    book = Workbook()
    sheet = book.create_sheet(t.gettext("Table"), 0)
    del book["Sheet"]
    sheet.append(list(heads.values()))
    for row in rows[list(heads)].astype(object).itertuples(index=False):
        sheet.append([None if pd.isna(value) else value for value in row])
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    fit_columns(sheet)
    for cell in sheet[1]:
        embolden(cell)
    return book


def fit_columns(sheet: Worksheet) -> None:
    """Set column widths to the longest text, up to a maximum."""
    for number, cells in enumerate(sheet.columns, start=1):
        longest = max(len(str(cell.value or "")) for cell in cells)
        sheet.column_dimensions[get_column_letter(number)].width = min(longest + 2, _WIDEST)


def embolden(cell: Cell | MergedCell) -> None:
    """Write a cell in bold, as headings are."""
    cell.font = Font(bold=True)
