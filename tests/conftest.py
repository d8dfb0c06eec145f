"""Fixtures that every ring of tests shares: facts and an app on the grid that the project ships."""

import os

import pytest
from dash import Dash
from flask.testing import FlaskClient

from app import create_app
from layers.facts import Facts, load_facts
from settings import Settings

# The tests say themselves which boundaries they use; a developer's environment must not.
for variable in [name for name in os.environ if name.startswith("YHDYSPINTA_")]:
    del os.environ[variable]


@pytest.fixture(scope="session")
def facts() -> Facts:
    return load_facts(2026)


@pytest.fixture(scope="session")
def app() -> Dash:
    return create_app(Settings())


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    client: FlaskClient = app.server.test_client()
    return client
