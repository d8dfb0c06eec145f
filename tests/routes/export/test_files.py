"""Exports at addresses of their own."""

import io
import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient
from PIL import Image
from pptx import Presentation
from werkzeug.test import TestResponse

from layers.export import registry
from layers.export.registry import FORMATS, Export
from layers.export.slides.one_map import MAP
from layers.view.addresses import FACT_SHEET, Addresses
from layers.view.map_view import ViewState, to_query
from tests.layers.export.slides.test_presentation import group, leaves
from tests.routes.conftest import json_at

VIEW = ViewState(lang="sv", region=("17",), sel=("employment_area:10",))
MAGIC = {
    "png": b"\x89PNG",
    "svg": b"<?xml",
    "pdf": b"%PDF-1.7",
    "pptx": b"PK",
    "csv": "\ufeffcode;".encode(),
    "xlsx": b"PK",
    "gpkg": b"SQLite format 3",
    "geojson": b'{"type": "FeatureCollection"',
}
"""First bytes of the formats that have such."""


def problem(response: TestResponse, status: int) -> dict[str, object]:
    assert response.status_code == status
    assert response.mimetype == "application/problem+json"
    told: dict[str, object] = json.loads(response.data)
    return told


@pytest.mark.parametrize("kind", FORMATS)
def test_every_kind_of_file_is_served(kind: str, client: FlaskClient) -> None:
    response = client.get(Addresses.export(kind, to_query(VIEW)))
    assert response.status_code == 200
    assert response.data
    assert response.data.startswith(MAGIC.get(kind, b""))
    assert response.mimetype == FORMATS[kind].mimetype
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    where, *names = response.headers["Content-Disposition"].split("; ")
    assert where == ("inline" if FORMATS[kind].inline else "attachment")
    [coded] = [name for name in names if name.startswith("filename*=UTF-8''")]
    assert unquote(coded).endswith(f" 2026.{kind}")
    assert "TYM-ledningsgrupper" in unquote(coded)


@pytest.mark.slow
@pytest.mark.parametrize("kind", FORMATS)
def test_a_view_of_two_maps_gives_both(kind: str, client: FlaskClient) -> None:
    response = client.get(f"/export.{kind}?compare=residents&class=1&bbox=450,6900,720,7300")
    assert response.data.startswith(MAGIC.get(kind, b""))
    named = unquote(response.headers["Content-Disposition"])
    assert "TYM-johtoryhmien määrä" in named
    assert "Kuntien asukasluku" in named
    assert response.data != client.get(f"/export.{kind}?class=1").data


def test_a_file_is_not_sent_twice(client: FlaskClient) -> None:
    first = client.get(Addresses.export("geojson", to_query(VIEW)))
    again = client.get(
        Addresses.export("geojson", to_query(VIEW)),
        headers={"If-None-Match": first.headers["ETag"]},
    )
    assert (again.status_code, again.data) == (304, b"")
    assert "max-age=300" in first.headers["Cache-Control"]


