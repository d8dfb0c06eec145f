"""Measurements in headless Chromium: bytes, time to the first map, and from click to paint."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Locator, Page, sync_playwright

PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
FLAGS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
# The yardstick needs WebGL 2, which software gives here.
WEBGL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
# Software WebGL slows down the drawing of ordinary pages, so it is off where not needed.
NO_GRAPHICS = ("--disable-gpu",)
_TIMEOUT_MS = 30_000
_SETTLE_MS = 400
_READY = "html[data-page=ready]"
_BYTES_A_SECOND = 1.6e6 / 8
_SLOW_NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": _BYTES_A_SECOND,
    "uploadThroughput": _BYTES_A_SECOND,
}


@dataclass(frozen=True)
class FirstView:
    """A visit with an empty cache: kB (1,000 bytes) received, requests, ms to the first map."""

    kilobytes: float
    requests: int
    milliseconds: float


@dataclass(frozen=True)
class Reaction:
    """A click: ms until its effect is painted, and bytes received meanwhile."""

    milliseconds: float
    bytes: int


@dataclass(frozen=True)
class SlowVisit:
    """A visit over a slow network on a slow processor: ms to title and legend, and to the map."""

    words: float
    map: float


@dataclass
class Wire:
    """Bytes and responses that a page has received so far."""

    bytes: int = 0
    requests: int = 0


@contextmanager
def chromium(drawing: tuple[str, ...] = WEBGL) -> Iterator[Browser]:
    """Start Debian's Chromium headless; ``drawing`` are its flags for graphics."""
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=[*FLAGS, *drawing]
        )


@contextmanager
def cold_page(
    browser: Browser, watch: str, size: tuple[int, int] = (1440, 900)
) -> Iterator[tuple[Page, Wire]]:
    """Open a page with an empty cache; yield it with a counter of what it receives.

    ``watch`` is the function of ``probe.js`` that detects the first map, ``size`` the window's in
    CSS px.
    """
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        bypass_csp=True,  # waiting for the probe evaluates in the page
    )
    context.set_default_timeout(_TIMEOUT_MS)
    page = context.new_page()
    wire = _count(page)
    page.add_init_script(f"{PROBE}\nwindow.probe.{watch}();")
    yield page, wire
    context.close()


def _count(page: Page) -> Wire:
    wire = Wire()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")

    def finished(event: dict[str, float]) -> None:
        wire.bytes += int(event["encodedDataLength"])
        wire.requests += 1

    session.on("Network.loadingFinished", finished)
    return wire


def first_view(browser: Browser, url: str, watch: str) -> FirstView:
    """Visit a page with an empty cache; bytes are counted until the network is idle."""
    with cold_page(browser, watch) as (page, wire):
        page.goto(url)
        page.wait_for_function("probe.firstMap !== null")
        page.wait_for_load_state("networkidle")
        milliseconds = page.evaluate("probe.firstMap")
        return FirstView(wire.bytes / 1000, wire.requests, milliseconds)


def layout_shift(browser: Browser, url: str, size: tuple[int, int]) -> float:
    """Visit a page with an empty cache in a window; return its cumulative layout shift."""
    with cold_page(browser, "watchLeaflet", size) as (page, _):
        page.goto(url)
        page.wait_for_selector(_READY)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(_SETTLE_MS)
        shifted: float = page.evaluate("probe.shifted")
        return shifted


def slow_visit(browser: Browser, url: str) -> SlowVisit:
    """Visit with an empty cache at 1.6 Mbit/s, 150 ms, and a processor slowed four times."""
    with cold_page(browser, "watchLeaflet") as (page, _):
        page.add_init_script("window.probe.watchWords();")
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", _SLOW_NETWORK)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.goto(url, wait_until="commit")
        page.wait_for_function("probe.firstMap !== null && probe.firstWords !== null")
        return SlowVisit(page.evaluate("probe.firstWords"), page.evaluate("probe.firstMap"))


def react(page: Page, wire: Wire, signature: str, act: Callable[[], object]) -> Reaction:
    """Perform an action; measure until the signature in ``probe.js`` has changed and is painted."""
    page.wait_for_timeout(_SETTLE_MS)
    before = wire.bytes
    page.evaluate("name => probe.arm(name)", signature)
    act()
    page.wait_for_function("probe.painted !== null")
    milliseconds = page.evaluate("probe.painted")
    page.wait_for_timeout(_SETTLE_MS)
    return Reaction(milliseconds, wire.bytes - before)


def press_key(page: Page, wire: Wire, signature: str, key: str) -> tuple[float, float]:
    """Press a key; return ms until its effect is painted, and until it is presented on screen.

    The first is measured like any reaction; the second is by the browser's Event Timing, in steps
    of 8 ms, or the first if that is later.
    """
    painted = react(page, wire, signature, lambda: page.keyboard.press(key)).milliseconds
    page.wait_for_function("probe.presented !== null")
    return painted, max(painted, page.evaluate("probe.presented"))


def medians(reactions: list[Reaction]) -> Reaction:
    """Return the median time and median bytes of reactions."""
    return Reaction(
        median(each.milliseconds for each in reactions),
        int(median(each.bytes for each in reactions)),
    )


def point_at(page: Page, target: Locator) -> Callable[[], None]:
    """Move the pointer over an element; return a function that clicks there."""
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    if box is None:
        message = f"not on screen: {target}"
        raise LookupError(message)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def press() -> None:
        page.mouse.down()
        page.mouse.up()

    return press
