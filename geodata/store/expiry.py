"""Deletion of expired rows."""

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from geodata.store.models import Base


def delete_rows(session: Session, model: type[Base], condition: ColumnElement[bool]) -> int:
    """Delete the rows of a table that meet a condition and return how many there were."""
    count = session.scalar(select(func.count()).select_from(model).where(condition)) or 0
    session.execute(delete(model).where(condition))
    return count
