"""Compare two answer sets: changed answers, and service points added or removed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from geodata.answers.answers import Answer, AnswerSet, Status
from geodata.answers.groups import GroupMove, groups_of_county, moves
from geodata.answers.topics import SURVEYED, TOPICS, tym
from geodata.base.wording import N_
from geodata.intake.survey_answer_sets import SurveyAnswers

TOPICS_COMPARED = SURVEYED
_EMPTY = (Status.UNKNOWN, Status.NOT_APPLICABLE)


class Kind(StrEnum):
    """Kind of change: an ``added`` answer was unknown before, a ``removed`` one is unknown now."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    UNCHANGED = "unchanged"


KIND_WORDS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.ADDED: N_("Added"),
        Kind.CHANGED: N_("Changed"),
        Kind.REMOVED: N_("Removed"),
        Kind.UNCHANGED: N_("Unchanged"),
    }
)
"""Kind of change -> its word, to be translated."""


@dataclass(frozen=True)
class Change:
    """An answer before and after; ``moves`` are the employment areas that change groups.

    ``members`` tells whether the groups' members change in any way, ``municipal`` whether the
    answer is that of a municipality for itself.
    """

    kind: Kind
    topic: str
    area: str
    old: Answer
    new: Answer
    members: bool = False
    moves: tuple[GroupMove, ...] = ()
    municipal: bool = False

    @property
    def division(self) -> str:
        """Division of the area; municipalities may answer a topic of another for themselves."""
        return "municipality" if self.municipal else TOPICS[self.topic].division


def compare(old: AnswerSet, new: AnswerSet) -> tuple[Change, ...]:
    """Compare the answers of the surveyed topics, area by area, in the order of the codes.

    Those of municipalities for themselves come after those of the areas of their topic.

    Sources and dates do not count as changes, since every survey has its own.
    """
    return tuple(
        change_of(old, new, topic, area)
        for topic in TOPICS_COMPARED
        for found in (new.answers, {**old.municipal, **new.municipal})
        for area in sorted(area for each, area in found if each == topic)
    )


@dataclass(frozen=True)
class PointChange:
    """An Ohjaamo service point that only one of two sets lists; ``municipality`` is a code."""

    kind: Kind
    municipality: str
    name: str


def compare_points(old: AnswerSet, new: AnswerSet) -> tuple[PointChange, ...]:
    """Service points that are added or listed no longer, by municipality and name.

    The case of letters makes no difference. A point that is not listed may well serve.
    """
    before, after = _points(old), _points(new)
    found = [
        *(PointChange(Kind.ADDED, key[0], after[key]) for key in after.keys() - before.keys()),
        *(PointChange(Kind.REMOVED, key[0], before[key]) for key in before.keys() - after.keys()),
    ]
    return tuple(sorted(found, key=lambda each: (each.municipality, each.name)))


def counts(changes: tuple[Change, ...]) -> Mapping[Kind, int]:
    """Number of changes of each kind."""
    found = Counter(change.kind for change in changes)
    return {kind: found[kind] for kind in Kind}


def change_of(old: AnswerSet, new: AnswerSet, topic: str, area: str) -> Change:
    """Compare one answer; a ``KeyError`` when the sets do not have it."""
    if (topic, area) in old.municipal or (topic, area) in new.municipal:
        was, now = (each.municipal_answer(topic, area) for each in (old, new))
        return Change(_kind(was, now, members=False), topic, area, was, now, municipal=True)
    before, after = old.answers[topic, area], new.answers[topic, area]
    members = topic == tym.TOPIC.id and _members(old, area) != _members(new, area)
    moved = moves(old.groups, new.groups, area) if members else ()
    kind = _kind(before, after, members=members)
    return Change(kind, topic, area, before, after, members, moved)


def _kind(before: Answer, after: Answer, *, members: bool) -> Kind:
    was, is_now = before.status not in _EMPTY, after.status not in _EMPTY
    if is_now and not was:
        return Kind.ADDED
    if was and not is_now:
        return Kind.REMOVED
    different = members or _compared(before) != _compared(after)
    return Kind.CHANGED if different else Kind.UNCHANGED


def _compared(answer: Answer) -> tuple[object, ...]:
    """What an answer says; of two that say the same, none has changed."""
    return (
        *(answer.value, answer.others, answer.status, answer.starts),
        *(answer.note, dict(answer.translated).get("note"), _bounds(answer)),
    )


def _bounds(answer: Answer) -> tuple[int | None, int | None] | None:
    """Bounds of a count that is not known for certain.

    Divisions of another year can change those that follow from the act.
    """
    certain = answer.status not in (Status.UNKNOWN, Status.RANGE)
    return None if certain else (answer.minimum, answer.maximum)


def _points(answer_set: AnswerSet) -> dict[tuple[str, str], str]:
    """Names of service points by municipality and name in lower case."""
    if not isinstance(answer_set, SurveyAnswers):
        return {}
    points = answer_set.service_points
    return {(each.municipality, each.name.casefold()): each.name for each in points}


def _members(answer_set: AnswerSet, county: str) -> frozenset[frozenset[str]]:
    """Groups of a county as sets of employment areas, so that their ids are not compared."""
    groups = groups_of_county(answer_set.groups, county)
    return frozenset(frozenset(group.areas) for group in groups)
