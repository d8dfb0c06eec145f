"""Surveys: the answers of a file in the standard form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self, cast

from pydantic import BaseModel, ConfigDict, create_model

from geodata.answers.answers import Answer, Basis, Status
from geodata.answers.groups import (
    LeadershipGroup,
    county_authorities,
    groups_of_county,
    is_complete,
)
from geodata.answers.shipped_sets import known_id, load_answer_sets
from geodata.answers.topics import MUNICIPAL, SURVEYED, tym
from geodata.base.wording import N_, TextOfOthers
from geodata.base.years import DEFAULT_YEAR
from geodata.intake.schema.answer_rows import AnswerRow
from geodata.intake.schema.group_rows import GroupRow
from geodata.intake.schema.schema import (
    META,
    MUNICIPAL_SHEETS,
    OHJAAMO,
    SHEETS,
    Meta,
    answer_model,
)
from geodata.intake.schema.vocabulary import vocabulary

Key = tuple[str, str]


def known_answers(year: int) -> Mapping[Key, Answer]:
    """Return what is known without a survey, by topic and area."""
    return load_answer_sets(year)[known_id(year)].answers


@dataclass(frozen=True)
class ServicePoint:
    """An Ohjaamo service point: code of its municipality, name, and day for which it is stated."""

    municipality: str
    name: str
    as_of: date | None


COUNTED = N_("Counted from the groups in force.")
"""Note of a number of groups that follows from the groups that a survey lists."""

ANSWERED = (Status.KNOWN, Status.RANGE, Status.PLANNED, Status.NONE, Status.UNDECIDED)
"""Statuses of an answer; with any other status, what is known without a survey stays."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


_FIELDS: dict[str, Any] = {
    sheet: (Meta | None, None) if sheet == META else (tuple[model, ...], ())  # type: ignore[valid-type]
    for sheet, model in SHEETS.items()
}
_Sheets: Any = create_model("_Sheets", __base__=_Frozen, **_FIELDS)


