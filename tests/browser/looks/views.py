"""Opening views of the contact sheet, and what the probe says of them."""

from pathlib import Path

from playwright.sync_api import Page

from benchmarks.contact_sheet import View
from tests.browser.conftest import wait_until_idle

PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
"""What it tells stands at its beginning."""
SETTLED = """async () => {
  await document.fonts.ready;
  const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 30)));
  let last = "";
  for (let same = 0; same < 3; ) {
    await frame();
    const now = document.body.innerHTML.length + " " + document.documentElement.scrollHeight;
    same = now === last ? same + 1 : 0;
    last = now;
  }
}"""
"""Until nothing on the page has changed for three frames."""


def open_view(page: Page, view: View, lang: str, size: str) -> None:
    """Open a view of the contact sheet in a language and a window, and wait until it is drawn."""
    width, height = view.window(size)
    page.set_viewport_size({"width": width, "height": height})
    page.goto(view.address(lang))
    page.wait_for_selector(view.selector, state="attached")
    wait_until_idle(page)
    page.evaluate(SETTLED)


def problems(page: Page, views: tuple[View, ...], lang: str, size: str) -> list[str]:
    """What the probe finds in views, a sentence each."""
    found = []
    for view in views:
        open_view(page, view, lang, size)
        for kind, sentences in page.evaluate(PROBE).items():
            found += [f"{view.name} {size} {lang}: {kind}: {each}" for each in sentences]
    return found
