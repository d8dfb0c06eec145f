"""What the history tells of a version: who published it, when and why, and who withdrew it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from geodata.store.models import VersionRow, WithdrawalRow

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