def test_a_file_is_made_once_for_a_view_and_its_answers(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def make(asked: Export) -> bytes:
        made.append((asked.state.theme, asked.state.data, asked.size))
        return repr(made[-1]).encode()

    monkeypatch.setattr(registry, "FORMATS", {"png": replace(FORMATS["png"], make=make)})
    views = ["?theme=language", "?theme=language&data=example", "?theme=tym"]
    responses = [client.get(f"/export.png{view}").data for view in views * 2]
    assert responses[:3] == responses[3:]
    assert len(set(responses)) == 3
    assert len(made) == 3
    # How the view is looked at and the order of its parameters make no difference.
    client.get("/export.png?present=1&data=example&theme=language")
    assert len(made) == 3


def test_how_a_view_is_looked_at_makes_no_difference(client: FlaskClient) -> None:
    plain = client.get("/export.csv?theme=tym")
    presented = client.get("/export.csv?theme=tym&present=1&view=chart&step=3")
    assert plain.data == presented.data
    assert b"present" not in presented.data


@pytest.mark.parametrize(("size", "pixels"), [("slide", (1920, 1080)), ("square", (1080, 1080))])
def test_a_picture_has_the_size_asked_for(
    size: str, pixels: tuple[int, int], client: FlaskClient
) -> None:
    response = client.get(Addresses.export("png", to_query(VIEW), {"size": size}))
    assert Image.open(io.BytesIO(response.data)).size == pixels


def test_a_picture_can_show_a_part_and_be_saved(client: FlaskClient) -> None:
    whole = client.get("/export.png")
    part = client.get("/export.png?bbox=300,6650,450,6800&download=1")
    assert part.status_code == 200
    assert part.data != whole.data
    assert part.headers["Content-Disposition"].startswith("attachment")


def test_an_svg_may_use_its_own_fonts_and_run_nothing(client: FlaskClient) -> None:
    policy = client.get("/export.svg").headers["Content-Security-Policy"]
    assert "font-src data:" in policy
    assert "default-src 'none'" in policy


@pytest.mark.parametrize(
    ("address", "status", "named"),
    [
        ("/export.docx", 404, "png"),
        ("/export.png?size=huge", 400, "slide"),
        ("/export.png?theme=weather", 400, "theme"),
        ("/export.png?colour=red", 400, "colour"),
        ("/export.png?bbox=1,2,3", 400, "bbox"),
        ("/export.png?bbox=450,6650,300,6800", 400, "bbox"),
        ("/export.png?bbox=nan,6650,300,6800", 400, "bbox"),
        ("/factsheet.pdf", 400, "sel"),
        ("/factsheet.pdf?sel=region:99", 400, "sel"),
        ("/qr.svg?theme=weather", 400, "theme"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(
    address: str, status: int, named: str, client: FlaskClient
) -> None:
    assert named in json.dumps(problem(client.get(address), status))


def test_a_fact_sheet_bears_the_name_of_its_area(client: FlaskClient) -> None:
    response = client.get(f"{FACT_SHEET}?sel=municipality:020&lang=fi")
    assert response.data.startswith(b"%PDF")
    assert "Akaa" in response.headers["Content-Disposition"]


def test_a_qr_code_is_of_the_same_view(client: FlaskClient) -> None:
    response = client.get(Addresses.qr("svg", to_query(VIEW)))
    title = re.search(r"<title>(.*)</title>", response.data.decode())
    assert title
    assert "http://localhost/?lang=sv" in title[1]
    assert client.get(Addresses.qr("png", to_query(VIEW))).data.startswith(b"\x89PNG")


def test_a_story_becomes_slides(client: FlaskClient) -> None:
    steps = [
        {"query": "?theme=tym&sel=employment_area:10", "title": "Ensin", "notes": "Muista tämä"},
        {"query": "", "caption": "Lopuksi"},
    ]
    response = client.post("/export.pptx", json={"title": "Tarina: ä/ö", "steps": steps})
    assert response.status_code == 200
    first, second = Presentation(io.BytesIO(response.data)).slides
    assert first.shapes.title is not None
    assert first.shapes.title.text_frame.text == "Ensin"
    assert first.notes_slide.notes_text_frame is not None
    assert first.notes_slide.notes_text_frame.text == "Muista tämä"
    assert "Lopuksi" in [s.text_frame.text for s in second.shapes if s.has_text_frame]


def municipalities(slide: Any) -> dict[str, Any]:
    """Name -> freeform of each municipality of a slide."""
    return {each.name: each for each in leaves(group(slide, "Kunnat").shapes)}


def test_a_slide_shows_the_part_of_the_country_of_its_step(client: FlaskClient) -> None:
    around_jyvaskyla = [400, 6870, 450, 6950]
    steps = [{"query": "?theme=residents", "box": box} for box in (None, around_jyvaskyla)]
    response = client.post("/export.pptx", json={"steps": steps})
    country, part = map(municipalities, Presentation(io.BytesIO(response.data)).slides)
    assert len(country) == 308
    assert "Jyväskylä" in part
    assert not {"Helsinki", "Inari"} & set(part)
    assert part["Jyväskylä"].width > 4 * country["Jyväskylä"].width
    left, top, width, height = MAP
    for shape in part.values():
        assert left - 1 <= shape.left.pt
        assert shape.left.pt + shape.width.pt <= left + width + 1
        assert top - 1 <= shape.top.pt
        assert shape.top.pt + shape.height.pt <= top + height + 1
    # It fills the frame, whatever the proportions of the part.
    assert max(each.left.pt + each.width.pt for each in part.values()) > left + width - 2
    assert max(each.top.pt + each.height.pt for each in part.values()) > top + height - 2


@pytest.mark.parametrize(
    "story",
    [
        "{",
        "[]",
        '{"steps": []}',
        '{"steps": [{"colour": "red"}]}',
        '{"steps": [{"query": "?a=b"}]}',
        '{"steps": [{"box": [1, 2, 3]}]}',
        '{"steps": [{"box": [500, 7000, 400, 7100]}]}',
        '{"steps": [{"box": [400, 7000, 500, NaN]}]}',
    ],
)
def test_a_story_that_cannot_be_read_is_refused(story: str, client: FlaskClient) -> None:
    response = client.post("/export.pptx", data=story, content_type="application/json")
    assert problem(response, 400)["invalid"]


def test_the_error_pages_name_the_address(client: FlaskClient) -> None:
    assert json_at(client, "/export.docx")["instance"] == "/export.docx"


def test_a_link_from_a_letter_gives_the_same_file(client: FlaskClient) -> None:
    plain = client.get("/export.csv?theme=youth&region=06&lang=en")
    mended = client.get(
        "/export.csv?theme=youth&amp;region=06&amp;lang=en&amp;download=1&utm_source=letter&fbclid=x"
    )
    assert mended.status_code == 200
    assert mended.data == plain.data
    small = client.get("/export.png?size=square&amp;theme=youth").data
    assert small == client.get("/export.png?theme=youth&amp;size=square&utm_id=1").data
    assert client.get("/api/v1/areas/region.csv?utm_source=x&amp;year=2025").status_code == 200
