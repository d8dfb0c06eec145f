"""The municipalities that two areas share, by name, and what they belong to in which matter."""

from geodata import DIVISIONS
from layers.map.short_names import short_name
from layers.relations.relation import Relation
from layers.words.grammar import strong
from layers.words.text import Translator, sort_key

_MOST_NAMES = 8


def shared_names(relation: Relation, pair: tuple[str, str], lang: str) -> tuple[str, ...]:
    """Name the municipalities that an area of a shares with one of b, in alphabetical order.

    Raises KeyError for two areas that share none.
    """
    return _names(relation, relation.shared[pair], lang)


def names_in_short(names: tuple[str, ...], t: Translator) -> str:
    """List names in running text; of a long list the first ones, and how many more there are."""
    left = len(names) - _MOST_NAMES
    if left <= 1:
        return t.listing(list(names))
    more = t.gettext("{n} more", n=t.number(left))
    return t.listing([*names[:_MOST_NAMES], more])


def minor_parts(relation: Relation, code: str) -> tuple[str, ...]:
    """Return the areas of b that reach over the border of an area of a, most residents first.

    The one with the most of its residents is left out, unless no other reaches over.
    """
    largest, *others = relation.overlapping_areas(code)
    over = [part for part in (largest, *others) if _reaches_beyond(relation, part)]
    return tuple(part for part in over if part != largest) or tuple(over)


def _reaches_beyond(relation: Relation, code_b: str) -> bool:
    """Whether an area of b shares municipalities with more than one area of a."""
    return sum(part == code_b for _, part in relation.shared) > 1


def belonging_sentence(
    relation: Relation, pair: tuple[str, str], t: Translator, only: tuple[str, ...] = ()
) -> str:
    """Say to which area of a and of b the municipalities of a pair belong, and in which matter.

    ``only`` are codes of some of these municipalities, to speak of no others. Names are marked with
    ``**``.
    """
    facts = relation.facts
    area_a, area_b = _area_names(relation, pair, t.lang)
    members = only or relation.shared[pair]
    names = _names(relation, members, t.lang)
    return t.ngettext(
        "{names} ({residents}) belongs {matter_a} to {area_a} and {matter_b} to {area_b}.",
        "{names} ({residents}) belong {matter_a} to {area_a} and {matter_b} to {area_b}.",
        len(names),
        names=strong(names_in_short(names, t)),
        residents=t.ngettext("{n} resident", "{n} residents", facts.residents(members)),
        matter_a=DIVISIONS[relation.a].words.matter.say(t.lang),
        matter_b=DIVISIONS[relation.b].words.matter.say(t.lang),
        area_a=strong(area_a),
        area_b=strong(area_b),
    )


def minor_sentences(relation: Relation, code: str, t: Translator) -> tuple[str, ...]:
    """Say where the municipalities belong that make an area of a cross a border."""
    if relation.relations[code] != "crosses":
        return ()
    parts = minor_parts(relation, code)
    return tuple(belonging_sentence(relation, (code, part), t) for part in parts)


def _area_names(relation: Relation, pair: tuple[str, str], lang: str) -> tuple[str, str]:
    """Name both areas of a pair in short, or in full where that would be the same name twice."""
    facts, areas = relation.facts, tuple(zip((relation.a, relation.b), pair, strict=True))
    first, second = (short_name(facts, division, code, lang) for division, code in areas)
    if first == second:
        first, second = (facts.name(division, code, lang) for division, code in areas)
    return first, second


def _names(relation: Relation, members: tuple[str, ...], lang: str) -> tuple[str, ...]:
    names = [relation.facts.name("municipality", code, lang) for code in members]
    return tuple(sorted(names, key=sort_key))
