"""The map alone, in a frame of another page."""

import re
from collections.abc import Iterator

import pytest
from dash import Dash
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from app import create_app
from settings import Settings
from tests.browser.conftest import Accessibility
from tests.browser.map.map_page import open_map
from tests.browser.map.test_share import open_dialog
from tests.serving import serving

READY = "[data-page=ready] .leaflet-container.ready"


@pytest.fixture(scope="module")
def other_site() -> Iterator[str]:
    """Pages of another host, each with a frame of the address that its path ends in."""
    site = Flask("other", static_folder=None)

    @site.get("/<path:address>")
    def page(address: str) -> str:
        return f'<title>Other</title><iframe src="{address}" width="800" height="600"></iframe>'

    with serving(site) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module")
def open_app(other_site: str) -> Iterator[str]:
    """An app whose map the other host may embed."""
    app: Dash = create_app(Settings(frame_ancestors=(other_site,)))
    with serving(app.server) as port:
        yield f"http://127.0.0.1:{port}"


def in_a_frame(site: str, address: str) -> str:
    """Address of a page of the other host with the address in its frame."""
    return f"{site}/{address.replace('?', '%3F').replace('&', '%26')}"


def assert_refused(browser: Browser, site: str, address: str) -> None:
    """The browser says that it will not show the address in a frame of the site, and does not."""
    page = browser.new_page()
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.goto(in_a_frame(site, address))
    frame = page.frame_locator("iframe")
    expect(frame.locator("body")).to_be_attached()
    expect(frame.locator(READY)).to_have_count(0)
    page.close()


def test_an_allowed_host_shows_the_map(browser: Browser, other_site: str, open_app: str) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(in_a_frame(other_site, f"{open_app}/?embed=1&theme=youth"))
    frame = page.frame_locator("iframe")
    expect(frame.locator(READY)).to_be_visible()
    expect(frame.locator("#embed-legend button")).to_have_count(2)
    expect(frame.locator("header, #controls, #panel").locator("visible=true")).to_have_count(0)
    page.close()


@pytest.mark.parametrize("query", ["", "?embed=0"])
def test_only_the_map_alone_is_shown(
    browser: Browser, other_site: str, open_app: str, query: str
) -> None:
    assert_refused(browser, other_site, f"{open_app}/{query}")


def test_other_hosts_are_refused(browser: Browser, other_site: str, base_url: str) -> None:
    assert_refused(browser, other_site, f"{base_url}/?embed=1")


def test_readers_choose_theme_and_area_without_leaving_a_trace_in_history(page: Page) -> None:
    open_map(page, "?embed=1&lang=en")
    steps = page.evaluate("history.length")
    page.locator("#embed-theme").select_option("residents")
    expect(page.locator("#map-title")).to_contain_text("esidents")
    page.evaluate("yhdyspinta.selection.choose('region:18')")
    assert "sel=region:18" in page.url
    assert page.evaluate("history.length") == steps
    link = page.locator("#embed-link")
    expect(link).to_have_attribute(
        "href", "/?lang=en&theme=residents&sel=region:18&data=known-2026"
    )


def test_what_is_locked_or_hidden_stays_so(page: Page) -> None:
    query = "?embed=1&lock=theme,area&hide=legend,links&sel=employment_area:10"
    open_map(page, query)
    expect(page.locator("#embed-side")).to_be_hidden()
    expect(page.locator("#embed-link")).to_be_hidden()
    assert page.evaluate("yhdyspinta.camera.part()") is not None
    page.evaluate("yhdyspinta.selection.choose('region:18')")
    page.evaluate("yhdyspinta.selection.clear()")
    assert "sel=employment_area:10" in page.url


def test_the_dialog_makes_the_code_and_shows_how_it_looks(page: Page, base_url: str) -> None:
    open_map(page, "?lang=en&theme=youth&view=map")
    open_dialog(page, "embed")
    preview = page.frame_locator("#share-preview iframe")
    expect(preview.locator(READY)).to_be_visible()
    expect(preview.locator("#embed-legend")).to_be_visible()
    page.get_by_role("switch", name="Legend").press("Enter")
    page.get_by_role("switch", name="Readers can change the theme").press("Enter")
    address = f"{base_url}/?lang=en&theme=youth&data=known-2026&embed=1&lock=theme&hide=legend"
    expect(page.locator("#share-code")).to_have_value(
        f'<iframe src="{address.replace("&", "&amp;")}" '
        'title="Employment services for young people by employment area" '
        'width="100%" height="600" loading="lazy" style="border:0"></iframe>'
    )
    expect(page.locator("#share-preview iframe")).to_have_attribute("src", address)
    expect(preview.locator("#embed-legend")).to_be_hidden()
    page.locator("#share-size").select_option("360")
    expect(page.locator("#share-code")).to_have_value(re.compile('height="360"'))


