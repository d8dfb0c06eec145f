"""Headers of every response, and the size of requests."""

import re

import pytest
from dash import Dash
from flask.testing import FlaskClient

from app import create_app
from routes.platform.security import MAX_REQUEST_BYTES
from settings import Settings

PATHS = ("/", "/tietoa", "/ei-ole", "/healthz", "/api/v1/divisions", "/api/v1/none", "/robots.txt")


def policy(client: FlaskClient, address: str = "/") -> dict[str, list[str]]:
    rules = client.get(address).headers["Content-Security-Policy"].split("; ")
    return {rule.split()[0]: rule.split()[1:] for rule in rules}


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_protected(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'self'; ")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert "Server" not in headers
    assert "X-Powered-By" not in headers


@pytest.mark.parametrize("path", PATHS)
def test_only_scripts_in_files_of_ours_run(client: FlaskClient, path: str) -> None:
    assert policy(client, path)["script-src"] == ["'self'"]
    page = client.get(path).text
    assert not re.search(r"<[^>]+\son[a-z]+=", page)


def test_frames_are_a_setting() -> None:
    def ancestors(settings: Settings, address: str = "/?theme=youth&embed=1") -> list[str]:
        return policy(create_app(settings).server.test_client(), address)["frame-ancestors"]

    hosts = ("https://a.example", "https://b.example")
    assert ancestors(Settings()) == ["'self'"]
    assert ancestors(Settings(frame_ancestors=("'none'",))) == ["'self'"]
    assert ancestors(Settings(frame_ancestors=hosts)) == ["'self'", *hosts]


@pytest.mark.parametrize("address", ["/", "/?embed=0", "/?embed=0&embed=1", "/tietoa?embed=1"])
def test_only_the_embedded_map_is_shown_in_frames_elsewhere(address: str) -> None:
    client = create_app(Settings(frame_ancestors=("https://a.example",))).server.test_client()
    assert policy(client, address)["frame-ancestors"] == ["'self'"]


def test_too_large_a_request_is_refused(client: FlaskClient) -> None:
    response = client.post(
        "/_dash-update-component",
        data=b"x" * (MAX_REQUEST_BYTES + 1),
        content_type="application/json",
    )
    assert response.status_code == 413
    assert response.mimetype == "application/problem+json"


def test_open_data_may_be_read_from_other_sites(client: FlaskClient) -> None:
    assert client.get("/api/v1/divisions").headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in client.get("/").headers


def test_proxies_are_believed_only_when_they_are_counted(app: Dash) -> None:
    told = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "kartta.example"}
    behind = create_app(Settings(trusted_proxies=1))
    for each, expected in ((app, "http://localhost/"), (behind, "https://kartta.example/")):
        client: FlaskClient = each.server.test_client()
        assert f",{expected}" in client.get("/api/v1/themes/tym.csv", headers=told).text
