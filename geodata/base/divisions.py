"""The administrative divisions that the map draws, as data.

Every division is a column of the municipality key, so a new one is a new row here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

YEARS = (2025, 2026)
DEFAULT_YEAR = 2026


@dataclass(frozen=True)
class Division:
    """A division of Finland into areas that consist of whole municipalities.

    ``id`` is its column in the key, ``years`` the years in which it exists (1 January),
    ``areas`` the number of its areas with Åland; ``main`` tells the four main divisions from the
    overlays.
    """

    id: str
    areas: int
    years: tuple[int, ...] = YEARS
    main: bool = False


DIVISIONS: Mapping[str, Division] = MappingProxyType(
    {
        division.id: division
        for division in (
            Division("municipality", 308, main=True),
            Division("employment_area", 45 + 1, main=True),
            # 21 counties and the City of Helsinki, which has the duties of a county.
            Division("wellbeing_county", 22 + 1, main=True),
            Division("region", 18 + 1, main=True),
            # Economic Development Centres replaced the ELY Centres on 1 January 2026.
            Division("vitality_centre", 10, years=(2026,)),
            Division("kela_service_unit", 5, years=(2026,)),
            Division("ely_centre", 16, years=(2025,)),
            Division("avi_agency", 7, years=(2025,)),
            Division("collaborative_area", 6),
        )
    }
)

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
