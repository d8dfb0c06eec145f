"""From the template to published answers and back, in Swedish, as somebody new would go."""

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from benchmarks.processes import our_app
from geodata.store import Store
from tests.browser.conftest import Accessibility

PASSWORD = "ett långt lösenord"


@pytest.fixture(scope="module")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An app with a store of its own and one editor, on the server that production runs."""
    url = f"sqlite:///{tmp_path_factory.mktemp('answers') / 'answers.sqlite'}"
    store = Store.open(url)
    store.editors.add("anna", PASSWORD)
    with our_app(1, YHDYSPINTA_STORE_URL=url) as served:
        yield served.url
    store.close()


def fill_in(template: Path, groups: str) -> None:
    """Fill in the template as a person would, with a number for the first county."""
    book = openpyxl.load_workbook(template)
    for row, words in enumerate(("Höstens enkät", "1.9.2026", "Ministeriet", "Enkät 2026"), 2):
        book.worksheets[1].cell(row, 2).value = words
    book.worksheets[2].cell(2, 3).value = groups
    book.save(template)


def check(page: Page, file: Path) -> None:
    page.get_by_label("Släpp en fil här").set_input_files(file)
    page.get_by_role("button", name="Kontrollera filen").click()
    expect(page.get_by_role("heading", name="Rapport")).to_be_visible()


def confirm(page: Page, reason: str) -> None:
    page.get_by_label("Varför publiceras detta?").locator("visible=true").fill(reason)
    page.locator("input[type=checkbox]").locator("visible=true").check()


def test_from_the_template_to_published_and_back(page: Page, tmp_path: Path) -> None:
    page.goto("/aineistot?lang=sv")
    with page.expect_download() as download:
        page.get_by_role("link", name="Kalkylblad", exact=True).click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    fill_in(file, "nio")
    check(page, file)
    expect(page.locator(".report")).to_contain_text("1 fel att rätta")
    expect(page.locator(".check--failed")).to_contain_text("nio")

    fill_in(file, "2")
    check(page, file)
    expect(page.locator(".report")).to_contain_text("Inget behöver rättas")
    page.get_by_role("link", name="Se dem på kartan").click()
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    expect(page.locator(".notice--example")).to_contain_text("Egna svar")
    page.get_by_role("link", name="Rapport och borttagning").click()

    page.get_by_label("Namn").fill("anna")
    page.get_by_label("Lösenord").fill(PASSWORD)
    page.get_by_role("button", name="Logga in").click()
    confirm(page, "Höstens svar")
    page.get_by_role("button", name="Publicera för alla").click()
    expect(page.locator(".history__version")).to_have_count(1)

    fill_in(file, "1")
    check(page, file)
    confirm(page, "Rättelse")
    page.get_by_role("button", name="Publicera för alla").click()
    expect(page.locator(".history__version")).to_have_count(2)
    page.locator(".history__version summary").click()
    confirm(page, "Rättelsen var fel")
    page.get_by_role("button", name="Ta i bruk igen").click()
    newest = page.locator(".history__version").first
    expect(newest).to_contain_text("återställer version 1")

    page.goto("/?lang=sv&data=survey-2")
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    expect(page.locator(".notice--newer")).to_contain_text("Det finns nyare svar")
    page.get_by_role("link", name="Visa de gällande svaren").click()
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/\?lang=sv$"))
    expect(page.locator("#data")).to_have_value("survey-3")

    page.goto("/aineistot?lang=sv")
    page.locator(".withdraw summary").click()
    page.locator(".withdraw select").select_option("2")
    page.get_by_label("Varför dras detta tillbaka?").fill("Siffran var fel")
    page.get_by_label("Jag vill dra tillbaka").check()
    page.get_by_role("button", name="Dra tillbaka").click()
    expect(page.locator(".history__version").nth(1)).to_contain_text("Siffran var fel")
    page.goto("/?lang=sv&data=survey-2")
    expect(page.locator(".notices")).to_contain_text("har dragits tillbaka (survey-2)")
    expect(page.locator("#data")).to_have_value("survey-3")


def test_a_report_can_be_read_by_everybody(
    page: Page, accessibility: Accessibility, tmp_path: Path
) -> None:
    page.goto("/aineistot?lang=sv")
    with page.expect_download() as download:
        page.get_by_role("link", name="Kalkylblad", exact=True).click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    fill_in(file, "nio")
    check(page, file)
    assert accessibility.problems_in_both_schemes(page) == []


def test_a_file_that_is_too_large_is_not_sent(page: Page, tmp_path: Path) -> None:
    large = tmp_path / "large.xlsx"
    large.write_bytes(b"x" * (6 * 1024 * 1024))
    page.goto("/aineistot?lang=sv")
    page.get_by_label("Släpp en fil här").set_input_files(large)
    expect(page.locator(".drop__said")).to_contain_text("Filen är större än 5 MB")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    page.get_by_role("button", name="Kontrollera filen").click()
    # What had been sent would be on the page by now.
    page.goto("/aineistot?lang=sv")
    expect(page.get_by_label("Släpp en fil här")).to_be_attached()
    expect(page.get_by_role("heading", name="Rapport")).to_have_count(0)
    assert set(sent) == {"GET"}
