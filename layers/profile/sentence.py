"""The sentence that opens a profile: how the area overlaps the other divisions."""

import geodata
from geodata import AnswerSet, Status
from geodata.answers.topics import tym
from layers.map.facts import Facts
from layers.map.group_division import GROUPS, group_by_code
from layers.profile.areas_in_sentences import count_phrases
from layers.words.grammar import count_word, into_county, strong, whole_county
from layers.words.labels import count_in_words
from layers.words.text import Translator, capitalised, sort_key, translator


def sentence(facts: Facts, answer_set: AnswerSet, division: str, code: str, lang: str) -> str:
    """Return one sentence on how the area overlaps the other divisions.

    Works for every area of every division. Strong names are marked with ``**``.
    """
    t = translator(lang)
    if facts.area_of(facts.members(division, code)[0], "region") == geodata.ALAND["region"]:
        return capitalised(_aland(facts, division, code, t))
    match division:
        case "municipality":
            words = _municipality(facts, code, t)
        case "employment_area":
            words = _employment_area(facts, code, t)
        case "wellbeing_county":
            words = _county(facts, answer_set, code, t)
        case _ if division == GROUPS:
            words = _group(facts, answer_set, code, t)
        case _:
            words = _wide_area(facts, division, code, t)
    return capitalised(words)


def _group(facts: Facts, answer_set: AnswerSet, code: str, t: Translator) -> str:
    """Say which employment areas sit in a leadership group, or that it is not known."""
    group = group_by_code(answer_set.groups, code)
    contents = count_in_words("municipality", len(facts.members(GROUPS, code)), t)
    if group is None:
        county = facts.name("wellbeing_county", code.partition(".")[0], t.lang)
        return t.gettext(
            "The leadership group is not known: {county}, {contents}.",
            county=strong(county),
            contents=contents,
        )
    names = [strong(facts.name("employment_area", area, t.lang)) for area in group.areas]
    if len(names) == 1:
        return t.gettext(
            "A leadership group of one employment area: {area}, {contents}.",
            area=names[0],
            contents=contents,
        )
    return t.gettext(
        "A leadership group of several employment areas: {areas}; {contents}.",
        areas=t.listing(names),
        contents=contents,
    )


def _aland(facts: Facts, division: str, code: str, t: Translator) -> str:
    if division == "municipality":
        name = facts.name(division, code, t.lang)
        return t.gettext("{name} belongs to Åland, where Act 381/2023 does not apply.", name=name)
    return t.gettext(
        "The area has {contents}. Åland has legislation of its own; Act 381/2023 does not apply "
        "there.",
        contents=count_in_words("municipality", len(facts.members(division, code)), t),
    )


def _municipality(facts: Facts, code: str, t: Translator) -> str:
    area, county = facts.area_of(code, "employment_area"), facts.area_of(code, "wellbeing_county")
    name = facts.name("municipality", code, t.lang)
    if facts.members("wellbeing_county", county) == (code,):
        return _helsinki(name, t)
    into = _into(facts, county, t)
    if facts.members("employment_area", area) == (code,):
        return t.gettext(
            "{name} is an employment area of its own and belongs to {county}.",
            name=name,
            county=into,
        )
    parts = facts.split("employment_area", area, "wellbeing_county")
    area_name = strong(facts.name("employment_area", area, t.lang))
    others = [part for part in parts if part != county]
    if not others:
        return t.gettext(
            "{name} belongs to the {area} employment area and to {county}.",
            name=name,
            area=area_name,
            county=into,
        )
    return t.gettext(
        "{name} belongs to the {area} employment area and to {county}; {share} of the "
        "employment area's residents belong to {other}.",
        name=name,
        area=area_name,
        county=into,
        share=_share(facts, parts[others[0]], area, t),
        other=_into(facts, others[0], t),
    )


def _helsinki(name: str, t: Translator) -> str:
    return t.gettext(
        "{name} organises both employment services and health and social services itself.",
        name=name,
    )


def _employment_area(facts: Facts, code: str, t: Translator) -> str:
    members = facts.members("employment_area", code)
    parts = facts.split("employment_area", code, "wellbeing_county")
    if len(parts) > 1:
        return _crossing(facts, code, parts, t)
    county = next(iter(parts))
    municipalities = count_in_words("municipality", len(members), t)
    if facts.members("wellbeing_county", county) == members:
        if len(members) == 1:
            return _helsinki(facts.name("municipality", members[0], t.lang), t)
        return t.gettext(
            "{municipalities} that also form {county}.",
            municipalities=municipalities,
            county=whole_county(facts.name("wellbeing_county", county, t.lang), t.lang),
        )
    others = len(facts.split("wellbeing_county", county, "employment_area")) - 1
    if len(members) == 1:
        return t.ngettext(
            "An employment area of one municipality that belongs to {county}; the same county has "
            "one other employment area.",
            "An employment area of one municipality that belongs to {county}; the same county has "
            "{n} other employment areas.",
            others,
            county=_into(facts, county, t),
            n=count_word(others, t),
        )
    return t.ngettext(
        "{municipalities} that belong to {county}; the same county has one other employment area.",
        "{municipalities} that belong to {county}; the same county has {n} other employment areas.",
        others,
        municipalities=municipalities,
        county=_into(facts, county, t),
        n=count_word(others, t),
    )


