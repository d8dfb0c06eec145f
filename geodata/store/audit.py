"""The audit log: what was done, by whom and when."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from geodata.store.engine import writing
from geodata.store.models import AuditRow


@dataclass(frozen=True)
class Event:
    """A line of the log; ``subject`` says what it concerns, such as ``version 3``."""

    at: datetime
    actor: str
    action: str
    subject: str


def record(session: Session, actor: str, action: str, subject: str = "") -> None:
    """Add a line within the transaction of what it tells."""
    session.add(AuditRow(at=datetime.now(UTC), actor=actor, action=action, subject=subject))


class Audit:
    """Reads the log, and adds lines for what is done outside the store."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, actor: str, action: str, subject: str = "") -> None:
        """Add a line for something that changes nothing in the store, such as a sign-out."""
        with Session(writing(self._engine)) as session, session.begin():
            record(session, actor, action, subject)

    def events(self, most: int = 100) -> tuple[Event, ...]:
        """Latest lines, newest first."""
        with Session(self._engine) as session:
            rows = session.scalars(select(AuditRow).order_by(AuditRow.id.desc()).limit(most))
            return tuple(Event(row.at, row.actor, row.action, row.subject) for row in rows)
