"""Sessions of editors: random secret keys that expire when idle or after some hours."""

import secrets
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from sqlalchemy import Engine, delete, or_, select
from sqlalchemy.orm import Session

from geodata.store.audit import record
from geodata.store.engine import delete_rows, write_transaction
from geodata.store.errors import BROKEN, UnreadableError
from geodata.store.models import EditorRow, SessionRow

IDLE_TIMEOUT = timedelta(minutes=30)
"""Time without a request after which a session ends."""

MAX_DURATION = timedelta(hours=10)
"""Time after which a session ends in any case."""

_KEY_BYTES = 32
_MAX_KEY_LENGTH = 100
_UPDATE_INTERVAL = timedelta(minutes=1)


class Sessions:
    """Start, check and end sessions; only hashes of the keys are stored."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def start(self, editor: str, now: datetime | None = None, grounds: str = "") -> str:
        """Start a session of an editor and return its secret key; expired sessions are deleted.

        ``grounds`` identifies the sign-in rules that admitted an editor without a local account.
        """
        now = now or datetime.now(UTC)
        key = secrets.token_urlsafe(_KEY_BYTES)
        with write_transaction(self._engine) as session:
            _delete_expired(session, now)
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
        """Return the name of the editor of a session, or None when it has ended.

        It also ends when the local account is disabled, or when ``grounds``, the sign-in rules of
        today, are not those it began under. Raises UnreadableError for a damaged session.
        """
        now = now or datetime.now(UTC)
        if not key or len(key) > _MAX_KEY_LENGTH:
            return None
        try:
            return self._editor(key, now, grounds)
        except BROKEN as error:
            raise UnreadableError(f"the session cannot be read: {type(error).__name__}") from error

    def _editor(self, key: str, now: datetime, grounds: str) -> str | None:
        with Session(self._engine) as session:
            row = session.get(SessionRow, _hash(key))
            if (
                row is None
                or row.seen_at <= now - IDLE_TIMEOUT
                or row.started_at <= now - MAX_DURATION
            ):
                return None
            if not (row.grounds == grounds if row.grounds else _may_sign_in(session, row.editor)):
                return None
            name, seen_at = row.editor, row.seen_at
        if now - seen_at >= _UPDATE_INTERVAL:
            self._update_seen_at(key, now)
        return name

    def end(self, key: str) -> str:
        """End a session and return its grounds; "" when there is none."""
        # Only these columns, so that a session whose times cannot be read can be ended too.
        columns = select(SessionRow.editor, SessionRow.grounds)
        with write_transaction(self._engine) as session:
            found = session.execute(columns.where(SessionRow.key_hash == _hash(key))).first()
            if found is None:
                return ""
            record(session, found.editor, "sign out")
            session.execute(delete(SessionRow).where(SessionRow.key_hash == _hash(key)))
            return str(found.grounds)

    def purge(self, now: datetime | None = None) -> int:
        """Delete expired sessions and return how many there were."""
        with write_transaction(self._engine) as session:
            return _delete_expired(session, now or datetime.now(UTC))

    def _update_seen_at(self, key: str, now: datetime) -> None:
        with write_transaction(self._engine) as session:
            row = session.get(SessionRow, _hash(key))
            if row is not None:
                row.seen_at = now


def _delete_expired(session: Session, now: datetime) -> int:
    expired = or_(
        SessionRow.seen_at <= now - IDLE_TIMEOUT, SessionRow.started_at <= now - MAX_DURATION
    )
    return delete_rows(session, SessionRow, expired)


def _may_sign_in(session: Session, name: str) -> bool:
    account = session.get(EditorRow, name)
    return account is not None and account.disabled_at is None


def _hash(key: str) -> str:
    return sha256(key.encode("utf-8", "replace")).hexdigest()
