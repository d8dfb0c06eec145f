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
from geodata.store.engine import connect, default_url
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
from geodata.store.versions import Mark, Versions

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
    "Mark",
    "NoReasonError",
    "NotFoundError",
    "PublishedAnswers",
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
    "restore",
    "version_number",
]


@dataclass(frozen=True)
class Store:
    """Everything that a store holds, behind one address."""

    engine: Engine
    versions: Versions
    drafts: Drafts
    editors: Editors
    sessions: Sessions
    audit: Audit

    @classmethod
    def open(cls, url: str, draft_lifetime: timedelta = LIFETIME) -> Self:
        """Open a store and bring its tables up to date.

        ``url`` is ``sqlite:///path`` or ``postgresql://user@host/database``. Raises StoreError.
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
        """Remove the drafts, sessions and attempts whose time is over; return how many rows."""
        now = now or datetime.now(UTC)
        return self.drafts.purge(now) + self.sessions.purge(now) + self.editors.purge(now)

    def close(self) -> None:
        """Close the connections."""
        self.engine.dispose()

    def answers(self) -> PublishedAnswers:
        """Answer sets that the store publishes, with those that the project ships."""
        return PublishedAnswers(self.versions)
