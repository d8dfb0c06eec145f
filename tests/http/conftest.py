"""Fixtures of the routes."""

import pytest
from dash import Dash

from layers.addresses import Addresses


@pytest.fixture(scope="session")
def addresses(app: Dash) -> Addresses:
    found: Addresses = app.context.addresses
    return found
