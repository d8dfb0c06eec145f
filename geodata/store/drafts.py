"""Answers that one browser looks at for a while, under a key that nobody can guess."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from sqlalchemy import Engine, delete, select
from sqlalchemy.orm import Session

from geodata.answers.answers import Answer, Status
from geodata.base.years import YEARS
from geodata.intake import Examination, Report, Survey
from geodata.store.engine import writing
from geodata.store.errors import BROKEN, UnreadableError
from geodata.store.expiry import drop
from geodata.store.models import DraftRow

LIFETIME = timedelta(hours=8)
MOST_DRAFTS = 500
"""Drafts that the store keeps at once, at most 5 MB each; the oldest make room."""

_KEY_BYTES = 32
_LONGEST_KEY = 100


@dataclass(frozen=True)
class Draft:
    """A file that one browser has brought in; ``survey`` is None while it must be mended."""

    content: bytes
    survey: Survey | None
    report: Report
    created_at: datetime
    expires_at: datetime


class Drafts:
    """Keeps drafts for a stated time; the store holds hashes of the keys only."""

    def __init__(self, engine: Engine, lifetime: timedelta = LIFETIME) -> None:
        self._engine, self._lifetime = engine, lifetime

    def save(self, content: bytes, examination: Examination, now: datetime | None = None) -> str:
        """Keep a draft and return its key, which opens it; expired drafts go."""
        now = now or datetime.now(UTC)
        key = secrets.token_urlsafe(_KEY_BYTES)
        survey = examination.survey
        with Session(writing(self._engine)) as session, session.begin():
            _drop_expired(session, now)
            _make_room(session)
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
        """Return the draft of a key, or None when there is none or its time is over.

        Raises UnreadableError for one that cannot be read any more.
        """
        if not key or len(key) > _LONGEST_KEY:
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
        """Remove a draft at once; nothing happens when there is none."""
        with Session(writing(self._engine)) as session, session.begin():
            session.execute(delete(DraftRow).where(DraftRow.key_hash == _hash(key)))

    def purge(self, now: datetime | None = None) -> int:
        """Remove the drafts whose time is over and return how many there were."""
        with Session(writing(self._engine)) as session, session.begin():
            return _drop_expired(session, now or datetime.now(UTC))


def _draft(row: DraftRow) -> Draft:
    return Draft(
        content=row.content,
        survey=None if row.survey is None else _survey(row.survey),
        report=Report.from_json(row.report),
        created_at=row.created_at,
        expires_at=row.expires_at,
    )


def _survey(text: str) -> Survey:
    """Read answers that can be shown in every year; ValueError or LookupError for others."""
    survey = Survey.from_json(text)
    for year in YEARS:
        strange = [each.area for each in survey.answers(year).values() if not _possible(each)]
        if strange:
            raise ValueError(f"answers that cannot be: {', '.join(strange)}")
    return survey


def _possible(answer: Answer) -> bool:
    """Whether an answer keeps to the bounds of its area, and says something if it is known."""
    if answer.value is None:
        return answer.status not in (Status.KNOWN, Status.DERIVED)
    least, most = answer.minimum, answer.maximum
    return least is None or most is None or least <= int(answer.value) <= most


def _drop_expired(session: Session, now: datetime) -> int:
    return drop(session, DraftRow, DraftRow.expires_at <= now)


def _make_room(session: Session) -> None:
    """Remove the oldest drafts when there are as many as the store keeps."""
    newest = select(DraftRow.key_hash).order_by(DraftRow.created_at.desc()).limit(MOST_DRAFTS - 1)
    session.execute(delete(DraftRow).where(DraftRow.key_hash.not_in(newest.scalar_subquery())))


def _hash(key: str) -> str:
    return sha256(key.encode("utf-8", "replace")).hexdigest()
