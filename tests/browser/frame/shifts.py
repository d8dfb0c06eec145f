"""Layout shift of a page, as the browser measures it."""

from playwright.sync_api import Page

RECORD_SHIFTS = """window.layoutShift = 0;
new PerformanceObserver((list) => {
  for (const { hadRecentInput, value } of list.getEntries()) {
    if (!hadRecentInput) window.layoutShift += value;
  }
}).observe({ type: "layout-shift", buffered: true });"""
"""Script to run before the page's own."""


def shifted(page: Page) -> float:
    """Sum of all shifts so far that no input of the reader caused."""
    return float(page.evaluate("window.layoutShift"))
