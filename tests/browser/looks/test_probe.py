"""The probe sees what it is to see, and nothing where all is well."""

import pytest
from playwright.sync_api import Page

from tests.browser.looks.views import PROBE

WELL = """<p style="width: 300px">A line of words, and <a href="#a">a link</a> in it.</p>
<button style="width: 24px; height: 24px">x</button>
<button style="width: 16px; height: 16px; margin: 40px">y</button>
<div style="height: 40px; overflow: auto">One<br>two<br>three<br>four<br>five</div>
<span style="position: absolute; clip-path: inset(50%); overflow: hidden; width: 1px">Hidden</span>
<button disabled style="color: #ccc">Not now</button>
<p style="background: #000; color: #fff">White on black</p>"""
FAULTY = {
    "cut": """<p style="width: 60px; overflow: hidden; white-space: nowrap;
      text-overflow: ellipsis">Rather long a line</p>""",
    "cut by its frame": """<svg width="50" height="20">
      <text x="30" y="15">Beyond</text></svg>""",
    "overlapping": """<p style="position: absolute; top: 10px">One text</p>
      <p style="position: absolute; top: 14px">Another text</p>""",
    "pale": '<p style="color: #999">Grey on white</p>',
    "pale on a shape": """<svg width="200" height="40"><rect width="200" height="40" fill="#000"/>
      <text x="10" y="25" fill="#333">Dark on dark</text></svg>""",
    "small": """<button style="width: 16px; height: 16px">a</button
      ><button style="width: 16px; height: 16px">b</button>""",
}
"""Kind of fault, and what is special about it -> a page with that fault and no other."""


def look_at(page: Page, body: str) -> dict[str, list[str]]:
    """What the probe says of a page with a body."""
    style = "<style>body { margin: 20px; font: 16px/1.4 sans-serif; background: #fff }</style>"
    page.set_content(f"<!doctype html><title>A page</title>{style}<body>{body}")
    found: dict[str, list[str]] = page.evaluate(PROBE)
    return found


def test_it_says_nothing_where_all_is_well(page: Page) -> None:
    assert look_at(page, WELL) == {"cut": [], "overlapping": [], "pale": [], "small": []}


@pytest.mark.parametrize("fault", FAULTY)
def test_it_tells_a_fault(page: Page, fault: str) -> None:
    found = look_at(page, FAULTY[fault])
    assert [kind for kind, sentences in found.items() if sentences] == [fault.split(maxsplit=1)[0]]
