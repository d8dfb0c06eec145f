"""Search index of areas by their names in three languages."""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypedDict

import geodata
from geodata.base.area_names.inflection import finnish_forms
from layers.map.facts import Facts
from layers.map.short_names import short_name
from layers.words.labels import area_label
from layers.words.text import LANGS, translator

KIND_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "municipality": ("kaupunki", "stad", "city", "town"),
        "wellbeing_county": ("county",),
        "kela_service_unit": ("Kela", "FPA"),
    }
)
"""Division -> words for its areas beside the division's own label."""


class SearchEntry(TypedDict):
    """An area that the search finds: label, kind, target and the folded names to match.

    ``genitives`` are possible ones of its Finnish name, which people write before a kind of area.
    """

    label: str
    type: str
    division: str
    code: str
    parent: str
    keys: list[str]
    genitives: list[str]


def fold(name: str) -> str:
    """Fold a name for comparison: lower case, without diacritics, single spaces."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join("".join(char if char.isalnum() else " " for char in bare).split())


def search_index(facts: Facts, lang: str) -> list[SearchEntry]:
    """Return the searchable areas: municipalities, larger areas, then former municipalities.

    ``keys`` are folded names without duplicates: official and short ones in Finnish, Swedish and
    English, and words in common use. The browser ranks.
    """
    areas = [
        _entry(facts, division, code, lang)
        for division in facts.divisions
        # Those that come with answers change with them, while the index stays.
        if not geodata.DIVISIONS[division].from_answers
        for code in facts.codes(division)
        # Åland is listed once, as a region, though it is an area of every division.
        if division == "region" or code != geodata.ALAND.get(division)
    ]
    return [*areas, *_former(facts, lang)]


def search_file(facts: Facts, lang: str) -> dict[str, Any]:
    """Return index and words for kinds of areas for JSON; an entry is a list of its fields."""
    return {
        "index": [list(entry.values()) for entry in search_index(facts, lang)],
        "kinds": kind_words(facts),
    }


def kind_words(facts: Facts) -> dict[str, list[str]]:
    """Return division -> the folded words for one of its areas, in all three languages.

    With them the browser understands "Iin kunta", "Lapin maakunta" and "Kela".
    """
    return {
        division: _keys(
            [
                *(geodata.DIVISIONS[division].words.label.say(lang) for lang in LANGS),
                *KIND_WORDS.get(division, ()),
            ]
        )
        for division in facts.divisions
    }


def _entry(facts: Facts, division: str, code: str, lang: str) -> SearchEntry:
    return SearchEntry(
        label=facts.name(division, code, lang),
        type=area_label(division, code, translator(lang)),
        division=division,
        code=code,
        parent=_parent(facts, division, code, lang),
        keys=_keys(
            [
                *(facts.name(division, code, each) for each in LANGS),
                *(short_name(facts, division, code, each) for each in LANGS),
                *geodata.load_area_words().get((division, code), ()),
            ]
        ),
        genitives=_genitives(short_name(facts, division, code, "fi")),
    )


def _former(facts: Facts, lang: str) -> list[SearchEntry]:
    """Return entries of merged municipalities, which lead to their successors."""
    columns = [facts.former[column].astype(str) for column in ("name_fi", "name_sv", "successor")]
    merged = [*zip(*columns, strict=True)]
    earlier = geodata.load_earlier_mergers(facts.year)
    merged += [(each.name_fi, each.name_sv, each.successor) for each in earlier]
    return [_merged(facts, fi, sv, successor, lang) for fi, sv, successor in merged]


def _merged(facts: Facts, name_fi: str, name_sv: str, successor: str, lang: str) -> SearchEntry:
    label = name_sv if lang == "sv" else name_fi
    return SearchEntry(
        label=f"{label} → {facts.name('municipality', successor, lang)}",
        type=translator(lang).gettext("former municipality"),
        division="municipality",
        code=successor,
        parent=_parent(facts, "municipality", successor, lang),
        keys=_keys([name_fi, name_sv]),
        genitives=_genitives(name_fi),
    )


def _parent(facts: Facts, division: str, code: str, lang: str) -> str:
    """Return the names of the regions that the area lies in, or their number if there are many."""
    if division == "region" or code == geodata.ALAND.get(division):
        return ""
    regions = sorted({facts.area_of(each, "region") for each in facts.members(division, code)})
    if len(regions) > 2:
        return translator(lang).ngettext("{n} region", "{n} regions", len(regions))
    return ", ".join(facts.name("region", each, lang) for each in regions)


def _keys(names: list[str]) -> list[str]:
    return list(dict.fromkeys(fold(name) for name in names))


def _genitives(name_fi: str) -> list[str]:
    """Possible genitives of a Finnish name, folded; the browser only compares them."""
    words = tuple(fold(name_fi).split())
    return sorted(" ".join(form) for form in finnish_forms(words) if form != words)
