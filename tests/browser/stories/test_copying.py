"""A link to a story is copied, or shown for copying by hand."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stories.story import act, open_stories, open_with, story_of

GOOD = {"query": "?theme=residents&data=known-2026", "title": {"fi": "Ehjä"}}
NOTHING = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
"""As over plain HTTP."""

REFUSED = """Object.defineProperty(navigator, "clipboard", { value: {
  write: () => Promise.reject(new DOMException("no", "NotAllowedError")),
  writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")),
} })"""


@pytest.mark.parametrize("clipboard", [NOTHING, REFUSED], ids=["none", "refused"])
def test_where_copying_is_not_allowed_the_link_is_selected_for_it(
    page: Page, clipboard: str
) -> None:
    page.add_init_script(clipboard)
    open_with(page, json.dumps([story_of(GOOD)]))
    page.locator(".story__more summary").click()
    act(page, "link")
    field = page.get_by_label("Linkki tarinaan käsin kopioitavaksi")
    expect(field).to_be_focused()
    expect(page.locator("#story-status")).to_contain_text("valittu käsin kopioitavaksi")
    link = field.input_value()
    assert "#story=" in link
    assert page.evaluate("getSelection().toString()") == link or page.evaluate(
        "(() => { const f = document.activeElement; return f.selectionEnd - f.selectionStart; })()"
    ) == len(link)
    # The link is of the story as it was; after a change it is gone.
    act(page, "double", 0)
    expect(field).to_have_count(0)


def test_a_link_is_opened_where_there_is_no_sha(page: Page) -> None:
    """Over plain HTTP browsers have no ``crypto.subtle``."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_with(page, json.dumps([story_of(GOOD)]))
    page.locator(".story__more summary").click()
    act(page, "link")
    expect(page.locator("#story-status")).to_contain_text("Linkki kopioitu")
    link = page.evaluate("navigator.clipboard.readText()")
    page.evaluate("localStorage.clear()")
    page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    for _ in range(2):  # twice: it is one story
        page.goto("about:blank")
        page.goto(link)
        expect(page.locator("#story-status")).to_contain_text("Tarina avattu")
        own = page.locator("#story-choice optgroup").first.locator("option")
        expect(own).to_have_count(1)


def test_a_story_that_is_too_long_for_a_link_says_so(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    noise = [f"{n * 7919 % 99991:x}{n * 104729 % 65521:x}" for n in range(6000)]
    steps = [
        {**GOOD, "caption": {"fi": "".join(noise)[at : at + 1900]}} for at in range(0, 38000, 1900)
    ]
    open_with(page, json.dumps([story_of(*steps)]))
    page.locator(".story__more summary").click()
    act(page, "link")
    expect(page.locator("#story-status")).to_contain_text("liian pitkä linkkiin")


def test_a_browser_that_cannot_pack_says_so(page: Page) -> None:
    page.add_init_script("delete window.CompressionStream")
    open_stories(page)
    act(page, "add")
    page.locator(".story__more summary").click()
    act(page, "link")
    expect(page.locator("#story-status")).to_contain_text("liian vanha")
