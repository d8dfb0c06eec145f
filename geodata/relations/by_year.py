"""Relations of two divisions in a year: shared municipalities, classes, partners."""

from functools import cache
from pathlib import Path

import pandas as pd

from geodata.base.divisions import check_division
from geodata.base.keys import load_key
from geodata.base.read_table import TABLES
from geodata.base.statistics import RESIDENTS, load_statistics, newest_year
from geodata.relations.overlaps import overlap_classes, overlap_partners, overlaps


def relations(a: str, b: str, year: int, tables: Path = TABLES) -> pd.DataFrame:
    """List the pairs of areas of two divisions that have municipalities in common.

    Columns ``code_a``, ``code_b`` (strings), ``municipalities`` and ``residents`` (31 December
    of the newest year that is known) in common, and what share of each area that is:
    ``share_a_municipalities``, ``share_b_municipalities``, ``share_a_residents``,
    ``share_b_residents`` (0 to 1). The shares of an area sum to 1.
    Raises ValueError for a division that the year does not have.
    """
    return _relations(a, b, year, tables).copy()


def relation_classes(a: str, b: str, year: int, tables: Path = TABLES) -> pd.Series:
    """Classify each area of division a by its position against division b.

    Index ``code_a``; "identical" (one area of b has the same municipalities), "inside" (a part
    of one area of b), "contains" (two or more whole areas of b) or "crosses" (shares an area of
    b with others while reaching over its border).
    """
    return overlap_classes(relations(a, b, year, tables))


def partner_counts(a: str, b: str, year: int, tables: Path = TABLES) -> pd.Series:
    """Count the areas of division b that each area of division a has municipalities in.

    Index ``code_a``; whole numbers from 1.
    """
    return overlap_partners(relations(a, b, year, tables))


@cache
def _relations(a: str, b: str, year: int, tables: Path) -> pd.DataFrame:
    for division in (a, b):
        check_division(division, year, tables)
    statistics = load_statistics(tables, year=year)
    residents = statistics[f"{RESIDENTS}_{newest_year(statistics, RESIDENTS)}"]
    return overlaps(load_key(year, tables), a, b, residents.to_frame("residents"))
