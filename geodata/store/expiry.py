"""Rows whose time is over."""

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from geodata.store.models import Base


def drop(session: Session, model: type[Base], over: ColumnElement[bool]) -> int:
    """Remove the rows of a table that are over and return how many there were."""
    count = session.scalar(select(func.count()).select_from(model).where(over)) or 0
    session.execute(delete(model).where(over))
    return count
