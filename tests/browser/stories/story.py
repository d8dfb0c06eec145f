"""Steps with stories that several tests share."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from dash import Dash
from playwright.sync_api import Page, expect
from werkzeug.serving import BaseWSGIServer, make_server

from tests.browser.conftest import PATIENCE_MS
from tests.browser.map.map_page import open_map
from tests.serving import Quiet

PANEL = "#story-panel"
TITLE = "#presenter-title"
PLACE = ".presenter-tools__place"


@dataclass
class OwnServer:
    """A server of its own that a test can stop, and start again at the same address."""

    app: Dash
    port: int = 0
    running: BaseWSGIServer | None = None
    thread: threading.Thread | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def start(self) -> None:
        self.running = make_server(
            "127.0.0.1", self.port, self.app.server, threaded=True, request_handler=Quiet
        )
        self.port = self.running.server_port
        self.thread = threading.Thread(target=self.running.serve_forever, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        if self.running is None or self.thread is None:
            return
        self.running.shutdown()
        self.running.server_close()
        self.thread.join()
        self.running = self.thread = None


@contextmanager
def own_server(app: Dash) -> Iterator[OwnServer]:
    """Serve an app on a free port; it may be stopped and started meanwhile."""
    server = OwnServer(app)
    server.start()
    yield server
    server.stop()


@contextmanager
def serving(app: Dash) -> Iterator[tuple[str, Callable[[], None]]]:
    """A server of its own that a test can stop: its address, and what stops it."""
    with own_server(app) as server:
        yield server.address, server.stop


COMES_WITH = re.compile(r"[?&](?:story|present)=")
"""Parameters with which the stories come by themselves."""


def wait_for_stories(page: Page) -> None:
    """Wait until the stories are there; views that do not need them have them loaded now."""
    if not COMES_WITH.search(page.url):
        page.wait_for_selector("html[data-page=ready]")
        page.evaluate("yhdyspinta.loadStories().then(() => null)")
    # Stories come when the page is idle, which takes its time on a busy machine.
    page.wait_for_selector("html[data-stories=ready]", state="attached", timeout=2 * PATIENCE_MS)


def open_stories(page: Page, address: str = "") -> None:
    """Open the map and the list of steps beside it."""
    if address.startswith("http"):
        page.goto(address)
        page.wait_for_selector("[data-page=ready] .leaflet-container.ready")
    else:
        open_map(page, address)
    wait_for_stories(page)
    page.locator("[data-action=story]").click()
    expect(page.locator(PANEL)).to_be_visible()


def wait_until_kept(page: Page, *endings: str) -> None:
    """Wait until the worker keeps files whose addresses end so."""
    page.evaluate(
        """async (endings) => {
          const kept = async () => {
            const names = await caches.keys();
            const caches_ = await Promise.all(names.map((name) => caches.open(name)));
            const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
            return endings.every((end) => requests.some(({ url }) => url.endsWith(end)));
          };
          const end = performance.now() + 60_000;
          while (!(await kept())) {
            if (performance.now() > end) throw new Error(`not kept: ${endings}`);
            await new Promise((go) => setTimeout(go, 50));
          }
        }""",
        list(endings),
    )


def act(page: Page, name: str, step: int | None = None) -> None:
    at = "" if step is None else f'[data-step="{step}"]'
    page.locator(f'{PANEL} [data-story="{name}"]{at}').click()


def make_five(page: Page) -> None:
    """A story of five steps, each with a theme of its own."""
    for theme in ("tym", "youth", "authorities", "residents", "language"):
        page.locator("#theme").select_option(theme)
        act(page, "add")
    expect(page.locator(f"{PANEL} .story__step")).to_have_count(5)


def titles(page: Page) -> list[str]:
    return page.locator(".story__show span:last-child").all_text_contents()


STORED = "yhdyspinta.stories"


def story_of(*steps: object, **more: object) -> dict[str, object]:
    """A story as the browser stores it."""
    whole = {"format": "yhdyspinta-story", "version": 1, "id": "own-a", "title": {"fi": "Minun"}}
    return {**whole, "steps": list(steps), **more}


def keep_text(page: Page, text: str, key: str = STORED) -> None:
    """Store a text in the browser, as an earlier visit would have."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])


def open_with(page: Page, text: str, address: str = "", chosen: str = "own-a") -> None:
    """Open the list of steps in a browser that has stored a text for the stories."""
    page.goto("/healthz")  # the lightest page of the same origin
    keep_text(page, text)
    keep_text(page, chosen, "yhdyspinta.story")
    open_stories(page, address)


def stored_text(page: Page) -> str:
    text: str = page.evaluate("(key) => localStorage.getItem(key)", STORED)
    return text
