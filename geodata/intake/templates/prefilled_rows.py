"""Rows of a template: every area with its code and name, and the answers of a survey if given."""

from datetime import date
from functools import cache

from geodata.answers.answers import AnswerSet, Status
from geodata.answers.topics import MUNICIPAL, SURVEYED, TOPICS
from geodata.base.keys import aland_areas, load_names
from geodata.base.wording import Lang
from geodata.intake.schema.answer_readers import SEPARATOR
from geodata.intake.schema.columns import SurveyRow
from geodata.intake.schema.group_rows import GROUPS, LIST_SEPARATOR, GroupRow
from geodata.intake.schema.schema import (
    META,
    MUNICIPAL_SHEETS,
    SHEETS,
    Meta,
    answer_model,
    columns,
    municipal_model,
)
from geodata.intake.schema.vocabulary import area_name, choice_word
from geodata.intake.survey import ANSWERED, Survey

Filled = str | int | date | None
Cells = dict[str, Filled]
"""Cells of a row by the name of their column."""
_Held = dict[str, Filled | tuple[str, ...]]
"""Cells of a row as a survey holds them."""

_ANSWERED = (*ANSWERED, Status.DERIVED)


def sheet_rows(sheet: str, survey: Survey | None, lang: Lang, year: int) -> list[Cells]:
    """Rows of a sheet in the words of a language; of the sheet meta, the one row."""
    given = _given(sheet, survey)
    rows = []
    for key in dict.fromkeys((*_areas(sheet, year), *given)):
        empty = dict(zip(columns(sheet), (None,) * len(columns(sheet)), strict=True))
        cells: _Held = {**empty, **dict(zip(_key(sheet), key, strict=True)), **given.get(key, {})}
        rows.append(_worded(sheet, cells, lang, year))
    return rows


def as_survey(answer_set: AnswerSet, meta: Meta | None) -> Survey:
    """Convert an answer set to a survey, to fill a template with the current answers."""
    rows: dict[str, tuple[SurveyRow, ...]] = {
        topic: tuple(
            answer_model(topic).of(answer)
            for (each, _area), answer in sorted(answer_set.answers.items())
            if each == topic and answer.status in _ANSWERED
        )
        for topic in SURVEYED
    }
    for topic in MUNICIPAL:
        rows[MUNICIPAL_SHEETS[topic]] = tuple(
            municipal_model(topic).of(answer)
            for (each, _code), answer in sorted(answer_set.municipal.items())
            if each == topic and answer.status in _ANSWERED
        )
    rows[GROUPS] = tuple(GroupRow.of(group) for group in answer_set.groups if not group.follows)
    return Survey(meta=meta, **rows)


def _key(sheet: str) -> tuple[str, ...]:
    """Columns that identify a row of a sheet."""
    return SHEETS[sheet].key


def _given(sheet: str, survey: Survey | None) -> dict[tuple[Filled, ...], _Held]:
    found = getattr(survey, sheet) if survey else None
    rows: tuple[SurveyRow, ...] = found if isinstance(found, tuple) else (found,) if found else ()
    return {
        tuple(getattr(row, name) for name in _key(sheet)): row.model_dump(exclude_none=True)
        for row in rows
    }


@cache
def _areas(sheet: str, year: int) -> tuple[tuple[str, ...], ...]:
    """Keys of the rows that a template has from the start."""
    if sheet == META:
        return ((),)
    if sheet in SURVEYED:
        topic = TOPICS[sheet]
        areas = load_names(year).loc[topic.division].index.astype(str)
        left_out = aland_areas(topic.division, year) if topic.mainland else frozenset()
        return tuple((area,) for area in sorted(areas) if area not in left_out)
    return ()


def _worded(sheet: str, cells: _Held, lang: Lang, year: int) -> Cells:
    """Add names beside the codes, list areas by name, and replace keys of choices by words."""
    worded: Cells = {}
    for name, column in columns(sheet).items():
        cell = cells[name]
        if column.names:
            code = cells[column.names]
            worded[name] = area_name(column.of, str(code), lang, year) if code else None
        elif isinstance(cell, tuple):
            names = [area_name(column.of, code, lang, year) or code for code in cell]
            worded[name] = LIST_SEPARATOR.join(names) or None
        elif column.kind == "choice" and cell is not None:
            worded[name] = choice_word(column.of, str(cell), lang)
        elif column.kind == "choices" and cell is not None:
            keys = str(cell).split(SEPARATOR)
            worded[name] = f"{SEPARATOR} ".join(choice_word(column.of, key, lang) for key in keys)
        else:
            worded[name] = cell
    return worded
