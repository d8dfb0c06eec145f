"""Messages about a view, to send with its link."""

import pytest
from flask.testing import FlaskClient

from layers.view.addresses import SHARE
from layers.words.text import LANGS
from tests.routes.conftest import json_at


def test_a_message_in_every_language_ends_with_a_link_that_keeps_its_meaning(
    client: FlaskClient,
) -> None:
    messages = json_at(client, f"{SHARE}?sel=employment_area:10&county=17&view=table&embed=1")
    assert set(messages) == set(LANGS)
    assert messages["fi"].endswith("/?county=17&sel=employment_area:10&data=known-2026")
    assert messages["sv"].endswith("/?lang=sv&county=17&sel=employment_area:10&data=known-2026")
    text, link = messages["fi"].split("\n")
    assert link.startswith("http://localhost/?")
    for words in (
        "TYM-johtoryhmien määrä",
        "Kainuu-Koillismaa",
        "Pohjanmaan hyvinvointialue",
        "1.1.2026",
    ):
        assert words in text
    assert "Kajanaland" in messages["sv"]


def test_example_data_is_said_to_be_invented(client: FlaskClient) -> None:
    assert "invented" in json_at(client, f"{SHARE}?data=example")["en"]
    assert "invented" not in json_at(client, SHARE)["en"]


@pytest.mark.parametrize("query", ["sel=region:99", "theme=none", "foo=1"])
def test_what_cannot_be_used_is_refused(client: FlaskClient, query: str) -> None:
    response = client.get(f"{SHARE}?{query}")
    assert response.status_code == 400
    assert response.mimetype == "application/problem+json"
