"""What the history tells of a version: who published it, when and why, and who withdrew it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from geodata.store.models import VersionRow, WithdrawalRow

T = TypeVar("T")

NO_DAY = date(1900, 1, 1)
NO_MOMENT = datetime(1900, 1, 1, tzinfo=UTC)
"""Stand for a day and a moment that are stored in a form which cannot be read."""

NONE_YET = 0
"""Number of the current version when nothing is published."""


@dataclass(frozen=True)
class Withdrawal:
    """That a version has been withdrawn: when, by whom and why."""

    withdrawn_at: datetime
    editor: str
    reason: str


@dataclass(frozen=True)
class Version:
    """A published answer set without its answers.

    ``kind`` and ``sha256`` describe the file as it came; ``restores`` is the number of the
    version that this one brought back, or None. Of one that has been withdrawn, ``title`` and
    ``sha256`` are empty.
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
        """Id of the answer set, as links carry it."""
        return f"survey-{self.number}"


def version_of(row: VersionRow, withdrawal: Withdrawal | None) -> Version:
    """Tell of a row."""
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


def told(session: Session) -> tuple[Version, ...]:
    """Every version, newest first; of a row that cannot be read, what of it can."""
    gone = withdrawals(session)
    try:
        rows = session.scalars(select(VersionRow).order_by(VersionRow.number.desc()))
        return tuple(version_of(row, gone.get(row.number)) for row in rows)
    except (ValueError, TypeError):
        numbers = session.scalars(select(VersionRow.number).order_by(VersionRow.number.desc()))
        return tuple(told_of(session, number, gone.get(number)) for number in numbers.all())


def told_of(session: Session, number: int, withdrawal: Withdrawal | None) -> Version:
    """Tell of a version whatever its row holds; days that cannot be read are ``NO_DAY``."""
    return Version(
        number=number,
        published_at=cell(session, number, VersionRow.published_at, NO_MOMENT),
        editor=cell(session, number, VersionRow.editor, ""),
        reason=cell(session, number, VersionRow.reason, ""),
        restores=cell(session, number, VersionRow.restores, None),
        title="" if withdrawal else cell(session, number, VersionRow.title, ""),
        collected_on=cell(session, number, VersionRow.collected_on, NO_DAY),
        kind=cell(session, number, VersionRow.kind, ""),
        sha256="" if withdrawal else cell(session, number, VersionRow.sha256, ""),
        withdrawal=withdrawal,
    )


def cell(session: Session, number: int, column: InstrumentedAttribute[T], otherwise: T) -> T:
    """One column of a version, or something else when there is none or it cannot be read."""
    try:
        found = session.scalar(select(column).where(VersionRow.number == number))
    except (ValueError, TypeError):
        return otherwise
    return otherwise if found is None else found


def withdrawals(session: Session) -> dict[int, Withdrawal]:
    """Every withdrawal by the number of its version."""
    return {
        row.number: Withdrawal(row.withdrawn_at, row.editor, row.reason)
        for row in session.scalars(select(WithdrawalRow))
    }


def roots(session: Session) -> dict[int, int]:
    """Version -> the one whose content it holds: itself, or what it brought back in the end."""
    found: dict[int, int] = {}
    rows = select(VersionRow.number, VersionRow.restores).order_by(VersionRow.number)
    for number, restores in session.execute(rows):
        found[number] = found.get(restores, number) if restores else number
    return found
