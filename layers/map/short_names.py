"""Short names of areas for the map and for tight places: Pirkanmaa for its county."""

import re

from layers.map.facts import Facts

# What the official names of a division have round the place's own name, in each language.
_AROUND = {
    "fi": r" (hyvinvointialue|elinvoimakeskus|asiakaspalveluyksikön palvelualue|ELY-keskus|AVI|"
    r"yhteistyöalue)$",
    "sv": r"^NTM-centralen i | (välfärdsområde|livskraftscentral|kundserviceenhetens "
    r"serviceområde|RFV|samarbetsområde)$",
    "en": r"^Service area of the | (wellbeing services county|Economic Development Centre|customer "
    r"service unit|ELY Centre|AVI|collaborative area)$",
}

# Endings of the genitive that is left in Finnish, and of the nominative, longest first.
_NOMINATIVES = {
    "Uudenmaan": "Uusimaa",
    "Satakunnan": "Satakunta",
    "Suomen": "Suomi",
    "Hämeen": "Häme",
    "Lapin": "Lappi",
    "isen": "inen",
    "n": "",
}


def short_name(facts: Facts, division: str, code: str, lang: str) -> str:
    """Name of an area without the kind of area, in the nominative: ``Kainuu``, ``Birkaland``.

    An area of one municipality goes by the municipality's name.
    """
    members = facts.members(division, code)
    if len(members) == 1:
        return facts.name("municipality", members[0], lang)
    name = facts.name(division, code, lang)
    bare = re.sub(_AROUND[lang], "", name)
    if bare == name or lang == "en":
        return bare
    if lang == "sv":
        return bare.removesuffix("s")
    return " ".join(_nominative(word) for word in bare.split())


def _nominative(word: str) -> str:
    ending = next((each for each in _NOMINATIVES if word.endswith(each)), None)
    return word if ending is None else word.removesuffix(ending) + _NOMINATIVES[ending]
