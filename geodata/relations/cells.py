"""Cells: the municipalities that share employment area, wellbeing county and region."""

import pandas as pd

from geodata.base.divisions import ALAND

CELL_DIVISIONS = ("employment_area", "wellbeing_county", "region")
"""Divisions whose areas define a cell, in the order of its code."""


def cell_codes(key: pd.DataFrame) -> pd.Series:
    """Return the cell of each municipality: the codes of its three areas, as ``10-19-17``.

    Takes a key with index ``municipality`` and keeps that index.
    """
    employment_area, county, region = (key[division] for division in CELL_DIVISIONS)
    return (employment_area + "-" + county + "-" + region).rename("cell")


def cells(key: pd.DataFrame, residents: pd.Series) -> pd.DataFrame:
    """Group municipalities into cells, with their residents.

    ``residents`` has index ``municipality``. Index ``cell`` (sorted); columns of the three area
    codes, ``mainland`` (False for Åland), ``municipalities``, ``residents`` and ``members`` (tuple
    of codes, sorted).
    """
    rows = key[list(CELL_DIVISIONS)].assign(
        residents=residents.reindex(key.index), municipality=key.index
    )
    by_cell = rows.sort_index().groupby(cell_codes(key))
    table = by_cell[list(CELL_DIVISIONS)].first()
    return table.assign(
        mainland=table["employment_area"] != ALAND["employment_area"],
        municipalities=by_cell.size(),
        residents=by_cell["residents"].sum(),
        members=by_cell["municipality"].agg(tuple),
    )
