"""The search index: every area of the main divisions by its names, folded."""

import unicodedata
from typing import TypedDict

import geodata
from layers.map.facts import Facts
from layers.words.labels import area_label
from layers.words.text import LANGS, translator


class SearchEntry(TypedDict):
    """A place that the search finds: what it shows, where it leads, and the names it goes by."""

    label: str
    type: str
    division: str
    code: str
    parent: str
    keys: list[str]


def fold(name: str) -> str:
    """Fold a name for comparison: lower case, å ä ö and other marks gone, one space a gap."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join("".join(char if char.isalnum() else " " for char in bare).split())


def search_index(facts: Facts, lang: str) -> list[SearchEntry]:
    """List the searchable areas: municipalities, former ones, then the coarser divisions.

    Keys are folded Finnish, Swedish and English names, each once; ranking is the browser's.
    """
    areas = [
        _entry(facts, division, code, lang)
        for division in facts.divisions
        for code in facts.codes(division)
        # Åland is one place, found as a region.
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
    """Municipalities that have merged, leading to their successors."""
    shown = "name_sv" if lang == "sv" else "name_fi"
    columns = [facts.former[column].astype(str) for column in (shown, "name_fi", "name_sv")]
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
    """Regions that the area lies in, or their number when they are many."""
    if division == "region" or code == geodata.ALAND.get(division):
        return ""
    regions = sorted({facts.area_of(each, "region") for each in facts.members(division, code)})
    if len(regions) > 2:
        return translator(lang).ngettext("{n} region", "{n} regions", len(regions))
    return ", ".join(facts.name("region", each, lang) for each in regions)


def _keys(names: list[str]) -> list[str]:
    return list(dict.fromkeys(fold(name) for name in names))
