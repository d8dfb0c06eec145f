"""Reference systems of official files: read where they are stated, refused with the cure."""

import re
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geodata import DataError, load_municipalities

YEAR = 2026


def write(shapes: gpd.GeoDataFrame, path: Path) -> Path:
    shapes.to_file(path)
    return path


def refusal(path: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        load_municipalities(YEAR, path)
    assert caught.value.file == path.name
    assert caught.value.column == "geometry"
    return caught.value


def restated(shapes: gpd.GeoDataFrame, epsg: int | None) -> gpd.GeoDataFrame:
    """Keep the coordinates and state another reference system."""
    return shapes.set_crs(epsg, allow_override=True)


def swapped(shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    turned = shapely.transform(shapes.geometry.to_numpy(), lambda points: points[:, ::-1])
    return shapes.set_geometry(turned, crs=shapes.crs)


@pytest.mark.parametrize("epsg", [3067, 4326, 4258, 3857, 3879, 3047])
def test_a_stated_system_is_read(official: gpd.GeoDataFrame, tmp_path: Path, epsg: int) -> None:
    shapes = load_municipalities(YEAR, write(official.to_crs(epsg), tmp_path / "a.gpkg"))
    assert np.allclose(shapes.area, official.area, rtol=1e-6)
    assert shapes.crs.to_epsg() == 3067
    assert shapes.is_valid_coverage()


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
@pytest.mark.parametrize("stated", [None, 4326, 3857])
@pytest.mark.parametrize("epsg", [3067, 3879])
def test_metres_that_state_something_else_are_refused_with_what_to_state(
    official: gpd.GeoDataFrame, tmp_path: Path, stated: int | None, epsg: int
) -> None:
    shapes = official.to_crs(epsg)
    path = write(restated(shapes, stated), tmp_path / "a.gpkg")
    error = refusal(path)
    assert f"(EPSG:{epsg})" in error.problem
    cure = re.search(r"ogr2ogr -a_srs EPSG:([0-9]+) ", error.mend)
    assert cure
    cured = write(restated(shapes, int(cure[1])), tmp_path / "new.gpkg")
    assert len(load_municipalities(YEAR, cured)) == 308


def test_degrees_that_claim_to_be_metres_are_refused(
    official: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    error = refusal(write(restated(official.to_crs(4326), 3067), tmp_path / "a.gpkg"))
    assert "degrees of WGS84" in error.problem
    assert "-a_srs EPSG:4326" in error.mend


def test_geojson_in_metres_without_a_crs_is_refused(
    official: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    """GeoJSON that states nothing means degrees of WGS84."""
    path = write(official, tmp_path / "a.geojson")
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r'"crs": \{.*?\} \},', "", text), encoding="utf-8")
    error = refusal(path)
    assert "metres of ETRS-TM35FIN" in error.problem
    assert "as GeoJSON without a CRS does" in error.problem
    assert "-a_srs EPSG:3067" in error.mend


@pytest.mark.parametrize("stated", [3067, 4326])
@pytest.mark.parametrize("epsg", [3067, 4326])
def test_exchanged_axes_are_told(
    official: gpd.GeoDataFrame, tmp_path: Path, epsg: int, stated: int
) -> None:
    shapes = swapped(official.to_crs(epsg))
    error = refusal(write(restated(shapes, stated), tmp_path / "a.gpkg"))
    assert "the axes are exchanged" in error.problem
    assert "Swap X and Y" in error.mend
    cured = write(restated(swapped(shapes), epsg), tmp_path / "new.gpkg")
    assert len(load_municipalities(YEAR, cured)) == 308


def test_another_country_is_refused(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    away = official.set_geometry(official.translate(xoff=2e6), crs=3067)
    error = refusal(write(away, tmp_path / "a.gpkg"))
    assert "are outside Finland" in error.problem
