"""Metadata of published versions: who published or withdrew them, when and why."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from geodata.store.models import VersionRow, WithdrawalRow

T = TypeVar("T")

UNREADABLE_DATE = date(1900, 1, 1)
UNREADABLE_TIME = datetime(1900, 1, 1, tzinfo=UTC)
"""Returned in place of a date and a time whose stored form cannot be read."""

NONE_YET = 0
"""Number of the current version when nothing is published."""


@dataclass(frozen=True)
class Withdrawal:
    """A withdrawal of a version: when (UTC), by whom and why."""

    withdrawn_at: datetime
    editor: str
    reason: str


@dataclass(frozen=True)
class Version:
    """Metadata of a published version.

    ``kind`` (xlsx, ods, csv, zip or json) and ``sha256`` are of the original file; ``restores`` is
    the number of the version whose content this one repeats, or None. ``title`` and ``sha256`` of
    a withdrawn version are empty.
    """

    number: int
    published_at: datetime
    editor: str
    reason: str
    restores: int | None
    title: str
    collected_on: date
    kind: str
    sha256: str
    withdrawal: Withdrawal | None = None

    @property
    def set_id(self) -> str:
        """Id of the answer set in addresses, such as ``survey-3``."""
        return f"survey-{self.number}"


def version_from_row(row: VersionRow, withdrawal: Withdrawal | None) -> Version:
    """Convert a row; the title and checksum of a withdrawn version are left out."""
    return Version(
        number=row.number,
        published_at=row.published_at,
        editor=row.editor,
        reason=row.reason,
        restores=row.restores,
        title="" if withdrawal else row.title,
        collected_on=row.collected_on,
        kind=row.kind,
        sha256="" if withdrawal else row.sha256,
        withdrawal=withdrawal,
    )


def list_versions(session: Session) -> tuple[Version, ...]:
    """List every version, newest first, withdrawn ones too.

    Cells that cannot be read become the defaults of ``read_version``.
    """
    withdrawals = read_withdrawals(session)
    try:
        rows = session.scalars(select(VersionRow).order_by(VersionRow.number.desc()))
        return tuple(version_from_row(row, withdrawals.get(row.number)) for row in rows)
    except (ValueError, TypeError):
        numbers = session.scalars(select(VersionRow.number).order_by(VersionRow.number.desc()))
        return tuple(
            read_version(session, number, withdrawals.get(number)) for number in numbers.all()
        )


def read_version(session: Session, number: int, withdrawal: Withdrawal | None) -> Version:
    """Read a version column by column.

    A cell that cannot be read becomes UNREADABLE_DATE, UNREADABLE_TIME, None or "".
    """
    return Version(
        number=number,
        published_at=read_column(session, number, VersionRow.published_at, UNREADABLE_TIME),
        editor=read_column(session, number, VersionRow.editor, ""),
        reason=read_column(session, number, VersionRow.reason, ""),
        restores=read_column(session, number, VersionRow.restores, None),
        title="" if withdrawal else read_column(session, number, VersionRow.title, ""),
        collected_on=read_column(session, number, VersionRow.collected_on, UNREADABLE_DATE),
        kind=read_column(session, number, VersionRow.kind, ""),
        sha256="" if withdrawal else read_column(session, number, VersionRow.sha256, ""),
        withdrawal=withdrawal,
    )


def read_column(session: Session, number: int, column: InstrumentedAttribute[T], default: T) -> T:
    """Read one column of a version; ``default`` when there is none or it cannot be read."""
    try:
        found = session.scalar(select(column).where(VersionRow.number == number))
    except (ValueError, TypeError):
        return default
    return default if found is None else found


def read_withdrawals(session: Session) -> dict[int, Withdrawal]:
    """Read every withdrawal, by number of the version."""
    return {
        row.number: Withdrawal(row.withdrawn_at, row.editor, row.reason)
        for row in session.scalars(select(WithdrawalRow))
    }


def content_origins(session: Session) -> dict[int, int]:
    """Map each version to the one that first published its content.

    That is itself, or for a restored version the original at the end of the chain.
    """
    found: dict[int, int] = {}
    rows = select(VersionRow.number, VersionRow.restores).order_by(VersionRow.number)
    for number, restores in session.execute(rows):
        found[number] = found.get(restores, number) if restores else number
    return found
