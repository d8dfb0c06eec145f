"""From a survey export to answers on the map, with no work in a spreadsheet."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from geodata.base.wording import Lang
from layers.words.text import translator
from tests.browser.conftest import Accessibility
from tests.geodata.intake.mapping.exports import as_xlsx, directors


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """41 directors: question texts as headings, options one-hot, "En osaa sanoa", free text."""
    file = tmp_path / "export.xlsx"
    file.write_bytes(as_xlsx([["Kysely johtajille"], [], *directors()]))
    return file


def bring_in(page: Page, lang: Lang, file: Path) -> None:
    t = translator(lang)
    page.goto(f"/aineistot?lang={lang}")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name=t.gettext("Check the file")).click()
    expect(page.get_by_role("heading", name=t.gettext("What the columns mean"))).to_be_visible()


def settle(choosers: Locator) -> None:
    """Settle every area by the first answer that is offered."""
    for number in range(choosers.count()):
        choosers.nth(number).select_option(index=1)


def fill_in_origin(page: Page) -> None:
    page.locator("[name=collected_on]").fill("2026-05-15")
    page.locator("[name=collected_by]").fill("Liitto")
    page.locator("[name=source]").fill("Kysely 5/2026")


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_from_an_export_of_respondents_to_the_map(page: Page, export: Path, lang: Lang) -> None:
    t = translator(lang)
    bring_in(page, lang, export)
    expect(page.locator(".mapping-preview tbody tr")).to_have_count(41)
    expect(page.locator("main")).not_to_contain_text("Johtaja")
    expect(page.locator("[name=title]")).to_have_value("Kysely johtajille")
    settle(page.locator(".settle select"))
    fill_in_origin(page)
    page.get_by_role("button", name=t.gettext("Use these answers")).click()
    expect(page.locator(".report__sum--passed")).to_be_visible()
    page.get_by_role("link", name=t.gettext("See them on the map")).click()
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    expect(page.locator("#data")).to_have_value("own")


def test_choices_hold_after_the_rows_are_shown_anew(page: Page, export: Path) -> None:
    bring_in(page, "fi", export)
    groups = page.locator("select[name='column-0-11']")
    expect(groups).to_have_value("answer:tym")
    groups.select_option("leave")
    page.locator("select[name='settle-youth-01']").select_option("authority_runs")
    page.get_by_role("button", name="Näytä, miten rivit ymmärretään").click()
    expect(page.locator(".mapping-preview thead th")).to_have_count(4)
    expect(groups).to_have_value("leave")
    expect(page.locator("select[name='settle-youth-01']")).to_have_value("authority_runs")
    expect(page.locator("[name=title]")).to_have_value("Kysely johtajille")


def test_a_mapping_is_saved_and_brought_in_again(page: Page, export: Path, tmp_path: Path) -> None:
    bring_in(page, "fi", export)
    groups = page.locator("select[name='column-0-11']")
    groups.select_option("leave")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tallenna vastaavuudet (JSON)").click()
    saved = tmp_path / "saved.json"
    download.value.save_as(saved)
    page.reload()
    expect(groups).to_have_value("answer:tym")
    page.locator("[name=collected_by]").fill("Liitto")
    page.locator("summary", has_text="Tallennetut vastaavuudet").click()
    page.locator("[name=saved_file]").set_input_files(saved)
    page.get_by_role("button", name="Käytä tallennettuja vastaavuuksia").click()
    expect(page.get_by_role("status")).to_contain_text("saved.json")
    expect(groups).to_have_value("leave")
    expect(page.locator("[name=collected_by]")).to_have_value("Liitto")


def test_enter_in_a_field_shows_the_rows_anew(page: Page, export: Path) -> None:
    bring_in(page, "fi", export)
    page.locator("[name=collected_by]").fill("Liitto")
    with page.expect_navigation():
        page.locator("[name=collected_by]").press("Enter")
    expect(page.locator("[name=collected_by]")).to_have_value("Liitto")
    expect(page.get_by_role("alert")).to_have_count(0)


def test_the_origin_is_asked_for_before_anything_is_sent(page: Page, export: Path) -> None:
    bring_in(page, "fi", export)
    page.get_by_role("button", name="Käytä näitä vastauksia").click()
    assert page.evaluate("document.activeElement.name") == "collected_on"


def test_everybody_can_read_it(page: Page, export: Path, accessibility: Accessibility) -> None:
    bring_in(page, "sv", export)
    assert accessibility.problems_in_both_schemes(page) == []


class TestOnAPhone:
    """At 390 px nothing but the table of rows is wider than the page."""

    @pytest.fixture
    def viewport(self) -> ViewportSize:
        return {"width": 390, "height": 844}

    def test_the_page_is_not_wider_than_the_phone(self, page: Page, export: Path) -> None:
        bring_in(page, "fi", export)
        assert page.evaluate("document.documentElement.scrollWidth") == 390
