"""Colour and pattern on one map: fills, the legend of two parts, its matrix, and what is said."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Accessibility
from tests.browser.map.map_page import open_map, path, query, spot

EXAMPLE = "?theme=tym_youth&data=example"
CHOSEN = "tym.2,youth.ohjaamo_in_some"


def faded(page: Page) -> int:
    """Number of municipalities outside the filters."""
    return page.locator(".municipality.faded").count()


def test_every_municipality_has_the_fill_and_the_pattern_of_its_areas(page: Page) -> None:
    open_map(page, EXAMPLE)
    wrong = page.evaluate(
        """() => {
          const { model, maps } = yhdyspinta;
          const [colours, patterns] = model.catalogue.themes.tym_youth.halves;
          const look = (half, theme, code) =>
            half.classes.find(({ key }) => key === model.classOf(code, theme));
          return model.municipalities().filter((code) => {
            const [colour, pattern] = [look(colours, "tym", code), look(patterns, "youth", code)];
            const fill = maps.path(code).getAttribute("fill");
            const node = document.getElementById(fill.replace(/^url\\(#|\\)$/g, ""));
            const ground = node ? node.querySelector("rect").getAttribute("fill") : fill;
            const tile = model.catalogue.patterns[pattern.pattern];
            const drawn = node && node.querySelector("path").getAttribute("d");
            return ground !== colour.fill || (tile && tile.d !== drawn);
          });
        }"""
    )
    assert wrong == []
    assert page.locator("#map-patterns pattern").count() <= 40


def test_a_class_of_either_part_filters_and_both_together_cut(page: Page) -> None:
    open_map(page, EXAMPLE)
    page.get_by_role("button", name="2 johtoryhmää").first.click()
    assert query(page)["class"] == ["tym.2"]
    assert 308 - faded(page) == 64
    page.locator("#legend .legend button", has_text="Ohjaamo osassa kuntia").click()
    assert query(page)["class"] == [CHOSEN]
    assert 308 - faded(page) == 18
    cell = page.locator('#legend [data-value="2.ohjaamo_in_some"]')
    expect(cell).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#chips .chip")).to_have_count(3)
    page.locator("#chips .chip", has_text="2 johtoryhmää").click()
    assert query(page)["class"] == ["youth.ohjaamo_in_some"]


def test_a_cell_of_the_matrix_leaves_its_pair_and_a_second_press_everything(page: Page) -> None:
    open_map(page, EXAMPLE)
    cell = page.locator('#legend [data-value="2.ohjaamo_in_some"]')
    expect(cell).to_have_attribute(
        "aria-label", "2 johtoryhmää · Ohjaamo osassa kuntia: 18 kuntaa, 0,287 milj. asukasta"
    )
    cell.focus()
    page.keyboard.press("Enter")
    assert query(page)["class"] == [CHOSEN]
    assert 308 - faded(page) == 18
    expect(cell).to_be_focused()
    page.keyboard.press("Enter")
    assert "class" not in query(page)
    assert faded(page) == 0


def test_the_matrix_counts_every_municipality_but_those_it_does_not_concern(page: Page) -> None:
    open_map(page, EXAMPLE)
    counts = page.locator(".pair-matrix button > span:last-child").all_inner_texts()
    assert sum(map(int, counts)) == 308 - 16


def test_a_link_restores_the_filter_cold(page: Page) -> None:
    open_map(page, f"{EXAMPLE}&class={quote(CHOSEN)}")
    assert 308 - faded(page) == 18
    expect(page.locator("#totals")).to_contain_text("18 kuntaa")


def test_each_theme_leads_to_both_and_back_and_takes_its_filter_along(page: Page) -> None:
    open_map(page, "?data=example&class=2")
    page.get_by_role("button", name="Näytä TYM-johtoryhmät ja nuorten palvelut").click()
    assert (query(page)["theme"], query(page)["class"]) == (["tym_youth"], ["tym.2"])
    page.get_by_role("button", name="Vain tämä: Nuorten palvelut").click()
    assert query(page)["theme"] == ["youth"]
    assert "class" not in query(page)
    expect(page.locator("#theme")).to_have_value("youth")


def test_the_tooltip_and_the_keyboard_tell_both_answers_with_their_status(page: Page) -> None:
    open_map(page, "?theme=tym_youth")
    page.mouse.move(*spot(page, "205"))
    tooltip = page.locator(".map-tooltip")
    expect(tooltip).to_contain_text("TYM-johtoryhmät")
    expect(tooltip).to_contain_text("Päätelty laista")
    expect(tooltip).to_contain_text("Nuorten palvelut")
    expect(tooltip).to_contain_text("Ei tiedossa")
    label = page.locator('.municipality[role="option"][aria-label^="Kainuu"]')
    expect(label).to_have_attribute(
        "aria-label",
        "Kainuu-Koillismaa, työllisyysalue, TYM-johtoryhmät: 1 johtoryhmä (Päätelty laista); "
        "TYM-johtoryhmät: 1–4 mahdollista, määrä ei tiedossa (Ei tiedossa); "
        "Nuorten palvelut: Ei tiedossa",
    )


@pytest.mark.parametrize("address", [EXAMPLE, f"{EXAMPLE}&class={CHOSEN}&present=1"])
def test_nothing_serious_for_axe(page: Page, accessibility: Accessibility, address: str) -> None:
    open_map(page, address)
    assert accessibility.problems_in_both_schemes(page) == []


def test_presenting_keeps_text_large_and_on_screen(page: Page) -> None:
    page.set_viewport_size({"width": 1920, "height": 1080})
    open_map(page, f"{EXAMPLE}&present=1")
    texts = page.locator("#presenter-legend :is(.legend__heading, .legend__label)")
    sizes = texts.evaluate_all("all => all.map((e) => parseFloat(getComputedStyle(e).fontSize))")
    assert min(sizes) >= 24
    foot = page.locator("#presenter-foot").bounding_box()
    last = page.locator("#presenter-legend .legend__part .legend li").last.bounding_box()
    assert foot
    assert last
    assert last["y"] + last["height"] <= foot["y"]


def test_the_legend_fits_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_map(page, EXAMPLE)
    page.locator('[data-action="open-controls"]').first.click()
    matrix = page.locator(".pair-matrix")
    matrix.scroll_into_view_if_needed()
    box = matrix.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_table_and_chart_show_both(page: Page) -> None:
    open_map(page, EXAMPLE)
    page.locator('.foot [data-action="set-view"][data-value="table"]').click()
    expect(page.locator("#table-view tbody tr")).to_have_count(308)
    expect(page.locator("#table-view thead")).to_contain_text("Nuorten palvelut")
    page.locator('.foot [data-action="set-view"][data-value="chart"]').click()
    expect(page.locator("#chart-view .barlayer path").first).to_be_attached()
    expect(page.locator("#chart-view table tbody tr")).to_have_count(32)


def test_beside_another_theme_both_maps_have_their_legend(page: Page) -> None:
    open_map(page, "?theme=residents&compare=tym_youth&data=example")
    expect(page.locator("#beside-legend .legend__heading")).to_have_count(2)
    page.wait_for_selector("#beside-map .ready")
    fills = page.locator("#beside-map .municipality").evaluate_all(
        "all => new Set(all.map((e) => e.getAttribute('fill'))).size"
    )
    assert fills == 32


def test_without_patterns_of_tiles_nothing_changes_in_the_single_themes(page: Page) -> None:
    open_map(page, "?theme=tym")
    assert (path(page, "205").get_attribute("fill") or "").startswith("#0b4f9e")
    assert (path(page, "564").get_attribute("fill") or "").startswith("url(#pattern-lines-upright")


def test_two_maps_for_a_projector_keep_both_keys_on_screen(page: Page) -> None:
    page.set_viewport_size({"width": 1920, "height": 1080})
    open_map(page, f"{EXAMPLE}&compare=authorities&present=1")
    last = page.locator("#map-legend .legend__part .legend li").last.bounding_box()
    foot = page.locator("#presenter-foot").bounding_box()
    assert last
    assert foot
    assert last["y"] + last["height"] <= foot["y"]
    expect(page.locator("#map-legend .pair-matrix")).to_have_count(0)


def test_a_comparison_of_answers_leaves_the_pair_as_it_is(page: Page) -> None:
    open_map(page, f"{EXAMPLE}&versus=known-2026")
    fill = "code => yhdyspinta.model.classOf(code, 'tym_youth')"
    assert page.evaluate(fill, "297") == "2.ohjaamo_in_some"
    page.locator("#theme").select_option("tym")
    assert page.evaluate(fill, "297") == "2.ohjaamo_in_some"
