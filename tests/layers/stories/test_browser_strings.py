"""Texts of the story code: every key that the scripts ask for, and no other."""

import re
from pathlib import Path

from layers.stories.browser_strings import STORY_TEXTS
from layers.words.browser_strings import BROWSER_TEXTS

FOLDER = Path(__file__).parents[3] / "assets" / "story"


def test_scripts_and_texts_agree() -> None:
    script = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.js"))
    words = set(re.findall(r"\"([a-z_]+)\"", script))
    assert set(STORY_TEXTS) <= words
    asked = set(re.findall(r"(?:text|say|wrong|button|group|field)\(\"([a-z_]+)\"", script))
    assert asked <= set(STORY_TEXTS) | set(BROWSER_TEXTS)
    assert not set(STORY_TEXTS) & set(BROWSER_TEXTS)
