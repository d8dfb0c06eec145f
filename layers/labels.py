"""Words for divisions, statuses and bases of answers."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from geodata import ALAND, Status
from layers.text import N_, Translator

HELSINKI = "90"
"""Code of the City of Helsinki among the wellbeing services counties."""

DIVISION_LABELS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "municipality": (N_("municipality"), N_("Municipalities")),
        "employment_area": (N_("employment area"), N_("Employment areas")),
        "wellbeing_county": (N_("wellbeing services county"), N_("Wellbeing services counties")),
        "region": (N_("region"), N_("Regions")),
        "vitality_centre": (N_("Economic Development Centre"), N_("Economic Development Centres")),
        "kela_service_unit": (N_("Kela customer service unit"), N_("Kela customer service units")),
        "ely_centre": (N_("ELY Centre"), N_("ELY Centres")),
        "avi_agency": (N_("Regional State Administrative Agency"), N_("Regional agencies (AVI)")),
        "collaborative_area": (
            N_("collaborative area for healthcare and social welfare"),
            N_("Collaborative areas"),
        ),
    }
)
"""Division -> its name for one area, and for all of them as a heading."""

STATUS_LABELS: Mapping[Status, str] = MappingProxyType(
    {
        Status.KNOWN: N_("Known"),
        Status.DERIVED: N_("Follows from the act"),
        Status.UNKNOWN: N_("Not known"),
        Status.NOT_APPLICABLE: N_("Not applicable"),
        Status.NONE: N_("Does not exist"),
        Status.UNDECIDED: N_("Not yet decided"),
    }
)

BASIS_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "rule": N_("Follows from the divisions"),
        "law": N_("Follows from the act and the divisions"),
        "document": N_("From a document"),
        "survey": N_("From a survey"),
        "invented": N_("Invented for the example"),
        "no_source": N_("No source found"),
    }
)


def division_label(division: str, t: Translator) -> str:
    """Name the division for one area of it, in lower case: ``kunta``."""
    return t.gettext(DIVISION_LABELS[division][0])


def area_label(division: str, code: str, t: Translator) -> str:
    """Say what kind of area it is; Helsinki and Åland are no counties though they stand so."""
    if division == "wellbeing_county" and code == HELSINKI:
        return t.gettext("city that organises health and social services")
    if division != "municipality" and code == ALAND.get(division):
        return t.gettext("self-governing region")
    return division_label(division, t)


def division_plural(division: str, t: Translator) -> str:
    """Name all areas of the division as a heading: ``Kunnat``."""
    return t.gettext(DIVISION_LABELS[division][1])


def status_label(status: Status, t: Translator, basis: str = "") -> str:
    """Name a status; what is derived from the divisions alone does not follow from the act."""
    if status is Status.DERIVED and basis == "rule":
        return t.gettext(BASIS_LABELS[basis])
    return t.gettext(STATUS_LABELS[status])


def basis_label(basis: str, t: Translator) -> str:
    """Name what a status rests on."""
    return t.gettext(BASIS_LABELS[basis])


def status_tag(status: Status, when: date | int | None, t: Translator) -> str:
    """Name a status with the day or year it holds for: ``Tiedossa 22.2.2024``."""
    if status is not Status.KNOWN or when is None:
        return status_label(status, t)
    day = str(when) if isinstance(when, int) else t.date(when)
    return t.gettext("Known on {date}", date=day)


def count_areas(division: str, n: int, t: Translator) -> str:
    """Count areas of a division in words: ``10 kuntaa``."""
    match division:
        case "municipality":
            return t.ngettext("{n} municipality", "{n} municipalities", n)
        case "employment_authority":
            return t.ngettext("{n} employment authority", "{n} employment authorities", n)
        case "employment_area":
            return t.ngettext("{n} employment area", "{n} employment areas", n)
        case "wellbeing_county":
            return t.ngettext("{n} wellbeing services county", "{n} wellbeing services counties", n)
        case "region":
            return t.ngettext("{n} region", "{n} regions", n)
    return t.ngettext("{n} area", "{n} areas", n)
