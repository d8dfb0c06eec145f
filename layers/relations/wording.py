"""Words for any two divisions set against each other, in forms that sentences need."""

from geodata import DIVISIONS
from layers.words.text import Translator


def of_the_areas(division: str, n: int, t: Translator) -> str:
    """Name all areas of a division as a whole to take from: ``45 työllisyysalueesta``."""
    words = DIVISIONS[division].words.of_all.say(t.lang)
    return words.format(n=t.number(_without_helsinki(division, n)))


def none_of_the_areas(division: str, n: int, t: Translator) -> str:
    """Name the areas of a division of which none does something: ``yksikään 308 kunnasta``."""
    words = DIVISIONS[division].words.none_of_all.say(t.lang)
    return words.format(n=t.number(_without_helsinki(division, n)))


def a_border(division: str, t: Translator) -> str:
    """Name the border that something crosses or not: ``hyvinvointialueen rajan``."""
    return DIVISIONS[division].words.border.say(t.lang)


def _without_helsinki(division: str, n: int) -> int:
    """Counties are counted without Helsinki, which is a city and stands among them."""
    return n - 1 if division == "wellbeing_county" else n
