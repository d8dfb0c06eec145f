"""Decks over HTTP: a title slide, a slide for each area that passes the filters, the sources."""

import io
import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from pptx import Presentation


def deck(client: FlaskClient, query: str) -> Any:
    response = client.get(f"/export.pptx?{query}")
    assert response.status_code == 200, response.get_json()
    return Presentation(io.BytesIO(response.data))


def words(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_each_area_that_passes_the_filters_has_a_slide(client: FlaskClient) -> None:
    show = deck(client, "data=example&region=17,18&deck=wellbeing_county")
    cover, *areas, sources = show.slides
    titles = [slide.shapes.title.text_frame.text for slide in areas]
    assert titles == ["Pohjois-Pohjanmaan hyvinvointialue", "Kainuun hyvinvointialue"]
    assert "2 hyvinvointialuetta" in words(cover)
    assert "keksittyjä" in words(cover)
    assert "Tilastokeskus" in words(sources)
    for slide, name in zip(areas, ("Pohjois-Pohjanmaan", "Kainuun"), strict=True):
        assert f"Valittu: {name}" in words(slide)
        notes = slide.notes_slide.notes_text_frame.text
        assert "Työllisyysalue" in notes or ":" in notes
        assert "Kela" in notes


@pytest.mark.slow
def test_the_whole_country_has_22_slides_without_aland(client: FlaskClient) -> None:
    show = deck(client, "lang=sv&deck=wellbeing_county")
    titles = [slide.shapes.title.text_frame.text for slide in show.slides]
    assert len(titles) == 22 + 2
    assert not any("Åland" in title for title in titles)
    numbers = [re.findall(r"(\d+) / 22", words(slide)) for slide in show.slides]
    assert [each for found in numbers for each in found] == [str(n) for n in range(1, 23)]


@pytest.mark.parametrize(
    "address",
    [
        "/export.pptx?deck=municipality",
        "/export.pptx?deck=nothing",
        "/export.pptx?region=21&deck=wellbeing_county",
        "/export.csv?deck=region",
    ],
)
def test_decks_that_there_are_not_are_refused(address: str, client: FlaskClient) -> None:
    response = client.get(address)
    assert response.status_code == 400
    assert response.get_json()["detail"]


def test_the_link_of_a_slide_is_that_of_its_area(client: FlaskClient) -> None:
    show = deck(client, "region=18&deck=employment_area")
    for slide in list(show.slides)[1:-1]:
        links = [
            run.hyperlink.address
            for shape in slide.shapes
            if shape.has_text_frame
            for paragraph in shape.text_frame.paragraphs
            for run in paragraph.runs
            if run.hyperlink.address
        ]
        assert len(links) == 1
        assert "sel=employment_area" in links[0]
        assert "deck" not in links[0]
