"""The same journeys in three browsers: each test gets a window of each of them in turn."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial

import pytest
from playwright.sync_api import Playwright

from benchmarks.processes import on_gunicorn
from tests.browser.journeys.playwright_window import PlaywrightWindow
from tests.browser.journeys.webkit_window import WebKitWindow, screen
from tests.browser.journeys.window import Window

FIREFOX = {"ui.prefersReducedMotion": 1, "network.dns.disabled": True}
"""No motion, and no host but this machine, so that nothing leaves it."""
Opener = Callable[[str], Window]


@pytest.fixture(scope="package")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the app on the server of production, with an empty store of answers."""
    store = tmp_path_factory.mktemp("journeys") / "answers.sqlite"
    served = on_gunicorn(
        "tests.browser.journeys.served:create_server()",
        1,
        YHDYSPINTA_STORE_URL=f"sqlite:///{store}",
    )
    with served as server:
        yield server.url


@pytest.fixture(scope="package", params=["chromium", "firefox", "webkit"])
def opener(
    request: pytest.FixtureRequest,
    playwright: Playwright,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Opener]:
    """Opens windows of one browser."""
    with ExitStack() as stack:
        if request.param == "webkit":
            environment = stack.enter_context(screen(tmp_path_factory.mktemp("gtk")))
            yield partial(WebKitWindow, environment)
        elif request.param == "firefox":
            firefox = playwright.firefox.launch(
                channel="moz-firefox",
                executable_path=shutil.which("firefox-esr"),
                firefox_user_prefs=dict(FIREFOX),
            )
            yield partial(PlaywrightWindow, stack.enter_context(firefox))
        else:
            yield partial(PlaywrightWindow, request.getfixturevalue("browser"))


@pytest.fixture
def excused() -> str:
    """A pattern of lines that the console may hold; a test module may override it."""
    return r"(?!)"


@pytest.fixture(scope="module")
def opened(opener: Opener, base_url: str) -> Iterator[Window]:
    """The window of a module's tests: each opens its page anew, in the profile of the earlier."""
    window = opener(base_url)
    yield window
    window.close()


@pytest.fixture
def window(opened: Window, excused: str) -> Iterator[Window]:
    """A window; after the test its console must be empty."""
    yield opened
    assert [line for line in opened.take_console() if not re.search(excused, line)] == []
