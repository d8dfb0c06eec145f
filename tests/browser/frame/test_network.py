"""Nothing is asked of another host, little comes over the wire, and a lost line is told."""

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from layers.words.text import LANGS
from pages.registry import PAGES
from tests.browser.conftest import NO_TEXT, Watched, wait_until_idle

BUDGET_BYTES = 520_000


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_works_with_the_rest_of_the_world_cut_off(page: Page, lang: str) -> None:
    # The fixture records every request to another host.
    for each in PAGES:
        page.goto(f"{each.path}?lang={lang}")
        expect(page.locator("main h1").locator("visible=true")).not_to_be_empty()


def test_the_first_view_is_light(page: Page, context: BrowserContext) -> None:
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    received: list[float] = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto("/")
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    wait_until_idle(page)
    page.wait_for_timeout(500)
    assert 100_000 < sum(received) <= BUDGET_BYTES


def test_stories_come_for_who_needs_them(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/")
    page.wait_for_selector("html[data-page=ready]")
    wait_until_idle(page)
    assert [address for address in asked if "stories.json" in address] == []
    with page.expect_response("**/stories.json"):
        page.get_by_role("button", name="Esitä", exact=True).click()
    page.wait_for_selector("html[data-stories=ready]", state="attached")


def test_recolouring_asks_nothing_of_the_server(page: Page) -> None:
    page.goto("/")
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    wait_until_idle(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#theme").select_option("residents")
    page.locator("#legend button").first.click()
    expect(page.locator("path.municipality.faded").first).to_be_attached()
    assert [address for address in asked if "/static/" not in address] == []


def test_a_failed_load_is_told_and_can_be_mended(page: Page, watched: Watched) -> None:
    page.route("**/catalogue.json", lambda route: route.abort())
    page.goto("/")
    expect(page.locator("#map-error")).to_be_visible()
    page.unroute("**/catalogue.json")
    page.locator("#map-error [data-action='reload']").click()
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    expect(page.locator("#map-error")).to_be_hidden()
    # The failure that this test makes is in the console, as it should be.
    assert any("catalogue.json" in each for each in watched.console)
    watched.console.clear()


@pytest.mark.parametrize("late", ["catalogue.json", "country.json"])
def test_what_comes_late_breaks_nothing(page: Page, late: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(f"**/{late}*", hold)
    page.goto("/")
    page.locator("[data-action='zoom-in']").click()
    page.locator("[data-action='home']").first.click()
    page.set_viewport_size({"width": 800, "height": 900})
    for route in held:
        route.continue_()
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    assert held


def test_a_profile_does_not_wait_for_those_of_its_whole_division(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/profiles/municipality.json", hold)
    with page.expect_request("**/profiles/municipality.json"):
        page.goto("/?sel=municipality:305")
    expect(page.locator("html[data-page=ready]")).to_have_count(1)
    expect(page.locator("#profile .panel__sentence")).to_contain_text("Kainuu-Koillismaa")
    held[0].continue_()


def test_a_text_that_there_is_not_is_found_out(page: Page, watched: Watched) -> None:
    """The watch that every test of a page rests on sees keys without a text."""
    page.goto("/")
    expect(page.locator("[data-page=ready] .leaflet-container.ready")).to_be_visible()
    assert page.evaluate("yhdyspinta.model.text('selected')")
    assert watched.console == []
    page.evaluate("yhdyspinta.model.text('never_written')")
    assert NO_TEXT in watched.console[0]
    watched.console.clear()


def test_a_request_to_another_host_is_found_out(page: Page, watched: Watched) -> None:
    page.goto("about:blank")
    page.evaluate("fetch('https://example.com/').catch(() => null)")
    assert watched.foreign == ["https://example.com/"]
    watched.foreign.clear()
    watched.console.clear()
