"""Phrases on the areas of any division, in the inflected forms that sentences need."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.words.text import N_, Translator

# Division -> "of the {n} areas", "none of the {n} areas", its border as an object. Counties are
# counted without Helsinki, which is a city.
_PHRASES: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "municipality": (
            N_("of the {n} municipalities"),
            N_("none of the {n} municipalities"),
            N_("the border of a municipality"),
        ),
        "employment_area": (
            N_("of the {n} employment areas"),
            N_("none of the {n} employment areas"),
            N_("the border of an employment area"),
        ),
        "wellbeing_county": (
            N_("of the {n} wellbeing services counties and Helsinki"),
            N_("none of the {n} wellbeing services counties and Helsinki"),
            N_("the border of a wellbeing services county"),
        ),
        "region": (
            N_("of the {n} regions"),
            N_("none of the {n} regions"),
            N_("the border of a region"),
        ),
        "vitality_centre": (
            N_("of the {n} Economic Development Centres"),
            N_("none of the {n} Economic Development Centres"),
            N_("the border of an Economic Development Centre"),
        ),
        "kela_service_unit": (
            N_("of the {n} Kela customer service units"),
            N_("none of the {n} Kela customer service units"),
            N_("the border of a Kela customer service unit"),
        ),
        "ely_centre": (
            N_("of the {n} ELY Centres"),
            N_("none of the {n} ELY Centres"),
            N_("the border of an ELY Centre"),
        ),
        "avi_agency": (
            N_("of the {n} Regional State Administrative Agencies"),
            N_("none of the {n} Regional State Administrative Agencies"),
            N_("the border of a Regional State Administrative Agency"),
        ),
        "collaborative_area": (
            N_("of the {n} collaborative areas for healthcare and social welfare"),
            N_("none of the {n} collaborative areas for healthcare and social welfare"),
            N_("the border of a collaborative area"),
        ),
    }
)


def of_the_areas(division: str, n: int, t: Translator) -> str:
    """Return "of the n areas" of a division: ``45 työllisyysalueesta``."""
    return t.gettext(_PHRASES[division][0], n=t.number(_without_helsinki(division, n)))


def none_of_the_areas(division: str, n: int, t: Translator) -> str:
    """Return "none of the n areas" of a division: ``yksikään 308 kunnasta``."""
    return t.gettext(_PHRASES[division][1], n=t.number(_without_helsinki(division, n)))


def a_border(division: str, t: Translator) -> str:
    """Return the division's border as an object: ``hyvinvointialueen rajan``."""
    return t.gettext(_PHRASES[division][2])


def _without_helsinki(division: str, n: int) -> int:
    return n - 1 if division == "wellbeing_county" else n
