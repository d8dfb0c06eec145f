"""Fixtures of the facts: the heavy loads happen once a session."""

import os
import shutil
from pathlib import Path

import geopandas as gpd
import pytest

from geodata import border_arcs, load_municipalities
from geodata.tables import TABLES

YEAR = 2026
BOUNDARIES = Path(
    os.environ.get(
        "YHDYSPINTA_TEST_BOUNDARIES",
        Path(__file__).parents[2].parent / "shared" / "boundaries",
    )
)
FILES = sorted(BOUNDARIES.glob("*")) if BOUNDARIES.is_dir() else []


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the boundaries of whoever runs the tests out of them."""
    monkeypatch.delenv("YHDYSPINTA_BOUNDARIES", raising=False)
    monkeypatch.delenv("YHDYSPINTA_DATA_DIR", raising=False)


@pytest.fixture(scope="session")
def grid() -> gpd.GeoDataFrame:
    """Municipalities from the grid that the project ships, whatever the environment says."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("YHDYSPINTA_BOUNDARIES", raising=False)
        patch.delenv("YHDYSPINTA_DATA_DIR", raising=False)
        return load_municipalities(YEAR)


@pytest.fixture(scope="session")
def arcs(grid: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Borders of the grid."""
    return border_arcs(grid)


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A copy of the tables that a test may spoil."""
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


@pytest.fixture(scope="session")
def official_file() -> Path:
    """A small official file; skips when the folder of boundaries is absent, except on CI."""
    if not FILES:
        reason = f"no official boundaries in {BOUNDARIES} (YHDYSPINTA_TEST_BOUNDARIES)"
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return FILES[0]
