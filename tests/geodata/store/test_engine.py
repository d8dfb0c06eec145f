"""Opening a store: addresses, tables and their changes."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from geodata.store import Store, StoreError, default_url
from geodata.store.models import Base


def test_migrations_make_the_tables_of_the_models(store: Store) -> None:
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_several_workers_may_open_a_new_store_at_once(url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(Store.open, [url] * 4))
    assert [store.versions.current() for store in stores] == [0] * 4
    for store in stores:
        store.close()


def test_sqlite_writes_ahead(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path / 'a' / 'b.sqlite'}")
    with store.engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://user:secret@host/db",
        "postgresql://user:secret@127.0.0.1:1/db",
        "sqlite:////proc/nowhere/answers.sqlite",
        "secret words",
    ],
)
def test_unusable_address_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(StoreError) as caught:
        Store.open(url)
    assert "secret" not in str(caught.value)


def test_default_is_a_file_in_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    assert default_url() == "sqlite:///data/answers.sqlite"
    monkeypatch.setenv("YHDYSPINTA_DATA_DIR", "/srv/map")
    assert default_url() == "sqlite:////srv/map/answers.sqlite"
