"""Fixtures that every ring of tests shares: facts and an app on the grid that the project ships."""

import os
from typing import TYPE_CHECKING

import pytest
from flask.testing import FlaskClient

from layers.map.facts import Facts, load_facts
from settings import Settings

if TYPE_CHECKING:
    from dash import Dash

REQUIRE_POSTGRES = os.environ.get("YHDYSPINTA_REQUIRE_POSTGRES") == "1"

# The tests say themselves which boundaries they use; a developer's environment must not.
for variable in [name for name in os.environ if name.startswith("YHDYSPINTA_")]:
    del os.environ[variable]


@pytest.fixture(scope="session")
def require_postgres() -> bool:
    """Whether tests fail, instead of skipping, where PostgreSQL cannot be reached."""
    return REQUIRE_POSTGRES


@pytest.fixture(scope="session")
def facts() -> Facts:
    return load_facts(2026)


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> "Dash":
    # Imported here, so that tests of the lower rooms run without Dash.
    from app import create_app  # noqa: PLC0415

    store = tmp_path_factory.mktemp("store") / "answers.sqlite"
    return create_app(Settings(store_url=f"sqlite:///{store}"))


@pytest.fixture
def client(app: "Dash") -> FlaskClient:
    client: FlaskClient = app.server.test_client()
    return client
