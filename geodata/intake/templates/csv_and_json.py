"""Templates and surveys as CSV and JSON."""

import json
from datetime import date

from geodata.base.wording import Lang
from geodata.base.years import DEFAULT_YEAR
from geodata.files.reproducible_files import zip_files
from geodata.files.spreadsheet_safety import csv_rows
from geodata.intake.headings import META_FIELD, META_VALUE
from geodata.intake.schema.schema import SHEETS, columns
from geodata.intake.survey import Survey
from geodata.intake.templates.prefilled_rows import Filled, sheet_rows
from geodata.intake.templates.workbook import day_text, heading

DELIMITER = ";"
"""Spreadsheets in Finnish and Swedish expect it, as their decimals have a comma."""


def csv_template(lang: Lang, survey: Survey | None = None, year: int = DEFAULT_YEAR) -> bytes:
    """Write a package of CSV files, one a sheet: UTF-8 with its mark, semicolons."""
    return zip_files(
        {
            f"{model.sheet.say(lang)}.csv": csv_sheet(sheet, lang, survey, year)
            for sheet, model in SHEETS.items()
        }
    )


def csv_sheet(
    sheet: str, lang: Lang, survey: Survey | None = None, year: int = DEFAULT_YEAR
) -> bytes:
    """Write one sheet as CSV."""
    rows = sheet_rows(sheet, survey, lang, year)
    sheet_columns = columns(sheet)
    lines: list[list[str]] = []
    if sheet == "meta":
        lines.append([META_FIELD.say(lang), META_VALUE.say(lang)])
        pairs = zip(sheet_columns.values(), rows[0].values(), strict=True)
        lines += [[heading(column, lang), _text(cell, lang)] for column, cell in pairs]
    else:
        lines.append([heading(column, lang) for column in sheet_columns.values()])
        lines += [[_text(cell, lang) for cell in row.values()] for row in rows]
    return csv_rows(lines, DELIMITER).encode("utf-8-sig")


def json_template(lang: Lang, survey: Survey | None = None, year: int = DEFAULT_YEAR) -> bytes:
    """Write an object of sheets with the ids of the columns as keys and days as ISO dates."""
    sheets: dict[str, object] = {}
    for sheet in SHEETS:
        rows = sheet_rows(sheet, survey, lang, year)
        sheets[sheet] = rows[0] if sheet == "meta" else rows
    text = json.dumps(sheets, ensure_ascii=False, indent=2, default=_iso)
    return f"{text}\n".encode()


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _text(cell: Filled, lang: Lang) -> str:
    if cell is None:
        return ""
    return day_text(cell, lang) if isinstance(cell, date) else str(cell)
