"""From the page to the server: pasted rows, the workbook, the check, one correction."""

import time
from pathlib import Path

import openpyxl
from playwright.sync_api import Page, expect

from geodata.intake import examine
from tests.browser.answers.fill.conftest import PASSWORD
from tests.browser.answers.fill.filling import (
    PAGE,
    brush,
    cell,
    click_area,
    fill_in_origin,
    filled,
    open_page,
    ready,
    stored,
)

PIRKANMAA, SATAKUNTA = "wellbeing_county:08", "wellbeing_county:06"
PASTED = (
    "Alue\tJohtoryhmiä\nVarha\t2\n21\tei vielä päätetty\nKainuun HVA\t7\nHonkajoki\t1\nPirkanmaa\t3"
)


def test_pasted_columns_are_shown_before_they_are_filled_in(page: Page) -> None:
    open_page(page)
    page.get_by_role("button", name="Paste from a spreadsheet").click()
    page.locator("#fill-pasted").fill(PASTED)
    page.get_by_role("button", name="Show what is understood").click()
    dialog = page.locator("#fill-dialog")
    expect(dialog).to_contain_text("3 rows understood. 3 left out.")
    expect(dialog.locator(".is-left-out")).to_have_count(3)
    expect(dialog).to_contain_text("Correct the number to at most")
    assert stored(page) == {}
    page.get_by_role("button", name="Fill in 3 rows").click()
    expect(dialog).to_be_hidden()
    assert stored(page) == {"tym/05/groups": 2, "tym/21/status": "undecided", "tym/08/groups": 3}
    page.keyboard.press("Control+z")
    assert stored(page) == {}


def test_answers_of_another_topic_are_pasted_by_their_words(page: Page) -> None:
    open_page(page, "?lang=sv&topic=youth")
    page.get_by_role("button", name="Klistra in från ett kalkylblad").click()
    page.locator("#fill-pasted").fill("authority_runs;10\nTyövoimaviranomainen koordinoi;Pori")
    page.get_by_role("button", name="Visa vad som förstods").click()
    expect(page.locator("#fill-dialog .fill-pasted tbody tr")).to_have_count(2)
    page.get_by_role("button", name="Stäng", exact=True).click()
    expect(page.locator("#fill-dialog")).to_be_hidden()


def test_the_workbook_holds_what_is_filled_in(page: Page, tmp_path: Path) -> None:
    open_page(page)
    cell(page, PIRKANMAA, "groups").select_option("2")
    page.locator("#fill-meta-title").fill("Survey of the autumn")
    page.locator("#fill-meta-title").press("Tab")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as a spreadsheet").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.suffix == ".xlsx"
    book = openpyxl.load_workbook(file)
    assert "Survey of the autumn" in [row[1].value for row in book["meta"].iter_rows()]
    assert ["08", 2] in [[row[0].value, row[2].value] for row in book["tym"].iter_rows()]
    fill_in_origin(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as a spreadsheet").click()
    download.value.save_as(file)
    assert examine(file.read_bytes()).report.passed


def test_from_the_rows_to_the_map(page: Page) -> None:
    open_page(page)
    page.get_by_role("button", name="Check the answers").click()
    expect(page.locator("#fill-done")).to_contain_text("Nothing is filled in yet.")
    brush(page, "2 leadership groups")
    click_area(page, PIRKANMAA)
    expect(page.locator("#fill-done")).to_contain_text("needed for publishing")
    fill_in_origin(page)
    expect(page.locator("#fill-done")).not_to_contain_text("needed for publishing")
    page.get_by_role("button", name="Check the answers").click()
    expect(page.locator(".report")).to_contain_text("Nothing must be mended")
    page.get_by_role("link", name="See them on the map").click()
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    expect(page.locator(".notices")).to_contain_text("Own data")
    page.goto("/aineistot?lang=en")
    page.get_by_role("link", name="Fill in on the page").click()
    ready(page)
    assert filled(page) == "1 of 22 filled in"


def sign_in(page: Page) -> None:
    page.goto("/aineistot?lang=en")
    page.get_by_label("Name").fill("anna")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("body")).to_contain_text("Signed in as anna")


def test_an_editor_corrects_one_answer_in_half_a_minute(page: Page) -> None:
    open_page(page)
    brush(page, "2 leadership groups")
    click_area(page, SATAKUNTA)
    expect(page.locator("#fill-area")).to_contain_text("Editors can publish this one change here.")
    page.get_by_role("button", name="Undo").click()
    sign_in(page)
    open_page(page)
    expect(page.locator("#fill-open-groups")).to_have_count(0)
    began = time.monotonic()
    brush(page, "1 leadership group")
    click_area(page, SATAKUNTA)
    page.get_by_role("button", name="Publish this change").click()
    expect(page.locator("#fill-area")).to_contain_text("Write why the answer changes.")
    page.locator("#fill-why").fill("The county told by phone")
    page.get_by_role("button", name="Publish this change").click()
    expect(page.locator(".fill-preview")).to_contain_text("1 leadership group")
    page.get_by_role("button", name="Publish for everybody").click()
    expect(page.locator(".fill-preview")).to_contain_text("Published as version 1.")
    assert time.monotonic() - began < 30
    page.get_by_role("link", name="Show on the map").click()
    expect(page.locator("#data")).to_have_value("survey-1")

    open_page(page)
    page.get_by_role("button", name="What is published").click()
    expect(cell(page, SATAKUNTA, "groups")).to_have_value("1")


def test_without_scripts_the_page_points_to_the_templates(page: Page) -> None:
    text = page.request.get(f"{PAGE}?lang=en").text()
    assert "Filling in on the page needs JavaScript" in text
    assert "/aineistot/template.xlsx?lang=en" in text
