"""Short names of areas for the map and narrow layouts: ``Pirkanmaa`` for the county's full name."""

import re

from layers.map.facts import Facts

# Language -> pattern of the parts of official names that name the kind of area.
_AROUND = {
    "fi": r" (hyvinvointialue|elinvoimakeskus|asiakaspalveluyksikön palvelualue|ELY-keskus|AVI|"
    r"yhteistyöalue)$",
    "sv": r"^NTM-centralen i | (välfärdsområde|livskraftscentral|kundserviceenhetens "
    r"serviceområde|RFV|samarbetsområde)$",
    "en": r"^Service area of the | (wellbeing services county|Economic Development Centre|customer "
    r"service unit|ELY Centre|AVI|collaborative area)$",
}

# Finnish genitive ending -> nominative ending, tried in this order.
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
    """Return the name of an area without its kind, in the nominative: ``Kainuu``, ``Birkaland``.

    An area of a single municipality gets the municipality's name.
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
    """Turn the genitive of a Finnish place name into the nominative."""
    ending = next((each for each in _NOMINATIVES if word.endswith(each)), None)
    return word if ending is None else word.removesuffix(ending) + _NOMINATIVES[ending]
