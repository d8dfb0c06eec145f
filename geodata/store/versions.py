"""Published answer sets: every one is kept, the one with the highest number is the current one."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TypeVar

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute, Session

from geodata.intake import Examination, Report, Survey
from geodata.store.audit import record
from geodata.store.engine import writing
from geodata.store.errors import ConflictError, NotFoundError, UnpublishableError
from geodata.store.models import VersionRow

T = TypeVar("T")

NONE_YET = 0
"""Number of the current version when nothing has been published."""


Mark = tuple[int, datetime | None]


@dataclass(frozen=True)
class Version:
    """A published answer set without its answers.

    ``kind`` and ``sha256`` describe the file as it came; ``restores`` is the number of the
    version that this one brought back, or None.
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

    @property
    def set_id(self) -> str:
        """Id of the answer set, as links carry it."""
        return f"survey-{self.number}"


class Versions:
    """Publishes answer sets and tells their history."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def current(self) -> int:
        """Number of the current version, or NONE_YET; one look at an index."""
        with self._engine.connect() as connection:
            return connection.scalar(select(func.max(VersionRow.number))) or NONE_YET

    def mark(self) -> Mark:
        """Number and moment of the current version: another store with the number has another."""
        newest = select(VersionRow.number, VersionRow.published_at)
        with self._engine.connect() as connection:
            found = connection.execute(newest.order_by(VersionRow.number.desc()).limit(1)).first()
        return (found.number, found.published_at) if found else (NONE_YET, None)

    def history(self) -> tuple[Version, ...]:
        """Every version, newest first."""
        with Session(self._engine) as session:
            rows = session.scalars(select(VersionRow).order_by(VersionRow.number.desc()))
            return tuple(_version(row) for row in rows)

    def get(self, number: int) -> Version:
        """Return a version; NotFoundError when there is none of the number."""
        with Session(self._engine) as session:
            return _version(_row(session, number))

    def survey(self, number: int) -> Survey:
        """Answers of a version in the standard form."""
        return Survey.from_json(self._read(VersionRow.survey, number))

    def report(self, number: int) -> Report:
        """What the checks of a version's file found when it was published."""
        return Report.model_validate_json(self._read(VersionRow.report, number))

    def original(self, number: int) -> bytes:
        """File of a version, byte by byte as it came."""
        return self._read(VersionRow.content, number)

    def publish(
        self, content: bytes, examination: Examination, *, editor: str, reason: str, based_on: int
    ) -> Version:
        """Make the answers of a file the current ones, in one transaction.

        ``based_on`` is the version that the editor compared with. Raises ConflictError when
        another one has been published since, UnpublishableError when the answers failed their
        checks or tell nothing of their origin; nothing changes then.
        """
        survey = examination.survey
        if survey is None:
            raise UnpublishableError("the answers have findings that must be mended first")
        if survey.meta is None:
            raise UnpublishableError("the answers do not tell where they come from")
        row = VersionRow(
            editor=editor,
            reason=reason,
            restores=None,
            title=survey.meta.title,
            collected_on=survey.meta.collected_on,
            kind=examination.report.kind,
            sha256=sha256(content).hexdigest(),
            content=content,
            survey=survey.to_json(),
            report=examination.report.model_dump_json(),
        )
        return self._add(row, based_on, "publish")

    def restore(self, number: int, *, editor: str, reason: str, based_on: int) -> Version:
        """Make an earlier version current again, as a new version with the same content.

        Raises NotFoundError and ConflictError.
        """
        with Session(self._engine) as session:
            old = _row(session, number)
            row = VersionRow(
                editor=editor,
                reason=reason,
                restores=number,
                title=old.title,
                collected_on=old.collected_on,
                kind=old.kind,
                sha256=old.sha256,
                content=old.content,
                survey=old.survey,
                report=old.report,
            )
        return self._add(row, based_on, "restore")

    def _add(self, row: VersionRow, based_on: int, action: str) -> Version:
        """Add a version and its line in the log; the key of the table lets one editor win."""
        row.number, row.published_at = based_on + 1, datetime.now(UTC)
        try:
            with Session(writing(self._engine)) as session, session.begin():
                current = session.scalar(select(func.max(VersionRow.number))) or NONE_YET
                if current != based_on:
                    raise ConflictError(based_on, current)
                session.add(row)
                record(session, row.editor, action, f"version {row.number}")
                session.flush()
                version = _version(row)
        except IntegrityError as error:
            raise ConflictError(based_on, self.current()) from error
        return version

    def _read(self, column: InstrumentedAttribute[T], number: int) -> T:
        with Session(self._engine) as session:
            found = session.scalar(select(column).where(VersionRow.number == number))
        if found is None:
            raise NotFoundError(f"there is no version {number}")
        return found


def _row(session: Session, number: int) -> VersionRow:
    row = session.get(VersionRow, number)
    if row is None:
        raise NotFoundError(f"there is no version {number}")
    return row


def _version(row: VersionRow) -> Version:
    return Version(
        number=row.number,
        published_at=row.published_at,
        editor=row.editor,
        reason=row.reason,
        restores=row.restores,
        title=row.title,
        collected_on=row.collected_on,
        kind=row.kind,
        sha256=row.sha256,
    )
