"""A store of each engine, empty for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.intake import Examination, examine
from geodata.store import Store
from tests.geodata.intake import files as f
from tests.stores import ENGINES, empty_store


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path, require_postgres: bool) -> Iterator[str]:
    """Address of an empty store; on PostgreSQL, a schema of its own."""
    with empty_store(request.param, tmp_path, required=require_postgres) as url:
        yield url


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
    """Result of checking the good file."""
    return examine(content)
