"""Texts of the story code: they join those of the map, and both speak every language.

That each key which the scripts ask for has a text is watched by every test in a browser: the page
writes a key without one to its console, which must be empty (``tests/browser/conftest.py``).
"""

import re

from layers.stories.browser_strings import STORY_TEXTS, story_strings
from layers.words.browser_strings import BROWSER_TEXTS, browser_strings
from layers.words.text import LANGS, translator

PLACES = re.compile(r"\{\w+\}")


def test_no_text_of_a_story_takes_the_key_of_another() -> None:
    assert not set(STORY_TEXTS) & set(BROWSER_TEXTS)


def test_translations_have_the_places_that_the_browser_fills() -> None:
    for lang in LANGS:
        t = translator(lang)
        texts = {**browser_strings(t), **story_strings(t)}
        for key, message in {**BROWSER_TEXTS, **STORY_TEXTS}.items():
            assert sorted(PLACES.findall(texts[key])) == sorted(PLACES.findall(message)), key