def _crossing(facts: Facts, code: str, parts: dict[str, tuple[str, ...]], t: Translator) -> str:
    """Return the sentence of an employment area in several counties, smaller parts first."""
    main, *smaller = parts
    clauses = [
        t.ngettext(
            "{names} belongs to {county} ({share} of residents)",
            "{names} belong to {county} ({share} of residents)",
            len(parts[county]),
            names=t.listing([strong(name) for name in _names(facts, parts[county], t)]),
            county=_into(facts, county, t),
            share=_share(facts, parts[county], code, t),
        )
        for county in smaller
    ]
    filling = {
        "municipalities": count_in_words("municipality", sum(map(len, parts.values())), t),
        "clauses": ", ".join(clauses),
        "rest": _rest(facts, parts[main], main, t),
    }
    if len(parts) == 2:
        return t.gettext(
            "{municipalities} in two wellbeing services counties: {clauses}, {rest}.", **filling
        )
    return t.gettext(
        "{municipalities} in {count} wellbeing services counties: {clauses}, {rest}.",
        count=count_word(len(parts), t),
        **filling,
    )


def _rest(facts: Facts, members: tuple[str, ...], county: str, t: Translator) -> str:
    into = _into(facts, county, t)
    if len(members) == 1:
        name = _municipality_name(facts, members[0], t)
        return t.gettext("{name} to {county}", name=name, county=into)
    return t.gettext(
        "the other {count} to {county}", count=count_word(len(members), t), county=into
    )


def _county(facts: Facts, answer_set: AnswerSet, code: str, t: Translator) -> str:
    groups = _groups(answer_set, code, t)
    members = facts.members("wellbeing_county", code)
    if len(members) == 1:
        return t.gettext(
            "{name} organises both employment services and health and social services itself: "
            "{groups}.",
            name=_municipality_name(facts, members[0], t),
            groups=groups,
        )
    municipalities = count_in_words("municipality", len(members), t)
    areas = list(facts.split("wellbeing_county", code, "employment_area"))
    if len(areas) == 1:
        return t.gettext(
            "{municipalities} and one employment authority, {area}: {groups}.",
            municipalities=municipalities,
            area=strong(facts.name("employment_area", areas[0], t.lang)),
            groups=groups,
        )
    return t.gettext(
        "{municipalities} and {authorities}: {groups}.",
        municipalities=municipalities,
        authorities=count_in_words("employment_authority", len(areas), t),
        groups=groups,
    )


def _groups(answer_set: AnswerSet, county: str, t: Translator) -> str:
    """Return the number of TYM leadership groups, or its status, as the end of a sentence."""
    answer = answer_set.answers[tym.TOPIC.id, county]
    if answer.value is not None and answer.status is Status.PLANNED:
        return t.ngettext(
            "one TYM leadership group is planned",
            "{count} TYM leadership groups are planned",
            int(answer.value),
            count=count_word(int(answer.value), t),
        )
    if answer.status is Status.RANGE:
        return t.gettext(
            "there are {low}–{high} TYM leadership groups; the exact number is not known",
            low=answer.minimum,
            high=answer.maximum,
        )
    if answer.value is not None:
        return t.ngettext(
            "there is one TYM leadership group",
            "there are {count} TYM leadership groups",
            int(answer.value),
            count=count_word(int(answer.value), t),
        )
    if answer.status is Status.NONE:
        return t.gettext("there is no TYM leadership group")
    if answer.status is Status.UNDECIDED:
        return t.gettext("the number of TYM leadership groups has not been decided")
    return t.gettext(
        "there may be {low}–{high} TYM leadership groups; the number is not known",
        low=answer.minimum,
        high=answer.maximum,
    )


def _wide_area(facts: Facts, division: str, code: str, t: Translator) -> str:
    """Return the sentence of a region or overlay: its areas and those that cross its border."""
    counties = facts.split(division, code, "wellbeing_county")
    areas = facts.split(division, code, "employment_area")
    areas.pop(geodata.ALAND["employment_area"], None)  # named among the counties
    crossing = [a for a, part in areas.items() if part != facts.members("employment_area", a)]
    contents = t.listing(
        [
            count_in_words("municipality", len(facts.members(division, code)), t),
            *count_phrases(facts, "wellbeing_county", counties, t),
            count_in_words("employment_area", len(areas), t),
        ]
    )
    if not crossing:
        return t.gettext("The area has {contents}.", contents=contents)
    if len(crossing) == len(areas) == 1:
        return t.gettext(
            "The area has {contents}. The employment area also reaches beyond it.",
            contents=contents,
        )
    return t.ngettext(
        "The area has {contents}. Of the employment areas, one also reaches beyond it.",
        "The area has {contents}. Of the employment areas, {n} also reach beyond it.",
        len(crossing),
        contents=contents,
        n=count_word(len(crossing), t),
    )


def _into(facts: Facts, county: str, t: Translator) -> str:
    return into_county(facts.name("wellbeing_county", county, t.lang), t.lang)


def _municipality_name(facts: Facts, code: str, t: Translator) -> str:
    return facts.name("municipality", code, t.lang)


def _names(facts: Facts, municipalities: tuple[str, ...], t: Translator) -> list[str]:
    """Return the names of municipalities in alphabetical order of the language."""
    return sorted((_municipality_name(facts, each, t) for each in municipalities), key=sort_key)


def _share(facts: Facts, members: tuple[str, ...], area: str, t: Translator) -> str:
    """Return the share of the employment area's residents who live in some municipalities."""
    whole = facts.population("employment_area", area)
    return t.percent(facts.residents(members) / whole)
