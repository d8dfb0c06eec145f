"""Notes on regions whose municipalities belong to several of Kela's service units."""

from layers.map.facts import Facts
from layers.words.grammar import count_word
from layers.words.text import Translator, sort_key

KELA = "kela_service_unit"


def split_regions(facts: Facts) -> tuple[str, ...]:
    """Return the codes of regions whose municipalities belong to more than one of Kela's units.

    Empty for a year whose key has no such units.
    """
    if KELA not in facts.divisions:
        return ()
    return tuple(code for code in facts.codes("region") if len(_parts(facts, code)) > 1)


def split_note(facts: Facts, region: str, t: Translator) -> str:
    """Say how a region of ``split_regions`` is divided among Kela's units.

    Names the municipalities of every part but the one with the most, which is counted only.
    """
    parts = _parts(facts, region)
    rest = max(parts, key=lambda unit: len(parts[unit]))
    clauses = [
        f"{facts.name(KELA, unit, t.lang)} – {_names(facts, members, t)}"
        for unit, members in parts.items()
        if unit != rest
    ]
    others = t.gettext("the other {count} municipalities", count=count_word(len(parts[rest]), t))
    clauses.append(f"{facts.name(KELA, rest, t.lang)} – {others}")
    return t.gettext(
        "{region} belongs to several of Kela's service areas: {parts}. So Statistics Finland's "
        "classification has it.",
        region=facts.name("region", region, t.lang),
        parts="; ".join(clauses),
    )


def row_notes(facts: Facts, division: str, code: str, t: Translator) -> dict[tuple[str, str], str]:
    """Return notes for the rows of an area's profile, by the row's (division, code).

    In the profile of one of Kela's units the note belongs to the region's row; in any other profile
    to the row of the unit that has the fewest of the region's municipalities.
    """
    members = set(facts.members(division, code))
    notes: dict[tuple[str, str], str] = {}
    for region in split_regions(facts):
        parts = _parts(facts, region)
        units = [unit for unit, own in parts.items() if members.intersection(own)]
        if units:
            fewest = min(units, key=lambda unit: len(parts[unit]))
            row = ("region", region) if division == KELA else (KELA, fewest)
            notes[row] = " ".join([*filter(None, [notes.get(row)]), split_note(facts, region, t)])
    return notes


def _parts(facts: Facts, region: str) -> dict[str, tuple[str, ...]]:
    return facts.split("region", region, KELA)


def _names(facts: Facts, municipalities: tuple[str, ...], t: Translator) -> str:
    names = [facts.name("municipality", code, t.lang) for code in municipalities]
    return t.listing(sorted(names, key=sort_key))
