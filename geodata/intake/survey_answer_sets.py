"""Answer sets made of surveys: the answers of a year, and what only surveys tell of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from types import MappingProxyType

from geodata.answers.answers import AnswerSet
from geodata.base.divisions import DEFAULT_YEAR
from geodata.intake.fit_to_year import Misfit, fitting
from geodata.intake.survey import Groups, ServicePoint, Survey, known_answers

_DIGEST_LETTERS = 12

_ASKED = ("tym", "youth", "ohjaamo")


@dataclass(frozen=True)
class Origin:
    """Survey that answers of a topic come from: its title and day; ``own`` if not published."""

    title: str
    day: date | None
    own: bool = False


@dataclass(frozen=True)
class SurveyAnswers(AnswerSet):
    """An answer set that comes from surveys, with what only surveys tell.

    ``title`` is that of the newest survey, in the language of its collector; ``number`` the number
    of the published version, 0 for answers that are not published. ``digest`` tells published
    answers from those of another store that has the same number. ``origins`` are the surveys
    behind each topic, oldest first; ``misfits`` what is kept but cannot be drawn in the year, and
    ``later`` the days after that ``year`` on which answers were collected.
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
        """Name of exactly these answers; own ones have none but their id, and nobody keeps them."""
        return f"{self.id}.{self.digest}" if self.digest else self.id


def survey_answers(
    survey: Survey,
    set_id: str,
    year: int = DEFAULT_YEAR,
    *,
    number: int = 0,
    under: Sequence[Survey] = (),
) -> SurveyAnswers:
    """Make the answer set of a survey; ``number`` is the published version, 0 for own data.

    ``under`` are the surveys of which other answers still stand, oldest first; each of them brings
    its own source, day and draft state along.
    """
    meta, everything = survey.meta, (*under, survey)
    fits = [fitting(each, year) for each in everything]
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
    """Surveys behind the answers of each topic; ``own`` is the one that is not published.

    Without any answer the newest survey stands for every topic, as it asked and was not told.
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
