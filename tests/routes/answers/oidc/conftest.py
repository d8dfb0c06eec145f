"""An app with a provider, shared by the tests of signing in."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from geodata.store import Store
from tests.oidc import (
    running_provider,
)
from tests.routes.answers.oidc.steps import Site


@pytest.fixture(scope="package")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    url = f"sqlite:///{tmp_path_factory.mktemp('oidc') / 'answers.sqlite'}"
    store = Store.open(url)
    with running_provider() as provider:
        yield Site(url, store, provider)
    store.close()


@pytest.fixture(scope="package")
def server(running: Site) -> Flask:
    return running.worker()


@pytest.fixture
def site(running: Site) -> Site:
    """The app with a provider in its initial state."""
    running.provider.reset()
    running.before = len(running.store.audit.events(1000))
    return running


@pytest.fixture
def client(site: Site, server: Flask) -> FlaskClient:
    """A new client for every test."""
    return server.test_client()
