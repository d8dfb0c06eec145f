"""Where answer sets come from: the ones that the project ships, and the published ones."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Protocol

from geodata.answers.answers import AnswerSet
from geodata.answers.known_answers import ACT
from geodata.answers.shipped_sets import INVENTED, known_id, load_answer_sets
from geodata.base.years import YEARS
from geodata.intake import Layer, Meta, Survey, as_survey, survey_answers
from geodata.store.errors import NotFoundError, UnreadableVersionError
from geodata.store.history import NONE_YET
from geodata.store.versions import Mark, Versions

_LOG = logging.getLogger(__name__)

PREFIX = "survey-"
CURRENT = "current"
_SHIPPED_TITLES = {"known": "Known without a survey", "example": "Example: invented answers"}
_KEPT_SETS = 64
_KEPT_LAYERS = 2
LONGEST_TIME_LINE = 40
"""Versions that a time line goes back."""


class AnswerSource(Protocol):
    """Lists answer sets by id; the first one of a year is the current one."""

    def version(self) -> int:
        """Number that changes whenever the current answers do; cheap enough for every request."""

    def withdrawn(self) -> frozenset[str]:
        """Ids of the sets that have been withdrawn."""

    def layers(self) -> tuple[Layer, ...]:
        """Surveys behind the current answers, over which another one would be laid."""

    def sets(self, year: int) -> Mapping[str, AnswerSet]:
        """Answer sets to choose from, the current one first."""

    def find(self, set_id: str, year: int) -> AnswerSet | None:
        """Answer set of an id, also an earlier version, or None."""

    def time_line(self, year: int) -> tuple[AnswerSet, ...]:
        """What is known without a survey, then the published versions, the current one last."""


class BuiltInAnswers:
    """Only what the project ships: what is known, and the example."""

    def version(self) -> int:
        """Number of the current version: none is published."""
        return NONE_YET

    def withdrawn(self) -> frozenset[str]:
        """Nothing is published, so nothing is withdrawn."""
        return frozenset()

    def layers(self) -> tuple[Layer, ...]:
        """No survey is behind what is known."""
        return ()

    def sets(self, year: int) -> Mapping[str, AnswerSet]:
        """What is known, then the example."""
        return load_answer_sets(year)

    def find(self, set_id: str, year: int) -> AnswerSet | None:
        """Answer set of an id, or None."""
        return load_answer_sets(year).get(set_id) if year in YEARS else None

    def time_line(self, year: int) -> tuple[AnswerSet, ...]:
        """Return what is known; nothing is published."""
        return (load_answer_sets(year)[known_id(year)],)


class PublishedAnswers:
    """The published version first, then what the project ships.

    Versions never change, but one that is withdrawn changes those that hold answers of it, so the
    sets are kept by what has been withdrawn; only what is current is asked anew. A version that
    cannot be read is passed over.
    """

    def __init__(self, versions: Versions) -> None:
        self._versions = versions
        self._built_in = BuiltInAnswers()
        self._made = lru_cache(maxsize=_KEPT_SETS)(self._make)
        self._laid = lru_cache(maxsize=_KEPT_LAYERS)(self._lay)

    def mark(self) -> Mark:
        """Say what is current and what has been withdrawn."""
        return self._versions.mark()

    def version(self) -> int:
        """Number of the current version, or NONE_YET."""
        return self.mark().number

    def withdrawn(self) -> frozenset[str]:
        """Ids of the versions that have been withdrawn."""
        return frozenset(f"{PREFIX}{number}" for number in self.mark().withdrawn)

    def layers(self) -> tuple[Layer, ...]:
        """Surveys behind the current version; none without one."""
        mark = self.mark()
        return self._laid(mark.number, mark.withdrawn)

    def sets(self, year: int) -> Mapping[str, AnswerSet]:
        """Return the current version, if there is one, what is known, and the example."""
        mark, shipped = self.mark(), self._built_in.sets(year)
        numbers = range(mark.number, NONE_YET, -1)
        found = (self._found(number, year, mark.withdrawn) for number in numbers)
        current = next((each for each in found if each), None)
        return MappingProxyType({current.id: current, **shipped}) if current else shipped

    def find(self, set_id: str, year: int) -> AnswerSet | None:
        """Answer set of an id, also an earlier version, or None; withdrawn ones are not found."""
        number = version_number(set_id)
        if number is None:
            return self._built_in.find(set_id, year)
        return self._found(number, year, self.mark().withdrawn)

    def time_line(self, year: int) -> tuple[AnswerSet, ...]:
        """Return what is known, then the versions by number, at most ``LONGEST_TIME_LINE``."""
        mark = self.mark()
        first = max(NONE_YET, mark.number - LONGEST_TIME_LINE) + 1
        numbers = range(first, mark.number + 1)
        found = (self._found(number, year, mark.withdrawn) for number in numbers)
        return (*self._built_in.time_line(year), *(each for each in found if each))

    def forget(self) -> None:
        """Make the sets anew, for a store in which the versions are others than before."""
        self._made.cache_clear()
        self._laid.cache_clear()

    def get(self, set_id: str, year: int) -> AnswerSet:
        """Answer set of an id, or the current one for ``CURRENT``; NotFoundError when none."""
        current = next(iter(self.sets(year).values())) if set_id == CURRENT else None
        found = current or self.find(set_id, year)
        if found is None:
            raise NotFoundError(f"there is no answer set {set_id}")
        return found

    def survey(self, set_id: str, year: int) -> Survey:
        """Answers of a set in the standard form, to fill a template; ids as in ``get``."""
        answer_set = self.get(set_id, year)
        number = version_number(answer_set.id)
        if number is None:
            return as_survey(answer_set, _shipped_meta(answer_set))
        return self._versions.survey(number)

    def _found(self, number: int, year: int, withdrawn: frozenset[int]) -> AnswerSet | None:
        if number in withdrawn:
            return None
        try:
            return self._made(number, year, withdrawn)
        except NotFoundError:
            # Nothing is kept of this: a version of the number may come.
            return None

    def _make(self, number: int, year: int, _withdrawn: frozenset[int]) -> AnswerSet | None:
        """Set of a version, or None for one that cannot be read."""
        try:
            stored = self._versions.stored(number)
        except UnreadableVersionError as error:
            _LOG.warning("Passed over: %s", error)
            return None
        *under, newest = stored.surveys
        set_id = f"{PREFIX}{number}"
        made = survey_answers(newest, set_id, year, number=number, under=under)
        return replace(made, misfits=(*stored.misfits, *made.misfits))

    def _lay(self, number: int, _withdrawn: frozenset[int]) -> tuple[Layer, ...]:
        return self._versions.layers(number)


def _shipped_meta(answer_set: AnswerSet) -> Meta:
    """Say where the answers of a set that the project ships come from."""
    return Meta(
        title=_SHIPPED_TITLES[answer_set.title_key],
        collected_on=answer_set.as_of,
        collected_by="Yhdyspintakartta",
        source=INVENTED if answer_set.example else ACT,
        state="draft",
    )


def version_number(set_id: str) -> int | None:
    """Number of the version that an id means, or None for another kind of set."""
    digits = set_id.removeprefix(PREFIX)
    is_version = digits != set_id and digits.isascii() and digits.isdigit() and len(digits) < 10
    return int(digits) if is_version and digits == str(int(digits)) else None
