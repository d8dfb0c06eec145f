"""Short names of areas for the map and narrow layouts: ``Pirkanmaa`` for the county's full name."""

from geodata import DIVISIONS
from geodata.base.area_names.inflection import nominative
from geodata.base.wording import known_lang
from layers.map.facts import Facts

PLACE = "{name}"
"""Placeholder of the place's own name in the pattern of official names."""


def short_name(facts: Facts, division: str, code: str, lang: str) -> str:
    """Return the name of an area without its kind, in the nominative: ``Kainuu``, ``Birkaland``.

    An area of a single municipality gets the municipality's name, unless it has one of its own.
    """
    members = facts.members(division, code)
    if len(members) == 1 and not DIVISIONS[division].from_answers:
        return facts.name("municipality", members[0], lang)
    name = facts.name(division, code, lang)
    bare = _bare(name, DIVISIONS[division].words.official_name.say(known_lang(lang)))
    if bare == name or lang == "en":
        return bare
    if lang == "sv":
        return bare.removesuffix("s")
    return " ".join(nominative(word) for word in bare.split())


def _bare(name: str, pattern: str) -> str:
    """Take off what the pattern has around the place's own name; other names stay as they are."""
    before, after = pattern.split(PLACE)
    fits = name.startswith(before) and name.endswith(after)
    return name.removeprefix(before).removesuffix(after) if fits else name
