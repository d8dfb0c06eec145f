"""Local accounts of editors: argon2id passwords, and a limit on failed attempts to sign in."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import ColumnElement, Engine, delete, func, select
from sqlalchemy.orm import Session

from geodata.store.audit import record
from geodata.store.engine import delete_rows, write_transaction
from geodata.store.errors import NotFoundError, StoreError, TooManyAttemptsError
from geodata.store.models import AttemptRow, EditorRow, SessionRow

MIN_PASSWORD_LENGTH = 12
MAX_PASSWORD_LENGTH = 200
MAX_ATTEMPTS = 5
"""Failed attempts on one account within ATTEMPT_WINDOW."""

MAX_FROM_ORIGIN = 4 * MAX_ATTEMPTS
"""Failed attempts from one origin, such as an address, within ATTEMPT_WINDOW."""

ATTEMPT_WINDOW = timedelta(minutes=15)
COMMAND_LINE = "command line"

_NAME = re.compile(r"[\w.@+-]{1,64}")


@dataclass(frozen=True)
class Editor:
    """A local account; ``disabled_at`` is None while it may be used."""

    name: str
    created_at: datetime
    disabled_at: datetime | None


class Editors:
    """Create and disable accounts and check passwords."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def configured(self) -> bool:
        """Whether at least one account may be used."""
        return any(editor.disabled_at is None for editor in self.all())

    def all(self) -> tuple[Editor, ...]:
        """List every account, disabled ones too, by name."""
        with Session(self._engine) as session:
            rows = session.scalars(select(EditorRow).order_by(EditorRow.name))
            return tuple(Editor(row.name, row.created_at, row.disabled_at) for row in rows)

    def add(self, name: str, password: str, actor: str = COMMAND_LINE) -> None:
        """Create an account, or set the password of an existing one and enable it again.

        Its sessions end. Raises StoreError for an invalid name or a password of a wrong length.
        """
        if not _NAME.fullmatch(name):
            raise StoreError("a name has 1 to 64 letters, digits or . _ @ + -")
        if not MIN_PASSWORD_LENGTH <= len(password) <= MAX_PASSWORD_LENGTH:
            raise StoreError(
                f"a password has {MIN_PASSWORD_LENGTH} to {MAX_PASSWORD_LENGTH} characters"
            )
        hashed = _hasher().hash(password)
        with write_transaction(self._engine) as session:
            row = session.get(EditorRow, name)
            if row is None:
                row = EditorRow(name=name, created_at=datetime.now(UTC))
                session.add(row)
            row.password_hash, row.disabled_at = hashed, None
            # Whoever knew the old password must sign in anew.
            session.execute(delete(SessionRow).where(SessionRow.editor == name))
            record(session, actor, "editor add", name)

    def disable(self, name: str, actor: str = COMMAND_LINE) -> None:
        """Disable an account; raises NotFoundError when there is none."""
        with write_transaction(self._engine) as session:
            row = session.get(EditorRow, name)
            if row is None:
                raise NotFoundError(f"there is no editor {name}")
            row.disabled_at = datetime.now(UTC)
            record(session, actor, "editor disable", name)

    def sign_in(
        self, name: str, password: str, origin: str, now: datetime | None = None
    ) -> Editor | None:
        """Return the account if the name and password are right and it is enabled, else None.

        ``origin`` is where the attempt comes from, such as an address; only its hash is stored.
        Takes the same time for a name without an account. Raises TooManyAttemptsError.
        """
        now = now or datetime.now(UTC)
        name, hashed_origin = name[:64], sha256(origin.encode("utf-8", "replace")).hexdigest()
        self._count_attempt(name, hashed_origin, now)
        with Session(self._engine) as session:
            row = session.get(EditorRow, name)
        stored = row.password_hash if row else _hash_without_account()
        valid = _verify(stored, password) and row is not None and row.disabled_at is None
        if not valid or row is None:
            return None
        with write_transaction(self._engine) as session:
            session.execute(delete(AttemptRow).where(AttemptRow.name == name))
            record(session, name, "sign in")
        return Editor(row.name, row.created_at, row.disabled_at)

    def purge(self, now: datetime | None = None) -> int:
        """Delete the attempts before ATTEMPT_WINDOW and return how many there were."""
        with write_transaction(self._engine) as session:
            return _delete_old(session, now or datetime.now(UTC))

    def _count_attempt(self, name: str, origin: str, now: datetime) -> None:
        """Record an attempt before the password is verified, so that parallel ones count too."""
        with write_transaction(self._engine) as session:
            _delete_old(session, now)
            for condition, limit in (
                (AttemptRow.name == name, MAX_ATTEMPTS),
                (AttemptRow.origin == origin, MAX_FROM_ORIGIN),
            ):
                count, first = _attempts(session, condition)
                if count >= limit and first is not None:
                    raise TooManyAttemptsError(
                        int((first + ATTEMPT_WINDOW - now).total_seconds()) + 1
                    )
            session.add(AttemptRow(at=now, name=name, origin=origin))


def _delete_old(session: Session, now: datetime) -> int:
    return delete_rows(session, AttemptRow, AttemptRow.at <= now - ATTEMPT_WINDOW)


def _attempts(session: Session, condition: ColumnElement[bool]) -> tuple[int, datetime | None]:
    """Count the attempts that meet a condition and find the time of the first one."""
    found = select(func.count(), func.min(AttemptRow.at)).where(condition)
    count, first = session.execute(found).one()
    return count, first


def _verify(hashed: str, password: str) -> bool:
    try:
        return _hasher().verify(hashed, password[: MAX_PASSWORD_LENGTH + 1])
    except (VerificationError, InvalidHashError):
        return False


@cache
def _hasher() -> PasswordHasher:
    """Return the argon2id hasher with the parameters that the library recommends."""
    return PasswordHasher()


@cache
def _hash_without_account() -> str:
    """Return a hash to verify against when there is no account, so that it takes as long."""
    return _hasher().hash("")
