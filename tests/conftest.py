"""Fixtures that every ring of tests shares: facts and an app on the shipped lines."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask.testing import FlaskClient
from hypothesis import settings

from layers.map.facts import Facts, load_facts
from settings import Settings

if TYPE_CHECKING:
    from dash import Dash

REQUIRE_POSTGRES = os.environ.get("YHDYSPINTA_REQUIRE_POSTGRES") == "1"

# The tests say themselves which boundaries they use; a developer's environment must not.
for variable in [name for name in os.environ if name.startswith("YHDYSPINTA_")]:
    del os.environ[variable]

# A busy machine is slow, not wrong. Half of the usual number of examples for each property.
settings.register_profile("patient", deadline=None, max_examples=50)
settings.load_profile("patient")

shipped_facts = cache(load_facts)
"""Facts of a year on the lines that the project ships, loaded once a process."""


@pytest.fixture(scope="session")
def require_postgres() -> bool:
    """Whether tests fail, instead of skipping, where PostgreSQL cannot be reached."""
    return REQUIRE_POSTGRES


@pytest.fixture(scope="session")
def facts() -> Facts:
    return shipped_facts(2026)


@pytest.fixture(scope="session")
def one_load_of_the_facts() -> Iterator[None]:
    """Let apps without boundaries of their own share their facts, which take longest to load."""

    def load(year: int, boundaries: Path | None = None) -> Facts:
        return shipped_facts(year) if boundaries is None else load_facts(year, boundaries)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.load_facts", load)
        yield


@pytest.fixture(scope="session")
def app(one_load_of_the_facts: None, tmp_path_factory: pytest.TempPathFactory) -> "Dash":
    # Imported here, so that tests of the lower rooms run without Dash.
    from app import create_app  # noqa: PLC0415

    store = tmp_path_factory.mktemp("store") / "answers.sqlite"
    return create_app(Settings(store_url=f"sqlite:///{store}"))


@pytest.fixture
def client(app: "Dash") -> FlaskClient:
    client: FlaskClient = app.server.test_client()
    return client
