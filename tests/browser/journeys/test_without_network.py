"""Once open, the page goes on working when there is no server, also after a reload."""

from contextlib import ExitStack

import pytest
from dash import Dash

from tests.browser.journeys.console import WithConsole
from tests.browser.journeys.map_steps import (
    KUUSAMO,
    PROFILE,
    THEME,
    TITLE,
    open_map,
    search_for,
    wait_for_map,
)
from tests.browser.journeys.window import Window, heading
from tests.serving import serving

PROFILES = "/profiles/municipality.json"
QUIET_SECONDS = 1.5
"""How long the worker must have kept nothing more, to be done."""
_KEPT = """async (last) => {
  const names = await caches.keys();
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const all = keys.flat();
  return all.some(({ url }) => url.endsWith(last)) ? all.length : 0;
}"""
"""How much the worker keeps; nothing before the profiles, which come when the page is idle."""


@pytest.fixture
def excused() -> str:
    """What fails without a server, and may say so: the worker and icons are asked for anew."""
    return r"/sw\.js|favicon|/profiles/\w+/\d+\.json"


def test_a_reload_needs_no_server(window: Window, app: Dash) -> None:
    with ExitStack() as server:
        port = server.enter_context(serving(WithConsole(app.server)))
        open_map(window, f"http://127.0.0.1:{port}/?lang=en")
        window.until_steady(lambda: window.evaluate(_KEPT, PROFILES), QUIET_SECONDS)
    window.reload()
    wait_for_map(window)
    window.choose(THEME, "Residents")
    window.until(lambda: "esidents" in window.text(TITLE), "see the theme's title")
    search_for(window, "kuusam", KUUSAMO)
    window.sees(heading(KUUSAMO, PROFILE))
