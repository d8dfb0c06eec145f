"""Areas that a text which names none may have meant: misspelt names, and parts of names."""

from functools import cache
from pathlib import Path

from geodata.base.area_names.spellings import AreaSpellings, Spelling, area_spellings
from geodata.base.read_table import TABLES

MOST_SUGGESTED = 4
"""Areas that share a part of a name; more of them say nothing."""

_SHORTEST_PART = 4
# Letters that a name must have for one slip of the fingers in it, and for two. Names of places are
# alike: with more slips, or another first letter, Valtimo would become Paltamo and Åland Nyland.
_ONE_SLIP, _TWO_SLIPS = 6, 11
_KIND_SLIPS, _LONG_KIND = 2, 8


def suggest(words: Spelling, division: str, year: int, tables: Path = TABLES) -> tuple[str, ...]:
    """Codes of the areas that are likely meant, in order; () when none is."""
    known = area_spellings(division, year, tables)
    core = _without_misspelt_kinds(words, known.kinds)
    if not core:
        return ()
    exact = known.meanings.get(core, frozenset())
    found = {meaning.code for meaning in exact} or _misspelt(core, division, year, tables)
    found = found or _by_part(core, known)
    return tuple(sorted(found)) if len(found) <= MOST_SUGGESTED else ()


def _without_misspelt_kinds(words: Spelling, kinds: frozenset[str]) -> Spelling:
    while words and _is_kind(words[-1], kinds):
        words = words[:-1]
    while words and _is_kind(words[0], kinds):
        words = words[1:]
    return words


def _is_kind(word: str, kinds: frozenset[str]) -> bool:
    if word in kinds:
        return True
    long = (kind for kind in kinds if len(kind) >= _LONG_KIND and kind[0] == word[0])
    return any(slips(word, kind, _KIND_SLIPS) <= _KIND_SLIPS for kind in long)


def _misspelt(words: Spelling, division: str, year: int, tables: Path) -> set[str]:
    """Areas with the spellings that differ least; two of them are no likely meaning."""
    written = " ".join(words)
    most = 1 if len(written) < _TWO_SLIPS else 2
    near: dict[int, set[str]] = {}
    for spelling, codes in _by_first_letter(division, year, tables).get(written[0], ()):
        distance = slips(written, spelling, most)
        if distance <= most:
            near.setdefault(distance, set()).update(codes)
    nearest = near[min(near)] if near else set()
    return nearest if len(nearest) == 1 else set()


@cache
def _by_first_letter(
    division: str, year: int, tables: Path
) -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for spelling, meanings in area_spellings(division, year, tables).meanings.items():
        text = " ".join(spelling)
        if len(text) >= _ONE_SLIP:
            codes = frozenset(meaning.code for meaning in meanings)
            found.setdefault(text[0], []).append((text, codes))
    return {letter: tuple(spellings) for letter, spellings in found.items()}


def _by_part(words: Spelling, known: AreaSpellings) -> set[str]:
    """Areas of whose name the words are a part: Kainuu of Kainuu-Koillismaa."""
    if sum(map(len, words)) < _SHORTEST_PART:
        return set()
    length = len(words)
    return {
        meaning.code
        for spelling, meanings in known.meanings.items()
        if len(spelling) > length
        and any(spelling[at : at + length] == words for at in range(len(spelling) - length + 1))
        for meaning in meanings
    }


def slips(written: str, meant: str, most: int) -> int:
    """Letters that are wrong, missing, too many or swapped with the next; ``most`` + 1 if more."""
    if abs(len(written) - len(meant)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for at, letter in enumerate(written, start=1):
        last, row, older = row, [at], before
        for position, other in enumerate(meant, start=1):
            cost = min(
                last[position] + 1,
                row[position - 1] + 1,
                last[position - 1] + (letter != other),
            )
            swapped = position > 1 and at > 1 and letter == meant[position - 2]
            if swapped and other == written[at - 2]:
                cost = min(cost, older[position - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before = last
    return min(row[-1], most + 1)
