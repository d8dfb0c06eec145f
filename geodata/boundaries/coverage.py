"""Work on a coverage: polygons that share their borders exactly, without gap or overlap."""

import geopandas as gpd
import pandas as pd
import shapely

from geodata.base.divisions import check_division
from geodata.base.keys import load_key


def dissolve(municipalities: gpd.GeoDataFrame, division: str, year: int) -> gpd.GeoDataFrame:
    """Merge the municipalities to the areas of a division.

    Takes a valid coverage with index ``municipality``; returns the same CRS, index ``code``
    (strings, sorted), column ``geometry``. Raises ValueError for a division that the year
    does not have.
    """
    check_division(division, year)
    shapes = municipalities[["geometry"]]
    if division == "municipality":
        return shapes.rename_axis("code").sort_index()
    codes = load_key(year)[division].loc[shapes.index]
    return shapes.dissolve(by=codes.to_numpy(), method="coverage").rename_axis("code")


def simplify(areas: gpd.GeoDataFrame, tolerance: float) -> gpd.GeoDataFrame:
    """Thin the borders of a valid coverage; shared borders stay shared.

    ``tolerance`` is in the units of the CRS (metres in EPSG:3067): corners that span less than
    a square of that side disappear.
    """
    simpler: gpd.GeoDataFrame = areas.set_geometry(areas.geometry.simplify_coverage(tolerance))
    return simpler


def label_points(areas: gpd.GeoDataFrame) -> pd.DataFrame:
    """Find the point of each area that is farthest from its borders, for its label.

    Takes EPSG:3067; returns index ``code``, columns ``x``, ``y`` (easting and northing, m) and
    ``radius`` (m) of the largest circle inside the biggest polygon of the area.
    """
    parts, owner = shapely.get_parts(areas.geometry.to_numpy(), return_index=True)
    biggest = (
        pd.DataFrame({"part": parts, "area": shapely.area(parts)}, index=areas.index[owner])
        .sort_values("area")
        .groupby(level=0)["part"]
        .last()
        .reindex(areas.index)
    )
    radii = shapely.maximum_inscribed_circle(biggest.to_numpy(), tolerance=100)
    centres = shapely.get_coordinates(shapely.get_point(radii, 0))
    return pd.DataFrame(
        {"x": centres[:, 0], "y": centres[:, 1], "radius": shapely.length(radii)},
        index=areas.index.rename("code"),
    )
