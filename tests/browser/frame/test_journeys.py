"""The three users of the service, each from the first page to what they came for."""

import re
from io import BytesIO
from pathlib import Path

import pandas as pd
from playwright.sync_api import Page, expect

import ids

KUUSAMO = "municipality:305"
KAINUU_KOILLISMAA = "employment_area:10"


def open_map(page: Page, address: str = "/") -> None:
    page.goto(address)
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()


def zoom_scale(page: Page) -> str:
    return page.locator(f"#{ids.Map.SCALE}").inner_text()


class TestPolicymaker:
    """Opens a link that a colleague sent, finds Kuusamo, sees why it is in two worlds."""

    def test_finds_kuusamo_and_whom_it_works_with(self, page: Page) -> None:
        open_map(page, "/?lang=en&theme=authorities&borders=wellbeing_county,employment_area")
        expect(page.locator(f"#{ids.Controls.THEME}")).to_have_value("authorities")
        search = page.get_by_role("combobox", name="Search for a municipality or an area")
        search.press_sequentially("kuusam")
        expect(page.get_by_role("option").first).to_contain_text("Kuusamo")
        search.press("Enter")
        panel = page.locator(f"#{ids.Panel.PANEL}")
        expect(panel.get_by_role("heading", name="Kuusamo")).to_be_visible()
        expect(panel.locator(".panel__sentence")).to_contain_text("Kainuu-Koillismaa")
        expect(panel.locator(".panel__sentence")).to_contain_text("North Ostrobothnia")
        expect(page).to_have_url(re.compile(re.escape(f"sel={KUUSAMO}")))

    def test_goes_on_to_the_employment_area_and_back(self, page: Page) -> None:
        open_map(page, f"/?lang=en&sel={KUUSAMO}")
        profile = page.locator(f"#{ids.Panel.PROFILE}")
        profile.locator(f'[data-value="{KAINUU_KOILLISMAA}"]').first.click()
        sentence = profile.locator(".panel__sentence")
        expect(sentence).to_contain_text("Kuusamo and Taivalkoski")
        expect(sentence).to_contain_text("21%")
        page.go_back()
        expect(profile.get_by_role("heading", name="Kuusamo")).to_be_visible()
        page.go_forward()
        expect(sentence).to_contain_text("Kuusamo and Taivalkoski")

    def test_the_link_restores_the_view_cold(self, page: Page) -> None:
        address = f"/?lang=en&theme=county_relation&sel={KAINUU_KOILLISMAA}"
        open_map(page, address)
        shown = page.locator(f"#{ids.Panel.PROFILE}")
        expect(shown.locator(".panel__sentence")).to_contain_text("Kuusamo and Taivalkoski")
        words = shown.inner_text()
        page.reload()
        expect(page.locator("html[data-page=ready]")).to_have_count(1)
        expect(shown.locator(".panel__sentence")).to_contain_text("Kuusamo and Taivalkoski")
        expect(shown).to_have_text(words, use_inner_text=True)

    def test_an_address_that_cannot_be_used_is_named(self, page: Page) -> None:
        open_map(page, "/?lang=en&theme=nothing")
        expect(page.locator(".notices")).to_contain_text("theme=nothing")


class TestMinistryUser:
    """Looks at one county, changes the theme, takes the figures along."""

    def test_filters_and_downloads_what_is_shown(self, page: Page, tmp_path: Path) -> None:
        open_map(page)
        page.locator(f"#{ids.Controls.COUNTY} summary").click()
        page.get_by_role("checkbox", name="Pirkanmaan hyvinvointialue").check()
        expect(page.locator(f"#{ids.Controls.CHIPS}")).to_contain_text("Pirkanmaa")
        expect(page).to_have_url(re.compile(r"county=\d\d"))
        page.locator(f"#{ids.Controls.THEME}").select_option("unemployment_rate")
        page.get_by_role("button", name="Taulukko").click()
        rows = page.locator(f"#{ids.Views.TABLE} tbody tr")
        expect(rows.first).to_be_visible()
        expect(rows.first.locator("th")).to_contain_text("Akaa")
        names = [each.strip() for each in rows.locator("th").all_inner_texts()]
        assert len(names) == 23

        with page.expect_download() as download:
            page.locator(f"#{ids.Views.TABLE} a[href*='.csv']").click()
        path = tmp_path / "table.csv"
        download.value.save_as(path)
        table = pd.read_csv(path, dtype={"code": str}, sep=";", decimal=",")
        assert table["name_fi"].tolist() == names
        assert table["unemployment_rate_percent_2024"].between(0, 100).all()
        assert set(table["theme"]) == {"unemployment_rate"}

        with page.expect_download() as download:
            page.locator(f"#{ids.Views.TABLE} a[href*='.xlsx']").click()
        book = pd.read_excel(BytesIO(download.value.path().read_bytes()), sheet_name=None)
        rows_sheet, about = book.values()
        assert len(rows_sheet) == len(names)
        assert "Pirkanmaa" in about.to_string()

    def test_removing_the_filter_brings_the_country_back(self, page: Page) -> None:
        open_map(page, "/?county=08")
        faded = page.locator("path.municipality.faded")
        expect(faded.first).to_be_attached()
        page.locator(f"#{ids.Controls.CHIPS} button").first.click()
        expect(faded).to_have_count(0)
        expect(page).not_to_have_url(re.compile("county="))


class TestPresenter:
    """Stands before an audience with a keyboard, in Swedish."""

    def test_switches_to_swedish_and_zooms_by_keyboard_alone(self, page: Page) -> None:
        open_map(page)
        self._tab_to(page, "Svenska")
        page.keyboard.press("Enter")
        expect(page.locator("html")).to_have_attribute("lang", "sv")
        expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
        whole = zoom_scale(page)
        self._tab_into_map(page)
        page.keyboard.press("+")
        page.keyboard.press("+")
        expect(page.locator(f"#{ids.Map.SCALE}")).not_to_have_text(whole)
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        expect(page.locator(f"#{ids.Panel.PROFILE} .panel__sentence")).to_be_visible()
        expect(page).to_have_url(re.compile(r"sel=wellbeing_county:\d\d"))
        page.keyboard.press("Home")
        expect(page.locator(f"#{ids.Map.SCALE}")).to_have_text(whole)

    def test_presents_in_large_type_and_leaves_with_escape(self, page: Page) -> None:
        page.set_viewport_size({"width": 1920, "height": 1080})
        open_map(page, "/?lang=sv")
        self._tab_to(page, "Presentera")
        page.keyboard.press("Enter")
        expect(page.locator("html")).to_have_attribute("data-present", "1")
        title = page.locator(f"#{ids.Presenter.TITLE}")
        expect(title).to_be_visible()
        size = title.evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
        assert size >= 48
        page.keyboard.press("Escape")
        expect(page.locator("html")).not_to_have_attribute("data-present", "1")

    @staticmethod
    def _tab_to(page: Page, name: str) -> None:
        """Press Tab until what has the focus bears the name."""
        for _ in range(40):
            page.keyboard.press("Tab")
            focused = page.evaluate(
                "() => document.activeElement.ariaLabel || document.activeElement.innerText"
            )
            if name in focused:
                return
        raise AssertionError(f"Tab does not reach {name!r}")

    @staticmethod
    def _tab_into_map(page: Page) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("() => document.activeElement.matches('#map path')"):
                return
        raise AssertionError("Tab does not reach the map")
