"""Two windows, a storage that fails, no network: nothing filled in is lost in silence."""

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.answers.fill.filling import (
    STORED,
    brush,
    cell,
    click_area,
    open_page,
    stored,
)

PIRKANMAA, LAPLAND = "wellbeing_county:08", "wellbeing_county:21"


def test_two_windows_fill_in_together(page: Page, context: BrowserContext) -> None:
    other = context.new_page()
    for window in (page, other):
        open_page(window)
    cell(page, PIRKANMAA, "groups").select_option("2")
    expect(cell(other, PIRKANMAA, "groups")).to_have_value("2")
    expect(other.locator("#fill-notice")).to_contain_text("Another window")
    cell(other, LAPLAND, "groups").select_option("3")
    cell(other, PIRKANMAA, "groups").select_option("1")
    expect(cell(page, LAPLAND, "groups")).to_have_value("3")
    expect(cell(page, PIRKANMAA, "groups")).to_have_value("1")
    assert stored(page) == {"tym/08/groups": 1, "tym/21/groups": 3}


def test_what_is_being_written_stays_when_another_window_fills_in(
    page: Page, context: BrowserContext
) -> None:
    other = context.new_page()
    for window in (page, other):
        open_page(window)
    page.locator("#fill-meta-title").press_sequentially("Survey of ")
    cell(other, PIRKANMAA, "groups").select_option("2")
    expect(cell(page, PIRKANMAA, "groups")).to_have_value("2")
    page.locator("#fill-meta-title").press_sequentially("autumn")
    expect(page.locator("#fill-meta-title")).to_have_value("Survey of autumn")
    page.reload()
    expect(page.locator("#fill-meta-title")).to_have_value("Survey of autumn")


def test_a_draft_that_cannot_be_read_is_kept_aside(page: Page) -> None:
    open_page(page)
    page.evaluate("(key) => localStorage.setItem(key, '{broken')", STORED)
    page.reload()
    expect(page.locator("#fill-notice")).to_contain_text("could not be read")
    cell(page, PIRKANMAA, "groups").select_option("2")
    assert stored(page) == {"tym/08/groups": 2}
    with page.expect_download() as download:
        page.get_by_role("button", name="Save what could not be read").click()
    assert download.value.path().read_text() == "{broken"
    page.get_by_role("button", name="Delete what could not be read").click()
    expect(page.locator("#fill-notice .notice")).to_have_count(0)


def test_a_full_storage_is_told_of(page: Page) -> None:
    open_page(page)
    page.evaluate(
        """() => { Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError"); }; }"""
    )
    brush(page, "2 leadership groups")
    click_area(page, PIRKANMAA)
    expect(page.locator("#fill-notice")).to_contain_text("storage of this browser is full")
    expect(cell(page, PIRKANMAA, "groups")).to_have_value("2")


def test_without_a_network_one_goes_on_filling_in(page: Page, context: BrowserContext) -> None:
    open_page(page)
    context.set_offline(True)
    cell(page, PIRKANMAA, "groups").select_option("2")
    assert stored(page) == {"tym/08/groups": 2}
    # What the browser writes to the console of a request that fails is its own, so none is sent.
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('offline')); }")
    for name in ("Check the answers", "Download as a spreadsheet"):
        page.get_by_role("button", name=name).click()
        expect(page.locator("#fill-done")).to_contain_text("The server cannot be reached.")
    page.get_by_role("button", name="Paste from a spreadsheet").click()
    page.locator("#fill-pasted").fill("Varha\t2")
    page.get_by_role("button", name="Show what is understood").click()
    expect(page.locator("#fill-dialog")).to_contain_text("The server cannot be reached.")
    context.set_offline(False)
