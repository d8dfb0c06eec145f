"""Nothing that the browser has stored of stories is lost, whatever it is."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from pptx import Presentation

from tests.browser.conftest import Accessibility
from tests.browser.stories.story import (
    PANEL,
    PLACE,
    TITLE,
    act,
    keep_text,
    open_stories,
    open_with,
    stored_text,
    story_of,
    titles,
    wait_for_stories,
)

GOOD = {"query": "?theme=residents&data=known-2026", "title": {"fi": "Ehjä"}}
LAST = {"query": "?theme=youth&data=known-2026", "title": {"fi": "Viimeinen"}}
DAMAGED: list[tuple[object, str]] = [
    (
        {"query": "?theme=gone", "title": {"fi": "Mikä"}, "later": {"x": [1]}},
        "Teema ei voi olla gone",
    ),
    ({"query": "?class=7&data=known-2026", "title": {"fi": "Luokka"}}, "Luokka ei voi olla 7"),
    ({"query": "?tilt=30"}, "tilt ei voi olla 30"),
    ({"query": "?sel=region:99"}, "Valinta ei voi olla region:99"),
    ({"query": 5, "caption": {"fi": "Yhä"}}, "Vaihetta 2 ei voi lukea"),
    ("a step of another kind", "Vaihetta 2 ei voi lukea"),
    (None, "Vaihetta 2 ei voi lukea"),
    ({"query": "", "box": [1, 2]}, "box"),
    ({"query": "", "caption": {"fi": "a" * 2001}}, "Kuvateksti"),
    ({"query": "", "notes": ["a"]}, "Muistiinpanot"),
]
MARK = f"{PANEL} .story__step .story__mark"


def stored(page: Page) -> list[Any]:
    found: list[Any] = json.loads(stored_text(page))
    return found


@pytest.mark.parametrize(("step", "said"), DAMAGED)
def test_a_step_that_cannot_be_read_is_marked_and_stays(
    page: Page, step: object, said: str
) -> None:
    open_with(page, json.dumps([story_of(GOOD, step, LAST)]))
    expect(page.locator(MARK)).to_have_count(1)
    expect(page.locator(MARK)).to_contain_text(said)
    # An edit of another step leaves it as it is.
    act(page, "double", 0)
    assert stored(page) == [story_of(GOOD, GOOD, step, LAST)]
    page.reload()
    wait_for_stories(page)
    page.locator("[data-action=story]").click()
    expect(page.locator(MARK)).to_have_count(1)


def test_the_rest_of_the_story_plays(page: Page) -> None:
    open_with(page, json.dumps([story_of(DAMAGED[0][0], GOOD, DAMAGED[5][0], LAST)]))
    act(page, "play")
    expect(page.locator(PLACE)).to_have_text("1 / 2")
    expect(page.locator(TITLE)).to_have_text("Ehjä")
    page.keyboard.press("ArrowRight")
    expect(page.locator(PLACE)).to_have_text("2 / 2")
    expect(page.locator(TITLE)).to_have_text("Viimeinen")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(TITLE)).to_have_text("Ehjä")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("End")
    expect(page.locator(TITLE)).to_have_text("Viimeinen")
    page.keyboard.press("Home")
    expect(page.locator(TITLE)).to_have_text("Ehjä")


def test_an_address_of_a_step_that_cannot_be_read_goes_on_to_the_next(page: Page) -> None:
    text = json.dumps([story_of(GOOD, DAMAGED[0][0], LAST)])
    page.goto("/healthz")
    keep_text(page, text)
    page.goto("/?present=1&story=own-a&step=2")
    wait_for_stories(page)
    page.keyboard.press("ArrowRight")
    expect(page.locator(TITLE)).to_have_text("Viimeinen")
    expect(page.locator(PLACE)).to_have_text("2 / 2")


@pytest.mark.parametrize("step", [DAMAGED[0][0], DAMAGED[4][0], DAMAGED[5][0]])
def test_a_step_is_mended_by_the_view_on_screen_and_keeps_its_texts(
    page: Page, step: object
) -> None:
    view = "?theme=tym_youth&class=tym.2,youth.unknown"
    open_with(page, json.dumps([story_of(GOOD, step)]), view)
    page.locator(MARK).get_by_role("button", name="Korvaa tällä näkymällä").click()
    expect(page.locator(MARK)).to_have_count(0)
    mended = stored(page)[0]["steps"][1]
    assert mended["query"] == f"{view}&data=known-2026"
    if isinstance(step, dict):
        kept = {name: value for name, value in step.items() if name not in {"query", "box"}}
        assert kept.items() <= mended.items()
    act(page, "undo")
    assert stored(page) == [story_of(GOOD, step)]
    act(page, "delete", 1)
    assert stored(page) == [story_of(GOOD)]


def test_what_is_damaged_goes_through_files_and_links_as_it_is(page: Page, tmp_path: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    steps = [GOOD, *(step for step, _said in DAMAGED if "a" * 9 not in str(step))]
    open_with(page, json.dumps([story_of(*steps, later=1)]))
    page.locator(".story__more summary").click()
    with page.expect_download() as download:
        act(page, "save")
    file = tmp_path / "story.json"
    download.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8")) == story_of(*steps, later=1)
    act(page, "link")
    expect(page.locator("#story-status")).to_contain_text("Linkki kopioitu")
    link = page.evaluate("navigator.clipboard.readText()")
    page.set_input_files("#story-file", file)
    expect(page.locator("#story-status")).to_contain_text("Teema ei voi olla gone")
    first, second = stored(page)
    assert {**second, "id": "own-a"} == first
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    wait_for_stories(page)
    # Notes do not go along, so those that cannot be read are no fault any more.
    expect(page.locator(MARK)).to_have_count(len(steps) - 2)
    without_notes = [
        {k: v for k, v in step.items() if k != "notes"} if isinstance(step, dict) else step
        for step in steps
    ]
    assert stored(page)[0]["steps"] == without_notes


def test_slides_are_made_of_what_can_be_drawn_and_say_what_is_left_out(
    page: Page, tmp_path: Path
) -> None:
    open_with(page, json.dumps([story_of(GOOD, DAMAGED[0][0], LAST, DAMAGED[8][0])]))
    page.locator(".story__more summary").click()
    with page.expect_download(timeout=60_000) as download:
        act(page, "slides")
    expect(page.locator("#story-status")).to_contain_text("joita ei voi näyttää: 2, 4")
    file = tmp_path / "story.pptx"
    download.value.save_as(file)
    show = Presentation(str(file))
    assert [slide.shapes.title.text for slide in show.slides] == ["Ehjä", "Viimeinen"]
    assert "2, 4" in show.slides[0].notes_slide.notes_text_frame.text
    assert "2, 4" in show.core_properties.comments


WHOLE = [story_of(GOOD), story_of(GOOD, id="own-b")]
STORIES_OF_OTHER_KINDS: list[tuple[object, str]] = [
    (story_of(GOOD, id="own-x", version=2, scenes=[1]), "uudemmalla"),
    (story_of(GOOD, id="own-x", format="other"), "Yhdyspintakartan"),
    ({**story_of(id="own-x"), "steps": {"a": 1}}, "enintään 60 vaihetta"),
    (["no", "story"], "Yhdyspintakartan"),
    (None, "Yhdyspintakartan"),
    (7, "Yhdyspintakartan"),
]


@pytest.mark.parametrize(("story", "said"), STORIES_OF_OTHER_KINDS)
def test_a_story_that_cannot_be_read_stays_beside_the_others(
    page: Page, story: object, said: str
) -> None:
    open_with(page, json.dumps([story, *WHOLE]))
    options = page.locator("#story-choice optgroup").first.locator("option")
    expect(options).to_have_count(3)
    page.locator("#story-choice").select_option(index=1)
    expect(page.locator(f"{PANEL} .story__mark")).to_contain_text(said)
    act(page, "add")  # goes into a story of its own
    assert stored(page)[:3] == [story, *WHOLE]
    page.locator("#story-choice").select_option(index=1)
    with page.expect_download() as download:
        page.locator(f"{PANEL} .story__mark [data-story=save]").click()
    assert json.loads(Path(download.value.path()).read_text(encoding="utf-8")) == story
    page.locator(f"{PANEL} .story__mark [data-story=remove]").click()
    assert stored(page)[:2] == WHOLE
    act(page, "undo")
    assert stored(page)[:3] == [story, *WHOLE]


def test_unknown_fields_and_languages_survive_edits(page: Page) -> None:
    step = {**GOOD, "title": {"fi": "Ehjä", "se": "Buorre"}, "later": {"deep": [1, 2]}}
    open_with(page, json.dumps([story_of(step, tags=["a"])]))
    expect(page.locator(f"{PANEL} .story__step")).to_have_count(1)
    expect(page.locator(MARK)).to_have_count(0)
    page.locator(".story__step summary").click()
    page.locator('[data-field="title"][data-step="0"]').fill("Uusi")
    page.keyboard.press("Tab")
    changed = {**step, "title": {"fi": "Uusi", "se": "Buorre"}}
    assert stored(page) == [story_of(changed, tags=["a"])]


def test_a_story_takes_no_more_steps_than_it_may_have(page: Page) -> None:
    open_with(page, json.dumps([story_of(*[GOOD] * 60)]))
    act(page, "add")
    expect(page.locator("#story-status")).to_contain_text("60")
    assert len(stored(page)[0]["steps"]) == 60
    keep_text(page, json.dumps([story_of(*[GOOD] * 62)]))
    page.reload()
    open_stories(page)
    expect(page.locator(MARK)).to_have_count(2)
    act(page, "delete", 0)
    assert len(stored(page)[0]["steps"]) == 61


def test_texts_cannot_be_written_longer_than_they_may_be(page: Page) -> None:
    open_with(page, json.dumps([story_of(GOOD)]))
    page.locator(".story__step summary").click()
    field = page.locator('[data-field="title"][data-step="0"]')
    field.fill("")
    field.press_sequentially("ab")
    assert field.get_attribute("maxlength") == "2000"


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_marked_steps_can_be_read_by_everybody(
    page: Page, accessibility: Accessibility, size: tuple[int, int]
) -> None:
    open_with(page, json.dumps([story_of(GOOD, *(step for step, _said in DAMAGED))]))
    page.set_viewport_size(ViewportSize(width=size[0], height=size[1]))
    expect(page.locator(MARK)).to_have_count(len(DAMAGED))
    assert accessibility.problems(page) == []
    page.emulate_media(color_scheme="dark")
    assert accessibility.problems(page) == []
    wide = page.evaluate("(id) => document.querySelector(id).scrollWidth", PANEL)
    assert wide <= size[0]
    assert titles(page)[0] == "Ehjä"
