"""Which rows of a survey can be drawn in a year; the others are kept, and said where they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.answers.answers import TOPICS, Answer
from geodata.answers.shipped_sets import known_id, load_answer_sets
from geodata.base.successors import successors
from geodata.intake.checks.findings import quote
from geodata.intake.schema.schema import SHEETS, MemberRow, OhjaamoRow, SurveyRow, TymRow, YouthRow
from geodata.intake.schema.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from geodata.intake.survey import Survey

ROW_SHEETS = tuple(sheet for sheet in SHEETS if sheet != "meta")


@dataclass(frozen=True)
class Misfit:
    """Something of a survey that is kept but not drawn: its sheet, and a short quotation of it."""

    sheet: str
    said: str


def fitting(survey: "Survey", year: int) -> tuple["Survey", tuple[Misfit, ...]]:
    """Part of a survey that the year can draw, and what is left out of it.

    A row fits when its areas and its answer are those of the year; nothing else is checked anew. A
    service point of a municipality that has merged by then is one of its successor.
    """
    known, words = load_answer_sets(year)[known_id(year)].answers, vocabulary(year)
    leads_to = successors(year)
    kept: dict[str, tuple[SurveyRow, ...]] = {}
    misfits: list[Misfit] = []
    moved = False
    for sheet in ROW_SHEETS:
        given: tuple[SurveyRow, ...] = getattr(survey, sheet)
        rows = tuple(_followed(row, leads_to) for row in given)
        moved = moved or rows != given
        kept[sheet] = tuple(row for row in rows if _fits(row, known, words))
        misfits += [Misfit(sheet, _said(row)) for row in rows if not _fits(row, known, words)]
    return (survey.model_copy(update=kept) if misfits or moved else survey), tuple(misfits)


def _followed(row: SurveyRow, leads_to: Mapping[str, str]) -> SurveyRow:
    """Row with the successor of its municipality, where that has merged; areas are not followed."""
    if not isinstance(row, OhjaamoRow) or row.municipality not in leads_to:
        return row
    return row.model_copy(update={"municipality": leads_to[row.municipality]})


def _fits(row: SurveyRow, known: Mapping[tuple[str, str], Answer], words: Vocabulary) -> bool:
    match row:
        case TymRow(county=county, groups=groups):
            before = known.get(("tym", county))
            most = before.maximum or 0 if before else 0
            return before is not None and (groups is None or 1 <= groups <= most)
        case YouthRow(employment_area=area, model=model):
            return ("youth", area) in known and model in (None, *TOPICS["youth"].values)
        case MemberRow(county=county, employment_area=area):
            names = words.names
            return county in names["wellbeing_county"] and area in names["employment_area"]
        case OhjaamoRow(municipality=municipality):
            return municipality in words.names["municipality"]
    return False


def _said(row: SurveyRow) -> str:
    cells = row.model_dump(mode="json", exclude_none=True)
    return quote(", ".join(str(cell) for cell in cells.values()))
