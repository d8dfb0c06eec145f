"""Polygons of the municipalities from the 1 km grid that the project ships."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pydantic import Field

from geodata.base.errors import DataError
from geodata.base.keys import load_key
from geodata.base.read_table import TABLES, Row, Table, ThreeDigits, read_table
from geodata.base.successors import FORMER, covered, later_mergers, successors
from geodata.base.years import key_file

CELL_M = 1000
SIMPLIFY_M = 1200
"""Corners that span less than a square of this side (metres) disappear from the borders."""


_GRID_NAME = re.compile(r"municipality_grid_1km_([0-9]{4})\.csv")


class GridRow(Row):
    """A row of ``municipality_grid_1km_<year>.csv``: cells of one municipality side by side.

    Kilometres of ETRS-TM35FIN (EPSG:3067) of the south-western corner of the first cell.
    Computed for this project from Statistics Finland's 1:4,500,000 division, CC BY 4.0.
    """

    northing_km: Annotated[int, Field(ge=6500, le=7900, description="kilometres, 6500 to 7900")]
    easting_km: Annotated[int, Field(ge=0, le=900, description="kilometres, 0 to 900")]
    cells: Annotated[int, Field(ge=1, le=900, description="a number of cells, at least 1")]
    municipality: ThreeDigits


def grid_year(year: int, tables: Path = TABLES) -> int:
    """Year of the grid that serves a year: the newest one that is not after it, else the first.

    Raises DataError when there is no grid.
    """
    found = (_GRID_NAME.fullmatch(path.name) for path in tables.glob("*.csv"))
    years = sorted(int(name[1]) for name in found if name)
    if not years:
        raise DataError(
            "there is no grid of municipalities",
            file=str(tables),
            expected="a file municipality_grid_1km_<year>.csv",
            mend="Restore the file from the project.",
        )
    return max((each for each in years if each <= year), default=years[0])


def grid_municipalities(year: int, tables: Path = TABLES) -> gpd.GeoDataFrame:
    """Build a polygon for every municipality of the key from the cells of the grid.

    EPSG:3067, metres, vertices on whole kilometres; index ``municipality``, column ``geometry``.
    Municipalities of the grid that have merged by the year are joined. The polygons are a valid
    coverage. Raises DataError when the grid and the key disagree.
    """
    table = read_table(tables / f"municipality_grid_1km_{grid_year(year, tables)}.csv", GridRow)
    leads_to = successors(year, tables)
    _check_overlaps(table)
    _check_municipalities(table, year, tables)
    rows = table.frame()
    west, south = rows["easting_km"].to_numpy(), rows["northing_km"].to_numpy()
    runs = shapely.box(west, south, west + rows["cells"].to_numpy(), south + 1)
    groups = rows["municipality"].replace(dict(leads_to)).to_frame().groupby("municipality").indices
    polygons = np.array([shapely.union_all(runs[group]) for group in groups.values()])
    # Neighbours must share every vertex, so each corner of a cell is a vertex.
    corners = shapely.transform(shapely.segmentize(polygons, 1), lambda km: np.round(km) * CELL_M)
    return gpd.GeoDataFrame(
        geometry=shapely.coverage_simplify(corners, SIMPLIFY_M),
        index=pd.Index(groups, name="municipality"),
        crs="EPSG:3067",
    )


def _check_municipalities(table: Table[GridRow], year: int, tables: Path) -> None:
    """Raise DataError unless the grid's municipalities lead to all those of the year."""
    key, leads_to = load_key(year, tables), successors(year, tables)
    merged_since = later_mergers(grid_year(year, tables), tables)
    known = {*key.index, *(code for code in merged_since if code in leads_to)}
    table.check_members("municipality", known, f"{key_file(year)} or of {FORMER}")
    drawn = covered({row.municipality for row in table.rows}, year, tables)
    missing = [f"{code} {key['name_fi'][code]}" for code in key.index if code not in drawn]
    if missing:
        raise DataError(
            f"no cells of {', '.join(missing)}",
            file=table.path.name,
            column="municipality",
            expected=f"cells of every municipality of {key_file(year)}, or of municipalities that "
            f"{FORMER} leads to it",
            mend="Add the mergers; a municipality made of parts of others has no borders here and "
            "needs a new grid or official boundaries.",
        )


def _check_overlaps(table: Table[GridRow]) -> None:
    """Raise DataError at the first run that covers a cell of the run before it."""
    order = sorted(
        zip(table.rows, table.lines, strict=True),
        key=lambda item: (item[0].northing_km, item[0].easting_km),
    )
    for (row, _), (after, line) in pairwise(order):
        taken = row.easting_km + row.cells > after.easting_km
        if taken and row.northing_km == after.northing_km:
            raise DataError(
                f"cell {after.easting_km} is taken by {row.municipality}",
                file=table.path.name,
                row=line,
                column="easting_km",
                expected="every cell once",
                mend="Shorten or remove one of the two runs.",
            )
