"""Sessions of editors: a key that nobody can guess, good for a short time of silence."""

import secrets
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from sqlalchemy import Engine, delete, or_, select
from sqlalchemy.orm import Session

from geodata.store.audit import record
from geodata.store.engine import writing
from geodata.store.errors import BROKEN, UnreadableError
from geodata.store.expiry import drop
from geodata.store.models import EditorRow, SessionRow

IDLE = timedelta(minutes=30)
"""Time without a request after which an editor must sign in again."""

LONGEST = timedelta(hours=10)
"""Time after which an editor must sign in again in any case."""

_KEY_BYTES = 32
_LONGEST_KEY = 100
_STEP = timedelta(minutes=1)


class Sessions:
    """Starts, finds and ends sessions; the store holds hashes of the keys only."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def start(self, editor: str, now: datetime | None = None, grounds: str = "") -> str:
        """Start a session of an editor and return its key; sessions that are over go.

        ``grounds`` name the rules that let somebody in who has no local account.
        """
        now = now or datetime.now(UTC)
        key = secrets.token_urlsafe(_KEY_BYTES)
        with Session(writing(self._engine)) as session, session.begin():
            _drop_over(session, now)
            session.add(
                SessionRow(
                    key_hash=_hash(key),
                    editor=editor,
                    grounds=grounds,
                    started_at=now,
                    seen_at=now,
                )
            )
        return key

    def editor(self, key: str, now: datetime | None = None, grounds: str = "") -> str | None:
        """Name of the editor of a session, or None when it is over.

        It is over, too, when the local account is disabled, or when it began on other grounds
        than those that hold now. Raises UnreadableError for a session that cannot be read.
        """
        now = now or datetime.now(UTC)
        if not key or len(key) > _LONGEST_KEY:
            return None
        try:
            return self._editor(key, now, grounds)
        except BROKEN as error:
            raise UnreadableError(f"the session cannot be read: {type(error).__name__}") from error

    def _editor(self, key: str, now: datetime, grounds: str) -> str | None:
        with Session(self._engine) as session:
            row = session.get(SessionRow, _hash(key))
            if row is None or row.seen_at <= now - IDLE or row.started_at <= now - LONGEST:
                return None
            if not (row.grounds == grounds if row.grounds else _may_sign_in(session, row.editor)):
                return None
            name, seen_at = row.editor, row.seen_at
        if now - seen_at >= _STEP:
            self._see(key, now)
        return name

    def end(self, key: str) -> str:
        """End a session and return its grounds; nothing happens when there is none."""
        # Only these columns, so that a session whose times cannot be read can be ended too.
        told = select(SessionRow.editor, SessionRow.grounds)
        with Session(writing(self._engine)) as session, session.begin():
            found = session.execute(told.where(SessionRow.key_hash == _hash(key))).first()
            if found is None:
                return ""
            record(session, found.editor, "sign out")
            session.execute(delete(SessionRow).where(SessionRow.key_hash == _hash(key)))
            return str(found.grounds)

    def purge(self, now: datetime | None = None) -> int:
        """Remove the sessions that are over and return how many there were."""
        with Session(writing(self._engine)) as session, session.begin():
            return _drop_over(session, now or datetime.now(UTC))

    def _see(self, key: str, now: datetime) -> None:
        with Session(writing(self._engine)) as session, session.begin():
            row = session.get(SessionRow, _hash(key))
            if row is not None:
                row.seen_at = now


def _drop_over(session: Session, now: datetime) -> int:
    over = or_(SessionRow.seen_at <= now - IDLE, SessionRow.started_at <= now - LONGEST)
    return drop(session, SessionRow, over)


def _may_sign_in(session: Session, name: str) -> bool:
    account = session.get(EditorRow, name)
    return account is not None and account.disabled_at is None


def _hash(key: str) -> str:
    return sha256(key.encode("utf-8", "replace")).hexdigest()
