"""The worker that keeps a page going, the speaker's window, and the stories' file."""

import pytest
from flask.testing import FlaskClient

from layers.stories.ready_stories import Story
from layers.view.addresses import Addresses
from layers.words.text import LANGS
from tests.routes.conftest import json_at


def test_the_worker_rules_the_whole_app(client: FlaskClient, addresses: Addresses) -> None:
    response = client.get("/sw.js")
    # A worker rules what lies under its own address; browsers must see a new one at once.
    assert response.mimetype == "text/javascript"
    assert response.headers["Cache-Control"] == "no-cache"
    assert response.text.startswith(f'self.VERSION = "{addresses.fingerprint}";\n')
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_speakers_window_speaks_the_language(client: FlaskClient, lang: str) -> None:
    page = client.get(f"/speaker?lang={lang}")
    assert f'<html lang="{lang}">' in page.text
    assert "unsafe-inline" not in page.headers["Content-Security-Policy"].split("style-src")[0]
    for part in ("speaker/all.js", "speaker/all.css", "css/all.css"):
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


def test_bundles_hold_their_folder_only(client: FlaskClient, addresses: Addresses) -> None:
    story = client.get(addresses.static("story/all.js")).text
    assert "app.editor" in story
    assert "app.editor =" not in client.get(addresses.static("js/all.js")).text
    assert client.get(addresses.static("story/all.css")).mimetype == "text/css"
