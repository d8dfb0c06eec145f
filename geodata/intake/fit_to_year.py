"""Split a survey into the rows that fit the divisions of a year and those that do not."""

from collections.abc import Mapping
from dataclasses import dataclass

from geodata.answers.answers import Answer, Basis, Status
from geodata.answers.shipped_sets import known_id, load_answer_sets
from geodata.base.successors import successors
from geodata.intake.findings import quote
from geodata.intake.schema.answer_rows import AnswerRow
from geodata.intake.schema.columns import SurveyRow
from geodata.intake.schema.group_rows import GroupRow
from geodata.intake.schema.schema import MUNICIPAL_SHEETS, ROW_SHEETS, OhjaamoRow
from geodata.intake.schema.vocabulary import Vocabulary, vocabulary
from geodata.intake.survey import Survey

_VALUED = (Status.KNOWN, Status.DERIVED, Status.PLANNED, Status.RANGE)


@dataclass(frozen=True)
class Misfit:
    """A part of a stored survey that is not shown: its sheet, and a short excerpt of its text."""

    sheet: str
    excerpt: str


def fit_to_year(survey: Survey, year: int) -> tuple[Survey, tuple[Misfit, ...]]:
    """Return the survey with the rows that fit a year only, and the other rows as misfits.

    A row fits when its areas exist in the year and its answer is possible for them; nothing else
    is validated. A service point of a municipality that has merged by then moves to its successor.
    """
    known, words = load_answer_sets(year)[known_id(year)].answers, vocabulary(year)
    leads_to = successors(year)
    fitting: dict[str, tuple[SurveyRow, ...]] = {}
    misfits: list[Misfit] = []
    moved = False
    for sheet in ROW_SHEETS:
        given: tuple[SurveyRow, ...] = getattr(survey, sheet)
        rows = tuple(_followed(row, leads_to) for row in given)
        moved = moved or rows != given
        fitting[sheet] = tuple(row for row in rows if _fits(row, known, words))
        misfits += [Misfit(sheet, _excerpt(row)) for row in rows if not _fits(row, known, words)]
    return (survey.model_copy(update=fitting) if misfits or moved else survey), tuple(misfits)


def _followed(row: SurveyRow, leads_to: Mapping[str, str]) -> SurveyRow:
    """Row with the successor of its municipality, where that has merged; areas are not followed."""
    if not isinstance(row, OhjaamoRow) or row.municipality not in leads_to:
        return row
    return row.model_copy(update={"municipality": leads_to[row.municipality]})


def _fits(row: SurveyRow, known: Mapping[tuple[str, str], Answer], words: Vocabulary) -> bool:
    match row:
        case AnswerRow() if row.topic.id in MUNICIPAL_SHEETS.values():
            nothing = Answer(row.topic.id, row.area_code, None, Status.UNKNOWN, Basis.NO_SOURCE)
            return row.area_code in words.names["municipality"] and _is_allowed(row, nothing)
        case AnswerRow():
            before = known.get((row.topic.id, row.area_code))
            return before is not None and _is_allowed(row, before)
        case GroupRow(counties=counties, employment_areas=areas):
            names = words.names
            known_areas = names["employment_area"].keys() >= {*areas}
            return (
                bool(counties) and known_areas and names["wellbeing_county"].keys() >= {*counties}
            )
        case OhjaamoRow(municipality=municipality):
            return municipality in words.names["municipality"]
    return False


def _is_allowed(row: AnswerRow, before: Answer) -> bool:
    """Whether the answer is of its status, and made of those that the area may give."""
    if (row.answer_status in _VALUED) != (row.given is not None):
        return False
    if (row.answer_status == Status.RANGE) != (row.ends is not None):
        return False
    allowed = row.topic.allowed(before.minimum, before.maximum)
    given = row.ends or (() if row.given is None else (row.given,))
    return {*map(str, given), *row.other_values} <= {*allowed}


def _excerpt(row: SurveyRow) -> str:
    cells = row.model_dump(mode="json", exclude_none=True)
    return quote(", ".join(str(cell) for cell in cells.values()))
