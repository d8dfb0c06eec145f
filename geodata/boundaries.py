"""Choose where the polygons of the municipalities come from, and read them."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import geopandas as gpd
import shapely

from geodata.errors import DataError
from geodata.grid import grid_municipalities
from geodata.official import read_official
from geodata.wording import N_

BOUNDARIES_VARIABLE = "YHDYSPINTA_BOUNDARIES"
"""Environment variable: a file of municipalities, or a folder of such files."""
DATA_DIR_VARIABLE = "YHDYSPINTA_DATA_DIR"
"""Environment variable: the data directory, whose folder ``boundaries`` is looked into."""

_SUFFIXES = (".geojson", ".json", ".gpkg")
# The grid and Statistics Finland's 1:4,500,000 polygons have fewer vertices than this.
_DETAILED_VERTICES = 20_000


@dataclass(frozen=True)
class BoundarySource:
    """Where the polygons come from, for the attribution.

    ``year`` is the year of the boundaries; ``detailed`` says that they should be simplified
    before they are drawn for the whole country; ``mended`` counts the polygons of an official
    file whose tiny defects were mended when it was read.
    """

    kind: Literal["grid", "official"]
    path: Path | None
    title: str
    licence: str
    year: int
    detailed: bool = False
    mended: int = 0


def load_municipalities(year: int, source: Path | None = None) -> gpd.GeoDataFrame:
    """Read the polygons of all municipalities of a year from the best source at hand.

    EPSG:3067, metres; index ``municipality`` (three digits, sorted), column ``geometry``; a valid
    coverage. ``attrs["source"]`` is the BoundarySource. ``find_boundaries`` says which file is
    used. Raises DataError for a file that cannot be used.
    """
    path = find_boundaries(year, source)
    if path is None:
        shapes = grid_municipalities(year)
        origin = BoundarySource(
            kind="grid",
            path=None,
            title=N_("Municipality grid 1 km, from Statistics Finland's 1:4,500,000 division"),
            licence="CC BY 4.0",
            year=2025,
        )
    else:
        shapes = read_official(path, year)
        vertices = int(shapely.get_num_coordinates(shapes.geometry.to_numpy()).sum())
        origin = BoundarySource(
            kind="official",
            path=path,
            title=N_("Statistics Finland and National Land Survey of Finland, municipal division"),
            licence="CC BY 4.0",
            year=_year_in(path) or year,
            detailed=vertices > _DETAILED_VERTICES,
            mended=int(shapes.attrs["mended"]),
        )
    shapes.attrs = {"source": origin}
    return shapes


def boundary_source(year: int, source: Path | None = None) -> BoundarySource:
    """Tell which source of polygons is in use; reads and checks it as load_municipalities does."""
    origin: BoundarySource = load_municipalities(year, source).attrs["source"]
    return origin


def find_boundaries(year: int, source: Path | None = None) -> Path | None:
    """Choose the file of polygons; None means the grid that the project ships.

    In this order: the path given, the file or folder of YHDYSPINTA_BOUNDARIES, the folder
    ``boundaries`` in YHDYSPINTA_DATA_DIR. Of the files in a folder, the one with the newest year
    in its name that is not after ``year`` is used, the first by name of several. Raises
    DataError for a path or variable that leads to no file.
    """
    chosen = source or _from_environment(BOUNDARIES_VARIABLE)
    if chosen is not None:
        path = _best_file(chosen, year) if chosen.is_dir() else chosen
        if path is None or not path.is_file():
            raise DataError(
                "there is no file of boundaries here",
                file=str(chosen),
                expected=f"a file, or a folder with a file ending in {', '.join(_SUFFIXES)}",
                mend=f"Correct the path or the variable {BOUNDARIES_VARIABLE}.",
            )
        return path
    data_dir = _from_environment(DATA_DIR_VARIABLE)
    return _best_file(data_dir / "boundaries", year) if data_dir else None


def _from_environment(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None


def _best_file(folder: Path, year: int) -> Path | None:
    files = sorted(folder.glob("*")) if folder.is_dir() else []
    usable = [path for path in files if path.suffix.lower() in _SUFFIXES]
    return max(usable, key=lambda path: _fitness(_year_in(path), year), default=None)


def _fitness(file_year: int, year: int) -> tuple[bool, int]:
    return file_year <= year, file_year


def _year_in(path: Path) -> int:
    years = re.findall(r"(?<![0-9])20[0-9]{2}(?![0-9])", path.stem)
    return int(years[-1]) if years else 0
