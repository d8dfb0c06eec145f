"""An app with a provider, and the steps of signing in by it that several tests share."""

from dataclasses import dataclass
from typing import Any

import requests
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app
from callbacks.context.visitor import EDITOR_COOKIE
from geodata.store import Event, Store
from tests.oidc import (
    ProviderInTest,
    settings_with,
)
from tests.routes.answers.test_page import PAGE

ANNAS = "Inloggad som Anna@ministry.example."


@dataclass
class Site:
    """The app with a provider: its store, and servers that share it."""

    url: str
    store: Store
    provider: ProviderInTest
    before: int = 0

    def worker(self, **changed: Any) -> Flask:
        server: Flask = create_app(settings_with(self.provider, self.url, **changed)).server
        return server


def begin(client: FlaskClient, **headers: str) -> str:
    """Address of the provider to which the browser is sent."""
    response = client.get(f"{PAGE}/oidc?lang=sv", headers=headers)
    assert response.status_code == 302
    return response.headers["Location"]


def at_the_provider(address: str) -> str:
    """Address to which the provider sends the browser back."""
    response = requests.post(address, allow_redirects=False, timeout=5)
    assert response.status_code == 302
    return response.headers["Location"]


def sign_in(client: FlaskClient) -> TestResponse:
    return client.get(at_the_provider(begin(client)))


def refused(response: TestResponse, words: str, status: int = 403) -> None:
    """The page says it in Swedish, and nobody is signed in."""
    text = response.get_data(as_text=True)
    assert response.status_code == status
    assert '<html lang="sv"' in text
    assert words in text
    assert "Traceback" not in text
    assert EDITOR_COOKIE not in response.headers.get("Set-Cookie", "")
    assert response.headers["Cache-Control"] == "no-store, private"


def events(site: Site) -> list[Event]:
    """What the test has added to the log, newest first."""
    everything = site.store.audit.events(1000)
    return list(everything[: len(everything) - site.before])
