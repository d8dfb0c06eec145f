"""Layers of surveys: which rows are in force after later surveys have replaced some of them.

Topics without rows in a survey keep the earlier answers. So do areas without a row in a topic that
the survey has, unless the editor chose to remove them when publishing it.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from geodata.answers.answers import Status
from geodata.answers.groups import Groups, agrees, county_authorities, groups_of_county
from geodata.base.years import DEFAULT_YEAR
from geodata.intake.schema.answer_rows import AnswerRow
from geodata.intake.schema.columns import SurveyRow
from geodata.intake.schema.group_rows import GROUPS, GroupRow
from geodata.intake.schema.schema import ROW_SHEETS, TOPIC_SHEETS, Meta, OhjaamoRow
from geodata.intake.survey import ANSWERED, Survey

AreaKey = tuple[str, ...]
"""Key of an answer: the code of its area; of a service point also its name in lower case."""

_LONGEST = {
    "title": 200,
    "collected_by": 200,
    "source": 500,
    "licence": 200,
    "title_sv": 200,
    "title_en": 200,
    "source_sv": 500,
    "source_en": 500,
}


@dataclass(frozen=True)
class Layer:
    """A survey among those published before and after it.

    ``origin`` is the number of the version that first published it, 0 before that; ``removes`` are
    the topics whose earlier answers are removed where the survey gives none.
    """

    survey: Survey
    origin: int = 0
    removes: tuple[str, ...] = ()


@dataclass(frozen=True)
class RowInForce:
    """A row that no later survey replaces, and the position of its survey among the layers."""

    layer: int
    row: SurveyRow


def filled_in_topics(survey: Survey) -> tuple[str, ...]:
    """Topics with at least one row that somebody has filled in.

    Rows with the status "derived" or "not_applicable" do not count: templates that hold the current
    answers come with them.
    """
    return tuple(
        topic
        for topic, sheets in TOPIC_SHEETS.items()
        if any(_is_filled_in(row) for sheet in sheets for row in getattr(survey, sheet))
    )


def rows_in_force(layers: Iterable[Layer]) -> dict[str, dict[AreaKey, RowInForce]]:
    """Rows that no later survey replaces, by sheet and by the key of their answer."""
    found: dict[str, dict[AreaKey, RowInForce]] = {sheet: {} for sheet in ROW_SHEETS}
    surveys: list[Survey] = []
    for position, layer in enumerate(layers):
        surveys.append(layer.survey)
        for topic in layer.removes:
            for sheet in TOPIC_SHEETS.get(topic, ()):
                found[sheet].clear()
        _end_moved_groups(found[GROUPS], surveys)
        for sheet in ROW_SHEETS:
            for row in getattr(layer.survey, sheet):
                for key in row_subjects(row):
                    _add_row(found, sheet, key, RowInForce(position, row), surveys)
    return found


def _end_moved_groups(rows: dict[AreaKey, RowInForce], surveys: Sequence[Survey]) -> None:
    """End the groups of a county if the newest survey lists all of them, without the county.

    Two rows are of the same group when they have the same id and a county or an area in common;
    ids such as "1" may be used by several counties.
    """
    newest = {row.id: row for row in surveys[-1].group_rows()}
    for key, held in list(rows.items()) if newest else ():
        before = [row for row in surveys[held.layer].group_rows() if key[0] in row.counties]
        if all(_is_moved(row, newest.get(row.id), key[0]) for row in before):
            del rows[key]


def _is_moved(before: GroupRow, now: GroupRow | None, county: str) -> bool:
    """Whether a group is listed anew, and no longer as one of a county."""
    if now is None or county in now.counties:
        return False
    common = {*before.counties} & {*now.counties} or (
        {*before.employment_areas} & {*now.employment_areas}
    )
    return bool(common)


def surveys_in_force(layers: Sequence[Layer]) -> tuple[Survey, ...]:
    """Surveys reduced to their rows in force, oldest first.

    Surveys without such rows are left out, except the last one.
    """
    found = rows_in_force(layers)
    surveys = []
    for position, layer in enumerate(layers):
        rows = {
            sheet: _rows_of_layer(found[sheet], layer.survey, sheet, position)
            for sheet in ROW_SHEETS
        }
        if any(rows.values()) or position == len(layers) - 1:
            surveys.append(layer.survey.model_copy(update=rows))
    return tuple(surveys)


def topic_days(layers: Sequence[Layer]) -> Mapping[str, date]:
    """Day on which the newest answers of each topic were collected."""
    days: dict[str, date] = {}
    for survey in surveys_in_force(layers):
        if survey.meta:
            day = survey.meta.collected_on
            days |= {topic: max(day, days.get(topic, day)) for topic in survey.topics()}
    return days


def joined_survey(surveys: Sequence[Survey]) -> Survey:
    """Join the rows of surveys into one survey, whose origin names all of them."""
    if len(surveys) == 1:
        return surveys[0]
    rows: dict[str, Any] = {
        sheet: tuple(row for survey in surveys for row in getattr(survey, sheet))
        for sheet in ROW_SHEETS
    }
    metas = [survey.meta for survey in surveys if survey.meta]
    joined: Survey = Survey.model_construct(meta=_joined_origin(metas) if metas else None, **rows)
    return joined


def row_subjects(row: SurveyRow) -> tuple[AreaKey, ...]:
    """Keys of the answers in a row; TypeError for a row of another model.

    A group is an answer of each of its counties: a later survey that lists groups of a county
    lists all of them.
    """
    match row:
        case AnswerRow():
            return ((row.area_code,),)
        case GroupRow(counties=codes):
            return tuple((code,) for code in codes)
        case OhjaamoRow(municipality=code, service_point=name):
            return ((code, name.casefold()),)
    raise TypeError(type(row).__name__)


def answers_something(row: SurveyRow) -> bool:
    """Whether a row has an answer; a note alone or the status "unknown" is none."""
    return not isinstance(row, AnswerRow) or row.answer_status in ANSWERED


def _is_filled_in(row: SurveyRow) -> bool:
    return getattr(row, "status", None) not in (Status.DERIVED, Status.NOT_APPLICABLE)


def _add_row(
    found: dict[str, dict[AreaKey, RowInForce]],
    sheet: str,
    key: AreaKey,
    new: RowInForce,
    surveys: Sequence[Survey],
) -> None:
    """Replace the row in force, unless it has an answer and the new one has none."""
    rows, old = found[sheet], found[sheet].get(key)
    if old and answers_something(old.row) and not answers_something(new.row):
        return
    listed = found[GROUPS].get(key)
    if listed and GROUPS in TOPIC_SHEETS.get(sheet, ()) and isinstance(new.row, AnswerRow):
        groups = surveys[listed.layer].leadership_groups()
        if answers_something(new.row) and not _leaves_groups(new.row, groups):
            del found[GROUPS][key]
    rows[key] = new


def _leaves_groups(row: AnswerRow, groups: Groups) -> bool:
    """Whether the groups of a county that are in force can still be true after an answer."""
    county = row.area_code
    if row.answer_status == Status.PLANNED or not groups_of_county(groups, county):
        return True
    expected = county_authorities(DEFAULT_YEAR).get(county, frozenset())
    given = row.given_in_force
    return given is not None and agrees(given, groups, county, expected)


def _rows_of_layer(
    rows: Mapping[AreaKey, RowInForce], survey: Survey, sheet: str, position: int
) -> tuple[SurveyRow, ...]:
    """Rows in force of a sheet of the survey at a position."""
    given: tuple[SurveyRow, ...] = getattr(survey, sheet)
    held = {key for key, each in rows.items() if each.layer == position}
    return tuple(_held_part(row, held) for row in given if held.intersection(row_subjects(row)))


def _held_part(row: SurveyRow, held: Set[AreaKey]) -> SurveyRow:
    """A row; of a group of several counties, those of which no later survey lists the groups."""
    if not isinstance(row, GroupRow):
        return row
    counties = tuple(code for code in row.counties if (code,) in held)
    if counties == row.counties:
        return row
    authorities = county_authorities(DEFAULT_YEAR)
    areas = {area for county in counties for area in authorities.get(county, ())}
    left = tuple(area for area in row.employment_areas if area in areas)
    return row.model_copy(update={"counties": counties, "employment_areas": left})


def _joined_origin(metas: Sequence[Meta]) -> Meta:
    """Origin that names all of the surveys, newest first, with the day of the newest."""
    newest_first = sorted(metas, key=lambda meta: meta.collected_on, reverse=True)
    links = {meta.link for meta in metas}
    joined: dict[str, Any] = {name: _joined(name, newest_first) for name in _LONGEST}
    return Meta.model_construct(
        collected_on=newest_first[0].collected_on,
        link=links.pop() if len(links) == 1 else None,
        state="draft" if any(meta.state == "draft" for meta in metas) else newest_first[0].state,
        **joined,
    )


def _joined(name: str, metas: Sequence[Meta]) -> str | None:
    """Join the distinct texts of a field, cut to the length that the field may have.

    A translation is joined with the texts of those that have none; None where nobody has one.
    """
    plain = name.removesuffix("_sv").removesuffix("_en")
    if plain != name and not any(getattr(meta, name) for meta in metas):
        return None
    found = (getattr(meta, name) or getattr(meta, plain) for meta in metas)
    texts = dict.fromkeys(text for text in found if text)
    joined = "; ".join(texts)
    return joined if len(joined) <= _LONGEST[name] else f"{joined[: _LONGEST[name] - 1]}…"
