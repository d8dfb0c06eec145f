"""Presentations read back with python-pptx, and opened in LibreOffice."""

import io
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pypdf import PdfReader

from layers.export.slides.presentation import SlideStep, pptx
from layers.map.facts import Facts
from layers.view.map_view import ViewState
from tests.layers.export.common.test_content import ViewOf
from tests.layers.export.conftest import View
from tests.layers.export.expected import missing

FIVE_STEPS_SECONDS = 6.0
THEMES = ("tym", "youth", "authorities", "residents", "language")


def opened(steps: list[SlideStep], title: str = "") -> Any:
    return Presentation(io.BytesIO(pptx(steps, title)))


def step(view: View, **words: str) -> SlideStep:
    return SlideStep(view.content, view.drawing, **words)


def leaves(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from leaves(shape.shapes)
        else:
            yield shape


def runs_of(shapes: Any) -> Iterator[Any]:
    for shape in leaves(shapes):
        if shape.has_text_frame:
            for paragraph in shape.text_frame.paragraphs:
                yield from paragraph.runs


def group(slide: Any, name: str) -> Any:
    return next(
        shape
        for shape in slide.shapes
        if shape.name == name and shape.shape_type == MSO_SHAPE_TYPE.GROUP
    )


def colour(shape: Any) -> str:
    """Colour of a shape's ground."""
    fill = shape.fill
    rgb = fill.back_color.rgb if fill.type == MSO_FILL.PATTERNED else fill.fore_color.rgb
    return f"#{str(rgb).lower()}"


@pytest.fixture(scope="module")
def slide(plain: View) -> Any:
    return opened([step(plain)]).slides[0]


def test_a_slide_says_everything(slide: Any, plain: View) -> None:
    texts = [shape.text_frame.text for shape in leaves(slide.shapes) if shape.has_text_frame]
    assert missing(" ".join(texts), plain.content) == []
    assert slide.shapes.title.text_frame.text == plain.content.title


def test_every_municipality_is_a_freeform_in_its_colour(slide: Any, plain: View) -> None:
    municipalities = list(leaves(group(slide, "Kunnat").shapes))
    assert len(municipalities) == 308
    assert {each.shape_type for each in municipalities} == {MSO_SHAPE_TYPE.FREEFORM}
    by_name = {area.name: area for area in plain.drawing.areas}
    assert {each.name for each in municipalities} == set(by_name)
    for each in municipalities:
        area = by_name[each.name]
        assert colour(each) == area.fill
        assert (each.fill.type == MSO_FILL.PATTERNED) == bool(area.kind.pattern)


def test_municipalities_are_grouped_by_the_themes_division(slide: Any, facts: Facts) -> None:
    counties = group(slide, "Kunnat").shapes
    assert len(counties) == len(facts.codes("wellbeing_county"))
    for code in facts.codes("wellbeing_county"):
        name = facts.name("wellbeing_county", code, "fi")
        [county] = [each for each in counties if each.name == name]
        members = facts.members("wellbeing_county", code)
        names = {facts.name("municipality", member, "fi") for member in members}
        assert {each.name for each in county.shapes} == names


def test_municipalities_stay_single_when_the_theme_is_theirs(view_of: ViewOf) -> None:
    slide = opened([step(view_of(ViewState(theme="residents")))]).slides[0]
    shapes = group(slide, "Kunnat").shapes
    assert len(shapes) == 308
    assert all(shape.shape_type == MSO_SHAPE_TYPE.FREEFORM for shape in shapes)


def test_the_capital_region_has_a_map_of_its_own(slide: Any) -> None:
    names = {each.name for each in leaves(group(slide, "Pääkaupunkiseutu: Kunnat").shapes)}
    assert {"Helsinki", "Espoo", "Kauniainen", "Vantaa"} <= names


def test_borders_are_lines_without_a_fill(slide: Any) -> None:
    borders = list(group(slide, "Rajat").shapes)
    names = [each.name for each in borders]
    assert names == ["Rannikko ja valtakunnan raja", "Työllisyysalueet", "Hyvinvointialueet"]
    for each in borders:
        assert each.fill.type == MSO_FILL.BACKGROUND
        assert each.line.width.pt > 0.25


def test_the_legend_shows_the_colours_of_the_map(slide: Any, plain: View) -> None:
    for row in plain.content.legend:
        [swatch] = [
            each
            for each in group(slide, "Selite").shapes
            if each.name == row.label and each.shape_type == MSO_SHAPE_TYPE.FREEFORM
        ]
        assert colour(swatch) == row.kind.fill


def test_the_palette_of_the_theme_has_the_colours_of_the_classes(plain: View) -> None:
    body = pptx([step(plain)])
    theme = ZipFile(io.BytesIO(body)).read("ppt/theme/theme1.xml").decode()
    scheme = theme[theme.index("<a:clrScheme") : theme.index("</a:clrScheme")]
    for row in plain.content.legend[:6]:
        assert row.kind.fill[1:].upper() in scheme


def test_every_text_says_its_language(view_of: ViewOf) -> None:
    show = opened([step(view_of(ViewState(lang=lang))) for lang in ("fi", "sv", "en")])
    for slide, tag in zip(show.slides, ("fi-FI", "sv-FI", "en-GB"), strict=True):
        tags = {str(each) for each in slide.element.xpath(".//a:rPr/@lang")}
        assert tags == {tag}
        assert slide.element.xpath("count(.//a:rPr[not(@lang)])") == 0


def test_names_are_large_and_need_no_effects(slide: Any) -> None:
    groups = [each for each in slide.shapes if each.name == "Nimet"]
    names = [run.font.size.pt for each in groups for run in runs_of(each.shapes)]
    assert len(names) > 10
    assert min(names) >= 12
    assert slide.element.xpath("count(.//a:effectLst)") == 0


def test_slides_that_are_added_fit_the_page(plain: View) -> None:
    """Whoever adds a slide finds the places of its layout inside the page."""
    show = opened([step(plain)])
    for layout in show.slide_layouts:
        added = show.slides.add_slide(layout)
        for place in added.placeholders:
            assert 0 <= place.left < place.left + place.width <= show.slide_width, layout.name
            assert 0 <= place.top < place.top + place.height <= show.slide_height, layout.name
    wide = show.slides.add_slide(show.slide_layouts[1]).placeholders[1]
    assert wide.width > 0.8 * show.slide_width


def test_the_map_is_described(slide: Any, plain: View) -> None:
    [described] = slide.shapes.element.xpath("./p:grpSp/p:nvGrpSpPr/p:cNvPr[@descr]")
    assert described.get("descr") == plain.content.summary


def test_the_shapes_have_numbers_of_their_own(slide: Any) -> None:
    numbers = slide.shapes.element.xpath(".//p:cNvPr/@id")
    assert len(numbers) == len(set(numbers))


def test_a_story_has_a_slide_a_step_with_its_words(plain: View, example: View) -> None:
    show = opened(
        [step(plain, title="Otsikko", caption="Kuvateksti", notes="Vain puhujalle"), step(example)],
        "Tarina",
    )
    first, second = show.slides
    texts = [shape.text_frame.text for shape in leaves(first.shapes) if shape.has_text_frame]
    assert {"Otsikko", "Kuvateksti", "1 / 2"} <= set(texts)
    assert "Vain puhujalle" not in texts
    assert first.notes_slide.notes_text_frame.text == "Vain puhujalle"
    assert example.content.notice in second.notes_slide.notes_text_frame.text
    assert show.core_properties.title == "Tarina"
    assert (show.slide_width.pt, show.slide_height.pt) == (960, 540)


def test_a_remark_stands_before_the_notes_of_the_first_slide(plain: View) -> None:
    body = pptx([step(plain, notes="Minulle"), step(plain, notes="Myös")], remark="Pois jäi 2.")
    show = Presentation(io.BytesIO(body))
    notes = [each.notes_slide.notes_text_frame.text for each in show.slides]
    assert notes == ["Pois jäi 2.\n\nMinulle", "Myös"]
    assert "Pois jäi 2." in show.core_properties.comments


@pytest.mark.parametrize("letters", [255, 256, 2000])
def test_long_titles_and_remarks_have_room(letters: int, plain: View) -> None:
    long = "o" * letters
    show = Presentation(io.BytesIO(pptx([step(plain, title=long)], long, remark=long)))
    properties = show.core_properties
    for text in (properties.title, properties.comments):
        assert len(text) == 255
        assert text.endswith("o" if letters == 255 else "…")
    assert long in show.slides[0].notes_slide.notes_text_frame.text


def test_a_link_can_be_followed(slide: Any, plain: View) -> None:
    runs = [
        run
        for shape in leaves(slide.shapes)
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert [run.hyperlink.address for run in runs if run.hyperlink.address] == [plain.content.link]


@pytest.mark.slow
def test_the_same_steps_give_the_same_bytes(plain: View) -> None:
    assert pptx([step(plain)]) == pptx([step(plain)])


def test_no_steps_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one step"):
        pptx([])


@pytest.mark.slow
def test_five_steps_are_quick(view_of: ViewOf) -> None:
    started = time.process_time()
    pptx([step(view_of(ViewState(theme=theme))) for theme in THEMES])
    assert time.process_time() - started < FIVE_STEPS_SECONDS


@pytest.mark.slow
def test_libreoffice_opens_a_story_without_repair(
    plain: View, example: View, tmp_path: Path
) -> None:
    office = shutil.which("soffice")
    if office is None:
        reason = "LibreOffice is missing: apt-get install libreoffice-impress"
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    (tmp_path / "story.pptx").write_bytes(pptx([step(plain), step(example)]))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    command = [office, profile, *convert, str(tmp_path / "story.pptx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pages = PdfReader(tmp_path / "story.pdf").pages
    assert len(pages) == 2
    for page, view in zip(pages, (plain, example), strict=True):
        assert missing(page.extract_text(), view.content) == []
