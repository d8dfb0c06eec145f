"""Drafts: uploaded files that one browser sees for some hours, under a random secret key."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from sqlalchemy import Engine, delete, select
from sqlalchemy.orm import Session

from geodata.answers.answers import Answer, Status
from geodata.base.years import YEARS
from geodata.intake import Examination, Report, Survey
from geodata.store.engine import delete_rows, write_transaction
from geodata.store.errors import BROKEN, UnreadableError
from geodata.store.models import DraftRow

LIFETIME = timedelta(hours=8)
MAX_DRAFTS = 500
"""Drafts kept at once, at most 5 MB each; beyond that the oldest are deleted."""

_KEY_BYTES = 32
_MAX_KEY_LENGTH = 100


@dataclass(frozen=True)
class Draft:
    """An uploaded file with the findings on it; ``survey`` is None if it failed its checks."""

    content: bytes
    survey: Survey | None
    report: Report
    created_at: datetime
    expires_at: datetime


class Drafts:
    """Save and load drafts for a limited time; only hashes of the keys are stored."""

    def __init__(self, engine: Engine, lifetime: timedelta = LIFETIME) -> None:
        self._engine, self._lifetime = engine, lifetime

    def save(self, content: bytes, examination: Examination, now: datetime | None = None) -> str:
        """Store a draft and return its secret key; expired drafts are deleted."""
        now = now or datetime.now(UTC)
        key = secrets.token_urlsafe(_KEY_BYTES)
        survey = examination.survey
        with write_transaction(self._engine) as session:
            _delete_expired(session, now)
            _delete_oldest(session)
            session.add(
                DraftRow(
                    key_hash=_hash(key),
                    created_at=now,
                    expires_at=now + self._lifetime,
                    content=content,
                    survey=survey.to_json() if survey else None,
                    report=examination.report.model_dump_json(),
                )
            )
        return key

    def load(self, key: str, now: datetime | None = None) -> Draft | None:
        """Return the draft of a key, or None when there is none or it has expired.

        Raises UnreadableError for one that cannot be read.
        """
        if not key or len(key) > _MAX_KEY_LENGTH:
            return None
        try:
            with Session(self._engine) as session:
                row = session.get(DraftRow, _hash(key))
                expired = row is None or row.expires_at <= (now or datetime.now(UTC))
                return None if row is None or expired else _draft(row)
        except BROKEN as error:
            # The text of the error may hold what somebody has written.
            raise UnreadableError(f"the draft cannot be read: {type(error).__name__}") from error

    def remove(self, key: str) -> None:
        """Delete a draft; does nothing when there is none."""
        with write_transaction(self._engine) as session:
            session.execute(delete(DraftRow).where(DraftRow.key_hash == _hash(key)))

    def purge(self, now: datetime | None = None) -> int:
        """Delete expired drafts and return how many there were."""
        with write_transaction(self._engine) as session:
            return _delete_expired(session, now or datetime.now(UTC))


def _draft(row: DraftRow) -> Draft:
    return Draft(
        content=row.content,
        survey=None if row.survey is None else _survey(row.survey),
        report=Report.from_json(row.report),
        created_at=row.created_at,
        expires_at=row.expires_at,
    )


def _survey(text: str) -> Survey:
    """Read answers that can be shown in every year; raises ValueError or LookupError."""
    survey = Survey.from_json(text)
    for year in YEARS:
        invalid = [each.area for each in survey.answers(year).values() if not _is_valid(each)]
        if invalid:
            raise ValueError(f"invalid answers of the areas {', '.join(invalid)}")
    return survey


def _is_valid(answer: Answer) -> bool:
    """Whether a value is within the bounds of its area, and given if the status needs one."""
    if answer.value is None:
        return answer.status not in (Status.KNOWN, Status.DERIVED, Status.PLANNED)
    least, most = answer.minimum, answer.maximum
    return least is None or most is None or least <= int(answer.value) <= most


def _delete_expired(session: Session, now: datetime) -> int:
    return delete_rows(session, DraftRow, DraftRow.expires_at <= now)


def _delete_oldest(session: Session) -> None:
    """Delete the oldest drafts so that one more can be added."""
    newest = select(DraftRow.key_hash).order_by(DraftRow.created_at.desc()).limit(MAX_DRAFTS - 1)
    session.execute(delete(DraftRow).where(DraftRow.key_hash.not_in(newest.scalar_subquery())))


def _hash(key: str) -> str:
    return sha256(key.encode("utf-8", "replace")).hexdigest()
