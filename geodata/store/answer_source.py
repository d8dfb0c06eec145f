"""Sources of answer sets: those that the project ships, and the published ones."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Protocol

from geodata.answers.answers import AnswerSet
from geodata.answers.earlier_years import known_of_year, year_of_known
from geodata.answers.known_answers import ACT
from geodata.answers.shipped_sets import INVENTED, known_id, load_answer_sets
from geodata.base.years import YEARS
from geodata.intake import Layer, Meta, Survey, as_survey, survey_answers
from geodata.intake.earlier_known import earlier_known
from geodata.store.errors import NotFoundError, UnreadableVersionError
from geodata.store.history import NONE_YET
from geodata.store.versions import PublishedState, Versions

_LOG = logging.getLogger(__name__)

PREFIX = "survey-"
CURRENT = "current"
_SHIPPED_TITLES = {"known": "Known without a survey", "example": "Example: invented answers"}
_CACHED_SETS = 64
_CACHED_LAYERS = 2
TIME_LINE_VERSIONS = 40
"""Most versions in a time line, counted back from the current one."""


class AnswerSource(Protocol):
    """Lists answer sets by id; the first set of a year is the current one."""

    def version(self) -> int:
        """Return the number of the current version, 0 without one; cheap enough for a request."""

    def withdrawn(self) -> frozenset[str]:
        """Return the ids of withdrawn sets."""

    def layers(self) -> tuple[Layer, ...]:
        """Return the surveys behind the current answers, oldest first."""

    def sets(self, year: int) -> Mapping[str, AnswerSet]:
        """Return the answer sets to choose from by id, the current one first."""

    def find(self, set_id: str, year: int) -> AnswerSet | None:
        """Return the answer set of an id, also an earlier version, or None."""

    def time_line(self, year: int) -> tuple[AnswerSet, ...]:
        """Return what is known without a survey, then the published versions by their day.

        The day is the one on which the answers were true, so a survey that is published late
        stands where it belongs; versions of one day stand in the order of their publication. What
        was known in earlier years comes first, where it differs.
        """


class BuiltInAnswers:
    """Source without a store: what is known without a survey, and the example."""

    def version(self) -> int:
        """Return NONE_YET, as nothing is published."""
        return NONE_YET

    def withdrawn(self) -> frozenset[str]:
        """Return no ids, as nothing is published."""
        return frozenset()

    def layers(self) -> tuple[Layer, ...]:
        """Return no surveys, as nothing is published."""
        return ()

    def sets(self, year: int) -> Mapping[str, AnswerSet]:
        """Return what is known, then the example."""
        return load_answer_sets(year)

    def find(self, set_id: str, year: int) -> AnswerSet | None:
        """Return the shipped answer set of an id, or None.

        What was known in another year is given for the areas of ``year``.
        """
        if year not in YEARS:
            return None
        other = year_of_known(set_id)
        if other is not None and other != year:
            return known_of_year(other, year)
        return load_answer_sets(year).get(set_id)

    def time_line(self, year: int) -> tuple[AnswerSet, ...]:
        """Return what is known only, as nothing is published; earlier years where they differ."""
        return (*earlier_known(year), load_answer_sets(year)[known_id(year)])


class PublishedAnswers:
    """Source with a store: the current version first, then what the project ships.

    Answer sets are cached by number, year and numbers withdrawn, since a version never changes
    but loses the answers of withdrawn surveys; the published state is read for every call. A
    version that cannot be read is skipped with a warning in the log.
    """

    def __init__(self, versions: Versions) -> None:
        self._versions = versions
        self._built_in = BuiltInAnswers()
        self._cached_set = lru_cache(maxsize=_CACHED_SETS)(self._build_set)
        self._cached_layers = lru_cache(maxsize=_CACHED_LAYERS)(self._load_layers)

    def state(self) -> PublishedState:
        """Read what is current and what has been withdrawn."""
        return self._versions.state()

    def version(self) -> int:
        """Return the number of the current version, or NONE_YET."""
        return self.state().number

    def withdrawn(self) -> frozenset[str]:
        """Return the ids of withdrawn versions."""
        return frozenset(f"{PREFIX}{number}" for number in self.state().withdrawn)

    def layers(self) -> tuple[Layer, ...]:
        """Return the surveys behind the current version, oldest first; none without one."""
        state = self.state()
        return self._cached_layers(state.number, state.withdrawn)

    def sets(self, year: int) -> Mapping[str, AnswerSet]:
        """Return the newest readable version if there is one, what is known, and the example."""
        state, shipped = self.state(), self._built_in.sets(year)
        numbers = range(state.number, NONE_YET, -1)
        readable = (self._find(number, year, state.withdrawn) for number in numbers)
        current = next((each for each in readable if each), None)
        return MappingProxyType({current.id: current, **shipped}) if current else shipped

    def find(self, set_id: str, year: int) -> AnswerSet | None:
        """Return the answer set of an id, or None; a withdrawn version is not found."""
        number = version_number(set_id)
        if number is None:
            return self._built_in.find(set_id, year)
        return self._find(number, year, self.state().withdrawn)

    def time_line(self, year: int) -> tuple[AnswerSet, ...]:
        """Return what is known, then the newest TIME_LINE_VERSIONS versions by their day."""
        state = self.state()
        first = max(NONE_YET, state.number - TIME_LINE_VERSIONS) + 1
        numbers = range(first, state.number + 1)
        found = (self._find(number, year, state.withdrawn) for number in numbers)
        versions = sorted(filter(None, found), key=lambda version: version.as_of)
        return (*self._built_in.time_line(year), *versions)

    def clear_cache(self) -> None:
        """Empty the cache, after the store has been replaced or restored."""
        self._cached_set.cache_clear()
        self._cached_layers.cache_clear()

    def get(self, set_id: str, year: int) -> AnswerSet:
        """Return the answer set of an id, or the current one for CURRENT; raises NotFoundError."""
        current = next(iter(self.sets(year).values())) if set_id == CURRENT else None
        found = current or self.find(set_id, year)
        if found is None:
            known = ", ".join((CURRENT, *self.sets(year)))
            raise NotFoundError(f"there is no answer set {set_id}; there are {known}")
        return found

    def survey(self, set_id: str, year: int) -> Survey:
        """Return the answers of a set as a survey, to fill a template; ids as in ``get``."""
        answer_set = self.get(set_id, year)
        number = version_number(answer_set.id)
        if number is None:
            return as_survey(answer_set, _shipped_meta(answer_set))
        return self._versions.survey(number)

    def _find(self, number: int, year: int, withdrawn: frozenset[int]) -> AnswerSet | None:
        if number in withdrawn:
            return None
        try:
            return self._cached_set(number, year, withdrawn)
        except NotFoundError:
            # Not cached, since an error is not: the version may be published later.
            return None

    def _build_set(self, number: int, year: int, _withdrawn: frozenset[int]) -> AnswerSet | None:
        """Build the answer set of a version, or None when it cannot be read."""
        try:
            stored = self._versions.stored(number)
        except UnreadableVersionError as error:
            _LOG.warning("Skipped: %s", error)
            return None
        *under, newest = stored.surveys
        set_id = f"{PREFIX}{number}"
        answers = survey_answers(newest, set_id, year, number=number, under=under)
        return replace(answers, misfits=(*stored.misfits, *answers.misfits))

    def _load_layers(self, number: int, _withdrawn: frozenset[int]) -> tuple[Layer, ...]:
        return self._versions.layers(number)


def _shipped_meta(answer_set: AnswerSet) -> Meta:
    """Describe the origin of an answer set that the project ships."""
    return Meta(
        title=_SHIPPED_TITLES[answer_set.title_key],
        collected_on=answer_set.as_of,
        collected_by="Yhdyspintakartta",
        source=INVENTED if answer_set.example else ACT,
        state="draft",
    )


def version_number(set_id: str) -> int | None:
    """Parse ``survey-<number>``; None for the id of another kind of set."""
    digits = set_id.removeprefix(PREFIX)
    is_version = digits != set_id and digits.isascii() and digits.isdigit() and len(digits) < 10
    return int(digits) if is_version and digits == str(int(digits)) else None
