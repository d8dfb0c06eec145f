"""Versions: published answer sets, append-only; the newest one not withdrawn is current."""

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

from geodata.intake import Examination, Layer, Report, Survey, filled_in_topics, joined_survey
from geodata.intake.stored_rows import StoredFormError
from geodata.store.audit import record
from geodata.store.engine import lock_publishing, write_transaction
from geodata.store.errors import (
    ConflictError,
    NoReasonError,
    NotFoundError,
    StoreError,
    UnreadableVersionError,
    WithdrawnError,
)
from geodata.store.history import (
    NONE_YET,
    UNREADABLE_TIME,
    Version,
    content_origins,
    list_versions,
    read_column,
    read_version,
    read_withdrawals,
    version_from_row,
)
from geodata.store.models import VersionRow, WithdrawalRow
from geodata.store.publishing_rules import check_agreement, publishable
from geodata.store.stored_form import Stored, StoredLayer, read_stored, write_stored

T = TypeVar("T")


@dataclass(frozen=True)
class PublishedState:
    """Number of the current version, when it was published (UTC), and numbers withdrawn.

    Two equal states mean the same published answers, so that caches can be keyed by it: the time
    tells a restored or replaced store from one with the same number.
    """

    number: int
    published_at: datetime
    withdrawn: frozenset[int]


class Versions:
    """Publish, restore and withdraw answer sets, and read their history."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def current(self) -> int:
        """Number of the newest version that is not withdrawn, or NONE_YET."""
        with Session(self._engine) as session:
            return _current(session)

    def state(self) -> PublishedState:
        """Read the published state; three short queries, cheap enough for every request."""
        with Session(self._engine) as session:
            withdrawn = frozenset(session.scalars(select(WithdrawalRow.number)))
            number = _current(session)
            published_at = read_column(session, number, VersionRow.published_at, UNREADABLE_TIME)
            return PublishedState(number, published_at, withdrawn)

    def history(self) -> tuple[Version, ...]:
        """List every version, newest first, withdrawn ones too."""
        with Session(self._engine) as session:
            return list_versions(session)

    def get(self, number: int) -> Version:
        """Return the metadata of a version, also a withdrawn one; raises NotFoundError."""
        with Session(self._engine) as session:
            if number not in content_origins(session):
                raise NotFoundError(f"there is no version {number}")
            return read_version(session, number, read_withdrawals(session).get(number))

    def stored(self, number: int) -> Stored:
        """Return the surveys of a version, without those that have been withdrawn.

        Raises NotFoundError, WithdrawnError and UnreadableVersionError.
        """
        with Session(self._engine) as session:
            return _stored(session, number)

    def layers(self, number: int) -> tuple[Layer, ...]:
        """Return the readable surveys of the newest version up to ``number``, oldest first.

        Withdrawn and unreadable versions are skipped; empty when none is left.
        """
        with Session(self._engine) as session:
            base = _readable_layers(session, number)
        return tuple(each.layer for each in base if each.layer)

    def survey(self, number: int) -> Survey:
        """Return the answers of a version as one survey; raises like ``stored``."""
        return joined_survey(self.stored(number).surveys)

    def report(self, number: int) -> Report:
        """Return the findings on a version's file as they were stored when it was published.

        Raises NotFoundError, WithdrawnError and UnreadableVersionError.
        """
        try:
            return Report.model_validate_json(self._read(VersionRow.report, number))
        except ValidationError as error:
            raise UnreadableVersionError(number, "its report has another form") from error

    def original(self, number: int) -> bytes:
        """Return the original file of a version; raises NotFoundError and WithdrawnError."""
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
        """Publish a file as the next version, over the current answers, in one transaction.

        Topics without answers in the file keep theirs. Areas that the file leaves out of a topic
        that it answers keep theirs too, unless ``remove`` is set. ``based_on`` is the number of
        the version that the editor compared with. Raises ConflictError when another one has been
        published since, and UnpublishableError when the answers failed their checks, lack their
        origin or contradict those that stay; the store is unchanged then.
        """
        survey, meta = publishable(examination)
        with self._next(based_on) as (session, number):
            base = _readable_layers(session, based_on)
            removes = filled_in_topics(survey) if remove else ()
            check_agreement(
                (each.layer for each in base if each.layer), Layer(survey, number, removes)
            )
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
                survey=write_stored(base, survey, removes),
                report=examination.report.model_dump_json(),
            )
            return _add(session, row, "publish")

    def restore(self, number: int, *, editor: str, reason: str, based_on: int) -> Version:
        """Publish the content of an earlier version again, as the next version.

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
        """List the versions with the content of ``number``: its original and its restorations."""
        with Session(self._engine) as session:
            origins = content_origins(session)
        return tuple(each for each, origin in origins.items() if origin == origins.get(number))

    def withdraw(self, number: int, *, editor: str, reason: str) -> tuple[int, ...]:
        """Hide the content of a version for good and return the numbers withdrawn.

        Versions with the same content (see ``same_content``) are withdrawn too, and later versions
        lose the answers that came from it. Raises NotFoundError, WithdrawnError when it is
        withdrawn already, and NoReasonError for an empty reason.
        """
        if not reason.strip():
            raise NoReasonError("a version is withdrawn for a reason")
        with write_transaction(self._engine) as session:
            lock_publishing(session)
            withdrawn = read_withdrawals(session)
            if number in withdrawn:
                raise WithdrawnError(number)
            origins = content_origins(session)
            if number not in origins:
                raise NotFoundError(f"there is no version {number}")
            same = [each for each, origin in origins.items() if origin == origins[number]]
            same = [each for each in same if each not in withdrawn]
            for each in same:
                row = WithdrawalRow(number=each, editor=editor, reason=reason.strip())
                row.withdrawn_at = datetime.now(UTC)
                session.add(row)
                record(session, editor, "withdraw", f"version {each}")
        return tuple(same)

    @contextmanager
    def _next(self, based_on: int) -> Iterator[tuple[Session, int]]:
        """Open a transaction that adds the next version; yields its session and the number.

        Raises ConflictError unless ``based_on`` is current, also when another editor is quicker.
        """
        try:
            with write_transaction(self._engine) as session:
                lock_publishing(session)
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


def _add(session: Session, row: VersionRow, action: str) -> Version:
    """Add the row of a version and a line in the audit log."""
    row.published_at = datetime.now(UTC)
    session.add(row)
    record(session, row.editor, action, f"version {row.number}")
    session.flush()
    return version_from_row(row, None)


def _current(session: Session) -> int:
    withdrawn = select(WithdrawalRow.number)
    newest = select(func.max(VersionRow.number)).where(VersionRow.number.not_in(withdrawn))
    return session.scalar(newest) or NONE_YET


def _stored(session: Session, number: int) -> Stored:
    withdrawn = frozenset(session.scalars(select(WithdrawalRow.number)))
    if number in withdrawn:
        raise WithdrawnError(number)
    origin = content_origins(session).get(number)
    if origin is None:
        raise NotFoundError(f"there is no version {number}")
    try:
        return read_stored(read_column(session, number, VersionRow.survey, ""), origin, withdrawn)
    except StoredFormError as error:
        raise UnreadableVersionError(number, str(error)) from error


def _readable_layers(session: Session, number: int) -> tuple[StoredLayer, ...]:
    """Read the surveys of the newest version up to ``number`` that can be read."""
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
