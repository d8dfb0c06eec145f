"""Build answer sets from surveys."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from types import MappingProxyType

from geodata.answers.answers import Answer, AnswerSet, Status
from geodata.answers.groups import county_authorities
from geodata.answers.sole_groups import with_sole_groups
from geodata.answers.topics import SURVEYED
from geodata.base.wording import NO_TEXT, TextOfOthers
from geodata.base.years import DEFAULT_YEAR
from geodata.intake.fit_to_year import Misfit, fit_to_year
from geodata.intake.schema.schema import TOPIC_SHEETS
from geodata.intake.survey import ServicePoint, Survey, known_answers

_DIGEST_LETTERS = 12


@dataclass(frozen=True)
class Origin:
    """Title and day of a survey that answers come from; ``own`` if it is not published.

    ``titles`` is the title in the languages in which it is given.
    """

    title: str
    day: date | None
    own: bool = False
    titles: TextOfOthers = NO_TEXT


@dataclass(frozen=True)
class SurveyAnswers(AnswerSet):
    """An answer set made of surveys, with fields that only surveys have.

    ``title`` is that of the newest survey, in the language of its collector, ``titles`` in the
    languages in which it is given; ``number`` is that of the published version, 0 for answers that
    are not published. ``digest`` is a checksum of the published surveys, "" without. ``origins``
    are the surveys behind each topic, oldest first; ``misfits`` the rows that do not fit the
    ``year``, and ``later`` the days after that year on which answers were collected or true.
    """

    title: str = ""
    titles: TextOfOthers = NO_TEXT
    number: int = 0
    draft: bool = False
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
    answers = dict(known_answers(year))
    municipal: dict[tuple[str, str], Answer] = {}
    for part, _ in fits:
        answers, municipal = part.answers(year, answers), part.municipal_answers(municipal)
    metas = [each.meta for each in everything if each.meta]
    texts = "".join(each.to_json() for each in everything)
    return SurveyAnswers(
        id=set_id,
        kind="survey" if number else "own",
        title_key="survey" if number else "own",
        as_of=meta.collected_on if meta else date(year, 1, 1),
        answers=MappingProxyType(answers),
        title=meta.title if meta else "",
        titles=meta.titles if meta else NO_TEXT,
        number=number,
        draft=any(each.state == "draft" for each in metas),
        groups=with_sole_groups(
            (group for part, _ in fits for group in part.leadership_groups()),
            answers,
            county_authorities(year),
        ),
        municipal=MappingProxyType(municipal),
        service_points=tuple(point for part, _ in fits for point in part.service_points()),
        digest=sha256(texts.encode()).hexdigest()[:_DIGEST_LETTERS] if number else "",
        origins=_origins(everything, own=None if number else survey),
        misfits=tuple(misfit for _, misfits in fits for misfit in misfits),
        year=year,
        later=_later([part for part, _ in fits], year),
    )


def _later(surveys: Sequence[Survey], year: int) -> tuple[date, ...]:
    collected = {each.meta.collected_on for each in surveys if each.meta}
    rows = (
        row
        for each in surveys
        for topic in SURVEYED
        for row in (*each.rows(topic), *each.municipal_rows(topic))
    )
    # A plan is told of before it holds, so its day is no day of collection.
    days = collected | {r.as_of for r in rows if r.as_of and r.answer_status != Status.PLANNED}
    return tuple(sorted(day for day in days if day.year > year))


def _origins(surveys: Sequence[Survey], own: Survey | None) -> Mapping[str, tuple[Origin, ...]]:
    """Return the surveys behind each topic, oldest first; ``own`` is the one not published.

    If no survey has an answer, the newest one is the origin of every topic.
    """
    found: dict[str, tuple[Origin, ...]] = {}
    for survey in surveys:
        for topic in survey.topics():
            found[topic] = (*found.get(topic, ()), _origin(survey, own))
    nothing = dict.fromkeys(TOPIC_SHEETS, (_origin(surveys[-1], own),))
    return MappingProxyType(found or nothing)


def _origin(survey: Survey, own: Survey | None) -> Origin:
    meta = survey.meta
    if meta is None:
        return Origin("", None, own=survey is own)
    return Origin(meta.title, meta.collected_on, own=survey is own, titles=meta.titles)
