"""All spellings of the areas of a division in a year, each with the area that it means."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from geodata.base.area_names.brands import COUNTIES, load_county_brands
from geodata.base.area_names.inflection import (
    finnish_forms,
    genitives,
    nominative,
    swedish_forms,
)
from geodata.base.area_names.written import name_words
from geodata.base.divisions import DIVISIONS
from geodata.base.keys import load_key, load_names
from geodata.base.read_table import TABLES
from geodata.base.search_words import load_earlier_mergers
from geodata.base.successors import load_former_municipalities

Spelling = tuple[str, ...]
"""Folded words of a name, see ``name_words``."""

MUNICIPALITY = "municipality"

CODE_LETTERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        MUNICIPALITY: frozenset({"ku"}),
        "wellbeing_county": frozenset({"hva", "vfo"}),
        "employment_area": frozenset({"tya", "tla"}),
        "region": frozenset({"mk"}),
    }
)
"""Letters before the codes of a division. Those of other codes, such as FI-09 of ISO 3166-2 and
MK08 for a county, are not among them: the same digits mean another area there."""

_KINDS_EVERYWHERE = ("kaupunki", "kaupungin", "kunta", "kunnan", "stad", "kommun", "city", "town")
_MORE_KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"wellbeing_county": ("hva", "hvan", "vfo", "vf", "county")}
)
_SWEDISH_ENDINGS = ("", "s", "t", "ts", "en", "ens", "et", "ets")


class Reading(StrEnum):
    """How a text came to mean an area."""

    NAME = "name"
    CODE = "code"
    DECIMAL = "decimal"
    LETTERS = "letters"
    BRAND = "brand"
    FORMER = "former"


@dataclass(frozen=True)
class Meaning:
    """An area that a spelling means, and by which kind of name."""

    code: str
    reading: Reading


@dataclass(frozen=True)
class AreaSpellings:
    """Spellings of the areas of a division in a year.

    ``meanings`` are of spellings without a kind, and have more than one area for a spelling that
    areas share. ``kinds`` are the words for the kind of area that people write or leave out,
    ``letters`` those before codes, ``width`` is the number of digits of codes and ``members`` are
    the municipalities of each area.
    """

    division: str
    meanings: Mapping[Spelling, frozenset[Meaning]]
    kinds: frozenset[str]
    letters: frozenset[str]
    width: int
    members: Mapping[str, frozenset[str]]

    def shared(self) -> Mapping[Spelling, tuple[str, ...]]:
        """Spellings that two areas or more have, with their codes."""
        codes = {
            spelling: tuple(sorted({meaning.code for meaning in meanings}))
            for spelling, meanings in self.meanings.items()
        }
        return {spelling: found for spelling, found in codes.items() if len(found) > 1}


@cache
def area_spellings(division: str, year: int, tables: Path = TABLES) -> AreaSpellings:
    """Collect the spellings of a division's areas in a year.

    Names in three languages, Finnish and Swedish genitives, with and without the kind of area;
    brands of counties; former municipalities with the code of their successor. Raises ValueError
    for a year without a key and KeyError for a division that the year does not have.
    """
    names = load_names(year, tables).loc[division]
    codes = [str(code) for code in names.index]
    members = _members(division, codes, year, tables)
    kinds = _kinds(division)
    meanings: defaultdict[Spelling, set[Meaning]] = defaultdict(set)
    rows = zip(codes, names["name_fi"], names["name_sv"], names["name_en"], strict=True)
    for code, fi, sv, en in rows:
        for spelling in _area_forms(str(fi), str(sv), str(en), kinds):
            meanings[spelling].add(Meaning(code, Reading.NAME))
    for code, fi, sv in _single_municipalities(members, year, tables):
        for spelling in _place_forms(name_words(fi), name_words(sv)):
            meanings[spelling].add(Meaning(code, Reading.NAME))
    current = frozenset(meanings)
    for meaning, spelling in _other_names(division, year, tables):
        # A name that an area has today means that area.
        if spelling not in current:
            meanings[spelling].add(meaning)
    return AreaSpellings(
        division=division,
        meanings=MappingProxyType({each: frozenset(found) for each, found in meanings.items()}),
        kinds=kinds,
        letters=CODE_LETTERS.get(division, frozenset()),
        width=max(map(len, codes)),
        members=members,
    )


def without_kinds(words: Spelling, kinds: frozenset[str]) -> Spelling:
    """Leave out the words for a kind of area, wherever they stand."""
    return tuple(word for word in words if word not in kinds)


def _members(
    division: str, codes: list[str], year: int, tables: Path
) -> Mapping[str, frozenset[str]]:
    key = load_key(year, tables)
    column = key.index.to_series() if division == MUNICIPALITY else key[division]
    return MappingProxyType(
        {code: frozenset(str(each) for each in key.index[column == code]) for code in codes}
    )


def _kinds(division: str) -> frozenset[str]:
    """Words for an area of the division: its label, inflected, and what people shorten it to."""
    label = DIVISIONS[division].words.label
    finnish, swedish = name_words(label.say("fi")), name_words(label.say("sv"))
    return frozenset(
        {
            *_KINDS_EVERYWHERE,
            *(f"{word}{end}" for word in ("stad", "kommun") for end in _SWEDISH_ENDINGS),
            *(form for word in finnish for form in (word, *genitives(word))),
            *(f"{word}{end}" for word in swedish for end in _SWEDISH_ENDINGS),
            *name_words(label.say("en")),
            "of",
            *_MORE_KINDS.get(division, ()),
            *CODE_LETTERS.get(division, ()),
        }
    )


def _area_forms(fi: str, sv: str, en: str, kinds: frozenset[str]) -> Iterator[Spelling]:
    """Spellings of an area with these names in three languages, without its kind."""
    named = name_words(fi), name_words(sv)
    finnish, swedish = (without_kinds(words, kinds) for words in named)
    yield from (finnish, swedish, without_kinds(name_words(en), kinds))
    yield from _together(finnish, swedish)
    # A name before a kind is in the genitive: Itä-Uudenmaan hyvinvointialue.
    if finnish != named[0]:
        finnish = _nominative_fi(fi, kinds)
    if swedish != named[1]:
        swedish = (*swedish[:-1], swedish[-1].removesuffix("s"))
    yield from _place_forms(finnish, swedish)


def _place_forms(finnish: Spelling, swedish: Spelling) -> Iterator[Spelling]:
    """Nominatives and genitives of a place's name in two languages, and both names together."""
    yield from finnish_forms(finnish)
    yield from swedish_forms(swedish)
    yield from _together(finnish, swedish)


