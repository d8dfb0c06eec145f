"""Stories beside the map: made, put in order, passed on as files, links and slides."""

import base64
import json
import zlib
from pathlib import Path

from playwright.sync_api import Page, expect
from pptx import Presentation

from layers.stories.ready_stories import Story
from tests.browser.conftest import Accessibility
from tests.browser.map.map_page import open_map
from tests.browser.stories.story import (
    PANEL,
    PLACE,
    act,
    make_five,
    open_stories,
    titles,
    wait_for_stories,
)


def test_steps_move_double_go_and_come_back(page: Page) -> None:
    open_stories(page)
    make_five(page)
    first, second, *rest = titles(page)
    act(page, "down", 0)
    assert titles(page) == [second, first, *rest]
    act(page, "double", 1)
    assert titles(page) == [second, first, first, *rest]
    act(page, "delete", 0)
    assert titles(page) == [first, first, *rest]
    for _ in range(3):
        act(page, "undo")
    assert titles(page) == [first, second, *rest]
    page.reload()
    wait_for_stories(page)
    page.locator("[data-action=story]").click()
    assert titles(page) == [first, second, *rest]


def test_a_story_goes_through_a_file(page: Page, tmp_path: Path) -> None:
    open_stories(page)
    make_five(page)
    page.locator(".story__step summary").first.click()
    page.locator('[data-field="notes"][data-step="0"]').fill("Vain minulle")
    page.locator('[data-field="title"]:not([data-step])').fill("Viisi näkymää")
    page.locator(".story__more summary").click()
    with page.expect_download() as download:
        act(page, "save")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    story = Story.model_validate_json(file.read_bytes())
    assert file.name == "Viisi näkymää.json"
    assert (len(story.steps), story.steps[0].notes) == (5, {"fi": "Vain minulle"})
    page.set_input_files("#story-file", file)
    expect(page.locator("#story-status")).to_contain_text("Viisi näkymää")
    expect(page.locator("#story-choice option", has_text="Viisi näkymää")).to_have_count(2)


def test_slides_have_the_steps_and_the_notes(page: Page, tmp_path: Path) -> None:
    open_stories(page)
    page.locator("#story-choice").select_option("leadership-groups")
    page.locator(".story__more summary").click()
    with page.expect_download(timeout=60_000) as download:
        act(page, "slides")
    file = tmp_path / "story.pptx"
    download.value.save_as(file)
    slides = list(Presentation(str(file)).slides)
    assert [slide.shapes.title.text for slide in slides] == titles(page)
    assert all(slide.notes_slide.notes_text_frame.text for slide in slides)


def test_a_bad_file_is_told_in_words(page: Page, tmp_path: Path) -> None:
    open_stories(page)
    for number, (text, said) in enumerate(
        [
            ("{", "JSON"),
            ('{"format":"yhdyspinta-story","version":9}', "uudemmalla"),
            ("[]", "Yhdyspintakartan"),
            ('{"format":"yhdyspinta-story","version":1}', "enintään 60 vaihetta"),
        ]
    ):
        file = tmp_path / f"story-{number}.json"
        file.write_text(text, encoding="utf-8")
        page.set_input_files("#story-file", file)
        expect(page.locator("#story-status")).to_contain_text(said)
        expect(page.locator("#story-choice optgroup")).to_have_count(1)


def test_a_file_with_a_bad_step_is_opened_and_says_what_is_wrong(
    page: Page, tmp_path: Path
) -> None:
    open_stories(page)
    for number, (step, said) in enumerate(
        [
            ('{"query":"?theme=x"}', "Teema ei voi olla x"),
            ('{"query":"?a=1"}', "a ei voi olla 1"),
            ('{"box":[1]}', "box"),
            ('{"title":"x"}', "Otsikko"),
        ]
    ):
        file = tmp_path / f"story-{number}.json"
        file.write_text(f'{{"format":"yhdyspinta-story","version":1,"steps":[{step}]}}')
        page.set_input_files("#story-file", file)
        expect(page.locator("#story-status")).to_contain_text(said)
        expect(page.locator(".story__step .story__mark")).to_contain_text(said)


def test_a_link_carries_the_story_without_the_notes(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_stories(page)
    make_five(page)
    made = titles(page)
    page.locator(".story__step summary").first.click()
    page.locator('[data-field="notes"][data-step="0"]').fill("Vain minulle")
    page.locator(".story__more summary").click()
    act(page, "link")
    expect(page.locator("#story-status")).to_contain_text("Linkki kopioitu")
    link = page.evaluate("navigator.clipboard.readText()")
    packed = link.split("#story=")[1]
    told = json.loads(zlib.decompress(base64.urlsafe_b64decode(packed + "=="), wbits=-15))
    assert len(told["steps"]) == 5
    assert "Vain minulle" not in json.dumps(told, ensure_ascii=False)
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    wait_for_stories(page)
    expect(page.locator(PANEL)).to_be_visible()
    assert titles(page) == made


def test_a_broken_link_is_told(page: Page) -> None:
    open_map(page, "#story=abc")
    wait_for_stories(page)
    expect(page.locator("#story-status")).to_contain_text("Linkki on rikki")


def test_axe_on_the_list_and_the_keys(page: Page, accessibility: Accessibility) -> None:
    open_stories(page)
    make_five(page)
    page.locator(".story__step summary").first.click()
    page.locator(".story__more summary").click()
    assert accessibility.problems(page) == []
    act(page, "play")
    expect(page.locator(PLACE)).to_have_text("1 / 5")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    assert accessibility.problems(page) == []
