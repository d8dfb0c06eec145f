"""A window of any browser, as journeys use it: what readers see and do, no way into the code."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from tests.browser.conftest import PATIENCE_MS

FIND = """(selector, name) => {
  const words = (element) => {
    const by = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    return [
      element.getAttribute("aria-label"),
      ...by.map((id) => document.getElementById(id)?.innerText),
      ...[...(element.labels ?? [])].map((label) => label.innerText),
      element.innerText,
    ].filter(Boolean).join(" ");
  };
  const shown = (element) => element.type === "file"
    || (element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible");
  return [...document.querySelectorAll(selector)]
    .filter((element) => shown(element) && words(element).includes(name));
}"""
"""Elements on screen that match a selector and whose name holds the words; file fields always."""

POLL_SECONDS = 0.05


@dataclass(frozen=True)
class Seen:
    """What a reader sees: elements of a kind (a CSS selector) whose name holds some words."""

    kind: str
    name: str = ""


def button(name: str) -> Seen:
    return Seen("button, a[href], [role=button], [role=tab]", name)


def heading(name: str, within: str = "") -> Seen:
    return Seen(", ".join(f"{within} h{level}" for level in (1, 2, 3)), name)


class Window(ABC):
    """A window in a fresh profile of a browser, 1440 px wide and some 900 px high.

    Keys are named as in ``KeyboardEvent.key``.
    """

    base_url: str

    @abstractmethod
    def go(self, address: str) -> None:
        """Open an address, or a path of the app, and wait until the document is loaded."""

    @abstractmethod
    def reload(self) -> None:
        """Load the document again."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Press and release a key."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Type a text into what has the focus."""

    @abstractmethod
    def click_at(self, x: float, y: float) -> None:
        """Click at a point of the window."""

    @abstractmethod
    def evaluate(self, function: str, *arguments: object) -> Any:
        """Call a JavaScript function in the page."""

    @abstractmethod
    def take_console(self) -> list[str]:
        """What pages have written to the console since it was last taken, errors included."""

    @abstractmethod
    def close(self) -> None:
        """Close the window and forget its profile."""

    @abstractmethod
    def _click(self, what: Seen) -> None:
        """Click the first element."""

    @abstractmethod
    def _choose(self, what: Seen, option: str) -> None:
        """Choose the option of a native list by its words."""

    @abstractmethod
    def _attach(self, what: Seen, file: Path) -> None:
        """Give a file to a file field."""

    def click(self, what: Seen) -> None:
        """Wait for an element and click it."""
        self.sees(what)
        self._click(what)

    def choose(self, what: Seen, option: str) -> None:
        """Choose the option of a native list by its words."""
        self.sees(what)
        self._choose(what, option)

    def attach(self, what: Seen, file: Path) -> None:
        """Give a file to a file field."""
        self.sees(what)
        self._attach(what, file)

    def count(self, what: Seen) -> int:
        """How many of it are on screen."""
        number: int = self.evaluate(f"(...what) => ({FIND})(...what).length", what.kind, what.name)
        return number

    def text(self, what: Seen) -> str:
        """The text of the first that is on screen, or an empty one."""
        text: str = self.evaluate(
            f"(...what) => ({FIND})(...what)[0]?.innerText ?? ''", what.kind, what.name
        )
        return text

    def value(self, what: Seen) -> str:
        """What a field holds."""
        value: str = self.evaluate(f"(...what) => ({FIND})(...what)[0].value", what.kind, what.name)
        return value

    def sees(self, what: Seen) -> None:
        """Wait until it is on screen."""
        self.until(lambda: self.count(what) > 0, f"see {what}")

    def misses(self, what: Seen) -> None:
        """Wait until it is not on screen."""
        self.until(lambda: self.count(what) == 0, f"see no {what}")

    def query(self) -> dict[str, list[str]]:
        """The parameters in the address."""
        return parse_qs(self.evaluate("() => location.search.slice(1)"))

    def until(self, holds: Callable[[], bool], wanted: str) -> None:
        """Wait until something holds; ``wanted`` says what, for the failure."""
        deadline = time.monotonic() + PATIENCE_MS / 1000
        while not holds():
            assert time.monotonic() < deadline, f"waited in vain to {wanted}"
            time.sleep(POLL_SECONDS)

    def until_steady(self, number: Callable[[], int], seconds: float) -> None:
        """Wait until a number that grows from nought has stayed the same for some time."""
        last, since = 0, time.monotonic()

        def steady() -> bool:
            nonlocal last, since
            if (now := number()) != last:
                last, since = now, time.monotonic()
            return last > 0 and time.monotonic() - since > seconds

        self.until(steady, "see a number come to rest")
