"""Once open, the page goes on working when there is no server, also after a reload."""

from contextlib import ExitStack

import pytest
from dash import Dash

from tests.browser.journeys.console import WithConsole
from tests.browser.journeys.map_steps import (
    THEME,
    TITLE,
    open_map,
    wait_for_map,
)
from tests.browser.journeys.window import Window
from tests.serving import serving

QUIET_SECONDS = 1.5
"""How long the worker must have kept nothing more, to be done."""
_KEPT = """async () => {
  if (!navigator.serviceWorker.controller) return 0;
  const names = await caches.keys();
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return keys.flat().length;
}"""
"""How many files the worker keeps; none before it serves the page."""


@pytest.fixture
def excused() -> str:
    """What fails without a server, and may say so: the worker and icons are asked for anew."""
    return r"/sw\.js|favicon|/profiles/\w+/\d+\.json"


def test_a_reload_needs_no_server(window: Window, app: Dash) -> None:
    with ExitStack() as server:
        port = server.enter_context(serving(WithConsole(app.server)))
        open_map(window, f"http://127.0.0.1:{port}/?lang=en")
        window.until_steady(lambda: window.evaluate(_KEPT), QUIET_SECONDS)
    window.reload()
    wait_for_map(window)
    window.choose(THEME, "Residents")
    window.until(lambda: "esidents" in window.text(TITLE), "see the theme's title")
