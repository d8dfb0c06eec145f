"""The JSON that draws the map: every municipality, neighbours meeting, few bytes."""

import gzip
import json
from dataclasses import replace
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from geodata import COUNTRY, FULL, LEVELS, Level, at_level, border_arcs, neighbours
from layers.map.detail import facts_at
from layers.map.facts import Facts
from layers.map.geometry import NOBODY, geometry, kilometres

MOST_BYTES = 41_039
"""What the polygons alone took, gzipped, when they came from a grid of 1 km."""
MOST_VERTICES = 12_500
LEVEL_IDS = list(LEVELS)


def lines_of(document: dict[str, Any]) -> list[tuple[int, int, shapely.LineString]]:
    """Read the lines back, in metres."""
    found = []
    for left, right, *steps in document["lines"]:
        points = np.cumsum(np.array(steps).reshape(-1, 2), axis=0) * document["unit"]
        found.append((left, right, shapely.LineString(points)))
    return found


def areas_of(document: dict[str, Any]) -> list[BaseGeometry]:
    """Build the areas; lines that touch in passing are cut there, as shapely needs it."""
    lines = lines_of(document)
    around = (
        [line for left, right, line in lines if place in (left, right)]
        for place in range(len(document["codes"]))
    )
    return [shapely.build_area(shapely.node(shapely.multilinestrings(own))) for own in around]


@pytest.fixture(scope="module", params=LEVEL_IDS)
def level(request: pytest.FixtureRequest) -> Level:
    return LEVELS[request.param]


@pytest.fixture(scope="module")
def document(facts: Facts, level: Level) -> dict[str, Any]:
    return geometry(facts, level)


def test_every_municipality_is_drawn(document: dict[str, Any], facts: Facts) -> None:
    assert document["codes"] == list(facts.codes("municipality"))
    assert all(area.area > 0 for area in areas_of(document))


def test_the_areas_are_those_of_the_source(document: dict[str, Any], facts: Facts) -> None:
    areas = areas_of(document)
    before = facts.municipalities.geometry.to_numpy()
    common = shapely.area(shapely.intersection(shapely.make_valid(areas), before))
    assert sum(shapely.area(areas)) == pytest.approx(before_area(facts), rel=5e-3)
    assert sum(common) / before_area(facts) > 0.98


def before_area(facts: Facts) -> float:
    return float(facts.municipalities.area.sum())


def test_lines_meet_at_their_ends(document: dict[str, Any]) -> None:
    """Whoever follows the lines of a municipality comes back to where he began."""
    all_lines = lines_of(document)
    for place in range(len(document["codes"])):
        lines = [line for left, right, line in all_lines if place in (left, right)]
        ends = [end for line in lines for end in (line.coords[0], line.coords[-1])]
        assert all(ends.count(end) % 2 == 0 for end in set(ends))


def test_points_are_metres_in_finland(document: dict[str, Any]) -> None:
    west, south, east, north = shapely.total_bounds([line for *_, line in lines_of(document)])
    assert 60e3 < west < east < 740e3
    assert 6600e3 < south < north < 7780e3


def test_lines_say_whom_they_part(document: dict[str, Any]) -> None:
    sides = {side for left, right, *_ in document["lines"] for side in (left, right)}
    assert sides == {NOBODY, *range(len(document["codes"]))}
    assert all(left != NOBODY for left, *_ in document["lines"])


def test_the_country_is_small_and_closer_levels_have_more(facts: Facts) -> None:
    documents = [geometry(facts, level) for level in LEVELS.values()]
    sizes = [sum((len(line) - 2) // 2 for line in each["lines"]) for each in documents]
    assert sizes[0] < MOST_VERTICES
    assert sizes == sorted(sizes)
    text = json.dumps(documents[0], separators=(",", ":"))
    assert len(gzip.compress(text.encode(), 6)) < MOST_BYTES


def test_every_level_has_the_same_neighbours(facts: Facts, level: Level) -> None:
    assert neighbours(facts_at(facts, level).arcs) == neighbours(facts.arcs)


def test_levels_are_valid_coverages(facts: Facts, level: Level) -> None:
    drawn = facts_at(facts, level).drawn
    assert drawn.is_valid_coverage()
    assert drawn.is_valid.all()
    assert list(drawn.index) == list(facts.municipalities.index)


def test_generalised_boundaries_are_the_same_at_every_level(facts: Facts) -> None:
    coarse = facts.municipalities.copy()
    coarse.attrs["source"] = replace(coarse.attrs["source"], detailed=False)
    generalised = replace(facts, municipalities=coarse)
    assert facts_at(generalised, FULL) is generalised


def test_a_municipality_of_islets_keeps_the_largest() -> None:
    islets = [shapely.box(x * 1000, 0, x * 1000 + size, size) for x, size in enumerate((90, 200))]
    land = shapely.box(10_000, 0, 30_000, 20_000)
    shapes = gpd.GeoDataFrame(
        geometry=[shapely.MultiPolygon(islets), shapely.MultiPolygon([land])],
        index=["035", "091"],
        crs=3067,
    )
    thin = at_level(shapes, COUNTRY)
    assert shapely.get_num_geometries(thin.geometry["035"]) == 1
    assert thin.geometry["035"].intersects(islets[1])
    assert thin.area["091"] == land.area


def test_a_line_that_becomes_a_point_is_left_out(facts: Facts) -> None:
    islet = shapely.Polygon([(0, 0), (10, 0), (10, 10)])
    island = shapely.Polygon([(5000, 5000), (9000, 5000), (9000, 9000)])
    drawn = gpd.GeoDataFrame(
        geometry=[shapely.MultiPolygon([islet, island])], index=["035"], crs=3067
    )
    found = geometry(replace(facts, drawn=drawn, arcs=border_arcs(drawn)), COUNTRY)
    ((left, right, *steps),) = found["lines"]
    assert (left, right) == (0, NOBODY)
    assert len(steps) == 8


def test_whole_kilometres_have_no_decimals() -> None:
    assert [json.dumps(kilometres(metres)) for metres in (323_000, 323_456, 49)] == [
        "323",
        "323.5",
        "0",
    ]
