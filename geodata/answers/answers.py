"""Answers to the questions of the map: value, status, basis, source and date of each area."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Literal


class Status(StrEnum):
    """How sure a value is.

    ``known``: an answer or a document says so; ``derived``: it follows from the act or from the
    divisions; ``unknown``: no source tells; ``not_applicable``: the question does not concern the
    area; ``none``: the area answered that there is no such thing; ``undecided``: the area has not
    decided yet.
    """

    KNOWN = "known"
    DERIVED = "derived"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    NONE = "none"
    UNDECIDED = "undecided"


class Basis(StrEnum):
    """What kind of thing a status rests on.

    ``law``: an act, applied to the divisions; ``rule``: counted from the divisions alone.
    """

    RULE = "rule"
    LAW = "law"
    DOCUMENT = "document"
    SURVEY = "survey"
    INVENTED = "invented"
    NO_SOURCE = "no_source"


@dataclass(frozen=True)
class Topic:
    """A question asked of every area of a division, with its possible values in order.

    A topic without values asks for a count: a whole number from 1 within the bounds of the area.
    """

    id: str
    division: str
    values: tuple[str, ...] = ()

    @property
    def counted(self) -> bool:
        """Whether the answers are whole numbers."""
        return not self.values

    def allowed(self, minimum: int | None, maximum: int | None) -> tuple[str, ...]:
        """Values that an area may have; a count without an upper bound has none."""
        if not self.counted:
            return self.values
        return tuple(str(number) for number in range(minimum or 1, (maximum or 0) + 1))

    def rank(self, value: str) -> int:
        """Place of a value in the order of the topic."""
        return int(value) if self.counted else self.values.index(value)


TOPICS: Mapping[str, Topic] = MappingProxyType(
    {
        topic.id: topic
        for topic in (
            Topic("tym", "wellbeing_county"),
            Topic(
                "youth",
                "employment_area",
                (
                    "authority_runs",
                    "authority_coordinates",
                    "municipalities_own",
                    "ohjaamo_in_some",
                    "other_services",
                ),
            ),
            Topic(
                "organising",
                "employment_area",
                ("host_municipality", "single_municipality", "joint_authority"),
            ),
        )
    }
)


@dataclass(frozen=True)
class Answer:
    """What is known of one topic in one area.

    ``value`` is one of the values of the topic, or None unless the status is known or derived.
    ``minimum`` and ``maximum`` bound a count (topic tym only).
    ``source`` and ``note`` are English sentences, empty when there is nothing to say. ``survey``
    (its title), ``collector`` and ``licence`` are a survey's own words, empty for other answers.
    """

    topic: str
    area: str
    value: str | None
    status: Status
    basis: Basis
    source: str = ""
    source_url: str | None = None
    date: dt.date | None = None
    minimum: int | None = None
    maximum: int | None = None
    note: str = ""
    survey: str = ""
    collector: str = ""
    licence: str = ""


@dataclass(frozen=True)
class AnswerSet:
    """The answers to every topic in every area, as they stood on a day.

    ``title_key`` is "known", "example", "survey" or "own"; an example set holds invented answers,
    a survey is published, own answers are seen by whoever brought them in.
    """

    id: str
    kind: Literal["current", "example", "survey", "own"]
    title_key: str
    as_of: dt.date
    answers: Mapping[tuple[str, str], Answer] = field(repr=False)

    @property
    def example(self) -> bool:
        """Whether the set holds invented answers."""
        return self.kind == "example"

    @property
    def key(self) -> str:
        """Name of exactly these answers: the id, and whatever else other answers would change."""
        return self.id
