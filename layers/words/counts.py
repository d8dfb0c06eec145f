"""Numbers of areas, municipalities and residents in words; the browser has the same."""

from layers.words.browser_strings import browser_text
from layers.words.residents import FROM_MILLIONS
from layers.words.text import Translator


def areas_words(n: int, t: Translator) -> str:
    """Return a number of areas in words."""
    return browser_text("area", t) if n == 1 else browser_text("areas", t, n=n)


def municipalities_words(n: int, t: Translator) -> str:
    """Return a number of municipalities in words."""
    return browser_text("municipality", t) if n == 1 else browser_text("municipalities", t, n=n)


def residents_short(n: int, t: Translator) -> str:
    """Return residents in as few letters as will do; in full words see ``residents_text``."""
    return t.number(n) if n < FROM_MILLIONS else browser_text("millions", t, n=t.millions(n))
