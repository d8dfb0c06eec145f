"""Compare the known answers of the areas of one division that an area of another overlaps."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from geodata.answers.answers import Answer, Status
from geodata.answers.topics import TOPICS
from geodata.relations.overlaps import overlaps

Verdict = Literal["differs", "same", "open", "single"]


@dataclass(frozen=True)
class Coherence:
    """What the overlapped areas answer to a topic.

    ``areas`` are their codes; ``values`` the distinct answers that are known, in the order of the
    topic, "none" last; ``known`` and ``unknown`` count the areas. ``verdict`` is "single" (one
    area, nothing to differ), "differs" or "same" (certain whatever the unknown answers are) or
    "open". An area with several values of its own differs too.
    """

    area: str
    areas: tuple[str, ...]
    values: tuple[str, ...]
    known: int
    unknown: int
    verdict: Verdict


def coherence(
    key: pd.DataFrame, answers: Mapping[tuple[str, str], Answer], topic: str, division: str
) -> tuple[Coherence, ...]:
    """Compare the answers of the areas that each area of a division overlaps.

    Areas of ``division`` overlap areas of the topic's own division; those that the topic does not
    concern (Åland) are left out. Sorted by code. Raises KeyError for an unknown topic.
    """
    pairs = overlaps(key, division, TOPICS[topic].division, key[[]])
    return tuple(
        _compare(str(area), {str(code): answers[topic, code] for code in met["code_b"]})
        for area, met in pairs.groupby("code_a")
        if all(answers[topic, code].status != Status.NOT_APPLICABLE for code in met["code_b"])
    )


def possible_values(answer: Answer) -> frozenset[str]:
    """Values that the answer may have: one when it is known, all within the bounds when not.

    What is planned is not in force, so it tells nothing of how things stand.
    """
    if answer.status == Status.NONE:
        return frozenset({"none"})
    if answer.value is not None and answer.status != Status.PLANNED:
        return frozenset({answer.value})
    allowed = TOPICS[answer.topic].allowed(answer.minimum, answer.maximum)
    return frozenset(allowed if answer.status == Status.RANGE else {*allowed, "none"})


def _in_force(answer: Answer) -> tuple[str, ...]:
    """Further values beside the main one, of an answer that is in force."""
    return () if answer.status == Status.PLANNED else answer.others


def _compare(area: str, met: Mapping[str, Answer]) -> Coherence:
    possible = [possible_values(answer) for answer in met.values()]
    topic = TOPICS[next(iter(met.values())).topic]
    certain = frozenset().union(*(each for each in possible if len(each) == 1))
    known = sum(len(each) == 1 for each in possible)
    # An area that has several ways itself differs within, whatever the others have.
    several = frozenset(value for answer in met.values() for value in _in_force(answer))
    certain |= several
    verdict: Verdict = "open"
    if several:
        verdict = "differs"
    elif len(met) == 1:
        verdict = "single"
    elif not frozenset.intersection(*possible):
        verdict = "differs"
    elif known == len(possible):
        verdict = "same"
    return Coherence(
        area,
        tuple(sorted(met)),
        (*sorted(certain - {"none"}, key=topic.rank), *sorted(certain & {"none"})),
        known,
        len(met) - known,
        verdict,
    )
