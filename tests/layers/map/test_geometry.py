"""The JSON that draws the map: every municipality, neighbours meeting, few bytes."""

import gzip
import json
from dataclasses import replace
from typing import Any

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import Polygon, shape

from layers.map.facts import Facts
from layers.map.geometry import arcs, geometry, kilometres

MOST_BYTES = {"geometry": 60_000, "arcs": 45_000}


@pytest.fixture(scope="module")
def polygons(facts: Facts) -> dict[str, Any]:
    return geometry(facts)


@pytest.fixture(scope="module")
def borders(facts: Facts) -> dict[str, Any]:
    return arcs(facts)


def test_every_municipality_is_drawn(polygons: dict[str, Any], facts: Facts) -> None:
    codes = [feature["id"] for feature in polygons["features"]]
    assert codes == list(facts.codes("municipality"))
    assert codes == [feature["properties"]["code"] for feature in polygons["features"]]
    assert all(feature["geometry"]["coordinates"] for feature in polygons["features"])


def test_neighbours_still_meet(polygons: dict[str, Any], facts: Facts) -> None:
    shapes = [shape(feature["geometry"]) for feature in polygons["features"]]
    assert shapely.coverage_is_valid(shapes)
    before = facts.drawn.area.sum() / 1e6
    assert sum(each.area for each in shapes) == pytest.approx(before, rel=1e-3)


def test_coordinates_are_kilometres(polygons: dict[str, Any]) -> None:
    west, south, east, north = shapely.total_bounds(
        [shape(feature["geometry"]) for feature in polygons["features"]]
    )
    assert 60 < west < east < 740
    assert 6600 < south < north < 7780


def test_arcs_say_whom_they_part(borders: dict[str, Any], facts: Facts) -> None:
    codes = set(facts.codes("municipality"))
    sides = [feature["properties"] for feature in borders["features"]]
    assert {side["left"] for side in sides} | {side["right"] for side in sides} == codes | {None}
    assert any(side["right"] is None for side in sides)


def test_arcs_run_along_the_polygons(borders: dict[str, Any], polygons: dict[str, Any]) -> None:
    edges = shapely.union_all([shape(f["geometry"]).boundary for f in polygons["features"]])
    lines = shapely.union_all([shape(f["geometry"]) for f in borders["features"]])
    assert lines.length == pytest.approx(edges.length, rel=1e-6)
    assert lines.difference(edges.buffer(0.01)).length == pytest.approx(0, abs=1e-6)


def test_both_are_small(polygons: dict[str, Any], borders: dict[str, Any]) -> None:
    for name, document in (("geometry", polygons), ("arcs", borders)):
        text = json.dumps(document, separators=(",", ":"))
        assert len(gzip.compress(text.encode(), 6)) < MOST_BYTES[name]


def test_whole_kilometres_have_no_decimals() -> None:
    assert [json.dumps(kilometres(metres)) for metres in (323_000, 323_456, 49)] == [
        "323",
        "323.5",
        "0",
    ]


def test_islets_that_shrink_to_nothing_fall_away_but_not_the_municipality(facts: Facts) -> None:
    islet = Polygon([(0, 0), (10, 0), (10, 10)])
    island = Polygon([(5000, 5000), (9000, 5000), (9000, 9000)])
    drawn = gpd.GeoDataFrame(
        geometry=[shapely.MultiPolygon([islet, island])], index=["035"], crs=3067
    )
    (feature,) = geometry(replace(facts, drawn=drawn))["features"]
    assert feature["geometry"]["coordinates"] == [[[[5, 5], [9, 5], [9, 9], [5, 5]]]]
