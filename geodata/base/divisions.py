"""The administrative divisions that the map draws, as data.

Every division is a column of the municipality key, so a new one is a new row here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from geodata.base.division_rows import (
    BorderLine,
    DivisionWords,
    read_division_rows,
    read_division_words,
)
from geodata.base.read_table import TABLES

YEARS = (2025, 2026)
DEFAULT_YEAR = 2026


@dataclass(frozen=True)
class Division:
    """A division of Finland into areas that consist of whole municipalities.

    ``id`` is its column in the key; ``main`` tells the four main divisions from the overlays.
    ``profile_order`` is the place of its areas among the offices of a profile, None for a division
    that profiles do not list there. ``line`` is the look of its borders, ``words`` are its names.
    """

    id: str
    main: bool
    profile_order: int | None
    line: BorderLine
    words: DivisionWords

    @property
    def years(self) -> tuple[int, ...]:
        """Years in which the division exists (1 January)."""
        return _EXISTS.get(self.id, (0, YEARS))[1]

    @property
    def areas(self) -> int:
        """Number of areas."""
        return _EXISTS[self.id][0]


_EXISTS = {
    "municipality": (308, YEARS),
    "employment_area": (46, YEARS),
    "wellbeing_county": (23, YEARS),
    "region": (19, YEARS),
    "vitality_centre": (10, (2026,)),
    "kela_service_unit": (5, (2026,)),
    "ely_centre": (16, (2025,)),
    "avi_agency": (7, (2025,)),
    "collaborative_area": (6, YEARS),
}


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
                profile_order=row.profile_order,
                line=row,
                words=words[row.division],
            )
            for row in rows
        }
    )


DIVISIONS: Mapping[str, Division] = load_divisions()

# Åland is an area of its own in these divisions; the other ones join it to a mainland area.
ALAND: Mapping[str, str] = MappingProxyType(
    {
        "employment_area": "46",
        "wellbeing_county": "91",
        "region": "21",
        "ely_centre": "16",
        "avi_agency": "7",
        "collaborative_area": "6",
    }
)


def divisions(year: int) -> tuple[Division, ...]:
    """Divisions that exist on 1 January of the year, in the order in which they are drawn.

    Raises ValueError for a year without a key.
    """
    if year not in YEARS:
        raise ValueError(f"year {year} must be one of {', '.join(map(str, YEARS))}")
    return tuple(division for division in DIVISIONS.values() if year in division.years)


def check_division(division: str, year: int) -> str:
    """Return the id of the division when it exists in the year, else raise ValueError."""
    existing = [each.id for each in divisions(year)]
    if division not in existing:
        raise ValueError(f"division {division!r} must be one of {', '.join(existing)} in {year}")
    return division
