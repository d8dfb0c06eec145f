"""Names that wellbeing services counties use of themselves: Pirha, Varha, Pohde."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from geodata.base.keys import load_names
from geodata.base.read_table import TABLES, Name, Row, TwoDigits, read_table
from geodata.base.years import DEFAULT_YEAR, key_file

BRANDS = "county_brands.csv"
COUNTIES = "wellbeing_county"


class BrandRow(Row):
    """A row of ``county_brands.csv``: a name in common use, from the county's own web address."""

    code: TwoDigits
    brand: Name
    source: Name


@cache
def load_county_brands(
    tables: Path = TABLES, *, year: int = DEFAULT_YEAR
) -> Mapping[str, tuple[str, ...]]:
    """Read the names that counties of a year use of themselves: code -> names.

    Raises DataError for a table that cannot be used, a name that two counties have, or a county
    that the year does not have.
    """
    table = read_table(tables / BRANDS, BrandRow)
    table.check_unique("brand")
    counties = {str(code) for code in load_names(year, tables).loc[COUNTIES].index}
    table.check_members("code", counties, f"the counties of {key_file(year)}")
    brands: dict[str, tuple[str, ...]] = {}
    for row in table.rows:
        brands[row.code] = (*brands.get(row.code, ()), row.brand)
    return MappingProxyType(brands)
