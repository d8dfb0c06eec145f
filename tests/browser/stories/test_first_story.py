"""A first visit: five steps made by hand, presented without the server, handed out as slides."""

import io
from pathlib import Path

import pytest
from dash import Dash
from playwright.sync_api import Page, expect
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE

from tests.browser.conftest import Watched
from tests.browser.stories.story import PANEL, PLACE, TITLE, own_server, titles, wait_until_kept
from tests.layers.export.slides.test_presentation import group, leaves

RED = RGBColor.from_string("C01020")  # type: ignore[no-untyped-call]


@pytest.fixture
def keeps_pages() -> bool:
    return True


def add(page: Page, steps: int) -> None:
    page.get_by_role("button", name="Lisää näkymä tarinaan").click()
    expect(page.locator(".story__step")).to_have_count(steps)


def make_story(page: Page) -> None:
    """Five views: the first one, two other themes, an area that is searched for, a class."""
    page.get_by_role("button", name="Tarina", exact=True).click()
    expect(page.locator(PANEL)).to_be_visible()
    add(page, 1)
    page.locator("#controls").get_by_label("Teema").select_option("youth")
    add(page, 2)
    page.locator("#controls").get_by_label("Teema").select_option("residents")
    add(page, 3)
    search = page.get_by_role("combobox", name="Hae kuntaa tai aluetta")
    search.press_sequentially("kuusam")
    expect(page.get_by_role("option").first).to_contain_text("Kuusamo")
    search.press("Enter")
    add(page, 4)
    page.locator("#controls").get_by_label("Teema").select_option("authorities")
    page.locator("#legend button").first.click()
    add(page, 5)


def write(page: Page, step: int, title: str, caption: str) -> None:
    page.locator(".story__step summary").nth(step).click()
    row = page.locator(".story__step").nth(step)
    row.get_by_label("Otsikko").fill(title)
    row.get_by_label("Kuvateksti").fill(caption)
    row.get_by_label("Kuvateksti").press("Tab")
    expect(page.locator(".story__show span:last-child").nth(step)).to_have_text(title)


def play_to_the_end_and_back(page: Page, made: list[str]) -> None:
    for number, title in enumerate(made[1:], start=2):
        page.keyboard.press("ArrowRight")
        expect(page.locator(PLACE)).to_have_text(f"{number} / 5")
        expect(page.locator(TITLE)).to_have_text(title)
    page.keyboard.press("ArrowLeft")
    expect(page.locator(TITLE)).to_have_text(made[3])
    page.keyboard.press("Home")
    expect(page.locator(TITLE)).to_have_text(made[0])
    page.keyboard.press("End")
    expect(page.locator(TITLE)).to_have_text(made[4])
    page.keyboard.press("Escape")
    expect(page.locator("#presenter")).to_be_hidden()


def test_a_story_is_made_presented_and_handed_out(
    page: Page, watched: Watched, app: Dash, tmp_path: Path
) -> None:
    with own_server(app) as server:
        page.goto(server.address)
        expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
        make_story(page)
        write(page, 0, "Alku", "Näin aloitamme.")
        write(page, 2, "Väkeä on etelässä", "Asukkaat jakautuvat epätasaisesti.")
        page.get_by_role("button", name="Siirrä vaihetta 3 ylöspäin").click()
        made = titles(page)
        assert made[:2] == ["Alku", "Väkeä on etelässä"]
        assert made[3] == "Kuusamo"
        wait_until_kept(page, "story/all.css", "profiles/municipality.json", "/speaker?lang=fi")
        server.stop()
        page.get_by_role("button", name="Esitä tarina").click()
        expect(page.locator(PLACE)).to_have_text("1 / 5")
        expect(page.locator("#presenter-sentence")).to_have_text("Näin aloitamme.")
        play_to_the_end_and_back(page, made)
        server.start()
        expect(page.locator(".offline")).to_be_hidden()
        page.locator(".story__more summary").click()
        with page.expect_download(timeout=120_000) as download:
            page.get_by_role("button", name="PowerPoint").click()
        file = tmp_path / "story.pptx"
        download.value.save_as(file)
    assert watched.errors == []
    recolour(file, made)


def recolour(file: Path, made: list[str]) -> None:
    """Every municipality is a shape of its own, and takes another colour as in PowerPoint."""
    show = Presentation(str(file))
    assert [slide.shapes.title.text for slide in show.slides if slide.shapes.title] == made
    counts = []
    for slide in show.slides:
        shapes = list(leaves(group(slide, "Kunnat").shapes))
        counts.append(len(shapes))
        assert len({shape.name for shape in shapes}) == len(shapes)
        for shape in shapes:
            assert shape.shape_type == MSO_SHAPE_TYPE.FREEFORM
            assert shape.fill.type in {MSO_FILL.SOLID, MSO_FILL.PATTERNED}
            shape.fill.solid()
            shape.fill.fore_color.rgb = RED
    # What was searched for is shown from near by, and so is its slide.
    assert counts[:3] == [308] * 3
    assert 0 < counts[3] < 100
    changed = io.BytesIO()
    show.save(changed)
    again = Presentation(io.BytesIO(changed.getvalue()))
    for slide in again.slides:
        shapes = list(leaves(group(slide, "Kunnat").shapes))
        assert {shape.fill.fore_color.rgb for shape in shapes} == {RED}