class Survey(_Sheets):  # type: ignore[misc]  # one field a sheet, as the topics say
    """The answers of a file that passed its checks; areas are codes, choices are keys.

    Every sheet is a field with its rows. ``meta`` is None for a file of one table, which has no
    origin; such answers can be viewed but not published.
    """

    def to_json(self) -> str:
        """Write the standard form as JSON, which is also accepted as a survey file."""
        return str(self.model_dump_json(exclude_none=True, indent=2))

    @classmethod
    def from_json(cls, text: str, year: int = DEFAULT_YEAR) -> Self:
        """Read and validate the standard form; raises pydantic.ValidationError."""
        return cast("Self", cls.model_validate_json(text, context=vocabulary(year)))

    def rows(self, topic: str) -> tuple[AnswerRow, ...]:
        """Rows of answers to a topic."""
        return cast("tuple[AnswerRow, ...]", getattr(self, topic))

    def municipal_rows(self, topic: str) -> tuple[AnswerRow, ...]:
        """Rows of municipalities that answer a topic for themselves; none where no sheet asks."""
        return self.rows(MUNICIPAL_SHEETS[topic]) if topic in MUNICIPAL_SHEETS else ()

    def answers(
        self, year: int = DEFAULT_YEAR, under: Mapping[Key, Answer] | None = None
    ) -> dict[Key, Answer]:
        """Return answers by topic and area: the survey's, and those ``under`` where it has none.

        ``under`` is what is known without a survey if not given.
        """
        answers = dict(known_answers(year) if under is None else under)
        for topic in SURVEYED:
            for row in self.rows(topic):
                answers[topic, row.area_code] = self._answer(answers[topic, row.area_code], row)
        for row in self._counted_rows(answers, year):
            answers[tym.TOPIC.id, row.area_code] = self._answer(
                answers[tym.TOPIC.id, row.area_code], row
            )
        return answers

    def municipal_answers(self, under: Mapping[Key, Answer]) -> dict[Key, Answer]:
        """Return what municipalities answer for themselves, and what is ``under`` without that."""
        answers = dict(under)
        for topic in MUNICIPAL:
            for row in self.municipal_rows(topic):
                key = (topic, row.area_code)
                before = answers.get(key, Answer(*key, None, Status.UNKNOWN, Basis.NO_SOURCE))
                if row.answer_status in ANSWERED or key in answers:
                    answers[key] = self._answer(before, row)
        return answers

    def _counted_rows(self, answers: Mapping[Key, Answer], year: int) -> Iterator[AnswerRow]:
        """Rows of counties whose number of groups follows from groups in force that are listed.

        A number that a survey gives, or that follows from the act, stands.
        """
        groups, model = self.leadership_groups(), answer_model(tym.TOPIC.id)
        for county, expected in county_authorities(year).items() if groups else ():
            unknown = answers[tym.TOPIC.id, county].status is Status.UNKNOWN
            if unknown and is_complete(groups, county, expected):
                number = len(groups_of_county(groups, county))
                yield model.model_validate({"county": county, "groups": number, "note": COUNTED})

    def _answer(self, before: Answer, row: AnswerRow) -> Answer:
        status = row.answer_status
        if status not in ANSWERED:
            return replace(before, **_noted(row.notes)) if row.notes.say("fi") else before
        low, high = row.ends or (before.minimum, before.maximum)
        return replace(
            before,
            value=row.value,
            others=row.other_values,
            status=status,
            minimum=low,
            maximum=high,
            starts=row.as_of if status == Status.PLANNED else None,
            basis=Basis.SURVEY,
            **self._origin(row),
            survey=self.meta.title if self.meta else "",
            collector=self.meta.collected_by if self.meta else "",
            licence=(self.meta.licence or "") if self.meta else "",
        )

    def _origin(self, row: AnswerRow) -> dict[str, Any]:
        """Note, source, its address and day of a row's answer: its own, else those of the survey.

        The survey's address is that of its own source only. The day of a planned answer is that
        of the survey: the row tells from when the answer is to hold.
        """
        meta = self.meta
        as_of = None if row.answer_status == Status.PLANNED else row.as_of
        texts = {
            "source": meta.sources if meta and not row.source else None,
            "note": row.notes,
            "survey": meta.titles if meta else None,
        }
        return {
            "translated": tuple((name, t) for name, t in texts.items() if t and t.translated),
            "note": row.notes.say("fi"),
            "source": row.source or (meta.source if meta else ""),
            "source_url": meta.link if meta and not row.source else None,
            "date": as_of or (meta.collected_on if meta else None),
        }

    def topics(self) -> tuple[str, ...]:
        """List the topics that the survey has an answer to."""
        answered = tuple(
            topic
            for topic in SURVEYED
            if any(
                row.answer_status in ANSWERED
                for row in (*self.rows(topic), *self.municipal_rows(topic))
            )
        )
        if self.groups and tym.TOPIC.id not in answered:
            answered = (tym.TOPIC.id, *answered)
        return (*answered, OHJAAMO) if self.ohjaamo else answered

    def group_rows(self) -> tuple[GroupRow, ...]:
        """Rows of leadership groups."""
        return cast("tuple[GroupRow, ...]", self.groups)

    def leadership_groups(self) -> tuple[LeadershipGroup, ...]:
        """Leadership groups, in force or not on the day of collection."""
        meta = self.meta
        source, day = (meta.source, meta.collected_on) if meta else ("", None)
        return tuple(row.group(day, source=source, as_of=day) for row in self.group_rows())

    def service_points(self) -> tuple[ServicePoint, ...]:
        """List service points in file order; their day defaults to that of collection."""
        day = self.meta.collected_on if self.meta else None
        return tuple(
            ServicePoint(row.municipality, row.service_point, row.as_of or day)
            for row in self.ohjaamo
        )


def _noted(notes: TextOfOthers) -> dict[str, Any]:
    """Fields of an answer with a note."""
    return {
        "note": notes.say("fi"),
        "translated": (("note", notes),) if notes.translated else (),
    }