def _together(finnish: Spelling, swedish: Spelling) -> Iterator[Spelling]:
    """A name in both languages, in either order: Maarianhamina - Mariehamn."""
    yield finnish + swedish
    yield swedish + finnish


def _nominative_fi(name: str, kinds: frozenset[str]) -> Spelling:
    words = (word for word in name.split() if not kinds.intersection(name_words(word)))
    return name_words(" ".join(map(nominative, words)))


def _single_municipalities(
    members: Mapping[str, frozenset[str]], year: int, tables: Path
) -> Iterator[tuple[str, str, str]]:
    """Areas of one municipality with its names, by which people call them too."""
    key = load_key(year, tables)
    for code, municipalities in members.items():
        if len(municipalities) == 1:
            row = key.loc[next(iter(municipalities))]
            yield code, str(row["name_fi"]), str(row["name_sv"])


def _other_names(division: str, year: int, tables: Path) -> Iterator[tuple[Meaning, Spelling]]:
    if division == COUNTIES:
        for code, brands in load_county_brands(tables, year=year).items():
            for brand in brands:
                for spelling in finnish_forms(name_words(brand)):
                    yield Meaning(code, Reading.BRAND), spelling
    if division == MUNICIPALITY:
        for code, fi, sv in _former(year, tables):
            for spelling in _place_forms(name_words(fi), name_words(sv)):
                yield Meaning(code, Reading.FORMER), spelling


def _former(year: int, tables: Path) -> Iterable[tuple[str, str, str]]:
    """Successors of merged municipalities with the names that these had."""
    former = load_former_municipalities(tables, year=year)
    for row in former.itertuples():
        yield str(row.successor), str(row.name_fi), str(row.name_sv)
    for each in load_earlier_mergers(year, tables):
        yield each.successor, each.name_fi, each.name_sv
