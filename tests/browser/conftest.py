"""Fixtures of browser tests: a running app, and pages without access to other hosts."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from dash import Dash
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.serving import serving

CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # No host but this machine can be found, so that nothing leaves it.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
OWN_HOSTS = {"127.0.0.1", "localhost"}
"""Hosts of this machine: the app, and the sign-in provider of the tests under another name."""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SERIOUS = ("serious", "critical")
EVERY_RULE: Mapping[str, object] = {"resultTypes": ["violations"]}
COLOURS = {**EVERY_RULE, "runOnly": ["color-contrast", "link-in-text-block"]}
"""Options of axe-core: its own choice of rules, or those of them that are about colours."""
PATIENCE_MS = 15_000
SLOW_MACHINE = "was preloaded using link preload but not used within a few seconds"
"""What Chromium says of pages that a busy machine has not come to draw yet; not of the page."""

NO_TEXT = "no text for"
WATCH_TEXTS = f"""(() => {{
  const watched = (strings) => new Proxy(strings, {{
    get(target, key) {{
      if (!(key in target)) console.error(`{NO_TEXT} ${{String(key)}}`);
      return target[key];
    }},
  }});
  const watch = (model) => {{
    const use = model.use.bind(model);
    model.use = (catalogue, arcs) =>
      use({{ ...catalogue, strings: watched(catalogue.strings) }}, arcs);
  }};
  let exposed;
  Object.defineProperty(window, "yhdyspinta", {{
    get: () => exposed,
    set(next) {{
      exposed = next;
      if (next.model) watch(next.model);
    }},
  }});
}})()"""
"""Makes the page write to its console the key of every text that it asks for in vain."""

NO_WORKER = """if (navigator.serviceWorker) {
  navigator.serviceWorker.register = () => Promise.reject(new Error("no worker in this test"));
}"""
"""Refuses service workers, as private windows do."""

expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


IDLE = "new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done())))"


def wait_until_idle(page: Page) -> None:
    """Wait until a page has had nothing to do twice, so that what it puts off has begun.

    A busy machine may never tell that the network is idle.
    """
    page.evaluate(IDLE)


@dataclass
class Watched:
    """Errors in the pages of one test: console messages and requests to other hosts."""

    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def base_url(app: Dash) -> Iterator[str]:
    """Address of an app that serves on a free port, without a slash at the end."""
    with serving(app.server) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=list(CHROMIUM_FLAGS)
    )


@pytest.fixture
def viewport() -> ViewportSize:
    """Size of the window; a test module may override it."""
    return {"width": 1440, "height": 900}


@pytest.fixture
def keeps_pages() -> bool:
    """Whether pages get the service worker, which serves them without a network.

    It loads all files of a page a second time, so only the tests that need it have it.
    """
    return False


@pytest.fixture
def watched() -> Watched:
    return Watched()


@pytest.fixture
def context(
    browser: Browser,
    base_url: str,
    viewport: ViewportSize,
    keeps_pages: bool,
    watched: Watched,
) -> Iterator[BrowserContext]:
    """A fresh browser context; requests to any other host fail and are recorded."""
    context = browser.new_context(
        base_url=base_url,
        viewport=viewport,
        locale="fi-FI",
        reduced_motion="reduce",
        accept_downloads=True,
    )
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(WATCH_TEXTS)
    if not keeps_pages:
        context.add_init_script(NO_WORKER)

    def record_foreign(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https"} and address.hostname not in OWN_HOSTS:
            watched.foreign.append(request.url)

    context.on("request", record_foreign)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, watched: Watched) -> Iterator[Page]:
    """A page; after the test its console must be empty and no other host have been asked.

    What the console holds includes keys of texts that there are not, see ``WATCH_TEXTS``.
    """
    page = context.new_page()

    def heard(message: ConsoleMessage) -> None:
        if SLOW_MACHINE in message.text:
            return
        watched.console.append(f"{message.type}: {message.text} ({message.location.get('url')})")

    page.on("console", heard)
    page.on("pageerror", lambda error: watched.errors.append(str(error)))
    yield page
    assert watched.errors == []
    assert watched.console == []
    assert watched.foreign == []


@dataclass(frozen=True)
class Accessibility:
    """axe-core, run on a page."""

    axe: Axe = field(default_factory=Axe)

    def problems_in_both_schemes(self, page: Page) -> list[str]:
        """Serious and critical findings of the page in light, then in dark colours."""
        found = []
        # Names, roles and order are the same in both schemes, so colours alone are looked at again.
        for scheme, rules in zip(SCHEMES, (EVERY_RULE, COLOURS), strict=True):
            page.emulate_media(color_scheme=scheme)
            found += [f"{scheme}: {problem}" for problem in self.problems(page, rules)]
        return found

    def problems(self, page: Page, rules: Mapping[str, object] = EVERY_RULE) -> list[str]:
        """Serious and critical findings, one line each with the elements they are about."""
        findings = self.axe.run(page, options=dict(rules)).response["violations"]
        return [
            f"{each['id']} ({each['impact']}): {each['help']}: "
            + ", ".join(str(node["target"]) for node in each["nodes"])
            for each in findings
            if each["impact"] in SERIOUS
        ]


@pytest.fixture(scope="session")
def accessibility() -> Accessibility:
    return Accessibility()
