"""Fixtures of the facts: the heavy loads happen once a session."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import geopandas as gpd
import pytest

from geodata import border_arcs, load_municipalities, simplify
from geodata.base.read_table import TABLES

YEAR = 2026
BOUNDARIES = Path(
    os.environ.get(
        "YHDYSPINTA_TEST_BOUNDARIES",
        Path(__file__).parents[2].parent / "shared" / "boundaries",
    )
)
FILES = sorted(BOUNDARIES.glob("*.g*")) if BOUNDARIES.is_dir() else []
NO_FILES = Path("no official files")
SOURCES = [
    "lines",
    *(pytest.param(file, id=file.name, marks=pytest.mark.slow) for file in FILES or [NO_FILES]),
]


@pytest.fixture(autouse=True, scope="session")
def _own_environment() -> Iterator[None]:
    """Unset the environment variables of boundaries, so that tests do not use local files."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("YHDYSPINTA_BOUNDARIES", raising=False)
        patch.delenv("YHDYSPINTA_DATA_DIR", raising=False)
        yield


@pytest.fixture(scope="session")
def shipped() -> gpd.GeoDataFrame:
    """Municipalities from the lines that the project ships."""
    return load_municipalities(YEAR)


@pytest.fixture(scope="session", params=SOURCES)
def municipalities(request: pytest.FixtureRequest) -> gpd.GeoDataFrame:
    """The lines and each official file in turn; skips when there are none, except on CI."""
    if request.param == "lines":
        return load_municipalities(YEAR)
    if request.param == NO_FILES:
        _lacks_boundaries()
    return load_municipalities(YEAR, request.param)


@pytest.fixture(scope="session")
def official_files() -> list[Path]:
    """The official files; skips when there are none, except on CI."""
    if not FILES:
        _lacks_boundaries()
    return FILES


@pytest.fixture(scope="session")
def arcs(shipped: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Borders of the shipped."""
    return border_arcs(shipped)


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A copy of the tables that a test may change."""
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


@pytest.fixture(scope="session")
def thin_lines(shipped: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Polygons of the shipped lines with fewer corners, which is faster to write and read."""
    return simplify(shipped, 500)


@pytest.fixture
def official(thin_lines: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Municipalities as an official file holds them: EPSG:3067, the code in the field kunta."""
    shapes = thin_lines.geometry.to_numpy()
    fields = {"kunta": thin_lines.index, "vuosi": 2025}
    return gpd.GeoDataFrame(fields, geometry=shapes, crs=thin_lines.crs)


def _lacks_boundaries() -> NoReturn:
    reason = f"no official boundaries in {BOUNDARIES} (variable YHDYSPINTA_TEST_BOUNDARIES)"
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(reason)
    pytest.skip(reason)
