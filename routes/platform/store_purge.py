"""Upkeep of the store: what has expired is removed, and nobody waits for it."""

import logging
import threading
import time
from collections.abc import Callable

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from geodata.store import Store

_LOG = logging.getLogger(__name__)

PAUSE_SECONDS = 600.0
"""Time between two rounds of one worker; several workers may do the same, which harms nothing."""


def register(server: Flask, store: Store | None) -> None:
    """Do a round now and, while requests come, every ten minutes."""
    if store is None:
        return
    upkeep = Upkeep(store)
    upkeep.do()
    server.before_request(upkeep.do_when_due)


class Upkeep:
    """Removes drafts, sessions and attempts whose time is over.

    A store that is locked, away or may not be written to is left as it is until the next round.
    """

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store, self._clock = store, clock
        self._begun_at = clock()

    def do(self) -> None:
        """Do a round; never raises, whatever state the store is in."""
        self._begun_at = self._clock()
        try:
            removed = self._store.purge()
        except SQLAlchemyError as error:
            # The text of the error may hold the address of the store.
            _LOG.warning("What has expired cannot be removed: %s", type(error).__name__)
        else:
            _LOG.debug("Removed %s rows that had expired.", removed)

    def do_when_due(self) -> None:
        """Begin a round in a thread of its own if the last one was long ago.

        The request does not wait, for a locked file of SQLite is waited for up to ten seconds.
        """
        if self._clock() - self._begun_at < PAUSE_SECONDS:
            return
        self._begun_at = self._clock()
        threading.Thread(target=self.do, name="upkeep", daemon=True).start()
