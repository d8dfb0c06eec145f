"""A cell for every column of the schema, and answers that hold just that cell."""

from datetime import date
from typing import Any

from geodata.intake import SHEETS, Survey, columns
from geodata.intake.schema.columns import Column

HOSTILE = (
    '=HYPERLINK("http://evil.example","x")',
    "'=1+1",
    "''=1+1",
    "+358 40",
    "-",
    "@SUM(1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "' =1",
    "'tis said",
)
"""Texts that a spreadsheet might calculate, and some that only look so."""

_CELLS: dict[str, Any] = {
    "count": 2,
    "choices": "authority_runs;other_services",
    "day": date(2025, 12, 31),
    "link": "https://example.fi/kysely?a=1&b=-2",
}
_AREAS = {"wellbeing_county": "19", "employment_area": "10", "municipality": "297"}
_CHOICES = {
    "status": "undecided",
    "model": "ohjaamo_in_some",
    "state": "draft",
    "group_status": "planned",
}

COLUMNS = [(sheet, name) for sheet in SHEETS for name in columns(sheet)]
TEXT_COLUMNS = [(sheet, name) for sheet, name in COLUMNS if columns(sheet)[name].kind == "text"]


def cells(column: Column) -> tuple[Any, ...]:
    """Cells of a column as a survey holds them."""
    if column.kind == "text":
        return HOSTILE
    if column.kind == "areas":
        return ((_AREAS[column.of],),)
    if column.kind in {"area", "name"}:
        return (_AREAS[column.of],)
    return (_CHOICES[column.of] if column.kind == "choice" else _CELLS[column.kind],)


def survey_with(sheet: str, name: str, cell: object) -> Survey:
    """Answers with one row, in which the column and what is required are filled in."""
    survey: Survey = Survey.model_validate({sheet: _rows(sheet, {name: cell})})
    return survey


def survey_of_texts(text: str) -> Survey:
    """Answers with the text in every column of texts, in a row of each sheet that has any."""
    filled = {
        sheet: _rows(sheet, {name: text for each, name in TEXT_COLUMNS if each == sheet})
        for sheet in dict(TEXT_COLUMNS)
    }
    survey: Survey = Survey.model_validate(filled)
    return survey


def _rows(sheet: str, given: dict[str, object]) -> Any:
    """Content of a sheet: one row of the given cells and of those that are required."""
    required = {key: cells(each)[0] for key, each in columns(sheet).items() if each.required}
    made = SHEETS[sheet].model_validate(required | given)
    return made if sheet == "meta" else (made,)
