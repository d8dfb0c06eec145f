"""A store of each engine, empty for every test."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from geodata.intake import Examination, examine
from geodata.store import Store
from tests.geodata.intake import files as f

POSTGRES = "postgresql+psycopg://postgres@127.0.0.1:5432/test"
ENGINES = ("sqlite", "postgresql")


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Address of an empty store; on PostgreSQL, a schema of its own."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'store' / 'answers.sqlite'}"
        return
    server = create_engine(POSTGRES, connect_args={"connect_timeout": 3})
    schema = f"test_{uuid.uuid4().hex}"
    try:
        with server.begin() as connection:
            connection.execute(text(f"CREATE SCHEMA {schema}"))
    except OperationalError:
        reason = f"no PostgreSQL at {POSTGRES}"
        if request.getfixturevalue("require_postgres"):
            pytest.fail(reason)
        pytest.skip(reason)
    yield f"{POSTGRES}?options=-csearch_path%3D{schema}"
    with server.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    server.dispose()


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty store."""
    opened = Store.open(url)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def content() -> bytes:
    """A good file."""
    return f.xlsx(f.sheets(tym_jäsenet=f.MEMBERS))


@pytest.fixture(scope="session")
def examination(content: bytes) -> Examination:
    """What came of the good file."""
    return examine(content)
