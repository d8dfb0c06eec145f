"""Local accounts of editors: argon2id passwords and a limit on attempts to sign in."""

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
from geodata.store.engine import writing
from geodata.store.errors import NotFoundError, StoreError, TooManyAttemptsError
from geodata.store.expiry import drop
from geodata.store.models import AttemptRow, EditorRow, SessionRow

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 200
MOST_ATTEMPTS = 5
"""Failed attempts on one account within the window; from one origin, four times as many."""

MOST_FROM_ORIGIN = 4 * MOST_ATTEMPTS
WINDOW = timedelta(minutes=15)
COMMAND_LINE = "command line"

_NAME = re.compile(r"[\w.@+-]{1,64}")


@dataclass(frozen=True)
class Editor:
    """An account; ``disabled_at`` is None while it may be used."""

    name: str
    created_at: datetime
    disabled_at: datetime | None


class Editors:
    """Makes accounts and checks passwords."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def configured(self) -> bool:
        """Whether there is an account that may be used."""
        return any(editor.disabled_at is None for editor in self.all())

    def all(self) -> tuple[Editor, ...]:
        """Every account by name."""
        with Session(self._engine) as session:
            rows = session.scalars(select(EditorRow).order_by(EditorRow.name))
            return tuple(Editor(row.name, row.created_at, row.disabled_at) for row in rows)

    def add(self, name: str, password: str, actor: str = COMMAND_LINE) -> None:
        """Make an account, or give an existing one a new password and let it be used again.

        Raises StoreError for a name or a password that cannot be used.
        """
        if not _NAME.fullmatch(name):
            raise StoreError("a name has 1 to 64 letters, digits or . _ @ + -")
        if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
            raise StoreError(f"a password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters")
        hashed = _hasher().hash(password)
        with Session(writing(self._engine)) as session, session.begin():
            row = session.get(EditorRow, name)
            if row is None:
                row = EditorRow(name=name, created_at=datetime.now(UTC))
                session.add(row)
            row.password_hash, row.disabled_at = hashed, None
            # Whoever knew the old password must sign in anew.
            session.execute(delete(SessionRow).where(SessionRow.editor == name))
            record(session, actor, "editor add", name)

    def disable(self, name: str, actor: str = COMMAND_LINE) -> None:
        """Let an account not be used any more; NotFoundError when there is none."""
        with Session(writing(self._engine)) as session, session.begin():
            row = session.get(EditorRow, name)
            if row is None:
                raise NotFoundError(f"there is no editor {name}")
            row.disabled_at = datetime.now(UTC)
            record(session, actor, "editor disable", name)

    def sign_in(
        self, name: str, password: str, origin: str, now: datetime | None = None
    ) -> Editor | None:
        """Return the account when name and password fit, else None.

        ``origin`` is where the attempt comes from, such as an address; only its hash is kept.
        Raises TooManyAttemptsError. Takes as long for a name without an account.
        """
        now = now or datetime.now(UTC)
        name, hashed_origin = name[:64], sha256(origin.encode("utf-8", "replace")).hexdigest()
        self._begin_attempt(name, hashed_origin, now)
        with Session(self._engine) as session:
            row = session.get(EditorRow, name)
        stored = row.password_hash if row else _nobody()
        fits = _fits(stored, password) and row is not None and row.disabled_at is None
        if not fits or row is None:
            return None
        with Session(writing(self._engine)) as session, session.begin():
            session.execute(delete(AttemptRow).where(AttemptRow.name == name))
            record(session, name, "sign in")
        return Editor(row.name, row.created_at, row.disabled_at)

    def purge(self, now: datetime | None = None) -> int:
        """Remove the attempts that do not count any more and return how many there were."""
        with Session(writing(self._engine)) as session, session.begin():
            return _drop_old(session, now or datetime.now(UTC))

    def _begin_attempt(self, name: str, origin: str, now: datetime) -> None:
        """Count the attempt before the password is looked at, so that many at once count too."""
        with Session(writing(self._engine)) as session, session.begin():
            _drop_old(session, now)
            for same, most in (
                (AttemptRow.name == name, MOST_ATTEMPTS),
                (AttemptRow.origin == origin, MOST_FROM_ORIGIN),
            ):
                count, first = _attempts(session, same)
                if count >= most and first is not None:
                    raise TooManyAttemptsError(int((first + WINDOW - now).total_seconds()) + 1)
            session.add(AttemptRow(at=now, name=name, origin=origin))


def _drop_old(session: Session, now: datetime) -> int:
    return drop(session, AttemptRow, AttemptRow.at <= now - WINDOW)


def _attempts(session: Session, same: ColumnElement[bool]) -> tuple[int, datetime | None]:
    """Count the attempts and find the first of them."""
    found = select(func.count(), func.min(AttemptRow.at)).where(same)
    count, first = session.execute(found).one()
    return count, first


def _fits(hashed: str, password: str) -> bool:
    try:
        return _hasher().verify(hashed, password[: LONGEST_PASSWORD + 1])
    except (VerificationError, InvalidHashError):
        return False


@cache
def _hasher() -> PasswordHasher:
    """Argon2id with the parameters that the library recommends."""
    return PasswordHasher()


@cache
def _nobody() -> str:
    """Hash to compare with when there is no account of the name."""
    return _hasher().hash("")
