"""Areas inside sentences: counted in words, and named with the article that English needs."""

from collections.abc import Iterable

from geodata import ALAND, DIVISIONS
from layers.map.facts import Facts
from layers.map.short_names import PLACE
from layers.words.labels import HELSINKI, count_areas, count_in_words
from layers.words.text import Translator


def count_phrases(
    facts: Facts, division: str, codes: Iterable[str], t: Translator, *, figures: bool = False
) -> list[str]:
    """Count areas in words; Helsinki and Åland are named where they are no area of that kind.

    Returns phrases to join: ``["neljä hyvinvointialuetta", "Helsingin kaupunki"]``. With
    ``figures`` small numbers are in digits, too.
    """
    count = count_areas if figures else count_in_words
    apart = {ALAND.get(division), HELSINKI if division == "wellbeing_county" else None}
    codes = list(codes)
    named = [name_in_sentence(facts, division, code, t) for code in codes if code in apart]
    rest = len(codes) - len(named)
    return [*([count(division, rest, t)] if rest or not named else []), *named]


def count_phrase(
    facts: Facts, division: str, codes: Iterable[str], t: Translator, *, figures: bool = False
) -> str:
    """Return ``count_phrases`` joined: ``neljä hyvinvointialuetta ja Helsingin kaupunki``."""
    return t.listing(count_phrases(facts, division, codes, t, figures=figures))


def name_in_sentence(facts: Facts, division: str, code: str, t: Translator) -> str:
    """Return the name of an area inside a sentence: in English with its article.

    Official names that are only a place's own name, such as those of municipalities, have none.
    """
    name = facts.name(division, code, t.lang)
    if t.lang != "en" or name == "Åland":
        return name
    pattern = DIVISIONS[division].words.official_name.en
    if pattern == PLACE:
        return f"the {name}" if name.endswith(" region") else name
    # A name that begins with what the area is does so in lower case inside a sentence.
    return f"the {name}" if pattern.startswith(PLACE) else f"the {name[:1].lower()}{name[1:]}"
