"""Rows of a template: every area with its code and name, and the answers of a survey if given."""

from datetime import date
from functools import cache

from geodata.answers.answers import AnswerSet, Status
from geodata.answers.topics import SURVEYED, TOPICS
from geodata.answers.topics.tym import MEMBERS
from geodata.base.divisions import ALAND
from geodata.base.keys import aland_areas, load_names
from geodata.base.wording import Lang
from geodata.intake.schema.answer_rows import AnswerRow
from geodata.intake.schema.columns import SurveyRow
from geodata.intake.schema.schema import META, SHEETS, Meta, answer_model, columns
from geodata.intake.schema.vocabulary import area_name, choice_word
from geodata.intake.survey import Survey
from geodata.relations.by_year import relations

Filled = str | int | date | None
Cells = dict[str, Filled]
"""Cells of a row by the name of their column."""

_ANSWERED = (Status.KNOWN, Status.DERIVED, Status.NONE, Status.UNDECIDED)


def sheet_rows(sheet: str, survey: Survey | None, lang: Lang, year: int) -> list[Cells]:
    """Rows of a sheet in the words of a language; of the sheet meta, the one row."""
    given = _given(sheet, survey)
    rows = []
    for key in dict.fromkeys((*_areas(sheet, year), *given)):
        empty = dict(zip(columns(sheet), (None,) * len(columns(sheet)), strict=True))
        cells: Cells = {**empty, **dict(zip(_key(sheet), key, strict=True)), **given.get(key, {})}
        rows.append(_worded(sheet, cells, lang, year))
    return rows


def as_survey(answer_set: AnswerSet, meta: Meta | None) -> Survey:
    """Convert an answer set to a survey, to fill a template with the current answers."""
    rows: dict[str, tuple[AnswerRow, ...]] = {
        topic: tuple(
            answer_model(topic).of(area, answer.value, answer.status, answer.note or None)
            for (each, area), answer in sorted(answer_set.answers.items())
            if each == topic and answer.status in _ANSWERED
        )
        for topic in SURVEYED
    }
    return Survey(meta=meta, **rows)


def _key(sheet: str) -> tuple[str, ...]:
    """Columns that identify a row of a sheet."""
    return SHEETS[sheet].key


def _given(sheet: str, survey: Survey | None) -> dict[tuple[Filled, ...], Cells]:
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
    if sheet == MEMBERS:
        pairs = relations("wellbeing_county", "employment_area", year)
        members = zip(pairs["code_a"].astype(str), pairs["code_b"].astype(str), strict=True)
        return tuple(sorted(pair for pair in members if pair[0] != ALAND["wellbeing_county"]))
    return ()


def _worded(sheet: str, cells: Cells, lang: Lang, year: int) -> Cells:
    """Add names beside the codes, and replace keys of choices by words."""
    worded = dict(cells)
    for name, column in columns(sheet).items():
        cell = cells[name]
        if column.names:
            code = cells[column.names]
            worded[name] = area_name(column.of, str(code), lang, year) if code else None
        elif column.kind == "choice" and cell is not None:
            worded[name] = choice_word(column.of, str(cell), lang)
    return worded
