"""The service worker before proxies that answer themselves, full storages and new releases."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from dash import Dash
from playwright.sync_api import BrowserContext, Page, expect

from app import create_app
from settings import Settings
from tests.browser.conftest import Watched, wait_until_idle
from tests.browser.frame.faulty_proxy import BAD_GATEWAY, SIGN_IN, FaultyProxy, faulty_proxy
from tests.browser.frame.test_offline import LATER, NOTE, SHELL, kept
from tests.browser.stories.story import wait_for_stories, wait_until_kept

FAILED_LOAD = "Failed to load resource"
MAP = ".leaflet-container.ready path.municipality"
CONTROLLED = """() => navigator.serviceWorker.controller
    || new Promise((go) => (navigator.serviceWorker.oncontrollerchange = go))"""
ENDED = """async () => {
  const left = async () =>
    (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length;
  while (await left()) await new Promise((go) => setTimeout(go, 50));
}"""
"""Waits until there is no worker and nothing that it kept."""
FETCHED = """async (address) => {
  const response = await fetch(address);
  return { status: response.status, text: await response.text() };
}"""


@pytest.fixture
def keeps_pages() -> bool:
    return True


@pytest.fixture
def proxy(app: Dash) -> Iterator[FaultyProxy]:
    with faulty_proxy(app) as proxy:
        yield proxy


@pytest.fixture
def faulty_page(page: Page, watched: Watched) -> Iterator[Page]:
    """A page whose loads fail on purpose, which the browser writes to the console."""
    yield page
    assert [line for line in watched.console if FAILED_LOAD not in line] == []
    watched.console.clear()


def visit(page: Page, proxy: FaultyProxy) -> None:
    """Open the map and wait until the worker rules it and has kept what a reload needs."""
    page.goto(proxy.address)
    wait_for_stories(page)
    wait_until_kept(page, *SHELL, *LATER, "/search/fi.json", "/speaker?lang=fi", "/region.json")
    page.evaluate(CONTROLLED)


def test_a_proxy_without_the_server_behind_it_gets_the_kept_page(
    faulty_page: Page, proxy: FaultyProxy
) -> None:
    page = faulty_page
    visit(page, proxy)
    proxy.says = BAD_GATEWAY
    page.reload()
    expect(page.locator(MAP)).to_have_count(308)
    wait_for_stories(page)
    expect(page.locator(NOTE)).to_have_text(
        "Palvelin ei vastaa. Avoinna oleva näkymä toimii edelleen."
    )
    assert not any("502 Bad Gateway" in text for text in kept(page).values())
    proxy.says = None
    expect(page.locator(NOTE)).to_be_hidden()


def test_a_page_to_sign_in_on_is_neither_kept_nor_data(
    faulty_page: Page, proxy: FaultyProxy, app: Dash
) -> None:
    page = faulty_page
    visit(page, proxy)
    before = kept(page)
    proxy.says = SIGN_IN
    unkept = app.context.addresses.geometry(2025)
    assert unkept not in before
    assert page.evaluate(FETCHED, unkept)["status"] == 502
    held = next(address for address in before if address.endswith("/2026/geometry/country.json"))
    assert page.evaluate(FETCHED, held) == {"status": 200, "text": before[held]}
    assert page.evaluate(FETCHED, "/_dash-layout")["text"].startswith("{")
    page.goto(proxy.address)
    expect(page.get_by_role("heading", name="Kirjaudu")).to_be_visible()
    assert kept(page) == before
    proxy.says = None
    page.goto(proxy.address)
    expect(page.locator(MAP)).to_have_count(308)


def test_a_broken_entry_is_fetched_again(page: Page, proxy: FaultyProxy) -> None:
    visit(page, proxy)
    before = kept(page)
    address = next(each for each in before if each.endswith("/2026/geometry/country.json"))
    page.evaluate(
        """async (address) => {
          const [name] = await caches.keys();
          await (await caches.open(name)).put(address, new Response('{"cut'));
        }""",
        address,
    )
    page.reload()
    expect(page.locator(MAP)).to_have_count(308)
    wait_until_kept(page, "/2026/geometry/country.json")
    assert kept(page)[address] == before[address]


def test_a_full_storage_is_not_taken_for_a_lost_network(
    page: Page, context: BrowserContext, proxy: FaultyProxy
) -> None:
    session = context.new_cdp_session(page)
    quota = {"origin": proxy.address.rstrip("/"), "quotaSize": 400_000}
    session.send("Storage.overrideQuotaForOrigin", quota)
    page.goto(proxy.address)
    wait_for_stories(page)
    page.evaluate(CONTROLLED)
    for theme in ("residents", "youth"):
        page.goto(f"{proxy.address}?theme={theme}")
        expect(page.locator(MAP)).to_have_count(308)
        wait_for_stories(page)
        expect(page.locator("#theme")).to_have_value(theme)
        expect(page.locator(NOTE)).to_be_hidden()


def test_the_file_of_a_new_release_is_not_kept_under_an_old_address(
    page: Page, proxy: FaultyProxy, app: Dash
) -> None:
    visit(page, proxy)
    addresses = app.context.addresses
    today = addresses.static("vendor/regenerator-runtime.js")
    old = [
        "/static/0123456789ab/vendor/regenerator-runtime.js",
        addresses.geometry(2025).replace(addresses.fingerprint, "0123456789ab"),
    ]
    for address in [today, *old]:
        assert page.evaluate(FETCHED, address)["status"] == 200
    wait_until_kept(page, today)
    # Answers are stored after the page has got them.
    for address in old:
        page.evaluate(FETCHED, address)
    assert not any("0123456789ab" in address for address in kept(page))


def test_the_server_can_end_the_worker(page: Page, proxy: FaultyProxy, tmp_path: Path) -> None:
    visit(page, proxy)
    proxy.app = create_app(Settings(data_dir=tmp_path, offline=False))
    page.goto(proxy.address)
    expect(page.locator(MAP)).to_have_count(308)
    page.evaluate(ENDED)
    page.goto(proxy.address)
    wait_for_stories(page)
    assert page.evaluate("navigator.serviceWorker.controller") is None
    assert kept(page) == {}


def test_the_retired_worker_ends_a_page_that_never_asks(
    page: Page, proxy: FaultyProxy, tmp_path: Path
) -> None:
    """Also without the page's help, as when an earlier version of it is open."""
    visit(page, proxy)
    proxy.app = create_app(Settings(data_dir=tmp_path, offline=False))
    page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update())")
    page.evaluate(ENDED)
    expect(page.locator(MAP)).to_have_count(308)


def test_while_all_is_well_nobody_asks_for_a_sign_of_life(page: Page, proxy: FaultyProxy) -> None:
    visit(page, proxy)
    page.goto(f"{proxy.address}?embed=1")
    expect(page.locator(MAP)).to_have_count(308)
    page.goto(proxy.address)
    wait_for_stories(page)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_timeout(2500)
    assert "/healthz" not in proxy.asked


def test_an_embedded_map_starts_no_worker(page: Page, proxy: FaultyProxy) -> None:
    page.goto(f"{proxy.address}?embed=1")
    expect(page.locator(MAP)).to_have_count(308)
    wait_until_idle(page)
    page.wait_for_timeout(1500)
    assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []
    assert not {"/sw.js", "/healthz"} & set(proxy.asked)
    assert not any(re.search(r"stories\.json$", path) for path in proxy.asked)
