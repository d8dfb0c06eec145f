"""Polygons of the municipalities from the 1 km grid that the project ships."""

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

GRID = "municipality_grid_1km_2025.csv"
CELL_M = 1000
SIMPLIFY_M = 1200
"""Corners that span less than a square of this side (metres) disappear from the borders."""


class GridRow(Row):
    """A row of ``municipality_grid_1km_2025.csv``: cells of one municipality side by side.

    Kilometres of ETRS-TM35FIN (EPSG:3067) of the south-western corner of the first cell.
    Computed for this project from Statistics Finland's 1:4,500,000 division of 2025, CC BY 4.0.
    """

    northing_km: Annotated[int, Field(ge=6500, le=7900, description="kilometres, 6500 to 7900")]
    easting_km: Annotated[int, Field(ge=0, le=900, description="kilometres, 0 to 900")]
    cells: Annotated[int, Field(ge=1, le=900, description="a number of cells, at least 1")]
    municipality: ThreeDigits


def grid_municipalities(year: int, tables: Path = TABLES) -> gpd.GeoDataFrame:
    """Build a polygon for every municipality of the key from the cells of the grid.

    EPSG:3067, metres, vertices on whole kilometres; index ``municipality``, column ``geometry``.
    The polygons are a valid coverage. Raises DataError when the grid and the key disagree.
    """
    table = read_table(tables / GRID, GridRow)
    municipalities = set(load_key(year, tables).index)
    _check_overlaps(table)
    table.check_members("municipality", municipalities, "the municipality key")
    table.check_complete("municipality", municipalities, "the municipality key")
    rows = table.frame()
    west, south = rows["easting_km"].to_numpy(), rows["northing_km"].to_numpy()
    runs = shapely.box(west, south, west + rows["cells"].to_numpy(), south + 1)
    groups = rows.groupby("municipality").indices
    polygons = np.array([shapely.union_all(runs[group]) for group in groups.values()])
    # Neighbours must share every vertex, so a vertex stands at each corner of a cell.
    corners = shapely.transform(shapely.segmentize(polygons, 1), lambda km: np.round(km) * CELL_M)
    return gpd.GeoDataFrame(
        geometry=shapely.coverage_simplify(corners, SIMPLIFY_M),
        index=pd.Index(groups, name="municipality"),
        crs="EPSG:3067",
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
                file=GRID,
                row=line,
                column="easting_km",
                expected="every cell once",
                mend="Shorten or remove one of the two runs.",
            )
