"""Surveys over each other: which answers still stand when a file speaks of some topics only.

A topic that a survey does not speak of stays as it was, and so does the answer of an area that it
leaves out, unless whoever published it chose to remove what it leaves out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from geodata.answers.answers import Status
from geodata.intake.fit_to_year import ROW_SHEETS
from geodata.intake.schema.columns import SurveyRow
from geodata.intake.schema.schema import MemberRow, Meta, OhjaamoRow, TymRow, YouthRow
from geodata.intake.survey import ANSWERED, Survey, status_of

TOPIC_SHEETS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"tym": ("tym", "tym_members"), "youth": ("youth",), "ohjaamo": ("ohjaamo",)}
)
"""Topic that is published by itself -> the sheets that speak of it."""

AreaKey = tuple[str, ...]
"""What an answer is about: a county, an employment area, or a municipality and a service point."""

_LONGEST = {"title": 200, "collected_by": 200, "source": 500, "licence": 200}


@dataclass(frozen=True)
class Layer:
    """A survey in its place among others.

    ``origin`` is the number of the version that first published it, 0 before that; ``removes`` are
    the topics of which the answers before it went where it gives none.
    """

    survey: Survey
    origin: int = 0
    removes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Standing:
    """A row that still stands, and the position of its survey among the layers."""

    layer: int
    row: SurveyRow


def spoken(survey: Survey) -> tuple[str, ...]:
    """Topics that a survey speaks of: those with a row that somebody has filled in.

    A sheet that is left as it is in the template has no such row, also in the template with
    today's answers, which says what follows from the act.
    """
    return tuple(
        topic
        for topic, sheets in TOPIC_SHEETS.items()
        if any(_is_filled_in(row) for sheet in sheets for row in getattr(survey, sheet))
    )


def standing(layers: Iterable[Layer]) -> dict[str, dict[AreaKey, Standing]]:
    """Rows that still stand, by sheet and by what they are about."""
    found: dict[str, dict[AreaKey, Standing]] = {sheet: {} for sheet in ROW_SHEETS}
    for position, layer in enumerate(layers):
        for topic in layer.removes:
            for sheet in TOPIC_SHEETS.get(topic, ()):
                found[sheet].clear()
        for sheet in ROW_SHEETS:
            for row in getattr(layer.survey, sheet):
                _lay(found, sheet, Standing(position, row))
    return found


def merged(layers: Sequence[Layer]) -> tuple[Survey, ...]:
    """Surveys of the layers with the rows that still stand, oldest first.

    The last one is always there, the others as far as a row of theirs stands.
    """
    found = standing(layers)
    surveys = []
    for position, layer in enumerate(layers):
        rows = {sheet: _left(found[sheet], layer.survey, sheet, position) for sheet in ROW_SHEETS}
        if any(rows.values()) or position == len(layers) - 1:
            surveys.append(layer.survey.model_copy(update=rows))
    return tuple(surveys)


def topic_days(layers: Sequence[Layer]) -> Mapping[str, date]:
    """Day on which the newest answers of each topic were collected."""
    days: dict[str, date] = {}
    for survey in merged(layers):
        if survey.meta:
            day = survey.meta.collected_on
            days |= {topic: max(day, days.get(topic, day)) for topic in survey.topics()}
    return days


def combined(surveys: Sequence[Survey]) -> Survey:
    """One survey in the standard form; several are named together as its source."""
    if len(surveys) == 1:
        return surveys[0]
    rows: dict[str, Any] = {
        sheet: tuple(row for survey in surveys for row in getattr(survey, sheet))
        for sheet in ROW_SHEETS
    }
    metas = [survey.meta for survey in surveys if survey.meta]
    return Survey.model_construct(meta=_combined(metas) if metas else None, **rows)


def about(row: SurveyRow) -> AreaKey:
    """What a row is about; the case of letters in the name of a service point does not matter."""
    match row:
        case TymRow(county=code) | MemberRow(county=code) | YouthRow(employment_area=code):
            return (code,)
        case OhjaamoRow(municipality=code, service_point=name):
            return (code, name.casefold())
    raise TypeError(type(row).__name__)


def answers_something(row: SurveyRow) -> bool:
    """Whether a row has an answer; one with a note alone, or not known, has none."""
    match row:
        case TymRow(groups=value, status=status) | YouthRow(model=value, status=status):
            return status_of(value, status) in ANSWERED
    return True


def _is_filled_in(row: SurveyRow) -> bool:
    return getattr(row, "status", None) not in (Status.DERIVED, Status.NOT_APPLICABLE)


def _lay(found: dict[str, dict[AreaKey, Standing]], sheet: str, new: Standing) -> None:
    """Put a row over the one that stands; a row without an answer takes no answer away."""
    rows, key = found[sheet], about(new.row)
    old = rows.get(key)
    if old and answers_something(old.row) and not answers_something(new.row):
        return
    if old and isinstance(new.row, TymRow) and _number(old) != new.row.groups:
        # Members belong to a number of groups; another number comes with its own members.
        found["tym_members"].pop(key, None)
    rows[key] = new


def _number(standing: Standing) -> int | None:
    return standing.row.groups if isinstance(standing.row, TymRow) else None


def _left(
    rows: Mapping[AreaKey, Standing], survey: Survey, sheet: str, position: int
) -> tuple[SurveyRow, ...]:
    """Rows of a survey's sheet that still stand."""
    given: tuple[SurveyRow, ...] = getattr(survey, sheet)
    return tuple(
        row for row in given if (holder := rows.get(about(row))) and holder.layer == position
    )


def _combined(metas: Sequence[Meta]) -> Meta:
    """Name several surveys together, the newest first; the day is that of the newest."""
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
    """Texts of a field, each once, as far as the field is long."""
    texts = dict.fromkeys(text for meta in metas if (text := getattr(meta, name)))
    joined = "; ".join(texts)
    return joined if len(joined) <= _LONGEST[name] else f"{joined[: _LONGEST[name] - 1]}…"
