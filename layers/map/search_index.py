"""Search index of areas by their names in three languages."""

import unicodedata
from typing import TypedDict

import geodata
from layers.map.facts import Facts
from layers.words.labels import area_label
from layers.words.text import LANGS, translator


class SearchEntry(TypedDict):
    """An area that the search finds: label, kind, target and the folded names to match."""

    label: str
    type: str
    division: str
    code: str
    parent: str
    keys: list[str]


def fold(name: str) -> str:
    """Fold a name for comparison: lower case, without diacritics, single spaces."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join("".join(char if char.isalnum() else " " for char in bare).split())


def search_index(facts: Facts, lang: str) -> list[SearchEntry]:
    """Return the searchable areas: municipalities, former municipalities, then larger areas.

    ``keys`` are the folded Finnish, Swedish and English names without duplicates. The browser
    ranks.
    """
    areas = [
        _entry(facts, division, code, lang)
        for division in facts.divisions
        for code in facts.codes(division)
        # Åland is listed once, as a region, though it is an area of every division.
        if division == "region" or code != geodata.ALAND.get(division)
    ]
    municipalities = len(facts.codes("municipality"))
    return [*areas[:municipalities], *_former(facts, lang), *areas[municipalities:]]


def _entry(facts: Facts, division: str, code: str, lang: str) -> SearchEntry:
    return SearchEntry(
        label=facts.name(division, code, lang),
        type=area_label(division, code, translator(lang)),
        division=division,
        code=code,
        parent=_parent(facts, division, code, lang),
        keys=_keys([facts.name(division, code, each) for each in LANGS]),
    )


def _former(facts: Facts, lang: str) -> list[SearchEntry]:
    """Return entries of merged municipalities, which lead to their successors."""
    name_column = "name_sv" if lang == "sv" else "name_fi"
    columns = [facts.former[column].astype(str) for column in (name_column, "name_fi", "name_sv")]
    return [
        SearchEntry(
            label=f"{label} → {facts.name('municipality', successor, lang)}",
            type=translator(lang).gettext("former municipality"),
            division="municipality",
            code=successor,
            parent=_parent(facts, "municipality", successor, lang),
            keys=_keys(names),
        )
        for successor, label, *names in zip(facts.former["successor"], *columns, strict=True)
    ]


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
