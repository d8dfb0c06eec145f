"""Empty stores of each engine, and what makes a store whole."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from geodata.intake import Survey
from geodata.store import Store

POSTGRES = "postgresql+psycopg://postgres@127.0.0.1:5432/test"
ENGINES = ("sqlite", pytest.param("postgresql", marks=pytest.mark.slow))
"""Parameters of tests that hold on every engine."""


@contextmanager
def empty_store(engine: str, folder: Path, *, required: bool) -> Iterator[str]:
    """Address of an empty store: a file in the folder, or a schema of its own on PostgreSQL.

    Where PostgreSQL cannot be reached the test is skipped, or fails if it is ``required``.
    """
    if engine == "sqlite":
        yield f"sqlite:///{folder / 'store' / 'answers.sqlite'}"
        return
    server = create_engine(POSTGRES, connect_args={"connect_timeout": 3})
    schema = f"test_{uuid.uuid4().hex}"
    try:
        with server.begin() as connection:
            connection.execute(text(f"CREATE SCHEMA {schema}"))
    except OperationalError:
        reason = f"no PostgreSQL at {POSTGRES}"
        if required:
            pytest.fail(reason)
        pytest.skip(reason)
    # Nothing here outlives the server, so that no commit has to wait for its disk.
    yield f"{POSTGRES}?options=-csearch_path%3D{schema}%20-csynchronous_commit%3Doff"
    with server.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    server.dispose()


def assert_whole(store: Store) -> None:
    """Every version is complete, has its line in the log, and the numbers have no gap."""
    history = store.versions.history()
    assert [version.number for version in history] == list(range(len(history), 0, -1))
    assert store.versions.current() == len(history)
    events = store.audit.events(10_000)
    logged = [event.subject for event in events if event.action in ("publish", "restore")]
    assert logged == [f"version {version.number}" for version in history]
    for version in history[:2]:
        assert sha256(store.versions.original(version.number)).hexdigest() == version.sha256
        assert isinstance(store.versions.survey(version.number), Survey)
        assert store.versions.report(version.number).passed
    if store.engine.dialect.name == "sqlite":
        with store.engine.connect() as connection:
            assert connection.execute(text("PRAGMA quick_check")).scalar() == "ok"