@pytest.mark.parametrize("query", ["?embed=1", "?embed=1&data=example&theme=youth"])
def test_axe(page: Page, accessibility: Accessibility, query: str) -> None:
    open_map(page, query)
    assert accessibility.problems_in_both_schemes(page) == []


def zoom(page: Page) -> float:
    level: float = page.evaluate("yhdyspinta.maps.first().leaflet.getZoom()")
    return level


def centre(page: Page) -> list[float]:
    """The middle of the map: northing and easting in kilometres."""
    found: list[float] = page.evaluate(
        "() => (({ lat, lng }) => [lat, lng])(yhdyspinta.maps.first().leaflet.getCenter())"
    )
    return found


def test_the_wheel_zooms_with_a_key_only(page: Page) -> None:
    open_map(page, "?embed=1&lang=en")
    before = zoom(page)
    box = page.locator("#map").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, -300)
    expect(page.locator("#embed-hint")).to_contain_text("Ctrl")
    assert zoom(page) == before
    expect(page.locator("#embed-hint")).to_be_hidden()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    page.wait_for_function(
        "(before) => yhdyspinta.maps.first().leaflet.getZoom() > before", arg=before
    )


def test_the_wheel_scrolls_the_page_around(browser: Browser, open_app: str) -> None:
    page = browser.new_page(viewport={"width": 900, "height": 500}, reduced_motion="reduce")
    page.goto(f"{open_app}/?embed=1")
    page.set_content(
        f'<iframe src="{open_app}/?embed=1" width="800" height="450"></iframe>'
        '<p style="height: 2000px">'
    )
    expect(page.frame_locator("iframe").locator(READY)).to_be_visible()
    page.mouse.move(400, 200)
    for _ in range(20):  # a frame that is still busy may lose a turn of the wheel
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(250)
        if page.evaluate("scrollY > 0"):
            break
    assert page.evaluate("scrollY > 0")
    page.close()


def test_one_finger_is_left_to_the_page_and_two_move_the_map(
    browser: Browser, base_url: str
) -> None:
    context = browser.new_context(
        base_url=base_url, viewport={"width": 390, "height": 600}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    open_map(page, "?embed=1&lang=en")
    canvas = page.locator("#map .leaflet-container")
    assert canvas.evaluate("element => getComputedStyle(element).touchAction") == "pan-x pan-y"
    before = centre(page)
    touch = context.new_cdp_session(page)

    def fingers(kind: str, *points: tuple[int, int]) -> None:
        touch.send(
            "Input.dispatchTouchEvent",
            {
                "type": kind,
                "touchPoints": [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)],
            },
        )

    fingers("touchStart", (200, 200))
    fingers("touchMove", (200, 170))
    expect(page.locator("#embed-hint")).to_contain_text("two fingers")
    fingers("touchEnd")
    assert centre(page) == before
    fingers("touchStart", (150, 200), (250, 200))
    for y in (205, 230, 260, 280):
        fingers("touchMove", (150, y), (250, y))
    page.wait_for_function(
        "([north]) => yhdyspinta.maps.first().leaflet.getCenter().lat > north + 5", arg=before
    )
    fingers("touchEnd")
    context.close()


def test_a_mouse_drags_the_map(page: Page) -> None:
    open_map(page, "?embed=1&lang=en")
    before = centre(page)
    box = page.locator("#map").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 120, steps=6)
    page.mouse.up()
    page.wait_for_function(
        "([north]) => yhdyspinta.maps.first().leaflet.getCenter().lat > north + 20", arg=before
    )


def test_a_frame_starts_nothing_that_it_does_not_show(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.clock.install()
    open_map(page, "?embed=1&sel=region:18")
    page.locator("#map").hover()
    page.clock.fast_forward(120_000)
    page.evaluate("() => new Promise((go) => requestIdleCallback(go))")
    unneeded = ("/profiles/", "/stories/", "healthz", "worker.js")
    assert [url for url in asked if any(each in url for each in unneeded)] == []


@pytest.mark.parametrize("width", [320, 480, 640, 700, 759, 760, 1000])
def test_a_frame_of_any_width_has_a_map(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 600})
    open_map(page, "?embed=1")
    box = page.locator("#map .leaflet-container").bounding_box()
    assert box
    assert box["width"] >= min(width, 300)
    assert box["height"] >= 180
