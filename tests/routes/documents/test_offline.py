"""The worker that keeps a page going, the speaker's window, and the stories' file."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from layers.stories.ready_stories import Story
from layers.view.addresses import VERSION_HEADER, Addresses
from layers.words.text import LANGS
from routes.platform.component_bundles import is_current_bundle
from settings import Settings
from tests.routes.conftest import json_at


def test_the_worker_rules_the_whole_app(client: FlaskClient, addresses: Addresses) -> None:
    response = client.get("/sw.js")
    # A worker rules what lies under its own address; browsers must see a new one at once.
    assert response.mimetype == "text/javascript"
    assert response.headers["Cache-Control"] == "no-cache"
    assert response.text.startswith(f'self.VERSION = "{addresses.fingerprint}";\n')
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]


def test_the_server_can_end_the_worker(tmp_path: Path) -> None:
    off = create_app(Settings(data_dir=tmp_path, offline=False)).server.test_client()
    script = off.get("/sw.js")
    assert script.headers["Cache-Control"] == "no-cache"
    assert "unregister" in script.text
    assert '"fetch"' not in script.text
    # A page without the address of a worker ends the one that it finds.
    assert '"worker":""' in off.get("/").text.replace(": ", ":")


@pytest.mark.parametrize(
    "path", ["/", "/rajat", "/_dash-layout", "/healthz", "/sw.js", "/data/nothing", "/speaker"]
)
def test_every_response_says_that_it_is_ours(
    client: FlaskClient, addresses: Addresses, path: str
) -> None:
    response = client.get(path)
    assert response.headers[VERSION_HEADER] == addresses.fingerprint
    assert client.head("/healthz").headers[VERSION_HEADER] == addresses.fingerprint


def test_the_worker_looks_for_the_header_that_the_server_sends(client: FlaskClient) -> None:
    assert VERSION_HEADER in client.get("/sw.js").text


def test_a_bundle_of_dash_is_immutable_under_its_own_fingerprint_only(client: FlaskClient) -> None:
    bundles = re.findall(r'src="(/_dash-component-suites/[^"]+)"', client.get("/").text)
    assert bundles
    for address in bundles:
        assert client.get(address).cache_control.immutable, address
        earlier = re.sub(r"m\d+\.", "m1500000000.", address)
        assert earlier != address
        response = client.get(earlier)
        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/_dash-component-suites/dash/nothing.v4m1500000000.js",
        "/_dash-component-suites/nothing/x.v4m1500000000.js",
        "/_dash-component-suites/dash/dcc/async-dropdown.js",
    ],
)
def test_what_names_no_file_of_today_is_no_current_bundle(path: str) -> None:
    assert not is_current_bundle(path)


@pytest.mark.parametrize("lang", LANGS)
def test_the_speakers_window_speaks_the_language(client: FlaskClient, lang: str) -> None:
    page = client.get(f"/speaker?lang={lang}")
    assert f'<html lang="{lang}">' in page.text
    assert "unsafe-inline" not in page.headers["Content-Security-Policy"].split("style-src")[0]
    for part in ("built/speaker.js", "speaker/all.css", "css/all.css"):
        address = next(each for each in page.text.split('"') if each.endswith(part))
        assert client.get(address).status_code == 200


def test_an_odd_language_gets_the_usual_one(client: FlaskClient) -> None:
    assert '<html lang="fi">' in client.get("/speaker?lang=%22%3E").text


@pytest.mark.parametrize("lang", LANGS)
def test_stories_are_served(client: FlaskClient, addresses: Addresses, lang: str) -> None:
    told = json_at(client, addresses.stories(2026, "known-2026", lang))
    assert [Story.model_validate(each).id for each in told["stories"]] == [
        "four-divisions",
        "crossing-areas",
        "leadership-groups",
    ]
    assert told["strings"]["story"]


def test_stories_have_styles_of_their_own(client: FlaskClient, addresses: Addresses) -> None:
    assert client.get(addresses.static("story/all.css")).mimetype == "text/css"
