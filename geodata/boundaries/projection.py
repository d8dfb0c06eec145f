"""Bring polygons of any stated reference system to metres; say what is wrong with the others."""

from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from pyproj.exceptions import ProjError

from geodata.base.errors import DataError

EPSG = 3067
"""ETRS-TM35FIN, in which all polygons are kept."""

# Easting and northing of Finland in EPSG:3067 with a margin of some 20 kilometres.
_FINLAND_M = (40_000, 6_580_000, 760_000, 7_800_000)
# Metres by which the corners of a box around Finland in degrees lie farther out than the country.
_BOX_M = 40_000
# What files of Finland come in, by number, as a guess for those that state another or none.
_USUAL = {
    EPSG: "metres of ETRS-TM35FIN (EPSG:3067)",
    4326: "degrees of WGS84 (EPSG:4326)",
    3857: "metres of Web Mercator (EPSG:3857)",
    3879: "metres of ETRS-GK25FIN (EPSG:3879)",
}

Bounds = tuple[float, float, float, float]
"""West, south, east, north in whatever units."""


def to_metres(shapes: gpd.GeoDataFrame, path: Path) -> gpd.GeoDataFrame:
    """Project polygons to EPSG:3067 from any reference system that the file states.

    Raises DataError for a file that states none, or one in which it does not lie in Finland; the
    cure depends on what its coordinates look like.
    """
    if shapes.crs is not None and not shapes.empty:
        try:
            projected = shapes.to_crs(epsg=EPSG)
        except ProjError:
            projected = None
        if projected is not None and _in_finland(projected.total_bounds):
            return projected
    raise _reference_error(shapes, path)


def _reference_error(shapes: gpd.GeoDataFrame, path: Path) -> DataError:
    bounds = tuple(float(each) for each in shapes.total_bounds)
    west, south, east, north = bounds
    plain = next(_fitting((west, south, east, north)), None)
    turned = next(_fitting((south, west, north, east)), None)
    if plain:
        problem = (
            f"the coordinates are {_USUAL[plain]}, but the file states {_stated(shapes, path)}"
        )
        mend = f"State it, for instance with: ogr2ogr -a_srs EPSG:{plain} new.gpkg {path.name}"
    elif turned:
        problem = f"the axes are exchanged: the coordinates are {_USUAL[turned]}, northing first"
        mend = "Exchange them, for instance with the tool Swap X and Y coordinates of QGIS, "
        mend += f"and state EPSG:{turned}."
    else:
        problem = f"the coordinates, {west:g} to {east:g} and {south:g} to {north:g}, are outside "
        problem += f"Finland in what the file states, {_stated(shapes, path)}"
        mend = "State the right CRS with ogr2ogr -a_srs, or fetch the official file with: "
        mend += "python -m geodata fetch"
    expected = "polygons of Finland with the CRS that their coordinates are in"
    return DataError(problem, file=path.name, column="geometry", expected=expected, mend=mend)


def _stated(shapes: gpd.GeoDataFrame, path: Path) -> str:
    if shapes.crs is None:
        return "no CRS"
    json = path.suffix.lower() != ".gpkg" and shapes.crs.to_epsg() == 4326
    return f"{shapes.crs.name}, as GeoJSON without a CRS does" if json else str(shapes.crs.name)


def _fitting(bounds: Bounds) -> Iterator[int]:
    """Yield the usual reference systems in which a box lies in Finland."""
    if not np.isfinite(bounds).all():
        return
    for epsg in _USUAL:
        box = gpd.GeoSeries([shapely.box(*bounds)], crs=epsg)
        try:
            if _in_finland(box.to_crs(epsg=EPSG).total_bounds, margin=_BOX_M):
                yield epsg
        except ProjError:
            continue


def _in_finland(bounds: np.ndarray, margin: float = 0) -> bool:
    west, south, east, north = bounds
    left, bottom, right, top = _FINLAND_M
    across = left - margin < west < east < right + margin
    return bool(across and bottom - margin < south < north < top + margin)
