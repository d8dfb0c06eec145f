"""Answer sets of the running app: shipped, published, and the visitor's own."""

import logging
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError

from callbacks.context.visitor import OWN
from geodata import AnswerSet
from geodata.store import (
    AnswerSource,
    BuiltInAnswers,
    PublishedAnswers,
    PublishedState,
    Store,
    StoreError,
)

_LOG = logging.getLogger(__name__)

FRESH_SECONDS = 2.0
"""Time for which a worker uses the number of the current version before reading it again."""

OwnAnswers = Callable[[int], AnswerSet | None]
"""Answers of the current visitor for a year, or None."""


class RecentAnswers(PublishedAnswers):
    """Published answers; reads the current version from the store at most every two seconds.

    While the store cannot be reached, the last version read stays.
    """

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(store.versions)
        self._clock = clock
        self._read_at, self._state = clock(), store.versions.state()

    def state(self) -> PublishedState:
        """Current version and withdrawn versions, as read at most two seconds ago."""
        if self._clock() - self._read_at >= FRESH_SECONDS:
            self.refresh()
        return self._state

    def refresh(self) -> None:
        """Read the store now, for example after publishing; errors of the store are logged."""
        try:
            state = self._versions.state()
            if state != self._state:
                self.clear_cache()
            self._state = state
        except SQLAlchemyError as error:
            # The text of the error may hold the address of the store.
            _LOG.warning("The store cannot be reached: %s", type(error).__name__)
        self._read_at = self._clock()


@dataclass(frozen=True)
class YearAnswers(Mapping[str, AnswerSet]):
    """Answer sets of a year by id, always up to date.

    Iteration gives those to choose from, the current one first. Lookup also finds earlier versions
    and the visitor's own answers, so that links to them work.
    """

    source: AnswerSource
    own: OwnAnswers
    year: int

    def __getitem__(self, set_id: str) -> AnswerSet:
        """Answer set of an id; raises ``KeyError`` when there is none."""
        found = self.own(self.year) if set_id == OWN else self.source.find(set_id, self.year)
        if found is None:
            raise KeyError(set_id)
        return found

    def __iter__(self) -> Iterator[str]:
        """Ids of the sets to choose from."""
        return iter(self.source.sets(self.year))

    def __len__(self) -> int:
        """Number of sets to choose from."""
        return len(self.source.sets(self.year))


def open_store(url: str, draft_hours: float) -> Store | None:
    """Store of answers; None, with a warning in the log, if it cannot be opened."""
    try:
        return Store.open(url, timedelta(hours=draft_hours))
    except StoreError as error:
        _LOG.warning("Only the answers that the project ships are shown: %s", error)
        return None


def answer_source(store: Store | None) -> AnswerSource:
    """Source of the answer sets that are public: of the store, else those that are shipped."""
    return RecentAnswers(store) if store else BuiltInAnswers()
