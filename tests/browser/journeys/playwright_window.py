"""Chromium and Firefox, driven by Playwright."""

from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import Browser, ConsoleMessage, ElementHandle, Error, Page

from tests.browser.conftest import PATIENCE_MS, SLOW_MACHINE
from tests.browser.journeys.window import FIND, Seen, Window

LEFT = "Execution context was destroyed"
"""What Playwright says when a page goes to another one, by itself, while it is asked."""


class PlaywrightWindow(Window):
    """A window of a browser that Playwright has started."""

    def __init__(self, browser: Browser, base_url: str) -> None:
        self.base_url = base_url
        self._context = browser.new_context(viewport={"width": 1440, "height": 900})
        self._context.set_default_timeout(PATIENCE_MS)
        self._page: Page = self._context.new_page()
        self._console: list[str] = []
        self._page.on("console", self._hear)
        self._page.on("pageerror", lambda error: self._console.append(f"error: {error}"))

    def _hear(self, message: ConsoleMessage) -> None:
        if SLOW_MACHINE not in message.text:
            place = message.location.get("url")
            self._console.append(f"{message.type}: {message.text} ({place})")

    def go(self, address: str) -> None:
        self._page.goto(urljoin(self.base_url, address))

    def reload(self) -> None:
        self._page.reload()

    def press(self, key: str) -> None:
        self._page.keyboard.press(key)

    def type(self, text: str) -> None:
        self._page.keyboard.type(text)

    def click_at(self, x: float, y: float) -> None:
        self._page.mouse.click(x, y)

    def evaluate(self, function: str, *arguments: object) -> Any:
        code = f"(all) => ({function})(...all)"
        try:
            return self._page.evaluate(code, list(arguments))
        except Error as error:
            if LEFT not in error.message:
                raise
        self._page.wait_for_load_state()
        return self._page.evaluate(code, list(arguments))

    def take_console(self) -> list[str]:
        # Messages come one by one; those that were sent before this answer are here after it.
        self._page.evaluate("() => null")
        taken, self._console = self._console, []
        return taken

    def close(self) -> None:
        self._context.close()

    def _element(self, what: Seen) -> ElementHandle:
        handle = self._page.evaluate_handle(f"(all) => ({FIND})(...all)[0]", [what.kind, what.name])
        element = handle.as_element()
        assert element, what
        return element

    def _click(self, what: Seen) -> None:
        self._element(what).click()

    def _choose(self, what: Seen, option: str) -> None:
        self._element(what).select_option(label=option)

    def _attach(self, what: Seen, file: Path) -> None:
        self._element(what).set_input_files(file)
