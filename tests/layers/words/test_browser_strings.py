"""The browser's texts are those that its modules ask for, no more and no fewer."""

import re
from pathlib import Path

from layers.words.browser_strings import BROWSER_TEXTS

SCRIPTS = Path(__file__).parents[3] / "assets" / "js"


def code() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(SCRIPTS.glob("*.js")))


def test_every_text_is_asked_for() -> None:
    quoted = set(re.findall(r"[\"']([a-z_]+)[\"']", code()))
    assert set(BROWSER_TEXTS) <= quoted


def test_every_text_that_is_asked_for_exists() -> None:
    asked = set(re.findall(r"\btext\(\s*[\"']([a-z_]+)[\"']", code()))
    assert asked <= set(BROWSER_TEXTS)
