"""An overlay of polygons gives the same relations as the municipality key."""

from itertools import combinations
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import box

from geodata import (
    COUNTRY,
    DataError,
    at_level,
    dissolve,
    divisions,
    load_municipalities,
    relation_classes,
    relations,
)
from geodata.relations.overlaps import OUTSIDE
from geodata.relations.polygon_overlay import AREA, SLIVER_WIDTH_M, overlay, read_areas

DIVISIONS = [division.id for division in divisions(2026)]
PAIRS = list(combinations(DIVISIONS, 2))


def areas(**boxes: tuple[float, float, float, float]) -> gpd.GeoDataFrame:
    """Make areas by code of rectangles given in kilometres."""
    shapes = [
        box(1_000 * west, 1_000 * south, 1_000 * east, 1_000 * north)
        for west, south, east, north in boxes.values()
    ]
    return gpd.GeoDataFrame(geometry=shapes, index=list(boxes), crs=3067).rename_axis("code")


def check_same_as_key(
    a_shapes: gpd.GeoDataFrame, b_shapes: gpd.GeoDataFrame, a: str, b: str
) -> None:
    found = overlay(a_shapes, b_shapes)
    expected = relations(a, b, 2026)
    assert set(zip(found.table["code_a"], found.table["code_b"], strict=True)) == set(
        zip(expected["code_a"], expected["code_b"], strict=True)
    )
    assert found.classes.to_dict() == relation_classes(a, b, 2026).to_dict()
    for side in "ab":
        sums = found.table.groupby(f"code_{side}")[f"share_{side}_{AREA}"].sum()
        assert ((sums - 1).abs() < 1e-9).all()


@pytest.fixture(scope="module")
def official_areas(official_files: list[Path]) -> dict[str, gpd.GeoDataFrame]:
    shapes = load_municipalities(2026, official_files[0])
    return {division: dissolve(shapes, division, 2026) for division in DIVISIONS}


@pytest.mark.slow
@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_overlay_and_key_agree_on_official_boundaries(
    official_areas: dict[str, gpd.GeoDataFrame], a: str, b: str
) -> None:
    check_same_as_key(official_areas[a], official_areas[b], a, b)
    check_same_as_key(official_areas[b], official_areas[a], b, a)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("a", "b"), [("employment_area", "wellbeing_county"), ("region", "kela_service_unit")]
)
def test_borders_of_another_generalisation_leave_slivers_and_no_crossings(
    shipped: gpd.GeoDataFrame, a: str, b: str
) -> None:
    full, thin = dissolve(shipped, a, 2026), dissolve(at_level(shipped, COUNTRY), b, 2026)
    check_same_as_key(full, thin, a, b)
    assert len(overlay(full, thin).slivers) > 0


def test_a_sliver_is_counted_to_the_area_that_its_ground_lies_in() -> None:
    a = areas(left=(0, 0, 50.5, 40), right=(50.5, 0, 100, 40))
    b = areas(west=(0, 0, 50, 40), east=(50, 0, 100, 40))
    found = overlay(a, b)
    assert found.classes.to_dict() == {"left": "identical", "right": "identical"}
    assert found.table[AREA].to_list() == pytest.approx([50.5 * 40, 49.5 * 40])
    (sliver,) = found.slivers.to_dict("records")
    assert sliver == {
        "code_a": "left",
        "code_b": "east",
        AREA: pytest.approx(20),
        "counted_a": "left",
        "counted_b": "west",
    }


def test_an_overlap_as_wide_as_the_tolerance_is_a_crossing() -> None:
    wide = SLIVER_WIDTH_M / 1_000 + 0.1
    a = areas(left=(0, 0, 50 + wide, 40), right=(50 + wide, 0, 100, 40))
    b = areas(west=(0, 0, 50, 40), east=(50, 0, 100, 40))
    assert overlay(a, b).classes.to_dict() == {"left": "crosses", "right": "inside"}
    assert len(overlay(a, b, sliver_width=3_000).slivers) == 1


def test_ground_that_the_other_division_leaves_out_is_said() -> None:
    a = areas(here=(0, 0, 50, 40), there=(60, 0, 100, 40), nowhere=(0, 60, 50, 90))
    b = areas(west=(0, 0, 40, 40), east=(60, 0, 120, 40))
    found = overlay(a, b)
    assert found.classes.to_dict() == {
        "here": "contains",
        "there": "inside",
        "nowhere": "outside",
    }
    assert set(found.table.loc[found.table["code_b"] == OUTSIDE, "code_a"]) == {"here", "nowhere"}


def test_an_area_smaller_than_the_tolerance_keeps_its_place() -> None:
    found = overlay(areas(tiny=(0, 0, 1, 1)), areas(big=(0, 0, 50, 40)))
    assert found.classes.to_dict() == {"tiny": "inside"}


@pytest.mark.parametrize("suffix", ["gpkg", "geojson"])
def test_a_file_of_polygons_reads_merged_and_in_metres(tmp_path: Path, suffix: str) -> None:
    shapes = areas(
        a=(300, 7_000, 350, 7_040), b=(350, 7_000, 400, 7_040), c=(400, 7_000, 440, 7_040)
    )
    shapes["unit"] = ["7", "7", "8"]
    path = tmp_path / f"units.{suffix}"
    shapes.reset_index().to_crs(4326).to_file(path)
    found = read_areas(path, "unit")
    assert found.crs.to_epsg() == 3067
    assert list(found.index) == ["7", "8"]
    assert found.area.to_list() == pytest.approx([100 * 40e6, 40 * 40e6], rel=1e-3)


@pytest.mark.parametrize(
    ("code", "problem"), [("nothing", "there is no field nothing"), ("gap", "has empty cells")]
)
def test_a_file_that_cannot_be_related_is_refused(tmp_path: Path, code: str, problem: str) -> None:
    shapes = areas(a=(300, 7_000, 350, 7_040), b=(350, 7_000, 400, 7_040))
    shapes["gap"] = ["1", None]
    path = tmp_path / "units.gpkg"
    shapes.reset_index().to_file(path)
    with pytest.raises(DataError, match=problem):
        read_areas(path, code)
    with pytest.raises(DataError, match="cannot be read"):
        read_areas(tmp_path / "missing.gpkg", code)
