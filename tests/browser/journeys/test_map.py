"""What a reader does with the map, in each browser."""

from tests.browser.journeys.map_steps import (
    CHIPS,
    KAINUU,
    KUUSAMO,
    PROFILE,
    THEME,
    TITLE,
    click_on_area,
    fills,
    focused_area,
    open_map,
    search_for,
    tab_into_map,
)
from tests.browser.journeys.window import Seen, Window, heading


def test_the_map_is_painted_and_explained(window: Window) -> None:
    open_map(window)
    assert "leadership" in window.text(TITLE)
    window.sees(Seen("#legend li", "1 leadership group"))
    window.sees(heading("Finland", PROFILE))


def test_searches_and_chooses(window: Window) -> None:
    open_map(window)
    search_for(window, "kuusam", KUUSAMO)
    window.sees(heading(KUUSAMO, PROFILE))
    assert window.query()["sel"] == ["municipality:305"]


def test_selects_by_a_click_on_the_map(window: Window) -> None:
    open_map(window, "/?lang=en&division=employment_area")
    click_on_area(window, KAINUU)
    window.sees(heading(KAINUU, PROFILE))
    assert window.query()["sel"] == ["employment_area:10"]


def test_changes_the_theme(window: Window) -> None:
    open_map(window)
    before = fills(window)
    window.choose(THEME, "Unemployment rate")
    window.until(lambda: "nemploy" in window.text(TITLE), "see the theme's title")
    window.until(lambda: fills(window) != before, "see other colours")
    window.sees(Seen("#legend li", "%"))
    assert window.query()["theme"] == ["unemployment_rate"]


def test_filters_and_takes_the_filter_away(window: Window) -> None:
    open_map(window)
    before = fills(window)
    window.click(Seen("summary", "Wellbeing services county"))
    window.click(Seen("label", "Pirkanmaa"))
    window.press("Escape")
    window.sees(Seen(CHIPS, "Pirkanmaa"))
    window.until(lambda: fills(window) != before, "see the rest fade")
    assert window.query()["county"] == ["08"]
    window.click(Seen(f"{CHIPS} button", "Pirkanmaa"))
    window.until(lambda: fills(window) == before, "see the whole country again")
    assert "county" not in window.query()


def test_walks_selects_and_leaves_by_keyboard(window: Window) -> None:
    open_map(window)
    tab_into_map(window)
    first = focused_area(window)
    window.press("ArrowUp")
    second = focused_area(window)
    assert second
    assert second != first
    window.press("Enter")
    window.sees(heading(second, PROFILE))
    assert window.query()["sel"][0].startswith("wellbeing_county:")
    window.press("Escape")
    assert "sel" not in window.query()
    window.press("Escape")
    assert focused_area(window) is None
