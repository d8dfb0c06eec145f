"""Where polygons come from, and official files that cannot be used."""

import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from geodata import BoundarySource, DataError, border_arcs, find_boundaries, load_municipalities

YEAR = 2026


def write(shapes: gpd.GeoDataFrame, path: Path, driver: str = "GPKG") -> Path:
    shapes.to_file(path, driver=driver)
    return path


def with_shape(shapes: gpd.GeoDataFrame, code: str, shape: object) -> gpd.GeoDataFrame:
    """Replace the polygon of a municipality."""
    changed = shapes.copy()
    changed.loc[changed["kunta"] == code, "geometry"] = gpd.GeoSeries([shape], crs=shapes.crs)[0]
    return changed


def shape_of(shapes: gpd.GeoDataFrame, code: str) -> BaseGeometry:
    shape: BaseGeometry = shapes.set_index("kunta").geometry[code]
    return shape


def refusal(path: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        load_municipalities(YEAR, path)
    error = caught.value
    assert error.file == path.name
    assert error.expected
    assert error.mend
    return error


@pytest.mark.parametrize(
    ("driver", "suffix", "epsg"),
    [("GPKG", "gpkg", 3067), ("GPKG", "gpkg", 4326), ("GeoJSON", "geojson", 4326)],
)
def test_a_good_file_is_read(
    official: gpd.GeoDataFrame, tmp_path: Path, driver: str, suffix: str, epsg: int
) -> None:
    path = write(
        official.to_crs(epsg).sample(frac=1, random_state=1), tmp_path / f"a_2025.{suffix}", driver
    )
    shapes = load_municipalities(YEAR, path)
    assert np.allclose(shapes.area, official.area, rtol=1e-6)
    assert shapes.is_valid_coverage()
    source = shapes.attrs["source"]
    assert isinstance(source, BoundarySource)
    assert (source.kind, source.path, source.year) == ("official", path, 2025)
    assert (source.detailed, source.mended) == (True, 0)


def test_former_municipalities_are_joined_to_their_successor(
    official: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    west, south, east, north = shape_of(official, "507").bounds
    cut = shapely.box(west, south, round((west + east) / 2, -3), north)
    shape = shape_of(official, "507")
    older = with_shape(official, "507", shape.difference(cut))
    part = gpd.GeoDataFrame(
        {"kunta": ["588"]}, geometry=[shape.intersection(cut)], crs=official.crs
    )
    path = write(pd.concat([older, part]), tmp_path / "kunta_2024.gpkg")
    shapes = load_municipalities(YEAR, path)
    assert len(shapes) == 308
    assert shapes.geometry["507"].area == pytest.approx(shape.area)


def test_a_former_municipality_does_not_stand_in_for_its_successor(
    official: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    official["kunta"] = official["kunta"].replace("507", "588")
    assert "no polygon for 507 Mäntyharju" in str(refusal(write(official, tmp_path / "a.gpkg")))


def test_a_missing_municipality_is_named(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    error = refusal(write(official[official["kunta"] != "091"], tmp_path / "a.gpkg"))
    assert "no polygon for 091 Helsinki" in str(error)
    assert error.column == "kunta"


def test_many_missing_municipalities_are_counted(
    official: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    assert "and 293 more" in str(refusal(write(official.head(10), tmp_path / "a.gpkg")))


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("999", "unknown municipality 999"),
        ("5", "found '5'"),
        ("KU005", "found 'KU005'"),
        (None, "found"),
        ("009", "more than one row for 009"),
    ],
)
def test_a_wrong_code_is_refused(
    official: gpd.GeoDataFrame, tmp_path: Path, code: str | None, says: str
) -> None:
    official.loc[official["kunta"] == "005", "kunta"] = code
    assert says in str(refusal(write(official, tmp_path / "a.gpkg")))


@pytest.mark.parametrize(
    ("shape", "says"),
    [
        (None, "the geometry is empty or cannot be read"),
        (shapely.Polygon(), "the geometry is empty"),
        (shapely.Point(300_000, 6_700_000), "not a polygon"),
        (
            shapely.Polygon([(300e3, 67e5), (301e3, 671e4), (301e3, 67e5), (300e3, 671e4)]),
            "invalid (Self-intersection",
        ),
    ],
)
def test_a_wrong_geometry_names_its_municipality(
    official: gpd.GeoDataFrame, tmp_path: Path, shape: object, says: str
) -> None:
    error = refusal(write(with_shape(official, "005", shape), tmp_path / "a.gpkg"))
    assert says in str(error)
    assert (error.row, error.column) == ("005", "geometry")


def test_overlapping_polygons_are_refused(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    moved = translate(shape_of(official, "005"), xoff=3000)
    error = refusal(write(with_shape(official, "005", moved), tmp_path / "a.gpkg"))
    assert "overlap by" in str(error)
    assert "005" in str(error)


def test_the_same_polygon_twice_is_refused(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    twice = with_shape(official, "005", shape_of(official, "009"))
    assert "005 and 009 overlap" in str(refusal(write(twice, tmp_path / "a.gpkg")))


def test_tiny_defects_are_mended_and_counted(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    moved = translate(shape_of(official, "005"), xoff=0.02)
    shapes = load_municipalities(
        YEAR, write(with_shape(official, "005", moved), tmp_path / "a.gpkg")
    )
    assert shapes.is_valid_coverage()
    assert shapes.attrs["source"].mended > 1
    assert np.allclose(shapes.area, official.area, atol=20_000)


def test_borders_that_cannot_be_mended_are_refused(
    official: gpd.GeoDataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shapely, "coverage_clean", lambda shapes, **_: shapes)
    moved = translate(shape_of(official, "005"), xoff=0.02)
    error = refusal(write(with_shape(official, "005", moved), tmp_path / "a.gpkg"))
    assert "the borders of neighbours do not meet" in str(error)


@pytest.mark.filterwarnings("ignore:Non closed ring")
def test_a_ring_of_two_points_names_its_municipality(
    official: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    path = write(official.to_crs(4326), tmp_path / "a.geojson", "GeoJSON")
    document = json.loads(path.read_text(encoding="utf-8"))
    document["features"][0]["geometry"] = {
        "type": "Polygon",
        "coordinates": [[[24, 63], [25, 63]]],
    }
    path.write_text(json.dumps(document), encoding="utf-8")
    assert refusal(path).row == "005"


def test_a_damaged_file_is_refused(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = write(official, tmp_path / "a.gpkg")
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert "cannot be read" in str(refusal(path))


def test_heights_are_left_out(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    raised = official.set_geometry(shapely.force_3d(official.geometry.to_numpy(), 5))
    path = write(raised.set_crs(3067, allow_override=True), tmp_path / "a.gpkg")
    shapes = load_municipalities(YEAR, path)
    assert not shapes.has_z.any()
    assert len(border_arcs(shapes)) > 900


def test_a_file_that_is_no_map_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    path.write_text("<ows:ExceptionReport/>", encoding="utf-8")
    assert "cannot be read" in str(refusal(path))


def test_a_file_without_areas_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    path.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    refusal(path)


def test_a_file_of_several_layers_is_refused(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    for layer in ("one", "two"):
        official.to_file(tmp_path / "a.gpkg", layer=layer)
    assert "2 layers with geometry (one, two)" in str(refusal(tmp_path / "a.gpkg"))


def test_the_shipped_lines_are_used_when_nothing_is_given() -> None:
    assert find_boundaries(YEAR) is None
    source = load_municipalities(YEAR).attrs["source"]
    assert (source.kind, source.path, source.licence) == ("lines", None, "CC BY 4.0")


def test_the_nearest_source_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given, environment, data = (tmp_path / name for name in ("given", "environment", "data"))
    paths = [given / "a.gpkg", environment / "b.gpkg", data / "boundaries" / "c.gpkg"]
    for path in paths:
        path.parent.mkdir(parents=True)
        path.touch()
    monkeypatch.setenv("YHDYSPINTA_DATA_DIR", str(data))
    assert find_boundaries(YEAR) == paths[2]
    monkeypatch.setenv("YHDYSPINTA_BOUNDARIES", str(environment))
    assert find_boundaries(YEAR) == paths[1]
    assert find_boundaries(YEAR, given) == paths[0]
    assert find_boundaries(YEAR, paths[2]) == paths[2]


def test_a_folder_without_boundaries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YHDYSPINTA_DATA_DIR", str(tmp_path))
    assert find_boundaries(YEAR) is None
    monkeypatch.setenv("YHDYSPINTA_BOUNDARIES", str(tmp_path))
    with pytest.raises(DataError, match="there is no file of boundaries here"):
        find_boundaries(YEAR)
    with pytest.raises(DataError, match="YHDYSPINTA_BOUNDARIES"):
        load_municipalities(YEAR, tmp_path / "missing.gpkg")


def test_every_official_file_is_read_for_both_years(official_files: list[Path]) -> None:
    for path in official_files:
        for year in (2025, 2026):
            assert len(load_municipalities(year, path)) == 308
