"""Before an audience, and on to others."""

from tests.browser.journeys.map_steps import open_map
from tests.browser.journeys.window import Seen, Window, button

STAGE = Seen("h1", "leadership")


def test_presents_and_leaves(window: Window) -> None:
    open_map(window)
    window.click(button("Present"))
    window.misses(Seen("select", "Theme"))
    window.sees(STAGE)
    window.press("Escape")
    window.sees(Seen("select", "Theme"))


def test_gives_a_link_to_what_is_on_screen(window: Window) -> None:
    open_map(window, "/?lang=en&theme=authorities")
    window.click(button("Share"))
    window.sees(Seen("dialog, [role=dialog]", "Share this view"))
    link = Seen("dialog input, dialog textarea, [role=dialog] input", "Link")
    window.until(lambda: "theme=authorities" in window.value(link), "see the link")
    window.click(button("Copy the link"))
    window.until(
        lambda: any(window.count(Seen("[role=status]", said)) for said in ("Copied", "by hand")),
        "hear whether the link is copied",
    )
    window.press("Escape")
    window.misses(Seen("dialog, [role=dialog]", "Share this view"))
