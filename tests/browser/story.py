"""Steps with stories that several tests share."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dash import Dash
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from tests.browser.map_page import open_map
from tests.serving import Quiet

PANEL = "#story-panel"
TITLE = "#presenter-title"
PLACE = ".presenter-tools__place"


@contextmanager
def serving(app: Dash) -> Iterator[tuple[str, Callable[[], None]]]:
    """A server of its own that a test can stop: its address, and what stops it."""
    server = make_server("127.0.0.1", 0, app.server, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()

    def stop() -> None:
        server.shutdown()
        server.server_close()
        thread.join()

    yield f"http://127.0.0.1:{server.server_port}/", stop
    stop()


def wait_for_stories(page: Page) -> None:
    page.wait_for_selector("html[data-stories=ready]", state="attached")


def open_stories(page: Page, address: str = "") -> None:
    """Open the map and the list of steps beside it."""
    if address.startswith("http"):
        page.goto(address)
        page.wait_for_selector(".leaflet-container.ready")
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
          while (!(await kept())) await new Promise((go) => setTimeout(go, 50));
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
