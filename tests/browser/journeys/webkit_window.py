"""WebKitGTK's own small browser, driven by Selenium on a screen that nobody sees."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from selenium.webdriver import WebKitGTK
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.journeys.console import STORED
from tests.browser.journeys.window import FIND, Seen, Window

DRIVER = "/usr/bin/WebKitWebDriver"
BROWSER = "*-linux-gnu*/webkit2gtk-4.1/MiniBrowser"
SCREEN = ("-screen", "0", "1600x1100x24", "-nolisten", "tcp")
QUIET = "[Settings]\ngtk-enable-animations=0\n"
"""GTK's setting, which pages see as the reader's wish for reduced motion."""
KEYS = {
    "ArrowDown": Keys.ARROW_DOWN,
    "ArrowLeft": Keys.ARROW_LEFT,
    "ArrowRight": Keys.ARROW_RIGHT,
    "ArrowUp": Keys.ARROW_UP,
    "Enter": Keys.ENTER,
    "Escape": Keys.ESCAPE,
    "Tab": Keys.TAB,
}
_TAKE = """(name) => {
  const kept = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  return kept ?? "[]";
}"""


@contextmanager
def screen(folder: Path) -> Iterator[Mapping[str, str]]:
    """The environment of browsers on a screen of their own; ``folder`` gets their configuration."""
    (folder / "gtk-3.0").mkdir()
    (folder / "gtk-3.0" / "settings.ini").write_text(QUIET, encoding="ascii")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), *SCREEN]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as said:
            display = f":{said.readline().strip()}"
        own = {
            "DISPLAY": display,
            "LANG": "C.UTF-8",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
            # Without a graphics processor the software that stands in for it crashes now and then.
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
            "XDG_CONFIG_HOME": str(folder),
        }
        yield {**os.environ, **own}
    finally:
        process.terminate()
        process.wait(timeout=20)


class WebKitWindow(Window):
    """A window of WebKitGTK's own small browser; each is a session with a profile of its own."""

    def __init__(self, environment: Mapping[str, str], base_url: str) -> None:
        self.base_url = base_url
        options = Options()
        options.binary_location = str(next(Path("/usr/lib").glob(BROWSER)))
        options.add_argument("--automation")
        self._driver = WebKitGTK(options=options, service=Service(DRIVER, env=dict(environment)))
        # The bar of addresses takes 38 px of it.
        self._driver.set_window_size(1440, 938)

    def go(self, address: str) -> None:
        self._driver.get(urljoin(self.base_url, address))

    def reload(self) -> None:
        self._driver.refresh()

    def press(self, key: str) -> None:
        ActionChains(self._driver, duration=0).send_keys(KEYS[key]).perform()

    def type(self, text: str) -> None:
        ActionChains(self._driver, duration=0).send_keys(text).perform()

    def click_at(self, x: float, y: float) -> None:
        actions = ActionBuilder(self._driver, duration=0)
        actions.pointer_action.move_to_location(round(x), round(y)).click()  # type: ignore[no-untyped-call]
        actions.perform()

    def evaluate(self, function: str, *arguments: object) -> Any:
        return self._driver.execute_script(f"return ({function})(...arguments)", *arguments)

    def take_console(self) -> list[str]:
        lines: list[str] = json.loads(self.evaluate(_TAKE, STORED))
        return lines

    def close(self) -> None:
        self._driver.quit()

    def _element(self, what: Seen) -> WebElement:
        element: WebElement = self.evaluate(
            f"(...what) => ({FIND})(...what)[0]", what.kind, what.name
        )
        return element

    def _click(self, what: Seen) -> None:
        self._element(what).click()

    def _choose(self, what: Seen, option: str) -> None:
        Select(self._element(what)).select_by_visible_text(option)

    def _attach(self, what: Seen, file: Path) -> None:
        self._element(what).send_keys(str(file))
