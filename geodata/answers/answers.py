"""Answers of areas to topics: value, status, basis, source and date; sets of answers."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from geodata.answers.groups import LeadershipGroup
from geodata.base.wording import Lang, TextOfOthers


class Status(StrEnum):
    """How sure a value is.

    ``known``: an answer or a document says so; ``derived``: it follows from the act or from the
    divisions; ``unknown``: no source tells; ``not_applicable``: the question does not concern the
    area; ``none``: the area answered that there is no such thing; ``undecided``: the area has not
    decided yet; ``range``: the area answered with the least and the most of a count; ``planned``:
    the area answered what it plans, which is not in force.
    """

    KNOWN = "known"
    DERIVED = "derived"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    NONE = "none"
    UNDECIDED = "undecided"
    RANGE = "range"
    PLANNED = "planned"


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
class Answer:
    """What is known of one topic in one area.

    ``value`` is one of the values of the topic, or None unless the status is known, derived or
    planned. ``minimum`` and ``maximum`` bound a count (topic tym only); with the status range they
    are its ends. ``others`` are further values that hold beside ``value``, which is then the main
    one. ``starts`` is the day from which a planned value is to be in force, if it is told.
    ``translated`` are the texts among source, note and survey that were given in further languages.
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
    others: tuple[str, ...] = ()
    starts: dt.date | None = None
    translated: tuple[tuple[str, TextOfOthers], ...] = ()

    def said(self, field: Literal["source", "note", "survey"], lang: Lang) -> str:
        """Return a text in a language, if it was given in it, else as it came."""
        found = dict(self.translated).get(field)
        return found.say(lang) if found else str(getattr(self, field))


@dataclass(frozen=True)
class AnswerSet:
    """The answers to every topic in every area on a day.

    ``title_key`` is "known", "example", "survey" or "own"; an example set holds invented answers,
    a survey is published, own answers are seen by whoever brought them in. ``groups`` are the
    leadership groups that are known as things, in force or not. ``municipal`` are the answers of
    municipalities for themselves, by topic and municipality; few municipalities have one, and that
    of their area stands beside it.
    """

    id: str
    kind: Literal["current", "example", "survey", "own"]
    title_key: str
    as_of: dt.date
    answers: Mapping[tuple[str, str], Answer] = field(repr=False)
    groups: tuple[LeadershipGroup, ...] = field(default=(), repr=False)
    municipal: Mapping[tuple[str, str], Answer] = field(default_factory=dict, repr=False)

    def municipal_answer(self, topic: str, municipality: str) -> Answer:
        """What a municipality answers for itself; unknown where it does not."""
        nothing = Answer(topic, municipality, None, Status.UNKNOWN, Basis.NO_SOURCE)
        return self.municipal.get((topic, municipality), nothing)

    @property
    def example(self) -> bool:
        """Whether the set holds invented answers."""
        return self.kind == "example"

    @property
    def key(self) -> str:
        """Cache key: two sets with the same key hold the same answers."""
        return self.id
