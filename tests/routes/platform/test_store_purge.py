"""Upkeep: what has expired goes at the start and later, and a broken store harms nobody."""

import logging
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, text

from app import create_app
from geodata.intake import examine
from geodata.store import Store
from geodata.store.editors import ATTEMPT_WINDOW
from geodata.store.sessions import IDLE_TIMEOUT
from routes.platform.store_purge import PAUSE_SECONDS, Upkeep
from settings import Settings
from tests.callbacks.context.test_published_answers import Clock
from tests.geodata.intake import files as f

LONG_AGO = datetime.now(UTC) - timedelta(days=1)
TABLES = ("drafts", "sessions", "attempts")
CONTENT = f.xlsx(f.sheets())


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'store' / 'answers.sqlite'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store.open(url)
    yield opened
    opened.close()


def leave_expired(store: Store) -> None:
    """A draft, a session and an attempt whose time was over yesterday."""
    store.drafts.save(CONTENT, examine(CONTENT), LONG_AGO - timedelta(hours=9))
    store.sessions.start("anna", LONG_AGO - IDLE_TIMEOUT)
    store.editors.sign_in("anna", "wrong", "127.0.0.1", LONG_AGO - ATTEMPT_WINDOW)


def rows(store: Store) -> int:
    with store.engine.connect() as connection:
        counts = [connection.scalar(text(f"SELECT count(*) FROM {name}")) for name in TABLES]
    return sum(counts)


def wait_for_upkeep() -> None:
    for thread in threading.enumerate():
        if thread.name == "upkeep":
            thread.join(20)


def test_what_has_expired_goes_at_the_start(url: str, store: Store) -> None:
    leave_expired(store)
    assert rows(store) == 3
    create_app(Settings(store_url=url))
    assert rows(store) == 0


def test_what_still_counts_stays(url: str, store: Store) -> None:
    store.drafts.save(CONTENT, examine(CONTENT))
    store.sessions.start("anna")
    store.editors.sign_in("anna", "wrong", "127.0.0.1")
    create_app(Settings(store_url=url))
    assert rows(store) == 3


def test_requests_do_a_round_when_it_is_due(
    url: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = create_app(Settings(store_url=url)).server.test_client()
    leave_expired(store)
    client.get("/healthz")
    wait_for_upkeep()
    assert rows(store) == 3
    monkeypatch.setattr("routes.platform.store_purge.PAUSE_SECONDS", 0.0)
    client.get("/healthz")
    wait_for_upkeep()
    assert rows(store) == 0


def test_a_round_is_due_every_ten_minutes(store: Store) -> None:
    clock = Clock()
    upkeep = Upkeep(store, clock)
    leave_expired(store)
    clock.now = PAUSE_SECONDS - 1
    upkeep.do_when_due()
    wait_for_upkeep()
    assert rows(store) == 3
    clock.now = PAUSE_SECONDS
    upkeep.do_when_due()
    wait_for_upkeep()
    assert rows(store) == 0
    leave_expired(store)
    upkeep.do_when_due()
    wait_for_upkeep()
    assert rows(store) == 3


@contextmanager
def locked(store: Store) -> Iterator[None]:
    """The file is locked by somebody else; in this test nobody waits long for it."""
    event.listen(store.engine, "connect", lambda each, _: each.execute("PRAGMA busy_timeout = 50"))
    holder = store.engine.raw_connection()
    holder.cursor().execute("BEGIN IMMEDIATE")
    yield
    holder.close()


@contextmanager
def read_only(store: Store) -> Iterator[None]:
    event.listen(store.engine, "connect", lambda each, _: each.execute("PRAGMA query_only = ON"))
    yield


@contextmanager
def away(store: Store) -> Iterator[None]:
    shutil.rmtree(Path(store.engine.url.database or "").parent)
    yield


@contextmanager
def without_a_table(store: Store) -> Iterator[None]:
    with store.engine.begin() as connection:
        connection.execute(text("DROP TABLE drafts"))
    yield


@pytest.mark.parametrize("broken", [locked, read_only, away, without_a_table])
def test_a_broken_store_harms_nobody(
    store: Store,
    caplog: pytest.LogCaptureFixture,
    broken: Callable[[Store], AbstractContextManager[None]],
) -> None:
    upkeep = Upkeep(store)
    with broken(store), caplog.at_level(logging.WARNING):
        upkeep.do()
    [warning] = caplog.messages
    assert warning.startswith("What has expired cannot be removed: ")
    assert "answers.sqlite" not in warning
