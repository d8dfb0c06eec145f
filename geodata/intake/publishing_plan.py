"""Plan of publishing a survey: its effect on the published answers, by topic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from geodata.answers.answers import AnswerSet
from geodata.answers.groups import agrees, county_authorities, groups_of_county
from geodata.answers.topics import SURVEYED, TOPICS, tym
from geodata.base.wording import N_
from geodata.base.years import DEFAULT_YEAR
from geodata.intake.compare import TOPICS_COMPARED, Kind, change_of
from geodata.intake.schema.schema import OHJAAMO, TOPIC_SHEETS, OhjaamoRow
from geodata.intake.survey import Survey
from geodata.intake.survey_answer_sets import SurveyAnswers, survey_answers
from geodata.intake.survey_layers import (
    AreaKey,
    Layer,
    answers_something,
    filled_in_topics,
    rows_in_force,
    surveys_in_force,
)

TOPIC_WORDS: Mapping[str, str] = MappingProxyType(
    {
        **{topic: TOPICS[topic].short for topic in SURVEYED},
        OHJAAMO: N_("Ohjaamo service points"),
    }
)
"""Topic that is published by itself -> its words, to be translated."""


@dataclass(frozen=True)
class TopicPlan:
    """Effect of publishing on the answers of a topic, as numbers of areas or service points.

    ``repeated`` answers are the same as before and get the source and day of the new survey.
    ``left_out`` answers are published but missing from a survey that has rows of their topic; they
    are removed only if the editor chooses so. ``untouched`` are those of a topic of which it has
    no rows (``filled_in`` is False).
    """

    topic: str
    filled_in: bool
    added: int = 0
    changed: int = 0
    repeated: int = 0
    left_out: int = 0
    untouched: int = 0


@dataclass(frozen=True)
class LeftOut:
    """A published answer that the survey leaves out: its area, and the name of a service point.

    ``municipal`` says that the answer is that of a municipality for itself.
    """

    topic: str
    area: str
    name: str = ""
    municipal: bool = False

    @property
    def division(self) -> str:
        """Division of the area."""
        if self.municipal or self.topic not in TOPICS:
            return "municipality"
        return TOPICS[self.topic].division


@dataclass(frozen=True)
class Plan:
    """Effect of publishing a survey.

    ``answers`` are the answers afterwards if nothing is removed. ``disagreeing`` are the codes of
    counties whose groups, given without their number, do not agree with the number that is
    published; with any of them the survey cannot be published.
    """

    answers: SurveyAnswers
    topics: tuple[TopicPlan, ...]
    left_out: tuple[LeftOut, ...]
    disagreeing: tuple[str, ...]


def plan(
    survey: Survey,
    base: Sequence[Layer],
    old: AnswerSet,
    year: int = DEFAULT_YEAR,
    *,
    set_id: str = "own",
) -> Plan:
    """Compute what publishing ``survey`` over ``base`` would do.

    ``base`` are the layers of the version that it would follow, none without one, and ``old`` is
    the answer set of that version, or what is known without a survey.
    """
    layers = (*base, Layer(survey))
    *under, newest = surveys_in_force(layers)
    answers = survey_answers(newest, set_id, year, under=under)
    before, given, after = _answered(base), _answered([Layer(survey)]), _answered(layers)
    # The file says something of a county too when it lists the county's groups elsewhere.
    given = {
        topic: given[topic] | {k: v for k, v in before[topic].items() if k not in after[topic]}
        for topic in TOPIC_SHEETS
    }
    topics = tuple(
        _topic(topic, before[topic], given[topic], old, answers, topic in filled_in_topics(survey))
        for topic in TOPIC_SHEETS
    )
    left_out = tuple(
        LeftOut(topic, key[0], name, municipal=(topic, key[0]) in old.municipal)
        for topic in filled_in_topics(survey)
        for key, name in sorted(before[topic].items())
        if key not in given[topic]
    )
    return Plan(answers, topics, left_out, disagreeing(layers, year))


def disagreeing(layers: Sequence[Layer], year: int = DEFAULT_YEAR) -> tuple[str, ...]:
    """Counties whose groups in the last survey do not fit the number of groups in force."""
    numbers = {
        row.area_code: row.given_in_force
        for survey in surveys_in_force(layers)
        for row in survey.rows(tym.TOPIC.id)
    }
    groups, authorities = layers[-1].survey.leadership_groups(), county_authorities(year)
    return tuple(
        county
        for county in sorted({county for group in groups for county in group.counties})
        if groups_of_county(groups, county)
        and (number := numbers.get(county)) is not None
        and not agrees(number, groups, county, authorities.get(county, frozenset()))
    )


def _answered(layers: Sequence[Layer]) -> dict[str, dict[AreaKey, str]]:
    """Keys of the answers in force by topic, with the names of service points."""
    in_force = rows_in_force(layers)
    return {
        topic: {
            key: each.row.service_point if isinstance(each.row, OhjaamoRow) else ""
            for sheet in sheets
            for key, each in in_force[sheet].items()
            if answers_something(each.row)
        }
        for topic, sheets in TOPIC_SHEETS.items()
    }


def _topic(  # noqa: PLR0913, PLR0917 - what a topic depends on
    topic: str,
    before: Mapping[AreaKey, str],
    given: Mapping[AreaKey, str],
    old: AnswerSet,
    new: AnswerSet,
    filled_in: bool,  # noqa: FBT001
) -> TopicPlan:
    without_answer = len(before.keys() - given.keys())
    if not filled_in:
        return TopicPlan(topic, filled_in=False, untouched=without_answer)
    kinds = [_kind(topic, key, key in before, old, new) for key in given]
    return TopicPlan(
        topic,
        filled_in=True,
        added=kinds.count(Kind.ADDED),
        changed=kinds.count(Kind.CHANGED) + kinds.count(Kind.REMOVED),
        repeated=kinds.count(Kind.UNCHANGED),
        left_out=without_answer,
    )


def _kind(topic: str, key: AreaKey, known: bool, old: AnswerSet, new: AnswerSet) -> Kind:  # noqa: FBT001
    compared = topic in TOPICS_COMPARED
    if compared and any((topic, key[0]) in each for each in (old.answers, new.municipal)):
        return change_of(old, new, topic, key[0]).kind
    return Kind.UNCHANGED if known else Kind.ADDED
