"""Repeated actions: recolour, select, legend click and filter; recolour on the yardstick too."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import cycle, islice

from playwright.sync_api import Browser, Page

import ids
from benchmarks.browser import Reaction, Wire, cold_page, medians, point_at, react

WARM_UP = 3
REPETITIONS = 12
_MUNICIPALITIES = ("305", "148", "564")
_THEMES = ("residents", "unemployment_rate")


def our_reactions(browser: Browser, url: str) -> Mapping[str, Reaction]:
    """Measure each action on our map; return the medians by action."""
    with cold_page(browser, "watchLeaflet") as (page, wire):
        page.goto(url)
        page.wait_for_selector("html[data-page=ready]")
        return {
            "recolour": _repeat(page, wire, "fills", _themes(page)),
            "select": _repeat(page, wire, "selection", _areas(page)),
            "legend click": _repeat(page, wire, "fading", _legend(page)),
            "filter": _repeat(page, wire, "fading", _filter(page)),
        }


def yardstick_reaction(browser: Browser, url: str) -> Reaction:
    """Measure recolouring on the plain Plotly page; return the median."""
    with cold_page(browser, "watchMapLibre") as (page, wire):
        page.goto(url)
        page.wait_for_function("probe.firstMap !== null")
        return _repeat(page, wire, "pixel", _radio(page))


def _repeat(
    page: Page, wire: Wire, signature: str, actions: Iterator[Callable[[], object]]
) -> Reaction:
    repetitions = islice(actions, WARM_UP + REPETITIONS)
    reactions = [react(page, wire, signature, act) for act in repetitions]
    return medians(reactions[WARM_UP:])


def _themes(page: Page) -> Iterator[Callable[[], object]]:
    chooser = page.locator(f"#{ids.Controls.THEME}")
    for theme in cycle(_THEMES):
        yield partial(chooser.select_option, theme)


def _areas(page: Page) -> Iterator[Callable[[], object]]:
    for code in cycle(_MUNICIPALITIES):
        yield point_at(page, page.locator(f'path[data-code="{code}"]'))


def _legend(page: Page) -> Iterator[Callable[[], object]]:
    while True:
        yield point_at(page, page.locator(f"#{ids.Controls.LEGEND} button").first)


def _filter(page: Page) -> Iterator[Callable[[], object]]:
    chooser = page.locator(f"#{ids.Controls.REGION}")
    chooser.locator("summary").click()
    while True:
        yield point_at(page, chooser.locator("input[type=checkbox]").first)


def _radio(page: Page) -> Iterator[Callable[[], object]]:
    choices = page.locator("#theme input")
    for number in cycle((1, 0)):
        yield point_at(page, choices.nth(number))
