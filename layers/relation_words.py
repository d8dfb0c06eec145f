"""Words for any two divisions set against each other, in forms that sentences need."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.facts import Facts
from layers.grammar import the_county
from layers.labels import count_areas
from layers.text import N_, Translator

# Division -> "of the {n} areas", "its border is crossed", "none of its borders is crossed".
_PHRASES: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "municipality": (
            N_("of the {n} municipalities"),
            N_("the border of a municipality"),
            N_("any border of a municipality"),
        ),
        "employment_area": (
            N_("of the {n} employment areas"),
            N_("the border of an employment area"),
            N_("any border of an employment area"),
        ),
        "wellbeing_county": (
            N_("of the {n} wellbeing services counties"),
            N_("the border of a wellbeing services county"),
            N_("any border of a wellbeing services county"),
        ),
        "region": (
            N_("of the {n} regions"),
            N_("the border of a region"),
            N_("any border of a region"),
        ),
        "vitality_centre": (
            N_("of the {n} Economic Development Centres"),
            N_("the border of an Economic Development Centre"),
            N_("any border of an Economic Development Centre"),
        ),
        "kela_service_unit": (
            N_("of the {n} Kela customer service units"),
            N_("the border of a Kela customer service unit"),
            N_("any border of a Kela customer service unit"),
        ),
        "ely_centre": (
            N_("of the {n} ELY Centres"),
            N_("the border of an ELY Centre"),
            N_("any border of an ELY Centre"),
        ),
        "avi_agency": (
            N_("of the {n} Regional State Administrative Agencies"),
            N_("the border of a Regional State Administrative Agency"),
            N_("any border of a Regional State Administrative Agency"),
        ),
        "collaborative_area": (
            N_("of the {n} collaborative areas for healthcare and social welfare"),
            N_("the border of a collaborative area"),
            N_("any border of a collaborative area"),
        ),
    }
)


def of_the_areas(division: str, n: int, t: Translator) -> str:
    """Name all areas of a division as a whole to take from: ``45 työllisyysalueesta``."""
    return t.gettext(_PHRASES[division][0], n=t.number(n))


def a_border(division: str, t: Translator) -> str:
    """Name the border that something crosses: ``hyvinvointialueen rajan``."""
    return t.gettext(_PHRASES[division][1])


def any_border(division: str, t: Translator) -> str:
    """Name the border that nothing crosses: ``hyvinvointialueen rajaa``."""
    return t.gettext(_PHRASES[division][2])


def count_of(division: str, n: int, t: Translator) -> str:
    """Count areas of any division in words; overlays have words of their own too."""
    match division:
        case "vitality_centre":
            return t.ngettext(
                "{n} Economic Development Centre", "{n} Economic Development Centres", n
            )
        case "kela_service_unit":
            return t.ngettext(
                "{n} Kela customer service unit", "{n} Kela customer service units", n
            )
        case "ely_centre":
            return t.ngettext("{n} ELY Centre", "{n} ELY Centres", n)
        case "avi_agency":
            return t.ngettext(
                "{n} Regional State Administrative Agency",
                "{n} Regional State Administrative Agencies",
                n,
            )
        case "collaborative_area":
            return t.ngettext("{n} collaborative area", "{n} collaborative areas", n)
    return count_areas(division, n, t)


def spoken(facts: Facts, division: str, code: str, t: Translator) -> str:
    """Name an area as inside a sentence."""
    name = facts.name(division, code, t.lang)
    return the_county(name, t.lang) if division == "wellbeing_county" else name
