"""Labels of divisions, statuses and bases of answers, and counts of areas."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from geodata import ALAND, DIVISIONS, Status
from layers.words.grammar import count_word
from layers.words.text import N_, NN_, Translator

HELSINKI = "90"
"""Code of the City of Helsinki among the wellbeing services counties."""

STATUS_LABELS: Mapping[Status, str] = MappingProxyType(
    {
        Status.KNOWN: N_("Known"),
        Status.DERIVED: N_("Follows from the act"),
        Status.UNKNOWN: N_("Not known"),
        Status.NOT_APPLICABLE: N_("Not applicable"),
        Status.NONE: N_("Does not exist"),
        Status.UNDECIDED: N_("Not yet decided"),
        Status.RANGE: N_("Range"),
        Status.PLANNED: N_("Planned"),
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


# What is counted besides areas of divisions -> message in digits; below, in words.
_COUNTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "area": NN_("{n} area", "{n} areas"),
        "employment_authority": NN_("{n} employment authority", "{n} employment authorities"),
    }
)
_COUNTS_IN_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "employment_authority": NN_("one employment authority", "{n} employment authorities"),
    }
)


# Headings of what belongs to a map beside the first, in their order.
_FURTHER_MAPS = (
    N_("Second map, {what}"),
    N_("Third map, {what}"),
    N_("Fourth map, {what}"),
)


def map_heading(place: int, heading: str, t: Translator) -> str:
    """Mark a heading as that of a map beside the first, whose ``place`` is counted from 1."""
    return t.gettext(_FURTHER_MAPS[place - 1], what=heading)


def division_label(division: str, t: Translator) -> str:
    """Return the label of one area of the division, in lower case: ``kunta``."""
    return DIVISIONS[division].words.label.say(t.lang)


def area_label(division: str, code: str, t: Translator) -> str:
    """Return the label of one area, which may differ from its division's label.

    Helsinki and Åland stand among the wellbeing services counties but are none; Åland's state
    office stands among the agencies of 2025.
    """
    if division == "wellbeing_county" and code == HELSINKI:
        return t.gettext("city that organises health and social services")
    if DIVISIONS[division].from_answers and code.endswith(".0"):
        return t.gettext("group not known")
    if code == ALAND.get(division):
        if division == "avi_agency":
            return t.gettext("state office in Åland")
        return t.gettext("self-governing region")
    return division_label(division, t)


def division_plural(division: str, t: Translator) -> str:
    """Return the label of all areas of the division, as a heading: ``Kunnat``."""
    return DIVISIONS[division].words.heading.say(t.lang)


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


def count_areas(unit: str, n: int, t: Translator) -> str:
    """Format a count in digits: ``10 kuntaa``.

    ``unit`` is a division, "area" or "employment_authority".
    """
    if unit in _COUNTS:
        return t.ngettext(*_COUNTS[unit], n)
    words = DIVISIONS[unit].words
    form = t.plural_form(words.count_one.say(t.lang), words.count_other.say(t.lang), n)
    return form.format(n=t.number(n))


def count_in_words(unit: str, n: int, t: Translator) -> str:
    """Format a count for running text: ``kymmenen kuntaa``, ``11 kuntaa``.

    ``unit`` is a division or "employment_authority".
    """
    if unit in _COUNTS_IN_WORDS:
        return t.ngettext(*_COUNTS_IN_WORDS[unit], n, n=count_word(n, t))
    words = DIVISIONS[unit].words
    form = t.plural_form(words.one_in_words.say(t.lang), words.count_other.say(t.lang), n)
    return form.format(n=count_word(n, t))
