"""Answer sets of the running app: published ones, and those of the visitor's own browser."""

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
"""Time for which a worker believes the number of the current version that it has read."""

OwnAnswers = Callable[[int], AnswerSet | None]
"""Gives the answers of the visitor who asks, for a year, or None."""


class RecentAnswers(PublishedAnswers):
    """Published answers that ask the store for the current version at most every two seconds.

    A store that cannot be reached does not end the service: the last version read stays.
    """

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(store.versions)
        self._clock = clock
        self._read_at, self._state = clock(), store.versions.state()

    def state(self) -> PublishedState:
        """Say what is current and what has been withdrawn, at most two seconds old."""
        if self._clock() - self._read_at >= FRESH_SECONDS:
            self.refresh()
        return self._state

    def refresh(self) -> None:
        """Ask the store now, after publishing for example."""
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
    """Answer sets of a year, always as they are now.

    Goes through those to choose from, the current one first; finds earlier versions and the
    visitor's own answers by their ids too, so that links keep their meaning.
    """

    source: AnswerSource
    own: OwnAnswers
    year: int

    def __getitem__(self, set_id: str) -> AnswerSet:
        """Answer set of an id; ``KeyError`` when there is none."""
        found = self.own(self.year) if set_id == OWN else self.source.find(set_id, self.year)
        if found is None:
            raise KeyError(set_id)
        return found

    def __iter__(self) -> Iterator[str]:
        """Ids of the sets that everybody may choose."""
        return iter(self.source.sets(self.year))

    def __len__(self) -> int:
        """Number of the sets that everybody may choose."""
        return len(self.source.sets(self.year))


def open_store(url: str, draft_hours: float) -> Store | None:
    """Open the store of answers; without one that works the app shows what the project ships."""
    try:
        return Store.open(url, timedelta(hours=draft_hours))
    except StoreError as error:
        _LOG.warning("Only the answers that the project ships are shown: %s", error)
        return None


def answer_source(store: Store | None) -> AnswerSource:
    """Source of the answer sets that everybody sees."""
    return RecentAnswers(store) if store else BuiltInAnswers()
