"""How two divisions of the same municipalities lie over one another."""

from functools import cache
from pathlib import Path

import pandas as pd

from geodata.divisions import check_division
from geodata.keys import load_key
from geodata.statistics import load_statistics
from geodata.tables import TABLES

RESIDENTS = "population_2025"
"""The column of the statistics that shares of residents are counted from."""


def relations(a: str, b: str, year: int, tables: Path = TABLES) -> pd.DataFrame:
    """List the pairs of areas of two divisions that have municipalities in common.

    Columns ``code_a``, ``code_b`` (strings), ``municipalities`` and ``residents`` (31 December
    2025) in common, and what share of each area that is: ``share_a_municipalities``,
    ``share_b_municipalities``, ``share_a_residents``, ``share_b_residents`` (0 to 1). The shares
    of an area sum to 1. Raises ValueError for a division that the year does not have.
    """
    return _relations(a, b, year, tables).copy()


def relation_classes(a: str, b: str, year: int, tables: Path = TABLES) -> pd.Series:
    """Say how each area of division a lies against division b.

    Index ``code_a``; "identical" (one area of b has the same municipalities), "inside" (a part
    of one area of b), "contains" (two or more whole areas of b) or "crosses" (shares an area of
    b with others while reaching over its border).
    """
    table = relations(a, b, year, tables)
    partners = table.groupby("code_a").size()
    whole = table.groupby("code_a")["share_b_municipalities"].min().eq(1)
    classes = {
        (True, True): "identical",
        (True, False): "inside",
        (False, True): "contains",
        (False, False): "crosses",
    }
    return pd.Series(
        [classes[key] for key in zip(partners.eq(1), whole, strict=True)],
        index=partners.index,
        name="relation",
    )


def partner_counts(a: str, b: str, year: int, tables: Path = TABLES) -> pd.Series:
    """Count the areas of division b that each area of division a has municipalities in.

    Index ``code_a``; whole numbers from 1.
    """
    return relations(a, b, year, tables).groupby("code_a").size().rename("partners")


@cache
def _relations(a: str, b: str, year: int, tables: Path) -> pd.DataFrame:
    pairs = _memberships(a, b, year, tables).groupby(["code_a", "code_b"], as_index=False)
    table = pairs.agg(municipalities=("residents", "size"), residents=("residents", "sum"))
    for side in "ab":
        areas = table.groupby(f"code_{side}")
        for count in ("municipalities", "residents"):
            table[f"share_{side}_{count}"] = table[count] / areas[count].transform("sum")
    return table


def _memberships(a: str, b: str, year: int, tables: Path) -> pd.DataFrame:
    """One row a municipality: its area in both divisions and its residents."""
    key = load_key(year, tables).rename_axis("code").reset_index(names="municipality")
    return pd.DataFrame(
        {
            "code_a": key[check_division(a, year)],
            "code_b": key[check_division(b, year)],
            "residents": load_statistics(tables)[RESIDENTS].reindex(key["municipality"]).to_numpy(),
        }
    )
