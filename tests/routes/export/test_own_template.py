"""Presentations on an organisation's own template, uploaded for one export or set for all."""

import io
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pptx import Presentation
from pptx.util import Inches
from werkzeug.test import TestResponse

from routes.export.own_template import configured_template
from tests.layers.export.slides.test_template import organisation


def send(client: FlaskClient, content: bytes, query: str = "", deck: str = "") -> TestResponse:
    form = {"template": (io.BytesIO(content), "malli.potx"), "query": query, "deck": deck}
    return client.post("/export.pptx", data=form, content_type="multipart/form-data")


def test_a_view_is_made_on_the_template(client: FlaskClient) -> None:
    response = send(client, organisation(), "?theme=youth&lang=sv")
    assert response.status_code == 200
    show = Presentation(io.BytesIO(response.data))
    assert show.slide_width == Inches(10)
    assert len(show.slides) == 1
    assert show.core_properties.language == "sv"


def test_a_deck_is_made_on_the_template(client: FlaskClient) -> None:
    response = send(client, organisation(), "?region=18", "wellbeing_county")
    assert len(Presentation(io.BytesIO(response.data)).slides) == 3


@pytest.mark.parametrize(
    ("lang", "words"),
    [("fi", "Mallipohjaa ei voi lukea"), ("sv", "Mallen"), ("en", "The template")],
)
def test_a_file_that_is_none_is_refused_in_the_language_of_the_view(
    lang: str, words: str, client: FlaskClient
) -> None:
    response = send(client, b"text", f"?lang={lang}")
    assert response.status_code == 400
    assert response.get_json()["detail"].startswith(words)


def test_other_fields_are_checked_too(client: FlaskClient) -> None:
    assert send(client, organisation(), "?theme=moon").status_code == 400
    assert send(client, organisation(), deck="municipality").status_code == 400
    missing = client.post("/export.pptx", data={"query": ""}, content_type="multipart/form-data")
    assert missing.status_code == 400


def test_a_template_of_the_settings_is_read_at_the_start(tmp_path: Path) -> None:
    path = tmp_path / "malli.potx"
    path.write_bytes(organisation())
    assert configured_template(path)
    assert configured_template(None) is None


def test_a_template_of_the_settings_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    path = tmp_path / "malli.potx"
    for content in (None, b"text"):
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(ValueError, match=str(path)):
            configured_template(path)
