"""The administrative divisions that the map draws, as data.

Every division is a column of the municipality key, so a new one is a new row here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from geodata.base.read_table import TABLES
from geodata.base.years import YEARS, aland_codes, check_year, expected_divisions


@dataclass(frozen=True)
class Division:
    """A division of Finland into areas that consist of whole municipalities.

    ``id`` is its column in the key; ``main`` tells the four main divisions from the overlays.
    """

    id: str
    main: bool = False

    @property
    def years(self) -> tuple[int, ...]:
        """Years in which the division exists (1 January)."""
        return tuple(year for year in YEARS if self.id in expected_divisions(year))


DIVISIONS: Mapping[str, Division] = MappingProxyType(
    {
        division.id: division
        for division in (
            Division("municipality", main=True),
            Division("employment_area", main=True),
            # 21 counties and the City of Helsinki, which has the duties of a county.
            Division("wellbeing_county", main=True),
            Division("region", main=True),
            # Economic Development Centres replaced the ELY Centres on 1 January 2026.
            Division("vitality_centre"),
            Division("kela_service_unit"),
            Division("ely_centre"),
            Division("avi_agency"),
            Division("collaborative_area"),
        )
    }
)

ALAND: Mapping[str, str] = aland_codes()
"""Code of Åland in the divisions in which it is an area of its own."""


def divisions(year: int, tables: Path = TABLES) -> tuple[Division, ...]:
    """Divisions that exist on 1 January of the year, in the order in which they are drawn.

    Raises ValueError for a year without a key.
    """
    existing = expected_divisions(check_year(year, tables), tables)
    return tuple(division for division in DIVISIONS.values() if division.id in existing)


def check_division(division: str, year: int, tables: Path = TABLES) -> str:
    """Return the id of the division when it exists in the year, else raise ValueError."""
    existing = [each.id for each in divisions(year, tables)]
    if division not in existing:
        raise ValueError(f"division {division!r} must be one of {', '.join(existing)} in {year}")
    return division
