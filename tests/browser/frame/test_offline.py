"""Once open it keeps working: without a server, after a reload, and with nothing secret kept."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from dash import Dash
from playwright.sync_api import Page, expect

from benchmarks.processes import our_app
from geodata.store import Store
from tests.browser.answers.test_answers_page import PASSWORD, check, fill_in
from tests.browser.conftest import Watched
from tests.browser.map.map_page import path
from tests.browser.stories.story import (
    PLACE,
    TITLE,
    OwnServer,
    act,
    open_stories,
    own_server,
    wait_for_stories,
    wait_until_kept,
)

SHELL = ("/", "/_dash-layout", "/_dash-dependencies", "/_dash-update-component/for/")
LATER = ("stories.json", "story/all.css", "profiles/municipality.json")
EDITOR = "redaktor-7"
NOTE = ".offline"
FAILS = r"/sw\.js|favicon|/profiles/\w+/\d+\.json|_dash-update-component|dash_renderer"
"""What fails without a server: the browser asks for the worker and the icon of the window anew, a
single profile is asked for when those of its division take their time, and the callback of a table
has no answer, which Dash tells too."""


@pytest.fixture
def keeps_pages() -> bool:
    return True


@pytest.fixture
def free_page(page: Page, watched: Watched) -> Iterator[Page]:
    """A page whose server is stopped: what fails then is in the console, as it should be."""
    yield page
    assert [line for line in watched.console if not re.search(FAILS, line)] == []
    watched.console.clear()


@pytest.fixture
def server(app: Dash) -> Iterator[OwnServer]:
    with own_server(app) as server:
        yield server


def kept(page: Page) -> dict[str, str]:
    """Address -> text of everything that the worker keeps."""
    found: dict[str, str] = page.evaluate(
        """async () => {
          const all = {};
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
              all[request.url] = await (await cache.match(request, { ignoreVary: true })).text();
            }
          }
          return all;
        }"""
    )
    return found


def visit(page: Page, server: OwnServer) -> None:
    """Open the map and wait until the worker has kept all that a reload needs."""
    page.goto(server.address)
    wait_for_stories(page)
    wait_until_kept(page, *SHELL, *LATER)


def test_a_reload_right_after_the_first_visit_needs_no_server(
    free_page: Page, server: OwnServer
) -> None:
    page = free_page
    visit(page, server)
    server.stop()
    page.locator("#theme").select_option("residents")
    expect(page).to_have_url(f"{server.address}?theme=residents")
    page.reload()
    wait_for_stories(page)
    expect(page.locator("#theme")).to_have_value("residents")
    expect(page.locator("[data-page=ready] .ready path.municipality")).to_have_count(308)
    # Selection and profile come from what the browser holds.
    path(page, "091").dispatch_event("click")
    expect(page.locator("#profile")).to_contain_text("Helsin")
    page.evaluate("yhdyspinta.player.play('crossing-areas', 1)")
    expect(page.locator(PLACE)).to_have_text("2 / 6")


def test_a_server_found_gone_is_told_quietly_until_it_is_back(
    free_page: Page, server: OwnServer
) -> None:
    page = free_page
    visit(page, server)
    page.evaluate("yhdyspinta.player.play('four-divisions')")
    expect(page.locator(PLACE)).to_have_text("1 / 5")
    expect(page.locator(NOTE)).to_be_hidden()
    server.stop()
    # A step asks nothing of the server; the table does.
    page.keyboard.press("ArrowRight")
    expect(page.locator(PLACE)).to_have_text("2 / 5")
    expect(page.locator(NOTE)).to_be_hidden()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Taulukko").locator("visible=true").click()
    expect(page.locator(NOTE)).to_have_text(
        "Palvelin ei vastaa. Avoinna oleva näkymä toimii edelleen."
    )
    assert page.locator(NOTE).get_attribute("role") == "status"
    server.start()
    expect(page.locator(NOTE)).to_be_hidden()


def test_steps_of_other_answers_need_no_server(
    free_page: Page, server: OwnServer, tmp_path: Path
) -> None:
    """Steps of another year are tried by ``tests/browser/stories/test_other_year.py``."""
    page = free_page
    steps = [
        {"query": query, "title": {"fi": title}}
        for query, title in (("", "Nyt"), ("?data=example", "Täysin vastauksin"))
    ]
    file = tmp_path / "story.json"
    file.write_text(json.dumps({"format": "yhdyspinta-story", "version": 1, "steps": steps}))
    open_stories(page, server.address)
    page.set_input_files("#story-file", file)
    wait_until_kept(page, *SHELL, *LATER, "/2026/example/fi/answers.json")
    server.stop()
    act(page, "play")
    expect(page.locator(TITLE)).to_have_text("Nyt")
    page.keyboard.press("ArrowRight")
    expect(page.locator(TITLE)).to_have_text("Täysin vastauksin")
    expect(page.locator("#presenter-stamp")).to_be_visible()
    page.keyboard.press("Home")
    expect(page.locator(TITLE)).to_have_text("Nyt")
    expect(page.locator("#presenter-stamp")).to_be_hidden()


@pytest.fixture
def address_with_store(tmp_path: Path) -> Iterator[str]:
    """Address of an app with a store of its own and one editor, on the server of production."""
    url = f"sqlite:///{tmp_path / 'answers.sqlite'}"
    store = Store.open(url)
    store.editors.add(EDITOR, PASSWORD)
    with our_app(1, YHDYSPINTA_STORE_URL=url) as served:
        yield f"{served.url}/"
    store.close()


def test_what_is_a_visitors_own_is_never_kept(
    free_page: Page, address_with_store: str, tmp_path: Path
) -> None:
    page = free_page
    page.goto(address_with_store)
    wait_for_stories(page)
    wait_until_kept(page, *SHELL)
    page.goto(f"{address_with_store}aineistot?lang=sv")
    with page.expect_download() as download:
        page.get_by_role("link", name="Kalkylblad", exact=True).click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    fill_in(file, "2")
    check(page, file)
    page.get_by_label("Namn").fill(EDITOR)
    page.get_by_label("Lösenord").fill(PASSWORD)
    page.get_by_role("button", name="Logga in").click()
    expect(page.get_by_role("button", name="Logga ut")).to_be_visible()
    page.reload()
    page.goto(f"{address_with_store}?lang=sv&data=own&sel=wellbeing_county:02&present=1")
    wait_for_stories(page)
    expect(page.locator("#presenter-stamp")).to_contain_text("Egna svar")
    page.evaluate("yhdyspinta.keep([yhdyspinta.config.urls.catalogue])")
    page.evaluate("yhdyspinta.player.prepare()")
    wait_until_kept(page, "/speaker?lang=sv")
    everything = kept(page)
    assert any(address.endswith("/_dash-layout") for address in everything)
    for address, text in everything.items():
        assert "own/" not in address
        assert "data=own" not in address
        assert "aineistot" not in address
        for secret in (EDITOR, "Höstens enkät", "Egna svar", "Ministeriet"):
            assert secret not in text, (secret, address)
