"""What is written into a story is kept while it is written, and by whoever writes at a time."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stories.story import (
    PANEL,
    STORED,
    act,
    open_stories,
    open_with,
    stored_text,
    story_of,
    wait_for_stories,
)

GOOD = {"query": "?theme=residents&data=known-2026", "title": {"fi": "Ehjä"}}
CAPTION = '[data-field="caption"][data-step="0"]'


def stored(page: Page) -> list[Any]:
    found: list[Any] = json.loads(stored_text(page))
    return found


def write(page: Page, words: str) -> None:
    """Type into the first caption, and stay in the field."""
    page.locator(".story__step summary").first.click()
    page.locator(CAPTION).press_sequentially(words)


def test_a_text_is_kept_while_it_is_being_written(page: Page) -> None:
    open_with(page, json.dumps([story_of(GOOD)]))
    write(page, "Näin aloitamme ")
    page.wait_for_function(
        "([key, words]) => localStorage.getItem(key).includes(words)", arg=[STORED, "aloitamme"]
    )
    # Whoever goes on writing finds the cursor and the space where they left them.
    expect(page.locator(CAPTION)).to_be_focused()
    page.keyboard.type("tänään")
    expect(page.locator(CAPTION)).to_have_value("Näin aloitamme tänään")
    page.keyboard.press("Tab")
    assert stored(page)[0]["steps"][0]["caption"] == {"fi": "Näin aloitamme tänään"}
    act(page, "undo")
    assert stored(page) == [story_of(GOOD)]
    expect(page.locator(CAPTION)).to_have_value("")


def test_a_reload_in_the_middle_of_a_word_loses_nothing(page: Page) -> None:
    open_with(page, json.dumps([story_of(GOOD)]))
    write(page, "Kesken")
    page.reload()
    wait_for_stories(page)
    assert stored(page)[0]["steps"][0]["caption"] == {"fi": "Kesken"}


def test_closing_the_list_or_changing_the_language_loses_nothing(page: Page) -> None:
    open_with(page, json.dumps([story_of(GOOD)]))
    write(page, "Yksi")
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    assert stored(page)[0]["steps"][0]["caption"] == {"fi": "Yksi"}
    page.locator("[data-action=story]").click()
    page.locator(CAPTION).focus()
    page.keyboard.press("End")
    page.keyboard.type(" kaksi")
    page.locator('[data-story="language"][data-value="sv"]').click()
    page.locator(CAPTION).fill("En")
    page.keyboard.press("Tab")
    assert stored(page)[0]["steps"][0]["caption"] == {"fi": "Yksi kaksi", "sv": "En"}


@pytest.mark.parametrize("moment", ["before", "after"])
def test_two_windows_that_store_over_each_other_keep_both(page: Page, moment: str) -> None:
    """A browser hands on what one window stores only after a moment."""
    open_with(page, json.dumps([story_of(GOOD)]))
    theirs = [story_of(GOOD, GOOD), story_of(GOOD, id="own-theirs", title={"fi": "Heidän"})]
    if moment == "before":
        page.evaluate(
            "([key, text]) => localStorage.setItem(key, text)", [STORED, json.dumps(theirs)]
        )
    act(page, "new")
    act(page, "add")
    mine = stored(page)[-1]
    if moment == "after":
        # Written by a window that had heard of neither of the two changes.
        page.evaluate(
            """([key, text]) => {
              localStorage.setItem(key, text);
              window.dispatchEvent(new StorageEvent("storage", { key }));
            }""",
            [STORED, json.dumps(theirs)],
        )
    found = stored(page)
    assert [*theirs, mine] == found
    expect(page.locator("#story-choice optgroup").first.locator("option")).to_have_count(3)


def test_the_list_of_another_window_is_opened_with_both_stories(page: Page) -> None:
    open_stories(page)
    other = page.context.new_page()
    open_stories(other)
    act(page, "new")
    act(other, "new")
    for each in (page, other):
        options = each.locator("#story-choice optgroup").first.locator("option")
        expect(options).to_have_count(2)
    assert len(stored(page)) == 2
    other.close()
