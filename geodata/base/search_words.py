"""Names by which people look for areas though no key holds them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from geodata.base.errors import DataError
from geodata.base.keys import load_key
from geodata.base.read_table import TABLES, Name, Row, ThreeDigits, read_table
from geodata.base.successors import successors
from geodata.base.years import DEFAULT_YEAR, key_file

EARLIER = "earlier_mergers.csv"
AREA_WORDS = "area_words.csv"


class EarlierMergerRow(Row):
    """A row of ``earlier_mergers.csv``: a merger before the first key.

    It only serves to find the municipality by the name: no figures or answers are followed through
    these mergers.
    """

    name_fi: Name
    name_sv: Name
    successor: ThreeDigits
    year: int


class AreaWordsRow(Row):
    """A row of ``area_words.csv``: words in common use for a group of areas, row by row."""

    division: Name
    code: Name
    fi: Name
    sv: Name
    en: Name


@dataclass(frozen=True)
class EarlierMerger:
    """A municipality that merged before the first key; ``successor`` is a code of the year."""

    name_fi: str
    name_sv: str
    successor: str
    year: int


@cache
def load_earlier_mergers(
    year: int = DEFAULT_YEAR, tables: Path = TABLES
) -> Sequence[EarlierMerger]:
    """Read the mergers before the first key, with the successor that each has in a year.

    Raises DataError for a table that cannot be used or a successor that the key does not know.
    """
    key, later = set(load_key(year, tables).index), successors(year, tables)
    table = read_table(tables / EARLIER, EarlierMergerRow)
    table.check_unique("name_fi")
    found = []
    for row, line in zip(table.rows, table.lines, strict=True):
        code = later.get(row.successor, row.successor)
        if code not in key:
            raise DataError(
                f"found {row.successor!r} as successor of {row.name_fi}",
                file=EARLIER,
                row=line,
                column="successor",
                expected=f"a municipality of {key_file(year)}, or one that has merged since",
                mend="Correct the code.",
            )
        found.append(EarlierMerger(row.name_fi, row.name_sv, code, row.year))
    return tuple(found)


@cache
def load_area_words(tables: Path = TABLES) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return (division, code) -> words in Finnish, Swedish and English for the area's group.

    Areas that a year does not have may be among them. Raises DataError for a table that cannot be
    used.
    """
    table = read_table(tables / AREA_WORDS, AreaWordsRow)
    table.check_unique("division", "code", "fi")
    words: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in table.rows:
        area = (row.division, row.code)
        words[area] = (*words.get(area, ()), row.fi, row.sv, row.en)
    return MappingProxyType(words)
