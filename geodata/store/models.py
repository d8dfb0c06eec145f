"""Tables of the store (SQLAlchemy models)."""

from datetime import UTC, date, datetime

from sqlalchemy import Date, DateTime, Dialect, Index, LargeBinary, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

# Fixed names, so that migrations can name what they change on every engine.
_NAMES = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
}


class Moment(TypeDecorator[datetime]):
    """A timestamp in UTC; SQLite stores no time zone, so UTC is added when reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        """Type of the values in Python."""
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Convert to UTC before writing."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Convert to UTC after reading; a value without a time zone is UTC."""
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)


class Base(DeclarativeBase):
    """Base of the models, with fixed names of constraints and indexes."""

    metadata = MetaData(naming_convention=_NAMES)


class VersionRow(Base):
    """A published answer set; append-only, numbered from 1 without gaps.

    ``restores`` is the number of the version whose content this one repeats. ``content`` is the
    original file, ``survey`` JSON as ``stored_form`` writes it, ``report`` JSON of the findings.
    """

    __tablename__ = "versions"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    published_at: Mapped[datetime] = mapped_column(Moment)
    editor: Mapped[str] = mapped_column(String(200))
    reason: Mapped[str] = mapped_column(Text)
    restores: Mapped[int | None]
    title: Mapped[str] = mapped_column(Text)
    collected_on: Mapped[date] = mapped_column(Date)
    kind: Mapped[str] = mapped_column(String(10))
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    survey: Mapped[str] = mapped_column(Text, deferred=True)
    report: Mapped[str] = mapped_column(Text, deferred=True)


class WithdrawalRow(Base):
    """A withdrawal, which hides the content of a version for good; append-only."""

    __tablename__ = "withdrawals"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    withdrawn_at: Mapped[datetime] = mapped_column(Moment)
    editor: Mapped[str] = mapped_column(String(200))
    reason: Mapped[str] = mapped_column(Text)


class AuditRow(Base):
    """A line of the audit log; append-only."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    actor: Mapped[str] = mapped_column(String(200))
    action: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(Text)


class DraftRow(Base):
    """A file that one browser has uploaded; only the SHA-256 of its key is stored."""

    __tablename__ = "drafts"

    key_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    created_at: Mapped[datetime] = mapped_column(Moment)
    expires_at: Mapped[datetime] = mapped_column(Moment, index=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    survey: Mapped[str | None] = mapped_column(Text)
    report: Mapped[str] = mapped_column(Text)


class EditorRow(Base):
    """A local account that may publish; the password is stored as an argon2id hash."""

    __tablename__ = "editors"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    password_hash: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(Moment)
    disabled_at: Mapped[datetime | None] = mapped_column(Moment)


class AttemptRow(Base):
    """A failed attempt to sign in, kept while it counts; ``origin`` is a SHA-256."""

    __tablename__ = "attempts"
    __table_args__ = (Index("ix_attempts_at", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    name: Mapped[str] = mapped_column(String(64))
    origin: Mapped[str] = mapped_column(String(64))


class SessionRow(Base):
    """A session of an editor; only the SHA-256 of its key is stored.

    ``grounds`` is empty for a local account, else it identifies the sign-in rules that admitted
    the editor.
    """

    __tablename__ = "sessions"

    key_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    editor: Mapped[str] = mapped_column(String(200))
    grounds: Mapped[str] = mapped_column(String(64))
    started_at: Mapped[datetime] = mapped_column(Moment)
    seen_at: Mapped[datetime] = mapped_column(Moment)
