"""Rows of a template: every area with its code and name, and the answers of a survey if given."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from operator import eq

from geodata.answers.answers import AnswerSet, Status
from geodata.base.divisions import ALAND
from geodata.base.wording import Lang
from geodata.intake.schema.columns import SurveyRow
from geodata.intake.schema.schema import Meta, TymRow, YouthRow, columns
from geodata.intake.schema.vocabulary import area_name, choice_word
from geodata.intake.survey import Survey
from geodata.relations.by_year import relations

Filled = str | int | date | None
Cells = dict[str, Filled]
"""Cells of a row by the name of their column."""

_SAID = (Status.KNOWN, Status.DERIVED, Status.NONE, Status.UNDECIDED)


def sheet_rows(sheet: str, survey: Survey | None, lang: Lang, year: int) -> list[Cells]:
    """Rows of a sheet in the words of a language; of the sheet meta, the one row."""
    given = _given(sheet, survey)
    rows = []
    for key in dict.fromkeys((*_areas(sheet, year), *given)):
        empty = dict(zip(columns(sheet), (None,) * len(columns(sheet)), strict=True))
        cells: Cells = {**empty, **dict(zip(_key(sheet), key, strict=True)), **given.get(key, {})}
        rows.append(_worded(sheet, cells, lang, year))
    return rows


def as_survey(answer_set: AnswerSet, meta: Meta) -> Survey:
    """Turn an answer set into a survey, so that a template can hold today's answers."""
    tym, youth = [], []
    for (topic, area), answer in sorted(answer_set.answers.items()):
        if answer.status not in _SAID:
            continue
        status, note = answer.status, answer.note or None
        if topic == "tym":
            groups = int(answer.value) if answer.value else None
            tym.append(TymRow(county=area, groups=groups, status=status, note=note))
        elif topic == "youth":
            model = answer.value
            youth.append(YouthRow(employment_area=area, model=model, status=status, note=note))
    return Survey(meta=meta, tym=tuple(tym), youth=tuple(youth))


def _key(sheet: str) -> tuple[str, ...]:
    """Columns that tell the rows of a sheet apart."""
    return {
        "meta": (),
        "tym": ("county",),
        "tym_members": ("county", "employment_area"),
        "youth": ("employment_area",),
        "ohjaamo": ("municipality", "service_point"),
    }[sheet]


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
    if sheet == "meta":
        return ((),)
    if sheet == "ohjaamo":
        return ()
    pairs = relations("wellbeing_county", "employment_area", year)
    counties, areas = pairs["code_a"].astype(str), pairs["code_b"].astype(str)
    found: Mapping[str, Callable[[], Iterator[tuple[str, ...]]]] = {
        "tym": lambda: ((county,) for county in counties),
        "youth": lambda: ((area,) for area in areas),
        "tym_members": lambda: zip(counties, areas, strict=True),
    }
    aland = [ALAND[columns(sheet)[name].of] for name in _key(sheet)]
    keys = {key for key in found[sheet]() if not any(map(eq, key, aland))}
    return tuple(sorted(keys))


def _worded(sheet: str, cells: Cells, lang: Lang, year: int) -> Cells:
    """Put names beside the codes, and choices into words."""
    worded = dict(cells)
    for name, column in columns(sheet).items():
        cell = cells[name]
        if column.names:
            code = cells[column.names]
            worded[name] = area_name(column.of, str(code), lang, year) if code else None
        elif column.kind == "choice" and cell is not None:
            worded[name] = choice_word(column.of, str(cell), lang)
    return worded
