"""A format that is one maker and one row of the registry is served at an address of its own."""

from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient

from layers.themes.registry import THEMES
from layers.view.addresses import Addresses
from layers.words.text import LANGS, translator
from tests.layers.export.added_format import SIZES, add_format
from tests.routes.conftest import json_at


@pytest.fixture(autouse=True)
def _with_the_format(monkeypatch: pytest.MonkeyPatch) -> None:
    add_format(monkeypatch)


@pytest.mark.parametrize("lang", LANGS)
def test_its_address_serves_the_view_with_its_name_and_headers(
    lang: str, client: FlaskClient
) -> None:
    response = client.get(Addresses.export("made-up", f"?lang={lang}&theme=language"))
    title = translator(lang).gettext(THEMES["language"].title)
    assert response.status_code == 200
    assert response.mimetype == "text/plain"
    assert response.get_data(as_text=True).splitlines()[0].startswith(title)
    sent = unquote(response.headers["Content-Disposition"])
    assert sent.startswith("attachment")
    assert f"{title} 2026.made-up" in sent
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["ETag"]


def test_its_sizes_are_asked_for_and_others_refused(client: FlaskClient) -> None:
    view = "?region=17"
    short, long = (
        client.get(Addresses.export("made-up", view, {"size": size})).data for size in SIZES
    )
    assert client.get(Addresses.export("made-up", view)).data == short
    assert len(long) > len(short)
    refused = client.get(Addresses.export("made-up", view, {"size": "huge"}))
    assert refused.status_code == 400
    assert set(SIZES) <= set(refused.get_json()["allowed"])


def test_a_format_that_there_is_not_is_refused_with_those_that_there_are(
    client: FlaskClient,
) -> None:
    assert "made-up" in json_at(client, "/export.docx")["allowed"]
