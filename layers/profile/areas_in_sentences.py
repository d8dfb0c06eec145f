"""Areas inside sentences: counted in words, and named with the article that English needs."""

from collections.abc import Iterable

from geodata import ALAND
from layers.map.facts import Facts
from layers.words.labels import HELSINKI, count_areas, count_in_words
from layers.words.text import Translator


def counted(
    facts: Facts, division: str, codes: Iterable[str], t: Translator, *, figures: bool = False
) -> list[str]:
    """Count areas in words, Helsinki and Åland by their names where they are no such area.

    ``["neljä hyvinvointialuetta", "Helsingin kaupunki"]``, ready to be listed; with ``figures``
    also small numbers are in digits, as in a table.
    """
    count = count_areas if figures else count_in_words
    apart = {ALAND.get(division), HELSINKI if division == "wellbeing_county" else None}
    codes = list(codes)
    named = [spoken(facts, division, code, t) for code in codes if code in apart]
    rest = len(codes) - len(named)
    return [*([count(division, rest, t)] if rest or not named else []), *named]


def count_of(
    facts: Facts, division: str, codes: Iterable[str], t: Translator, *, figures: bool = False
) -> str:
    """Count areas as one listing: ``neljä hyvinvointialuetta ja Helsingin kaupunki``."""
    return t.listing(counted(facts, division, codes, t, figures=figures))


def spoken(facts: Facts, division: str, code: str, t: Translator) -> str:
    """Name an area as inside a sentence: English has its articles."""
    name = facts.name(division, code, t.lang)
    if t.lang != "en" or name == "Åland":
        return name
    if division == "kela_service_unit":
        return f"the {name[:1].lower()}{name[1:]}"
    if division in ("municipality", "region", "employment_area"):
        return f"the {name}" if name.endswith(" region") else name
    return f"the {name}"
