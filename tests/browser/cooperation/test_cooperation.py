"""The page on cooperation: by kind, by keyboard and by address, wide and narrow."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Accessibility

PATH = "/yhdyspinnat"


def open_page(page: Page, query: str = "?lang=en") -> None:
    page.goto(PATH + query)
    expect(page.locator(".matrix")).to_be_visible()


def cell(page: Page, topic: str, actor: str) -> Locator:
    return page.locator(f".matrix td[data-of-topic={topic}][data-of-actor={actor}]")


def link(page: Page, topic: str, actor: str) -> Locator:
    return page.locator(f".matrix a[data-topic='{topic}'][data-actor='{actor}']")


@pytest.mark.parametrize(
    "query",
    ["?lang=en", "?lang=fi&topic=tym&actor=kela", "?lang=sv&actor=municipality&kind=agreed"],
)
def test_axe(page: Page, accessibility: Accessibility, query: str) -> None:
    open_page(page, query)
    assert accessibility.problems_in_both_schemes(page) == []


def test_axe_on_a_phone(page: Page, accessibility: Accessibility) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, "?lang=fi&topic=tym")
    assert accessibility.problems_in_both_schemes(page) == []


def test_from_what_is_statutory_to_the_map(page: Page) -> None:
    """A visitor finds what county and employment authority must do together, and sees it."""
    open_page(page)
    page.locator("a[data-kind=statutory]").click()
    expect(page).to_have_url(re.compile(r"\?lang=en&kind=statutory$"))
    faded = page.locator(".kind.is-faded")
    expect(cell(page, "housing", "municipality").locator(faded)).to_have_count(1)
    expect(cell(page, "structures", "municipality").locator(faded)).to_contain_text("By agreement")
    expect(cell(page, "tym", "wellbeing_county").locator(faded)).to_have_count(0)
    link(page, "tym", "employment_authority").click()
    expect(page).to_have_url(re.compile("topic=tym&actor=employment_authority&kind=statutory$"))
    detail = page.locator("#detail")
    expect(detail).to_contain_text("Act on the Multi-sectoral Promotion of Employment (381/2023)")
    expect(detail).to_contain_text("Wellbeing services counties")
    detail.get_by_role("link", name="On the map: TYM").click()
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    expect(page.locator("#theme")).to_have_value("tym")
    page.go_back()
    expect(page.locator("#detail")).to_contain_text("Employment authorities")


def test_steps_back_and_forward_through_what_was_chosen(page: Page) -> None:
    open_page(page)
    link(page, "tym", "").click()
    link(page, "", "kela").click()
    heading = page.locator("#detail h3")
    expect(heading).to_have_text("Kela")
    page.go_back()
    expect(heading).to_have_text(re.compile("TYM"))
    expect(cell(page, "tym", "kela")).to_have_class(re.compile("is-lit"))
    page.go_forward()
    expect(heading).to_have_text("Kela")
    link(page, "", "kela").click()
    expect(heading).to_have_text("Choose a cell")
    expect(page).to_have_url(re.compile(r"\?lang=en$"))


def test_a_link_restores_the_view_cold_in_another_language(page: Page) -> None:
    open_page(page, "?lang=en")
    link(page, "health_promotion", "wellbeing_county").click()
    page.locator("a[data-kind=agreed]").click()
    page.locator("a[data-parameter=lang][data-value=sv]").click()
    expect(page.locator("html")).to_have_attribute("lang", "sv")
    expect(page.locator("#detail h3")).to_have_text("Välfärdsområden")
    expect(link(page, "health_promotion", "wellbeing_county")).to_have_attribute(
        "aria-current", "true"
    )
    expect(page.locator("a[data-kind=agreed]")).to_have_attribute("aria-current", "true")


def test_the_keyboard_walks_over_cells_without_facts(page: Page) -> None:
    open_page(page)
    link(page, "tym", "municipality").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(link(page, "tym", "kela")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#detail h3")).to_have_text("Kela")
    expect(link(page, "tym", "kela")).to_be_focused()
    expect(page.locator("#announcer")).to_contain_text("Statutory")
    page.keyboard.press("Escape")
    expect(page.locator("#detail h3")).to_have_text("Choose a cell")
    expect(link(page, "tym", "kela")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(link(page, "", "kela")).to_be_focused()


def test_a_cell_without_facts_shows_its_topic(page: Page) -> None:
    open_page(page, "?lang=en&topic=housing&actor=kela")
    expect(page.locator("#detail h3")).to_have_text("Housing")


def test_a_link_to_a_section_arrives_there(page: Page) -> None:
    open_page(page, "?lang=en#clarity")
    expect(page.locator("#clarity h2")).to_be_in_viewport()


def test_on_a_phone_rows_are_cards_and_the_detail_a_sheet(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    expect(cell(page, "housing", "kela")).to_be_hidden()
    expect(page.locator("#details")).to_be_hidden()
    link(page, "tym", "kela").click()
    expect(page.locator("#detail h3")).to_be_in_viewport()
    page.locator(".detail__close").click()
    expect(page.locator("#details")).to_be_hidden()
    expect(link(page, "tym", "kela")).to_be_focused()


def test_the_menu_opens_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page)
    page.locator(".header__menu").click()
    expect(page.get_by_role("link", name="Cooperation", exact=True)).to_be_visible()


@pytest.mark.parametrize("query", ["topic=moon", "actor=moon", "topic=moon&actor=kela&kind=moon"])
def test_what_the_address_says_of_unknown_things_is_left_out(page: Page, query: str) -> None:
    open_page(page, f"?lang=en&{query}")
    expect(page.locator(".notice")).to_contain_text("moon")
    expect(page.locator("#detail")).not_to_be_empty()
    link(page, "tym", "employment_authority").click()
    expect(page).to_have_url(re.compile(r"\?lang=en&topic=tym&actor=employment_authority"))
    expect(page.locator("#detail h3").first).to_be_visible()


class TestPresenting:
    """The page leads through the topics whose grounds are stated, and out again."""

    def test_steps_source_and_the_way_out(self, page: Page) -> None:
        open_page(page)
        page.get_by_role("button", name="Present", exact=True).click()
        bar = page.locator(".present-bar")
        expect(bar).to_contain_text("1/5")
        expect(bar).to_contain_text("Kuntaliitto")
        page.get_by_role("button", name="Next step").click()
        expect(bar).to_contain_text("2/5")
        expect(page).to_have_url(re.compile("topic=structures&present=1"))
        expect(page.locator("#detail h3")).to_contain_text("General cooperation structures")
        page.get_by_role("button", name="Stop presenting").click()
        expect(bar).to_be_hidden()
        expect(page).not_to_have_url(re.compile("present"))

    def test_keys_go_on_and_escape_leaves(self, page: Page) -> None:
        open_page(page, "?lang=en&present=1")
        expect(page.locator(".present-bar")).to_contain_text("1/5")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        expect(page.locator(".present-bar")).to_contain_text("3/5")
        page.keyboard.press("Escape")
        expect(page.locator(".header")).to_be_visible()


def test_sharing_says_what_became_of_the_link(page: Page) -> None:
    open_page(page, "?lang=en&topic=tym")
    button = page.get_by_role("button", name="Share")
    button.click()
    expect(button).to_have_attribute("data-said", re.compile("link", re.IGNORECASE))


def test_on_a_phone_sections_are_folded_and_a_link_opens_its_own(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page)
    expect(page.locator("details.text-fold[open]")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollHeight") < 5000
    page.locator(".jumps a[href='#duties']").click()
    expect(page.locator("#duties table")).to_be_in_viewport()
    expect(page.locator("details.text-fold[open]")).to_have_count(1)
