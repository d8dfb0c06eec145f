"""Surveys: the answers of a file in the standard form, and answer sets made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from types import MappingProxyType
from typing import Self

from pydantic import BaseModel, ConfigDict

from geodata.answers.answers import Answer, AnswerSet, Basis, Status
from geodata.answers.shipped_sets import known_id, load_answer_sets
from geodata.base.years import DEFAULT_YEAR
from geodata.intake.fit_to_year import Misfit, fit_to_year
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


_DIGEST_LETTERS = 12

_ASKED = ("tym", "youth", "ohjaamo")

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


@dataclass(frozen=True)
class Origin:
    """Title and day of a survey that answers come from; ``own`` if it is not published."""

    title: str
    day: date | None
    own: bool = False


@dataclass(frozen=True)
class SurveyAnswers(AnswerSet):
    """An answer set made of surveys, with fields that only surveys have.

    ``title`` is that of the newest survey, in the language of its collector; ``number`` that of
    the published version, 0 for answers that are not published. ``digest`` is a checksum of the
    published surveys, "" without. ``origins`` are the surveys behind each topic, oldest first;
    ``misfits`` the rows that do not fit the ``year``, and ``later`` the days of collection after
    that year.
    """

    title: str = ""
    number: int = 0
    draft: bool = False
    groups: Groups = field(default_factory=dict)
    service_points: tuple[ServicePoint, ...] = ()
    digest: str = ""
    origins: Mapping[str, tuple[Origin, ...]] = field(default_factory=dict)
    misfits: tuple[Misfit, ...] = ()
    year: int = DEFAULT_YEAR
    later: tuple[date, ...] = ()

    @property
    def key(self) -> str:
        """Key for caches and addresses that changes with the answers; of own answers, their id."""
        return f"{self.id}.{self.digest}" if self.digest else self.id


def survey_answers(
    survey: Survey,
    set_id: str,
    year: int = DEFAULT_YEAR,
    *,
    number: int = 0,
    under: Sequence[Survey] = (),
) -> SurveyAnswers:
    """Make the answer set of a survey over earlier ones.

    ``number`` is that of the published version, 0 for own data. ``under`` are the earlier surveys
    reduced to the rows that are not replaced, oldest first; each answer keeps the source and day
    of its own survey.
    """
    meta, everything = survey.meta, (*under, survey)
    fits = [fit_to_year(each, year) for each in everything]
    answers, groups = dict(known_answers(year)), dict[str, Mapping[int, tuple[str, ...]]]()
    for part, _ in fits:
        answers = part.answers(year, answers)
        groups |= part.groups()
    metas = [each.meta for each in everything if each.meta]
    texts = "".join(each.to_json() for each in everything)
    return SurveyAnswers(
        id=set_id,
        kind="survey" if number else "own",
        title_key="survey" if number else "own",
        as_of=meta.collected_on if meta else date(year, 1, 1),
        answers=MappingProxyType(answers),
        title=meta.title if meta else "",
        number=number,
        draft=any(each.state == "draft" for each in metas),
        groups=MappingProxyType(groups),
        service_points=tuple(point for part, _ in fits for point in part.service_points()),
        digest=sha256(texts.encode()).hexdigest()[:_DIGEST_LETTERS] if number else "",
        origins=_origins(everything, own=None if number else survey),
        misfits=tuple(misfit for _, misfits in fits for misfit in misfits),
        year=year,
        later=tuple(sorted({each.collected_on for each in metas if each.collected_on.year > year})),
    )


def _origins(surveys: Sequence[Survey], own: Survey | None) -> Mapping[str, tuple[Origin, ...]]:
    """Return the surveys behind each topic, oldest first; ``own`` is the one not published.

    If no survey has an answer, the newest one is the origin of every topic.
    """
    found: dict[str, tuple[Origin, ...]] = {}
    for survey in surveys:
        for topic in survey.topics():
            found[topic] = (*found.get(topic, ()), _origin(survey, own))
    nothing = dict.fromkeys(_ASKED, (_origin(surveys[-1], own),))
    return MappingProxyType(found or nothing)


def _origin(survey: Survey, own: Survey | None) -> Origin:
    meta = survey.meta
    title, day = (meta.title, meta.collected_on) if meta else ("", None)
    return Origin(title, day, own=survey is own)
