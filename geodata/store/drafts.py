"""Drafts: uploaded files that one browser sees for some hours, under a random secret key."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from pydantic_core import from_json
from sqlalchemy import Engine, delete, select
from sqlalchemy.orm import Session

from geodata.answers.answers import Answer, Status
from geodata.answers.topics.tym import MEMBERS
from geodata.base.years import DEFAULT_YEAR, YEARS
from geodata.intake import Examination, Misfit, Report, Survey
from geodata.intake.fit_to_year import fit_to_year
from geodata.intake.stored_rows import read_stored_survey
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
    """An uploaded file with the findings on it; ``survey`` is None if it failed its checks.

    ``misfits`` are parts of the answers of an older form that cannot be read, and are left out.
    """

    content: bytes
    survey: Survey | None
    report: Report
    created_at: datetime
    expires_at: datetime
    misfits: tuple[Misfit, ...] = ()


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
    survey, misfits = (None, ()) if row.survey is None else _survey(row.survey)
    return Draft(
        content=row.content,
        survey=survey,
        misfits=misfits,
        report=Report.from_json(row.report),
        created_at=row.created_at,
        expires_at=row.expires_at,
    )


def _survey(text: str) -> tuple[Survey, tuple[Misfit, ...]]:
    """Read answers that can be shown in every year, and what of an older form cannot be read.

    Members of groups, as they were stored before groups were, become groups. Raises ValueError or
    LookupError for what is broken.
    """
    # Unlike that of the standard library, this parser raises ValueError for too deep a nesting.
    form: Any = from_json(text)
    misfits: tuple[Misfit, ...] = ()
    if isinstance(form, dict) and MEMBERS in form:
        survey, misfits = _of_older_form(form)
    else:
        survey = Survey.from_json(text)
    for year in YEARS:
        invalid = [each.area for each in survey.answers(year).values() if not _is_valid(each)]
        if invalid:
            raise ValueError(f"invalid answers of the areas {', '.join(invalid)}")
    return survey, misfits


def _of_older_form(form: dict[str, Any]) -> tuple[Survey, tuple[Misfit, ...]]:
    found = read_stored_survey(form)
    survey, unfit = fit_to_year(found.survey, DEFAULT_YEAR)
    return survey, tuple(dict.fromkeys((*found.misfits, *unfit)))


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
