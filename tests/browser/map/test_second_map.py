"""Two themes next to each other, with one place, one pointer and one selection."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Accessibility
from tests.browser.map.map_page import enter_by_keyboard, open_map, query, spot
from tests.browser.map.maps_beside import names, on_second, open_two, same_place
from tests.browser.map.test_share import open_dialog
from tests.browser.stories.story import act, open_stories, wait_for_stories


def test_a_second_theme_is_chosen_and_left(page: Page) -> None:
    open_map(page, "?lang=en")
    wait_for_stories(page)  # they come when the browser is idle
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#compare").focus()
    page.locator("#compare").select_option("residents")
    # The controls have given way to the second map; who was in them can open them again at once.
    opener = page.locator("[data-action='open-controls']")
    expect(opener).to_be_focused()
    expect(page.locator("#beside-title")).to_have_text("Residents of municipalities")
    expect(page.locator("#beside-map path.municipality")).to_have_count(308)
    expect(page.locator("#beside-legend li").first).to_be_visible()
    assert query(page)["compare"] == ["residents"]
    assert [address for address in asked if "/static/" not in address] == []
    opener.click()
    page.locator("#compare").focus()
    page.locator("#compare").select_option("")
    expect(page.locator("#beside")).to_be_hidden()
    expect(page.locator("#compare")).to_be_focused()
    assert "compare" not in page.url
    page.go_back()
    expect(page.locator("#beside-map path.municipality")).to_have_count(308)


@pytest.mark.parametrize("late", ["catalogue.json", "country.json"])
def test_both_maps_are_painted_when_data_comes_after_dash(page: Page, late: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(f"**/{late}*", hold)
    page.goto("/?lang=en&compare=residents")
    expect(page.locator("#first-view")).to_have_count(0)  # Dash has drawn the page
    for route in held:
        route.continue_()
    expect(page.locator("#map path.municipality")).to_have_count(308)
    expect(page.locator("#beside-map path.municipality")).to_have_count(308)


def test_both_maps_show_the_same_place(page: Page) -> None:
    open_two(page)
    assert same_place(page)
    page.locator("[data-action='zoom-in']").click()
    assert same_place(page)
    page.mouse.move(*on_second(page, "297"))
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(500)
    assert same_place(page)
    page.mouse.down()
    page.mouse.move(900, 300, steps=4)
    page.mouse.up()
    assert same_place(page)
    page.locator(".map-buttons:not(.map-buttons--phone) [data-action='home']").click()
    assert same_place(page)


def test_pointer_and_selection_are_shared(page: Page) -> None:
    open_two(page)
    page.mouse.move(*on_second(page, "205"))
    tooltip = page.locator("#beside-map .map-tooltip")
    expect(tooltip).to_be_visible()
    expect(tooltip.locator(".map-tooltip__answer")).to_have_count(2)
    for container in ("#map", "#beside-map"):
        expect(page.locator(f"{container} .mark--hover")).to_have_attribute("d", re.compile("L"))
    page.mouse.click(*on_second(page, "205"))
    assert query(page)["sel"] == ["municipality:205"]  # what this map names
    for container in ("#map", "#beside-map"):
        expect(page.locator(f"{container} .mark--selection")).to_have_attribute(
            "d", re.compile("L")
        )
    page.mouse.click(*spot(page, "205"))
    assert query(page)["sel"] == ["wellbeing_county:20"]


def test_areas_that_the_reader_chose_are_those_of_both_maps(page: Page) -> None:
    open_two(page, "&division=region")
    for container in ("#map", "#beside-map"):
        expect(names(page, container, "region").nth(5)).to_be_attached()
        expect(names(page, container, "wellbeing_county")).to_have_count(0)
    page.mouse.click(*on_second(page, "205"))
    assert query(page)["sel"] == ["region:18"]


def test_filters_fade_the_same_municipalities_on_both(page: Page) -> None:
    open_two(page, "&region=06")
    faded = page.locator("#map path.municipality.faded").count()
    assert 200 < faded < 308
    expect(page.locator("#beside-map path.municipality.faded")).to_have_count(faded)


def test_choosing_the_theme_of_the_second_map_changes_them_round(page: Page) -> None:
    open_two(page)
    page.locator("[data-action='open-controls']").click()
    page.locator("#theme").select_option("residents")
    expect(page.locator("#beside-title")).to_contain_text("TYM")
    assert query(page)["theme"] == ["residents"]
    assert query(page)["compare"] == ["tym"]


def test_the_files_are_of_both_maps(page: Page) -> None:
    open_two(page)
    open_dialog(page, "files")
    for name, kind in (("PowerPoint", "pptx"), ("Excel", "xlsx")):
        link = page.get_by_role("link", name=name)
        expect(link).to_have_attribute("href", f"/export.{kind}?lang=en&compare=residents")


def test_the_table_has_both_answers_in_a_row(page: Page) -> None:
    open_two(page)
    page.locator("[data-action='set-view'][data-value='table']").locator("visible=true").click()
    expect(page.locator("#beside")).to_be_hidden()
    heads = page.locator("#table-view thead th")
    expect(heads.filter(has_text="(TYM leadership groups)")).to_have_count(2)
    expect(heads.filter(has_text="(Residents)")).to_have_count(2)
    expect(page.locator("#table-view tbody tr")).to_have_count(308)


def test_each_map_has_its_own_legend_and_names(page: Page) -> None:
    open_two(page)
    expect(page.locator("#map-legend button")).to_have_count(5)
    expect(page.locator("#beside-legend li")).to_have_count(6)
    # Each names the areas of its own theme; names come when the browser has nothing else to do.
    expect(names(page, "#map", "wellbeing_county").nth(5)).to_be_attached()
    expect(names(page, "#map", "municipality")).to_have_count(0)
    expect(names(page, "#beside-map", "municipality").nth(5)).to_be_attached()
    expect(names(page, "#beside-map", "wellbeing_county")).to_have_count(0)


def test_a_class_of_the_first_theme_filters_both_maps_and_legends(page: Page) -> None:
    open_two(page)
    page.locator("#map-legend button").first.click()
    assert query(page)["class"] == ["1"]
    faded = page.locator("#map path.municipality.faded").count()
    expect(page.locator("#beside-map path.municipality.faded")).to_have_count(faded)
    counts = page.locator("#beside-legend .legend__counts > span:first-child").all_text_contents()
    assert sum(int(text.split()[0]) for text in counts) == 308 - faded


def test_the_second_map_is_described_and_the_keyboard_tells_both_answers(page: Page) -> None:
    open_two(page)
    label = page.locator("#beside-map").get_attribute("aria-label") or ""
    assert label.startswith("Map beside the first: Residents of municipalities.")
    enter_by_keyboard(page)
    spoken = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert "TYM leadership groups: " in spoken
    assert "Residents: " in spoken


def test_a_presentation_shows_both_large(page: Page) -> None:
    page.set_viewport_size({"width": 1920, "height": 1080})
    open_two(page, "&data=example&present=1&sel=employment_area:10")
    for title in ("#map-title", "#beside-title", "#presenter-stamp", "#presenter-source"):
        expect(page.locator(title)).to_be_visible()
    source = page.locator("#presenter-source")
    expect(source).to_contain_text("TYM leadership groups: ")
    expect(source).to_contain_text("Residents: ")
    sizes = page.evaluate(
        """[...document.querySelectorAll(".map-legend span, .map-area__title *, .presenter-foot p")]
          .filter((each) => each.textContent && each.offsetParent)
          .map((each) => parseFloat(getComputedStyle(each).fontSize))"""
    )
    assert min(sizes) >= 24
    assert same_place(page)
    for each in ("#map", "#beside-map"):
        frame = page.locator(each).bounding_box()
        assert frame
        assert frame["height"] > 600
        for legend in ("#map-legend", "#beside-legend"):
            assert page.locator(legend).evaluate("(it) => it.scrollHeight - it.clientHeight") <= 1
    page.keyboard.press("Escape")
    expect(page.locator("#presenter")).to_be_hidden()
    expect(page.locator("#beside-map path.municipality")).to_have_count(308)
    assert same_place(page)


def test_a_step_of_a_story_can_have_two_maps(page: Page, tmp_path: Path) -> None:
    steps = (
        '{"query":"?theme=residents","title":{"fi":"Yksi"}},'
        '{"query":"?compare=youth","title":{"fi":"Kaksi"},"caption":{"fi":"Rinnan"}}'
    )
    file = tmp_path / "story.json"
    text = '{"format":"yhdyspinta-story","version":1,"title":{"fi":"T"},"steps":['
    file.write_text(f"{text}{steps}]}}", encoding="utf-8")
    open_stories(page)
    page.set_input_files("#story-file", file)
    act(page, "play")
    expect(page.locator("#beside")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#presenter-title")).to_have_text("Kaksi")
    expect(page.locator("#presenter-sentence")).to_have_text("Rinnan")
    expect(page.locator("#beside-title")).to_be_visible()
    assert same_place(page)
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#beside")).to_be_hidden()
    expect(page.locator("#presenter-legend")).to_be_visible()


def test_a_phone_turns_from_one_map_to_the_other(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_map(page, "?lang=en&compare=residents")
    expect(page.locator("#map-title")).to_be_visible()
    expect(page.locator("#beside-title")).to_be_hidden()
    page.get_by_role("button", name="Residents", exact=True).click()
    expect(page.locator("#beside-title")).to_be_visible()
    expect(page.locator("#beside-legend")).to_be_visible()
    expect(page.locator("#map-title")).to_be_hidden()
    assert same_place(page)
    page.mouse.click(*spot(page, "205"))
    assert query(page)["sel"] == ["municipality:205"]  # what this map names


def test_a_frame_of_another_page_shows_both(page: Page) -> None:
    page.set_viewport_size({"width": 800, "height": 600})
    open_two(page, "&embed=1&hide=links")
    expect(page.locator("#map-legend")).to_be_visible()
    expect(page.locator("#embed-side")).to_be_hidden()
    page.goto("/?lang=en&compare=residents&embed=1&hide=legend")
    expect(page.locator("#beside-map .ready")).to_be_visible()
    expect(page.locator("#map-legend, #beside-legend").locator("visible=true")).to_have_count(0)
    expect(page.locator("#embed-link")).to_have_attribute("href", re.compile("compare=residents"))


def test_the_code_for_embedding_names_both(page: Page) -> None:
    open_two(page)
    open_dialog(page, "embed")
    code = page.locator("#share-code")
    expect(code).to_have_value(re.compile("compare=residents"))
    expect(code).to_have_value(re.compile("– Residents of municipalities"))


@pytest.mark.parametrize("more", ["", "&present=1", "&embed=1"])
def test_axe(page: Page, accessibility: Accessibility, more: str) -> None:
    open_two(page, f"&data=example{more}")
    assert accessibility.problems_in_both_schemes(page) == []


def test_axe_on_a_phone(page: Page, accessibility: Accessibility) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_map(page, "?lang=en&compare=residents")
    assert accessibility.problems(page) == []
