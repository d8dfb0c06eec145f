"""Time of each step of the ready stories, from key to painted and to presented on screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize

from benchmarks.browser import Wire, cold_page, press_key

Motion = Literal["reduce", "no-preference"]
RUNS = 5
"""Times that each story is played to its end and back; the first is the warm-up."""
_SCREEN: ViewportSize = {"width": 1920, "height": 1080}
_STILL_MS = 900
"""Time until the camera has stopped after a step."""


@dataclass(frozen=True)
class Step:
    """A step of a story: its number from 1, and ms from the key in each measured run."""

    story: str
    number: int
    painted: tuple[float, ...]
    on_screen: tuple[float, ...]


def step_changes(browser: Browser, url: str, motion: Motion) -> list[Step]:
    """Measure every step of the ready stories, reached from the step before and after it."""
    with cold_page(browser, "watchLeaflet") as (page, wire):
        page.set_viewport_size(_SCREEN)
        page.emulate_media(reduced_motion=motion)
        page.goto(url)
        page.wait_for_selector("html[data-page=ready]")
        page.evaluate("yhdyspinta.loadStories().then(() => null)")
        page.wait_for_selector("html[data-stories=ready]", state="attached")
        page.wait_for_load_state("networkidle")
        stories: dict[str, int] = page.evaluate(
            "Object.fromEntries(yhdyspinta.book.ready().map((s) => [s.id, s.steps.length]))"
        )
        return [
            step for story, steps in stories.items() for step in _played(page, wire, story, steps)
        ]


def _played(page: Page, wire: Wire, story: str, steps: int) -> Iterator[Step]:
    found: dict[int, list[tuple[float, float]]] = {number: [] for number in range(1, steps + 1)}
    page.evaluate("(story) => yhdyspinta.player.play(story)", story)
    for run in range(RUNS):
        for key, number in _path(steps):
            page.wait_for_timeout(_STILL_MS)
            times = press_key(page, wire, "step", key)
            if run:
                found[number].append(times)
    for number, each in found.items():
        painted, on_screen = zip(*each, strict=True)
        yield Step(story, number, painted, on_screen)


def _path(steps: int) -> Iterator[tuple[str, int]]:
    """Yield the keys from the first step to the last and back, with the step each leads to."""
    for number in range(2, steps + 1):
        yield "ArrowRight", number
    for number in range(steps - 1, 0, -1):
        yield "ArrowLeft", number
