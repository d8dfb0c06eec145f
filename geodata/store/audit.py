"""The audit log: append-only lines of who did what and when."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from geodata.store.engine import write_transaction
from geodata.store.models import AuditRow


@dataclass(frozen=True)
class Event:
    """A line of the log; ``at`` is in UTC, ``subject`` is what was changed, as ``version 3``."""

    at: datetime
    actor: str
    action: str
    subject: str


def record(session: Session, actor: str, action: str, subject: str = "") -> None:
    """Add a line in the transaction of the action itself, so that both are stored or neither."""
    session.add(AuditRow(at=datetime.now(UTC), actor=actor, action=action, subject=subject))


class Audit:
    """Read the log, and add lines for actions outside the store."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, actor: str, action: str, subject: str = "") -> None:
        """Add a line for an action that changes nothing in the store, such as a sign-in by OIDC."""
        with write_transaction(self._engine) as session:
            record(session, actor, action, subject)

    def events(self, limit: int = 100) -> tuple[Event, ...]:
        """Return the last ``limit`` lines, newest first."""
        with Session(self._engine) as session:
            rows = session.scalars(select(AuditRow).order_by(AuditRow.id.desc()).limit(limit))
            return tuple(Event(row.at, row.actor, row.action, row.subject) for row in rows)
