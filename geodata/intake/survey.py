"""Surveys: the answers of a file in the standard form."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Self

from pydantic import BaseModel, ConfigDict

from geodata.answers.answers import Answer, Basis, Status
from geodata.answers.shipped_sets import known_id, load_answer_sets
from geodata.base.years import DEFAULT_YEAR
from geodata.intake.schema.schema import MemberRow, Meta, OhjaamoRow, TymRow, YouthRow
from geodata.intake.schema.vocabulary import vocabulary

Key = tuple[str, str]
Groups = Mapping[str, Mapping[int, tuple[str, ...]]]
"""County -> number of the leadership group -> codes of its employment areas."""


def known_answers(year: int) -> Mapping[Key, Answer]:
    """Return what is known without a survey, by topic and area."""
    return load_answer_sets(year)[known_id(year)].answers


@dataclass(frozen=True)
class ServicePoint:
    """An Ohjaamo service point: code of its municipality, name, and day for which it is stated."""

    municipality: str
    name: str
    as_of: date | None


ANSWERED = (Status.KNOWN, Status.NONE, Status.UNDECIDED)
"""Statuses of an answer; with any other status, what is known without a survey stays."""


class Survey(BaseModel):
    """The answers of a file that passed its checks; areas are codes, choices are keys.

    ``meta`` is None for a file of one table, which has no origin; such answers can be viewed but
    not published.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    meta: Meta | None = None
    tym: tuple[TymRow, ...] = ()
    tym_members: tuple[MemberRow, ...] = ()
    youth: tuple[YouthRow, ...] = ()
    ohjaamo: tuple[OhjaamoRow, ...] = ()

    def to_json(self) -> str:
        """Write the standard form as JSON, which is also accepted as a survey file."""
        return self.model_dump_json(exclude_none=True, indent=2)

    @classmethod
    def from_json(cls, text: str, year: int = DEFAULT_YEAR) -> Self:
        """Read and validate the standard form; raises pydantic.ValidationError."""
        return cls.model_validate_json(text, context=vocabulary(year))

    def answers(
        self, year: int = DEFAULT_YEAR, under: Mapping[Key, Answer] | None = None
    ) -> dict[Key, Answer]:
        """Return answers by topic and area: the survey's, and those ``under`` where it has none.

        ``under`` is what is known without a survey if not given.
        """
        answers = dict(known_answers(year) if under is None else under)
        for tym in self.tym:
            value = str(tym.groups) if tym.groups else None
            self._answer(answers, ("tym", tym.county), value, tym)
        for youth in self.youth:
            self._answer(answers, ("youth", youth.employment_area), youth.model, youth)
        return answers

    def _answer(
        self, answers: dict[Key, Answer], key: Key, value: str | None, row: TymRow | YouthRow
    ) -> None:
        status = status_of(value, row.status)
        before = answers[key]
        if status not in ANSWERED:
            answers[key] = replace(before, note=row.note or before.note)
            return
        answers[key] = replace(
            before,
            value=value,
            status=status,
            basis=Basis.SURVEY,
            source=self.meta.source if self.meta else "",
            source_url=self.meta.link if self.meta else None,
            date=self.meta.collected_on if self.meta else None,
            note=row.note or "",
            survey=self.meta.title if self.meta else "",
            collector=self.meta.collected_by if self.meta else "",
            licence=(self.meta.licence or "") if self.meta else "",
        )

    def topics(self) -> tuple[str, ...]:
        """List the topics that the survey has an answer to."""
        asked = {
            "tym": any(status_of(row.groups, row.status) in ANSWERED for row in self.tym),
            "youth": any(status_of(row.model, row.status) in ANSWERED for row in self.youth),
            "ohjaamo": bool(self.ohjaamo),
        }
        return tuple(topic for topic, answered in asked.items() if answered)

    def groups(self) -> Groups:
        """Return the employment areas of each leadership group that the survey gives members of."""
        found: dict[str, dict[int, tuple[str, ...]]] = {}
        for row in self.tym_members:
            county = found.setdefault(row.county, {})
            county[row.group] = (*county.get(row.group, ()), row.employment_area)
        return MappingProxyType(found)

    def service_points(self) -> tuple[ServicePoint, ...]:
        """List service points in file order; their day defaults to that of collection."""
        day = self.meta.collected_on if self.meta else None
        return tuple(
            ServicePoint(row.municipality, row.service_point, row.as_of or day)
            for row in self.ohjaamo
        )


def status_of(value: object, status: Status | None) -> Status:
    """Return the status of a row if given, else known with a value and unknown without one."""
    return status or (Status.UNKNOWN if value is None else Status.KNOWN)
