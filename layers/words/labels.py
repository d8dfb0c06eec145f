"""Labels of divisions, statuses and bases of answers, and counts of areas."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from geodata import ALAND, Status
from layers.words.grammar import count_word
from layers.words.text import N_, NN_, Translator

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
"""Division -> label of one area (lower case), and of all areas as a heading."""

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


# Division -> singular and plural message of a count in digits; below, of a count in words.
_COUNTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "municipality": NN_("{n} municipality", "{n} municipalities"),
        "employment_authority": NN_("{n} employment authority", "{n} employment authorities"),
        "employment_area": NN_("{n} employment area", "{n} employment areas"),
        "wellbeing_county": NN_("{n} wellbeing services county", "{n} wellbeing services counties"),
        "region": NN_("{n} region", "{n} regions"),
        "vitality_centre": NN_(
            "{n} Economic Development Centre", "{n} Economic Development Centres"
        ),
        "kela_service_unit": NN_(
            "{n} Kela customer service unit", "{n} Kela customer service units"
        ),
        "ely_centre": NN_("{n} ELY Centre", "{n} ELY Centres"),
        "avi_agency": NN_(
            "{n} Regional State Administrative Agency", "{n} Regional State Administrative Agencies"
        ),
        "collaborative_area": NN_("{n} collaborative area", "{n} collaborative areas"),
    }
)
_WORDED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "municipality": NN_("one municipality", "{n} municipalities"),
        "employment_authority": NN_("one employment authority", "{n} employment authorities"),
        "employment_area": NN_("one employment area", "{n} employment areas"),
        "wellbeing_county": NN_("one wellbeing services county", "{n} wellbeing services counties"),
        "region": NN_("one region", "{n} regions"),
        "vitality_centre": NN_(
            "one Economic Development Centre", "{n} Economic Development Centres"
        ),
        "kela_service_unit": NN_(
            "one Kela customer service unit", "{n} Kela customer service units"
        ),
        "ely_centre": NN_("one ELY Centre", "{n} ELY Centres"),
        "avi_agency": NN_(
            "one Regional State Administrative Agency",
            "{n} Regional State Administrative Agencies",
        ),
        "collaborative_area": NN_("one collaborative area", "{n} collaborative areas"),
    }
)


def division_label(division: str, t: Translator) -> str:
    """Return the label of one area of the division, in lower case: ``kunta``."""
    return t.gettext(DIVISION_LABELS[division][0])


def area_label(division: str, code: str, t: Translator) -> str:
    """Return the label of one area, which may differ from its division's label.

    Helsinki and Åland stand among the wellbeing services counties but are none; Åland's state
    office stands among the agencies of 2025.
    """
    if division == "wellbeing_county" and code == HELSINKI:
        return t.gettext("city that organises health and social services")
    if code == ALAND.get(division):
        if division == "avi_agency":
            return t.gettext("state office in Åland")
        return t.gettext("self-governing region")
    return division_label(division, t)


def division_plural(division: str, t: Translator) -> str:
    """Return the label of all areas of the division, as a heading: ``Kunnat``."""
    return t.gettext(DIVISION_LABELS[division][1])


def status_label(status: Status, t: Translator, basis: str = "") -> str:
    """Return the label of a status; one derived with basis ``rule`` does not mention the act."""
    if status is Status.DERIVED and basis == "rule":
        return t.gettext(BASIS_LABELS[basis])
    return t.gettext(STATUS_LABELS[status])


def basis_label(basis: str, t: Translator) -> str:
    """Return the label of what a status is based on."""
    return t.gettext(BASIS_LABELS[basis])


def status_tag(status: Status, when: date | int | None, t: Translator) -> str:
    """Return the label of a status, with day or year if known: ``Tiedossa 22.2.2024``."""
    if status is not Status.KNOWN or when is None:
        return status_label(status, t)
    if isinstance(when, int):
        return t.gettext("Known in {year}", year=when)
    return t.gettext("Known on {date}", date=t.date(when))


def count_areas(division: str, n: int, t: Translator) -> str:
    """Format a count of areas in digits: ``10 kuntaa``; unknown divisions count "areas"."""
    return t.ngettext(*_COUNTS.get(division, NN_("{n} area", "{n} areas")), n)


def count_in_words(division: str, n: int, t: Translator) -> str:
    """Format a count of areas for running text: ``kymmenen kuntaa``, ``11 kuntaa``."""
    return t.ngettext(*_WORDED[division], n, n=count_word(n, t))
