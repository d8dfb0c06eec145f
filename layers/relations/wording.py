"""Words for any two divisions set against each other, in forms that sentences need."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.words.text import N_, Translator

# Division -> "of the {n} areas", "none of the {n} areas", "its border is crossed". Counties are
# counted without Helsinki, which is a city and stands among them.
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
    """Name all areas of a division as a whole to take from: ``45 työllisyysalueesta``."""
    return t.gettext(_PHRASES[division][0], n=t.number(_without_helsinki(division, n)))


def none_of_the_areas(division: str, n: int, t: Translator) -> str:
    """Name the areas of a division of which none does something: ``yksikään 308 kunnasta``."""
    return t.gettext(_PHRASES[division][1], n=t.number(_without_helsinki(division, n)))


def a_border(division: str, t: Translator) -> str:
    """Name the border that something crosses or not: ``hyvinvointialueen rajan``."""
    return t.gettext(_PHRASES[division][2])


def _without_helsinki(division: str, n: int) -> int:
    return n - 1 if division == "wellbeing_county" else n
