"""Fixtures of the routes."""

import json
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from layers.view.addresses import Addresses


@pytest.fixture(scope="session")
def addresses(app: Dash) -> Addresses:
    found: Addresses = app.context.addresses
    return found


def json_at(client: FlaskClient, address: str) -> Any:
    """JSON that an address responds with."""
    return json.loads(client.get(address).data)


@pytest.fixture(scope="session", autouse=True)
def _shared_facts(one_load_of_the_facts: None) -> None:
    """Every app of these tests shares its facts."""
