"""The browser's storage: broken, full, emptied, or written by another window."""

import json
from pathlib import Path
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


def stored(page: Page) -> list[Any]:
    found: list[Any] = json.loads(stored_text(page))
    return found


@pytest.mark.parametrize("text", ["[{", "", '{"version":2,"stories":[1]}', '"text"', "null"])
def test_a_storage_that_cannot_be_read_is_kept_aside_and_told_once(page: Page, text: str) -> None:
    open_with(page, text)
    notice = page.locator(f"{PANEL} .story__mark")
    expect(notice).to_contain_text("ei voitu lukea")
    assert stored_text(page) == text  # nothing is written before the visitor changes something
    act(page, "add")
    assert len(stored(page)) == 1
    with page.expect_download() as download:
        notice.locator("[data-story=saveAside]").click()
    assert Path(download.value.path()).read_text(encoding="utf-8") == text
    notice.locator("[data-story=closeAside]").click()
    expect(notice).to_have_count(0)
    page.reload()
    wait_for_stories(page)
    page.locator("[data-action=story]").click()
    expect(page.locator(f"{PANEL} .story__step")).to_have_count(1)
    expect(notice).to_have_count(0)
    with page.expect_download() as again:
        act(page, "saveAside")
    assert Path(again.value.path()).read_text(encoding="utf-8") == text
    act(page, "forgetAside")
    expect(page.locator(f"{PANEL} [data-story=saveAside]")).to_have_count(0)
    assert len(stored(page)) == 1


def test_a_broken_storage_that_fills_the_browser_is_still_not_lost(page: Page) -> None:
    open_with(page, "[]")
    page.evaluate(
        """(key) => {
          let size = 5_300_000;
          for (;;) try { localStorage.setItem(key, "[" + "x".repeat(size)); return; }
          catch { size -= 20_000; }
        }""",
        STORED,
    )
    whole = stored_text(page)
    open_stories(page)
    act(page, "add")
    expect(page.locator(f"{PANEL} .story__step")).to_have_count(1)
    kept = page.evaluate("Object.values(localStorage)")
    assert whole in kept


def test_a_full_storage_is_said_and_loses_nothing(page: Page) -> None:
    open_with(page, json.dumps([story_of(GOOD)]))
    before = stored_text(page)
    page.evaluate(
        """() => {
          for (let size = 4_000_000; size > 0; size = Math.floor(size / 2)) {
            for (let n = 0; n < 9; n += 1) {
              try { localStorage.setItem(`fill-${size}-${n}`, "x".repeat(size)); } catch { break; }
            }
          }
        }"""
    )
    act(page, "double", 0)
    expect(page.locator(f"{PANEL} [role=alert]")).to_contain_text("täynnä")
    act(page, "show", 0)  # and to choose something else does not hide it
    expect(page.locator(f"{PANEL} [role=alert]")).to_be_visible()
    assert stored_text(page) == before
    page.evaluate(
        """() => Object.keys(localStorage).filter((key) => key.startsWith("fill"))
          .forEach((key) => localStorage.removeItem(key))"""
    )
    act(page, "double", 0)
    expect(page.locator(f"{PANEL} [role=alert]")).to_have_count(0)
    assert stored(page) == [story_of(GOOD, GOOD, GOOD)]


def test_two_windows_write_over_nothing(page: Page) -> None:
    open_with(page, json.dumps([story_of(GOOD)]))
    other = page.context.new_page()
    open_stories(other)
    act(other, "new")
    act(other, "add")
    # The first window hears of it and goes on from there.
    expect(page.locator("#story-choice optgroup").first.locator("option")).to_have_count(2)
    act(page, "double", 0)
    ours, theirs = stored(page)
    assert (len(ours["steps"]), len(theirs["steps"])) == (2, 1)
    expect(other.locator("#story-choice optgroup").first.locator("option")).to_have_count(2)
    act(other, "undo")
    ours, theirs = stored(page)
    assert (len(ours["steps"]), len(theirs["steps"])) == (2, 0)
    other.close()


def test_a_change_of_the_same_story_in_another_window_is_kept_beside(page: Page) -> None:
    open_with(page, json.dumps([story_of(GOOD)]))
    page.locator(".story__step summary").click()
    field = page.locator('[data-field="caption"][data-step="0"]')
    field.focus()
    # The other window stores while what is written here has not been kept yet.
    page.evaluate(
        """([key, text]) => {
          document.activeElement.value = "Minun tekstini";
          document.activeElement.dispatchEvent(new InputEvent("input", { bubbles: true }));
          localStorage.setItem(key, text);
          window.dispatchEvent(new StorageEvent("storage", { key }));
        }""",
        [STORED, json.dumps([story_of()])],
    )
    field.press("Tab")
    expect(page.locator("#story-status")).to_contain_text("toisessa ikkunassa")
    theirs, mine = stored(page)
    assert theirs == story_of()
    assert mine["title"] == {"fi": "Minun (kopio)"}
    assert mine["steps"] == [{**GOOD, "caption": {"fi": "Minun tekstini"}}]


def test_undo_takes_nothing_back_that_another_window_has_changed(page: Page) -> None:
    open_with(page, json.dumps([story_of(GOOD)]))
    act(page, "double", 0)
    other = page.context.new_page()
    open_stories(other)
    act(other, "delete", 0)
    act(other, "delete", 0)
    for window in (other, page):
        expect(window.locator(f"{PANEL} .story__step")).to_have_count(0)
    other.close()
    act(page, "undo")
    expect(page.locator("#story-status")).to_contain_text("Mitään ei kumottu")
    assert stored(page) == [story_of()]


def test_a_window_whose_storage_is_emptied_keeps_what_it_has(page: Page) -> None:
    open_with(page, json.dumps([story_of(GOOD)]))
    page.evaluate("localStorage.clear()")
    act(page, "double", 0)
    assert stored(page) == [story_of(GOOD, GOOD)]
