"""A mapping is downloaded from the page and brought in again; nothing else is lost by it."""

from html import unescape
from io import BytesIO

import pytest
from dash import Dash
from flask.testing import FlaskClient

from layers.answers.mapping.fields import column_field, settle_field, word_field
from layers.words.text import LANGS
from pages.answers.mapping.saved import SAVED_FIELD
from tests.geodata.intake.mapping.exports import area, as_xlsx, directors, joined_options, option
from tests.routes.answers.mapping.test_mapping_page import (
    ORIGIN,
    PAGE,
    is_chosen,
    shown,
    use,
)
from tests.routes.answers.test_page import bring_in, token

OWN_WORDS = {word_field("youth", "hoidamme itse"): "municipalities_own"}
EXPORT = as_xlsx(
    [
        *joined_options({"05": ["hoidamme itse"], "10": [option("authority_runs")]}),
        ["Meidän alue", option("authority_runs")],
    ]
)
OWN_AREA = {word_field("employment_area", "Meidän alue"): "06"}


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    """A browser of its own for every test."""
    client: FlaskClient = app.server.test_client()
    return client


def download(client: FlaskClient, **form: str) -> bytes:
    sent = client.post(f"{PAGE}/mapping.json?lang=fi", data={"token": token(client), **form})
    assert sent.status_code == 200
    body: bytes = sent.data
    return body


def open_file(client: FlaskClient, content: bytes, lang: str = "fi", **form: str) -> str:
    data = {"token": token(client), **form, "saved_file": (BytesIO(content), "<oma>.json")}
    address = f"{PAGE}/open?lang={lang}"
    sent = client.post(address, data=data, content_type="multipart/form-data")
    assert sent.status_code == 200
    return unescape(sent.get_data(as_text=True))


def test_what_was_saved_is_brought_in_by_another_browser(app: Dash, client: FlaskClient) -> None:
    bring_in(client, EXPORT)
    saved = download(client, **OWN_WORDS, **OWN_AREA)
    other = app.server.test_client()
    bring_in(other, EXPORT)
    assert "ei tunneta" in shown(other)
    text = open_file(other, saved)
    assert "ei tunneta" not in text
    assert "ei ole alue" not in text
    assert 'role="status"' in text


def test_a_mapping_that_was_brought_in_goes_on_with_the_form(client: FlaskClient) -> None:
    bring_in(client, EXPORT)
    saved = download(client, **OWN_WORDS, **OWN_AREA)
    assert f'name="{SAVED_FIELD}"' in open_file(client, saved)
    again = shown(client, **{SAVED_FIELD: saved.decode()})
    assert "ei tunneta" not in again
    use(client, {SAVED_FIELD: saved.decode()})
    bring_in(client, EXPORT)
    assert "ei tunneta" not in shown(client), "the browser remembers it"


def test_what_is_settled_and_the_origin_stay(client: FlaskClient) -> None:
    bring_in(client, as_xlsx(directors()))
    settled = {settle_field("youth", "01"): "authority_runs"}
    text = open_file(client, download(client), **settled, **ORIGIN)
    assert f'value="{ORIGIN["collected_by"]}"' in text
    assert is_chosen("authority_runs", text)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("content", [b"", b"{}", b"moon", EXPORT, b"x" * 300_000])
def test_a_file_that_is_no_mapping_changes_nothing(
    client: FlaskClient, content: bytes, lang: str
) -> None:
    bring_in(client, EXPORT)
    text = open_file(client, content, lang, **OWN_WORDS)
    assert 'role="alert"' in text
    assert "<strong><oma>.json" in text, "the name is escaped in the source of the page"
    assert is_chosen("municipalities_own", text)


def test_a_mapping_of_other_headings_names_those_that_it_expects(client: FlaskClient) -> None:
    bring_in(client, as_xlsx([["Alue", "Mallimme"], [area("10"), option("authority_runs")]]))
    saved = download(client)
    bring_in(client, EXPORT)
    text = open_file(client, saved, **OWN_WORDS)
    assert "mallimme" in text
    assert is_chosen("municipalities_own", text)


def test_a_column_left_out_stays_so(client: FlaskClient) -> None:
    bring_in(client, EXPORT)
    saved = download(client, **{column_field(0, 1): "leave"})
    assert not is_chosen("answer:youth", open_file(client, saved))


def test_the_form_needs_a_token_and_a_file_to_map(client: FlaskClient) -> None:
    address = f"{PAGE}/open?lang=fi"
    assert client.post(address, data={"token": token(client)}).status_code == 303
    bring_in(client, EXPORT)
    assert client.post(address, data={"token": "0" * 64}).status_code == 400
    assert client.post(address, data=b"x" * 2_000_000).status_code == 413
