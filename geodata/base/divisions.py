"""The administrative divisions that the map draws, from ``divisions.csv``.

Every division is a column of the municipality key, except those that come with answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from geodata.base.division_rows import (
    DIVISIONS_TABLE,
    BorderLine,
    DivisionWords,
    read_division_rows,
    read_division_words,
)
from geodata.base.errors import DataError
from geodata.base.read_table import TABLES
from geodata.base.years import EXPECTED, YEARS, aland_codes, check_year, expected_divisions


@dataclass(frozen=True)
class Division:
    """A division of Finland into areas that consist of whole municipalities.

    ``id`` is its column in the key; ``main`` tells the four main divisions from the overlays.
    One ``from_answers`` is in no key and has no year: it comes with the answers that are shown.
    ``profile_order`` is the place of its areas among the offices of a profile, None for a division
    that profiles do not list there. ``line`` is the look of its borders, ``words`` are its names.
    """

    id: str
    main: bool
    from_answers: bool
    profile_order: int | None
    line: BorderLine
    words: DivisionWords

    @property
    def years(self) -> tuple[int, ...]:
        """Years in which the division exists (1 January)."""
        return tuple(year for year in YEARS if self.id in expected_divisions(year))


@cache
def load_divisions(tables: Path = TABLES) -> Mapping[str, Division]:
    """Read every division that any year has by its id, in the order in which they are offered.

    Raises DataError for a table that cannot be used and for a division without words.
    """
    rows = read_division_rows(tables)
    words = read_division_words(tables, [row.division for row in rows])
    return MappingProxyType(
        {
            row.division: Division(
                id=row.division,
                main=row.kind == "main",
                from_answers=row.kind == "answers",
                profile_order=row.profile_order,
                line=row,
                words=words[row.division],
            )
            for row in rows
        }
    )


DIVISIONS: Mapping[str, Division] = load_divisions()

ALAND: Mapping[str, str] = aland_codes()
"""Code of Åland in the divisions in which it is an area of its own."""


def divisions(year: int, tables: Path = TABLES) -> tuple[Division, ...]:
    """Divisions that exist on 1 January of the year, in the order in which they are offered.

    Raises ValueError for a year without a key, and DataError when ``divisions.csv`` lacks one.
    """
    existing, known = expected_divisions(check_year(year, tables), tables), load_divisions(tables)
    for division in existing:
        if division not in known:
            raise DataError(
                f"{year} has the division {division!r}, which is not declared",
                file=EXPECTED,
                column="division",
                expected=f"a division of {DIVISIONS_TABLE}",
                mend=f"Correct the id, or add the division to {DIVISIONS_TABLE}.",
            )
    return tuple(each for each in known.values() if each.id in existing)


def check_division(division: str, year: int, tables: Path = TABLES) -> str:
    """Return the id of the division when it exists in the year, else raise ValueError."""
    existing = [each.id for each in divisions(year, tables)]
    if division not in existing:
        raise ValueError(f"division {division!r} must be one of {', '.join(existing)} in {year}")
    return division
