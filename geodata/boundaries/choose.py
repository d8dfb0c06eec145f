"""Choose the source of the polygons of the municipalities, and read them."""

import logging
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

import geopandas as gpd
import shapely

from geodata.base.errors import DataError
from geodata.base.wording import N_
from geodata.boundaries.folder import SUFFIXES, best_file
from geodata.boundaries.lines import line_municipalities, lines_year
from geodata.boundaries.official import read_official

_LOG = logging.getLogger(__name__)

BOUNDARIES_VARIABLE = "YHDYSPINTA_BOUNDARIES"
"""Environment variable: a file of municipalities, or a folder of such files."""
DATA_DIR_VARIABLE = "YHDYSPINTA_DATA_DIR"
"""Environment variable: the data directory, whose folder ``boundaries`` is looked into."""

_FETCHED = "boundaries"
_FETCH = "python -m geodata fetch"
# Statistics Finland's 1:4,500,000 polygons have fewer vertices than this.
_DETAILED_VERTICES = 20_000


@dataclass(frozen=True)
class BoundarySource:
    """Source of the polygons, for the attribution.

    ``year`` is the year of the boundaries; ``detailed`` says that they should be simplified
    before they are drawn for the whole country; ``mended`` counts the polygons of an official
    file whose tiny defects were mended when it was read. ``trouble`` says why the lines of the
    project stand in for a file that was to be used, without the folders of this machine; "" when
    all is well.
    """

    kind: Literal["lines", "official"]
    path: Path | None
    title: str
    licence: str
    year: int
    detailed: bool = False
    mended: int = 0
    trouble: str = ""


def load_municipalities(year: int, source: Path | None = None) -> gpd.GeoDataFrame:
    """Read the polygons of all municipalities of a year from the best available source.

    EPSG:3067, metres; index ``municipality`` (three digits, sorted), column ``geometry``; a valid
    coverage. ``attrs["source"]`` is the BoundarySource. ``find_boundaries`` says which file is
    used. Raises DataError for a file that cannot be used.
    """
    path = find_boundaries(year, source)
    return _shipped(year) if path is None else _official(path, year)


def load_usable_municipalities(year: int, source: Path | None = None) -> gpd.GeoDataFrame:
    """Read the polygons as load_municipalities does, but from the shipped lines where a file fails.

    So a faulty file does not stop the service. The error and how to mend it are logged as a
    warning and given in ``trouble`` of the BoundarySource.
    """
    try:
        return load_municipalities(year, source)
    except DataError as error:
        trouble = str(error)
    except Exception as error:  # noqa: BLE001 - whatever a damaged file makes of the libraries
        trouble = f"The boundaries cannot be read ({error!r}). Fetch them again with: {_FETCH}"
    _LOG.warning("Boundaries of %s: the border lines of the project stand in. %s", year, trouble)
    shapes = _shipped(year)
    origin = replace(shapes.attrs["source"], trouble=_without_folders(trouble))
    shapes.attrs = {"source": origin}
    return shapes


@cache
def _shipped_polygons(year: int) -> gpd.GeoDataFrame:
    return line_municipalities(year)


def _shipped(year: int) -> gpd.GeoDataFrame:
    shapes = _shipped_polygons(year).copy()
    origin = BoundarySource(
        kind="lines",
        path=None,
        title=N_(
            "National Land Survey of Finland and Statistics Finland, municipal division, modified"
        ),
        licence="CC BY 4.0",
        year=lines_year(year),
        detailed=True,
    )
    shapes.attrs = {"source": origin}
    return shapes


def _official(path: Path, year: int) -> gpd.GeoDataFrame:
    shapes = read_official(path, year)
    vertices = int(shapely.get_num_coordinates(shapes.geometry.to_numpy()).sum())
    origin = BoundarySource(
        kind="official",
        path=path,
        title=N_("Statistics Finland and National Land Survey of Finland, municipal division"),
        licence="CC BY 4.0",
        year=int(shapes.attrs["year"]) or year,
        detailed=vertices > _DETAILED_VERTICES,
        mended=int(shapes.attrs["mended"]),
    )
    shapes.attrs = {"source": origin}
    return shapes


def _without_folders(text: str) -> str:
    """Shorten each absolute path in a text to its last part."""
    return re.sub(r"(?<![\w.:/])/(?:[^/\s'\"(),]+/)*(?=[^/\s])", "", text)


def boundary_source(year: int, source: Path | None = None) -> BoundarySource:
    """Tell which source of polygons is in use; reads and checks it as load_municipalities does."""
    origin: BoundarySource = load_municipalities(year, source).attrs["source"]
    return origin


def find_boundaries(year: int, source: Path | None = None) -> Path | None:
    """Choose the file of polygons; None means the lines that the project ships.

    In this order: the path given, the file or folder of YHDYSPINTA_BOUNDARIES, the folder
    ``boundaries`` in YHDYSPINTA_DATA_DIR. ``best_file`` tells which file of a folder. Raises
    DataError for a path or variable that leads to no file, or where it may not be looked.
    """
    try:
        return _found(year, source)
    except OSError as error:
        raise DataError(
            f"it cannot be looked into ({error.strerror})",
            file=str(error.filename),
            expected="a file or folder that this user may read",
            mend="Give whoever runs the service the right to read it.",
        ) from error


def boundary_files(years: Iterable[int], source: Path | None = None) -> tuple[Path, ...]:
    """Files that the polygons of the years are read from, also unusable ones; never raises."""
    found = []
    for year in years:
        try:
            path = find_boundaries(year, source)
        except DataError:
            continue
        if path is not None and os.access(path, os.R_OK):
            found.append(path)
    return tuple(dict.fromkeys(found))


def _found(year: int, source: Path | None) -> Path | None:
    chosen = source or _from_environment(BOUNDARIES_VARIABLE)
    if chosen is not None:
        path = best_file(chosen, year) if chosen.is_dir() else chosen
        if path is None or not path.is_file():
            raise DataError(
                "there is no file of boundaries here",
                file=str(chosen),
                expected=f"a file, or a folder with a file ending in {', '.join(SUFFIXES)}",
                mend=f"Correct the path or the variable {BOUNDARIES_VARIABLE}, or let "
                f"{DATA_DIR_VARIABLE} lead to what this fetches: {_FETCH}",
            )
        return path
    data_dir = _from_environment(DATA_DIR_VARIABLE)
    return best_file(data_dir / _FETCHED, year) if data_dir else None


def _from_environment(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None
