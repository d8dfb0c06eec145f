"""Database connections of the store: SQLite in write-ahead mode, or PostgreSQL."""

import os
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Engine,
    NullPool,
    create_engine,
    delete,
    event,
    func,
    make_url,
    select,
    text,
)
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.orm import Session

from geodata.boundaries.choose import DATA_DIR_VARIABLE
from geodata.store.errors import StoreError
from geodata.store.models import Base

_WRITE_LOCKED = "write_locked"
_BUSY_SECONDS = 10
_MIGRATION_LOCK = 7_261_935
_PUBLISHING_LOCK = 7_261_936
"""Keys of PostgreSQL advisory locks; arbitrary, but used for nothing else in the database."""


def default_url() -> str:
    """Return the SQLite URL of ``answers.sqlite`` in the data folder.

    The folder is that of the environment variable, or ``data``.
    """
    folder = Path(os.environ.get(DATA_DIR_VARIABLE, "data"))
    return f"sqlite:///{folder / 'answers.sqlite'}"


def connect(url: str) -> Engine:
    """Create the engine for an SQLAlchemy URL and migrate the tables to the newest schema.

    A missing SQLite file and its folder are created. Raises StoreError for a URL of another kind
    of database, or one that cannot be opened.
    """
    try:
        address = _address(url)
        engine = _sqlite(address) if address.get_backend_name() == "sqlite" else _postgres(address)
        migrate(engine)
    except (SQLAlchemyError, OSError) as error:
        raise StoreError(f"the store cannot be opened: {_why(url, error)}") from error
    return engine


def missing_file(url: str) -> Path | None:
    """Return the file of an SQLite store that is not there; None for any other store."""
    address = _address(url)
    file = Path(address.database or "") if address.get_backend_name() == "sqlite" else None
    return file if file and not file.exists() else None


def _why(url: str, error: Exception) -> str:
    """Say where the store is, what is wrong and what to do, never the password of the address."""
    try:
        address = make_url(url)
    except ArgumentError:
        return "its address is not written like sqlite:///file or postgresql://user@host/database"
    if address.get_backend_name() == "sqlite":
        needed = "the file must be a store, and its folder must be writable"
        return f"{address.database} ({type(error).__name__}); {needed}"
    where = (
        f"PostgreSQL at {address.host or 'the local socket'}:{address.port or 5432}, database "
        f"{address.database}, user {address.username}"
    )
    return f"{where}: {_refusal(str(error))}"


def _refusal(told: str) -> str:
    """Say in our own words why PostgreSQL refuses; its text may repeat what is secret."""
    known = {
        "authentication failed": "name or password are not accepted; correct them",
        "no password supplied": "a password is needed; state it in the address or in PGPASSWORD",
        "does not exist": "there is no such database or user; create it, or correct the address",
        "too many": "it has no connection left; close some, or allow more",
        "permission denied": "the user may not create tables; grant it",
    }
    unreachable = "it does not answer; start it, or correct host and port"
    return next((words for sign, words in known.items() if sign in told), unreachable)


def write_locked(engine: Engine) -> Engine:
    """Return the engine with transactions that take SQLite's write lock when they begin.

    A transaction that reads first and writes later could fail in between because another one
    writes.
    """
    return engine.execution_options(**{_WRITE_LOCKED: True})


@contextmanager
def write_transaction(engine: Engine) -> Iterator[Session]:
    """Open a session in a write-locked transaction; commit at the end, roll back on an error."""
    with Session(write_locked(engine)) as session, session.begin():
        yield session


def lock_publishing(session: Session) -> None:
    """Wait for the lock on publishing and withdrawing, and hold it until the transaction ends.

    In SQLite the write lock of the transaction is enough.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _PUBLISHING_LOCK})


def migrate(engine: Engine) -> None:
    """Migrate the tables to the newest schema; safe when several processes start at once."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.connect() as connection:
        if _revision(connection) == ScriptDirectory.from_config(config).get_current_head():
            return
    with write_locked(engine).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _MIGRATION_LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _address(url: str) -> URL:
    address = make_url(url)
    if address.drivername in ("postgres", "postgresql"):
        address = address.set(drivername="postgresql+psycopg")
    if address.get_backend_name() not in ("sqlite", "postgresql"):
        raise StoreError(f"the store is SQLite or PostgreSQL, not {address.get_backend_name()}")
    return address


def _sqlite(address: URL) -> Engine:
    if not address.database or address.database == ":memory:":
        raise StoreError("the store needs a file, as every worker opens it")
    Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    # Opening a file is cheap, and an open file must not be shared by forked workers.
    engine = create_engine(address, poolclass=NullPool, connect_args={"timeout": _BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # Without the driver's own transactions, which do not include changes of the schema.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    # A published version must outlive a loss of power.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    write = connection.get_execution_options().get(_WRITE_LOCKED)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _postgres(address: URL) -> Engine:
    engine = create_engine(address, pool_pre_ping=True, connect_args={"connect_timeout": 5})
    engine_ref = weakref.ref(engine)
    # A forked worker opens connections of its own and leaves those of its parent open.
    os.register_at_fork(after_in_child=lambda: _drop_connections(engine_ref()))
    return engine


def _drop_connections(engine: Engine | None) -> None:
    if engine is not None:
        engine.dispose(close=False)


def delete_rows(session: Session, model: type[Base], condition: ColumnElement[bool]) -> int:
    """Delete the rows of a table that meet a condition and return how many there were."""
    count = session.scalar(select(func.count()).select_from(model).where(condition)) or 0
    session.execute(delete(model).where(condition))
    return count
