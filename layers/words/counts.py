"""Numbers of areas, municipalities and residents in words; the browser has the same."""

from layers.words.browser_strings import browser_text
from layers.words.text import Translator

_MILLION = 1_000_000


def areas_words(n: int, t: Translator) -> str:
    """Return a number of areas in words."""
    return browser_text("area", t) if n == 1 else browser_text("areas", t, n=n)


def municipalities_words(n: int, t: Translator) -> str:
    """Return a number of municipalities in words."""
    return browser_text("municipality", t) if n == 1 else browser_text("municipalities", t, n=n)


def residents_words(n: int, t: Translator) -> str:
    """Return residents in words; from 100,000 on in millions."""
    if n < _MILLION // 10:
        return browser_text("residents", t, n=n)
    return browser_text("millions_residents", t, n=t.number(n / _MILLION, 2))


def residents_short(n: int, t: Translator) -> str:
    """Return residents in as few letters as will do."""
    if n < _MILLION // 10:
        return t.number(n)
    return browser_text("millions", t, n=t.number(n / _MILLION, 2))
