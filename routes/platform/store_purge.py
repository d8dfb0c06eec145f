"""Regular removal of expired rows from the store, outside of requests."""

import logging
import threading
import time
from collections.abc import Callable

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from geodata.store import Store

_LOG = logging.getLogger(__name__)

INTERVAL_SECONDS = 600.0
"""Time between two purges of one worker; several workers may purge at once without harm."""


def register(server: Flask, store: Store | None) -> None:
    """Purge the store now and every ten minutes, as long as requests come."""
    if store is None:
        return
    purge = StorePurge(store)
    purge.run()
    server.before_request(purge.run_when_due)


class StorePurge:
    """Removes expired drafts, sessions and failed sign-ins.

    A store that is locked, unreachable or read-only is left as it is until the next time.
    """

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store, self._clock = store, clock
        self._started_at = clock()

    def run(self) -> None:
        """Purge once; logs errors of the store and never raises them."""
        self._started_at = self._clock()
        try:
            removed = self._store.purge()
        except SQLAlchemyError as error:
            # The text of the error may hold the address of the store.
            _LOG.warning("What has expired cannot be removed: %s", type(error).__name__)
        else:
            _LOG.debug("Removed %s rows that had expired.", removed)

    def run_when_due(self) -> None:
        """Purge in a thread if the last purge began ten minutes ago or earlier.

        The request does not wait for it: SQLite waits up to ten seconds for a locked file.
        """
        if self._clock() - self._started_at < INTERVAL_SECONDS:
            return
        self._started_at = self._clock()
        threading.Thread(target=self.run, name="store-purge", daemon=True).start()
