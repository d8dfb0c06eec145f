"""Phrases on the areas of any division, in the inflected forms that sentences need."""

from geodata import DIVISIONS
from layers.words.text import Translator


def of_the_areas(division: str, n: int, t: Translator) -> str:
    """Return "of the n areas" of a division: ``45 työllisyysalueesta``."""
    words = DIVISIONS[division].words.of_all.say(t.lang)
    return words.format(n=t.number(_without_helsinki(division, n)))


def none_of_the_areas(division: str, n: int, t: Translator) -> str:
    """Return "none of the n areas" of a division: ``yksikään 308 kunnasta``."""
    words = DIVISIONS[division].words.none_of_all.say(t.lang)
    return words.format(n=t.number(_without_helsinki(division, n)))


def a_border(division: str, t: Translator) -> str:
    """Return the division's border as an object: ``hyvinvointialueen rajan``."""
    return DIVISIONS[division].words.border.say(t.lang)


def _without_helsinki(division: str, n: int) -> int:
    """Counties are counted without Helsinki, which is a city and stands among them."""
    return n - 1 if division == "wellbeing_county" else n
