"""Find the area that a text means."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from geodata.base.area_names.spellings import (
    AreaSpellings,
    Meaning,
    Reading,
    Spelling,
    area_spellings,
    without_kinds,
)
from geodata.base.area_names.suggestions import suggest
from geodata.base.area_names.written import LONGEST, fold, name_words, split_parentheses
from geodata.base.divisions import divisions
from geodata.base.read_table import TABLES

_QUOTES = " '\"\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb`=*"
_DECIMAL = re.compile(r"([0-9]{1,3})[.,]0{1,9}")
_SIGNED = re.compile(r"[+-][0-9]")
_DIGITS = re.compile(r"[0-9]{1,3}")
_LETTERED = re.compile(r"([a-z]+)([0-9]{1,3})")


@dataclass(frozen=True)
class Found:
    """The area that a text means, and how it came to."""

    code: str
    reading: Reading


@dataclass(frozen=True)
class Ambiguous:
    """Areas that a text may mean: it names several, or its code is of one and its name another."""

    codes: tuple[str, ...]


@dataclass(frozen=True)
class NotFound:
    """No area; ``suggestions`` are codes of those that are likely meant."""

    suggestions: tuple[str, ...] = ()


def find_area(
    written: str, division: str, year: int, tables: Path = TABLES
) -> Found | Ambiguous | NotFound:
    """Find the area of a division that a text means, as officials write areas.

    Reads codes (``5``, ``05``, ``5.0``, ``HVA05``), names and genitives in Finnish and Swedish with
    or without the kind of area, both together in any order, what confirms them in parentheses,
    brands of counties and former municipalities. Raises ValueError for a year without a key and
    KeyError for a division that the year does not have.
    """
    found = look_up(written, division, year, tables)
    if found is not None:
        return found
    outside, _items = split_parentheses(written[:LONGEST])
    names = _parts(name_words(outside), area_spellings(division, year, tables))[1]
    return NotFound(suggest(names, division, year, tables))


# The area of a row is asked for by its cell, its name and its findings.
@lru_cache(maxsize=4096)
def look_up(
    written: str, division: str, year: int, tables: Path = TABLES
) -> Found | Ambiguous | None:
    """Find as ``find_area`` does, without looking for suggestions, which takes time."""
    known = area_spellings(division, year, tables)
    text = fold(written[:LONGEST]).strip(_QUOTES)
    if _SIGNED.match(text):
        return None
    if decimal := _DECIMAL.fullmatch(text):
        code = _code(decimal[1], known)
        return Found(code, Reading.DECIMAL) if code else None
    found = _match(name_words(text), known)
    outside, items = split_parentheses(text)
    if found is not None or not items:
        return found
    found = _match(name_words(outside), known)
    if isinstance(found, Found):
        confirmed = all(_confirms(item, found.code, known, year, tables) for item in items)
        return found if confirmed else None
    return found


def _match(words: Spelling, known: AreaSpellings) -> Found | Ambiguous | None:
    """Match words that are a code, a name or both."""
    codes, names = _parts(words, known)
    meant = _named(names, known)
    if not codes:
        return _result(meant)
    code = _code(codes[0], known) if len(set(codes)) == 1 else None
    if code is None:
        return None
    if not without_kinds(names, known.kinds):
        lettered = any(_is_lettered(word, known) for word in words) or bool(
            known.letters.intersection(names)
        )
        return Found(code, Reading.LETTERS if lettered else Reading.CODE)
    if not meant:
        return None
    return _result(meant | {Meaning(code, next(iter(meant)).reading)})


def _parts(words: Spelling, known: AreaSpellings) -> tuple[list[str], Spelling]:
    """Part words into the digits of codes and the other words."""
    codes, names = [], []
    for word in words:
        lettered = _LETTERED.fullmatch(word)
        if _DIGITS.fullmatch(word):
            codes.append(word)
        elif lettered and lettered[1] in known.letters:
            codes.append(lettered[2])
        else:
            names.append(word)
    return codes, tuple(names)


def _is_lettered(word: str, known: AreaSpellings) -> bool:
    lettered = _LETTERED.fullmatch(word)
    return lettered is not None and lettered[1] in known.letters


def _named(names: Spelling, known: AreaSpellings) -> frozenset[Meaning]:
    whole = known.meanings.get(names, frozenset())
    return whole or known.meanings.get(without_kinds(names, known.kinds), frozenset())


def _result(meant: frozenset[Meaning]) -> Found | Ambiguous | None:
    codes = sorted({meaning.code for meaning in meant})
    if len(codes) > 1:
        return Ambiguous(tuple(codes))
    return Found(codes[0], min(meaning.reading for meaning in meant)) if codes else None


def _code(digits: str, known: AreaSpellings) -> str | None:
    code = digits.zfill(known.width)
    return code if code in known.members else None


def _confirms(item: str, code: str, known: AreaSpellings, year: int, tables: Path) -> bool:
    """Whether what stands in parentheses agrees with an area: a kind, a code, a name, a part.

    An area of another division agrees when it lies in the area or the area lies in it, as the
    municipality does in "Meri-Lappi (Kemi)" and the region in "Kuopio (Pohjois-Savo)".
    """
    words = name_words(item)
    if all(word in known.kinds for word in words):
        return True
    own = _match(words, known)
    if own is not None:
        return isinstance(own, Found) and own.code == code
    mine = known.members[code]
    for division in divisions(year, tables):
        if division.main and division.id != known.division:
            other = area_spellings(division.id, year, tables)
            meant = _match(words, other)
            if isinstance(meant, Found):
                theirs = other.members[meant.code]
                if mine <= theirs or theirs <= mine:
                    return True
    return False
