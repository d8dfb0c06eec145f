"""The store of answers: published versions, drafts, editors, audit log, backup and restore."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self

from sqlalchemy import Engine

from geodata.store.answer_source import (
    CURRENT,
    AnswerSource,
    BuiltInAnswers,
    PublishedAnswers,
    version_number,
)
from geodata.store.audit import Audit, Event
from geodata.store.backup import backup, restore
from geodata.store.drafts import LIFETIME, Draft, Drafts
from geodata.store.editors import Editor, Editors
from geodata.store.engine import connect, default_url, missing_file
from geodata.store.errors import (
    ConflictError,
    NoReasonError,
    NotFoundError,
    StoreError,
    TooManyAttemptsError,
    UnpublishableError,
    UnreadableError,
    UnreadableVersionError,
    WithdrawnError,
)
from geodata.store.history import NONE_YET, Version, Withdrawal
from geodata.store.sessions import Sessions
from geodata.store.stored_form import Stored
from geodata.store.versions import PublishedState, Versions

__all__ = [
    "CURRENT",
    "LIFETIME",
    "NONE_YET",
    "AnswerSource",
    "Audit",
    "BuiltInAnswers",
    "ConflictError",
    "Draft",
    "Drafts",
    "Editor",
    "Editors",
    "Event",
    "NoReasonError",
    "NotFoundError",
    "PublishedAnswers",
    "PublishedState",
    "Sessions",
    "Store",
    "StoreError",
    "Stored",
    "TooManyAttemptsError",
    "UnpublishableError",
    "UnreadableError",
    "UnreadableVersionError",
    "Version",
    "Versions",
    "Withdrawal",
    "WithdrawnError",
    "backup",
    "default_url",
    "missing_file",
    "restore",
    "version_number",
]


@dataclass(frozen=True)
class Store:
    """The parts of one store, on one database."""

    engine: Engine
    versions: Versions
    drafts: Drafts
    editors: Editors
    sessions: Sessions
    audit: Audit

    @classmethod
    def open(cls, url: str, draft_lifetime: timedelta = LIFETIME) -> Self:
        """Open a store and migrate its tables to the newest schema.

        ``url`` is ``sqlite:///path`` or ``postgresql://user@host/database``. Raises StoreError
        when it cannot be opened.
        """
        engine = connect(url)
        return cls(
            engine,
            Versions(engine),
            Drafts(engine, draft_lifetime),
            Editors(engine),
            Sessions(engine),
            Audit(engine),
        )

    def purge(self, now: datetime | None = None) -> int:
        """Delete expired drafts, sessions and sign-in attempts; return the number of rows."""
        now = now or datetime.now(UTC)
        return self.drafts.purge(now) + self.sessions.purge(now) + self.editors.purge(now)

    def close(self) -> None:
        """Close the connections of the database."""
        self.engine.dispose()

    def answers(self) -> PublishedAnswers:
        """Return a source of the published answer sets and those that the project ships."""
        return PublishedAnswers(self.versions)
