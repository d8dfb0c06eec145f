"""A store of answers of its own for each test of the page of survey answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.store import Store

PASSWORD = "a long password"


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'answers.sqlite'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """A store in which one editor may publish."""
    opened = Store.open(url)
    opened.editors.add("anna", PASSWORD)
    yield opened
    opened.close()
