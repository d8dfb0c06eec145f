"""Answers filled in by clicking the map, checked and seen on the map."""

from tests.browser.journeys.map_steps import click_on_area, wait_for_map
from tests.browser.journeys.window import Seen, Window, button, heading

BRUSH = Seen("label", "2 leadership groups")
CHOSEN = Seen("tr.is-chosen", "Lapland")
ORIGIN = {"title": "Survey", "collected_by": "The ministry", "source": "Calls"}


def test_fills_in_and_checks(window: Window) -> None:
    window.go("/aineistot/taytto?lang=en")
    window.click(BRUSH)
    click_on_area(window, "Lapland")
    window.sees(CHOSEN)
    window.reload()
    window.sees(Seen("button[aria-pressed=true]", "1 of 22 filled in"))
    for name, words in ORIGIN.items():
        window.click(Seen(f"#fill-meta-{name}"))
        window.type(words)
    # Fields of days are typed in each browser's own way.
    window.evaluate("""() => {
      const day = document.getElementById("fill-meta-collected_on");
      day.value = "2026-05-15";
      day.dispatchEvent(new Event("change", { bubbles: true }));
    }""")
    window.click(button("Check the answers"))
    window.sees(heading("Report"))
    window.click(button("See them on the map"))
    wait_for_map(window)
    window.sees(Seen(".notices", "Own data"))
