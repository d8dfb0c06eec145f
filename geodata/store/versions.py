"""Published answer sets: every one is kept, the newest that is not withdrawn is the current one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TypeVar

from pydantic import ValidationError
from sqlalchemy import Engine, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute, Session

from geodata.intake import Examination, Layer, Meta, Report, Survey, combined, disagreeing, spoken
from geodata.intake.stored_rows import UnreadableError
from geodata.store.audit import record
from geodata.store.engine import alone, writing
from geodata.store.errors import (
    ConflictError,
    NoReasonError,
    NotFoundError,
    StoreError,
    UnpublishableError,
    UnreadableVersionError,
    WithdrawnError,
)
from geodata.store.history import (
    NO_MOMENT,
    NONE_YET,
    Version,
    cell,
    roots,
    told,
    told_of,
    version_of,
    withdrawals,
)
from geodata.store.models import VersionRow, WithdrawalRow
from geodata.store.stored_form import Stored, StoredLayer, read_stored, stored_text

T = TypeVar("T")


@dataclass(frozen=True)
class Mark:
    """What is current: its number, the moment it was published, and what has been withdrawn.

    Another store with the same number has another moment.
    """

    number: int
    published_at: datetime
    withdrawn: frozenset[int]


class Versions:
    """Publishes answer sets, withdraws them and tells their history."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def current(self) -> int:
        """Number of the newest version that is not withdrawn, or NONE_YET."""
        with Session(self._engine) as session:
            return _current(session)

    def mark(self) -> Mark:
        """Say what is current, in few and short looks at the tables."""
        with Session(self._engine) as session:
            withdrawn = frozenset(session.scalars(select(WithdrawalRow.number)))
            number = _current(session)
            published_at = cell(session, number, VersionRow.published_at, NO_MOMENT)
            return Mark(number, published_at, withdrawn)

    def history(self) -> tuple[Version, ...]:
        """Every version, newest first, withdrawn ones too."""
        with Session(self._engine) as session:
            return told(session)

    def get(self, number: int) -> Version:
        """Return a version, also a withdrawn one; NotFoundError when there is none."""
        with Session(self._engine) as session:
            if number not in roots(session):
                raise NotFoundError(f"there is no version {number}")
            return told_of(session, number, withdrawals(session).get(number))

    def stored(self, number: int) -> Stored:
        """Answers of a version, without those that have been withdrawn.

        Raises NotFoundError, WithdrawnError and UnreadableVersionError.
        """
        with Session(self._engine) as session:
            return _stored(session, number)

    def layers(self, number: int) -> tuple[Layer, ...]:
        """Surveys of the newest version up to ``number`` that can be shown; none without one."""
        with Session(self._engine) as session:
            base = _base(session, number)
        return tuple(each.layer for each in base if each.layer)

    def survey(self, number: int) -> Survey:
        """Answers of a version in the standard form; several surveys are put together."""
        return combined(self.stored(number).surveys)

    def report(self, number: int) -> Report:
        """What the checks of a version's file found when it was published, as it was stored."""
        try:
            return Report.model_validate_json(self._read(VersionRow.report, number))
        except ValidationError as error:
            raise UnreadableVersionError(number, "its report has another form") from error

    def original(self, number: int) -> bytes:
        """File of a version, byte by byte as it came."""
        return self._read(VersionRow.content, number)

    def publish(  # noqa: PLR0913 - what a version consists of
        self,
        content: bytes,
        examination: Examination,
        *,
        editor: str,
        reason: str,
        based_on: int,
        remove: bool = False,
    ) -> Version:
        """Lay the answers of a file over the current ones, in one transaction.

        Topics that the file does not speak of stay as they are, and so do areas that it leaves
        out, unless ``remove`` says to remove those. ``based_on`` is the version that the editor
        compared with. Raises ConflictError when another one has been published since,
        UnpublishableError when the answers failed their checks, tell nothing of their origin or
        disagree with what stays; nothing changes then.
        """
        survey, meta = _publishable(examination)
        with self._next(based_on) as (session, number):
            base = _base(session, based_on)
            removes = spoken(survey) if remove else ()
            _check_agreement(base, Layer(survey, number, removes))
            row = VersionRow(
                number=number,
                editor=editor,
                reason=reason,
                restores=None,
                title=meta.title,
                collected_on=meta.collected_on,
                kind=examination.report.kind,
                sha256=sha256(content).hexdigest(),
                content=content,
                survey=stored_text(base, survey, removes),
                report=examination.report.model_dump_json(),
            )
            return _add(session, row, "publish")

    def restore(self, number: int, *, editor: str, reason: str, based_on: int) -> Version:
        """Make an earlier version current again, as a new version with the same content.

        Raises NotFoundError, WithdrawnError, UnreadableVersionError and ConflictError.
        """
        with self._next(based_on) as (session, next_number):
            _stored(session, number)
            old = _row(session, number)
            row = VersionRow(
                number=next_number,
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
            return _add(session, row, "restore")

    def same_content(self, number: int) -> tuple[int, ...]:
        """Versions that hold the same answers because one brought another back, in order."""
        with Session(self._engine) as session:
            found = roots(session)
        return tuple(each for each in found if found[each] == found.get(number))

    def withdraw(self, number: int, *, editor: str, reason: str) -> tuple[int, ...]:
        """Hide the content of a version for ever, everywhere; return what was withdrawn.

        Versions that brought it back, or that it brought back, hold the same and go with it. Later
        versions lose the answers that came from it. Raises NotFoundError, WithdrawnError, and
        NoReasonError without a reason.
        """
        if not reason.strip():
            raise NoReasonError("a version is withdrawn for a reason")
        with Session(writing(self._engine)) as session, session.begin():
            alone(session)
            gone = withdrawals(session)
            if number in gone:
                raise WithdrawnError(number)
            found = roots(session)
            if number not in found:
                raise NotFoundError(f"there is no version {number}")
            same = [each for each in found if found[each] == found[number] and each not in gone]
            for each in same:
                row = WithdrawalRow(number=each, editor=editor, reason=reason.strip())
                row.withdrawn_at = datetime.now(UTC)
                session.add(row)
                record(session, editor, "withdraw", f"version {each}")
        return tuple(same)

    @contextmanager
    def _next(self, based_on: int) -> Iterator[tuple[Session, int]]:
        """Transaction that adds the next version after the current one; one editor wins."""
        try:
            with Session(writing(self._engine)) as session, session.begin():
                alone(session)
                current = _current(session)
                if current != based_on:
                    raise ConflictError(based_on, current)
                last = session.scalar(select(func.max(VersionRow.number))) or NONE_YET
                yield session, last + 1
        except IntegrityError as error:
            raise ConflictError(based_on, self.current()) from error

    def _read(self, column: InstrumentedAttribute[T], number: int) -> T:
        with Session(self._engine) as session:
            if session.get(WithdrawalRow, number):
                raise WithdrawnError(number)
            found = session.scalar(select(column).where(VersionRow.number == number))
        if found is None:
            raise NotFoundError(f"there is no version {number}")
        return found


def _publishable(examination: Examination) -> tuple[Survey, Meta]:
    survey = examination.survey
    if survey is None:
        raise UnpublishableError("the answers have findings that must be mended first")
    if survey.meta is None:
        raise UnpublishableError("the answers do not tell where they come from")
    if not spoken(survey):
        raise UnpublishableError("the file has no answers")
    return survey, survey.meta


def _check_agreement(base: tuple[StoredLayer, ...], own: Layer) -> None:
    """Refuse members of groups that do not agree with the number of groups that stays."""
    counties = disagreeing([*(each.layer for each in base if each.layer), own])
    if counties:
        raise UnpublishableError(
            "the members of groups do not agree with the number of groups that is published, in "
            f"the counties {', '.join(counties)}: give the number of groups too"
        )


def _add(session: Session, row: VersionRow, action: str) -> Version:
    """Add a version and its line in the log."""
    row.published_at = datetime.now(UTC)
    session.add(row)
    record(session, row.editor, action, f"version {row.number}")
    session.flush()
    return version_of(row, None)


def _current(session: Session) -> int:
    gone = select(WithdrawalRow.number)
    newest = select(func.max(VersionRow.number)).where(VersionRow.number.not_in(gone))
    return session.scalar(newest) or NONE_YET


def _stored(session: Session, number: int) -> Stored:
    withdrawn = frozenset(session.scalars(select(WithdrawalRow.number)))
    if number in withdrawn:
        raise WithdrawnError(number)
    root = roots(session).get(number)
    if root is None:
        raise NotFoundError(f"there is no version {number}")
    try:
        return read_stored(cell(session, number, VersionRow.survey, ""), root, withdrawn)
    except UnreadableError as error:
        raise UnreadableVersionError(number, str(error)) from error


def _base(session: Session, number: int) -> tuple[StoredLayer, ...]:
    """What the newest version up to a number that can be shown holds."""
    for each in range(number, NONE_YET, -1):
        try:
            return _stored(session, each).layers
        except StoreError:
            continue
    return ()


def _row(session: Session, number: int) -> VersionRow:
    try:
        row = session.get(VersionRow, number)
    except (ValueError, TypeError) as error:
        raise UnreadableVersionError(number, "its row has another form") from error
    if row is None:
        raise NotFoundError(f"there is no version {number}")
    return row
