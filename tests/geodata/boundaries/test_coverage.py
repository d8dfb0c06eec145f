"""Polygons of every division: a valid coverage on the shipped lines and on each official file."""

import geopandas as gpd
import pytest
import shapely

from geodata import (
    Division,
    border_arcs,
    borders,
    dissolve,
    divisions,
    label_points,
    load_key,
    simplify,
)
from geodata.base.years import expected_divisions
from geodata.cli.invariants import check

YEAR = 2026
DIVISIONS = [division.id for division in divisions(YEAR)]


def test_every_municipality_has_one_valid_polygon(municipalities: gpd.GeoDataFrame) -> None:
    assert list(municipalities.index) == list(load_key(YEAR).index)
    assert municipalities.index.name == "municipality"
    assert municipalities.crs.to_epsg() == 3067
    assert municipalities.is_valid.all()
    assert municipalities.is_valid_coverage()


@pytest.mark.parametrize("division", divisions(YEAR), ids=lambda division: division.id)
def test_a_division_covers_the_whole_once(
    municipalities: gpd.GeoDataFrame, division: Division
) -> None:
    areas = dissolve(municipalities, division.id, YEAR)
    assert len(areas) == expected_divisions(YEAR)[division.id]
    assert areas.index.is_monotonic_increasing
    assert areas.is_valid_coverage()
    assert areas.area.sum() == pytest.approx(municipalities.area.sum(), rel=1e-9)
    simpler = dissolve(simplify(municipalities, 1000), division.id, YEAR)
    assert simpler.is_valid_coverage()
    assert simpler.is_valid.all()
    assert not simpler.is_empty.any()


def test_no_invariant_is_violated(municipalities: gpd.GeoDataFrame) -> None:
    assert check(YEAR, municipalities.attrs["source"].path) == []


def test_simplifying_thins_the_borders(municipalities: gpd.GeoDataFrame) -> None:
    simpler = simplify(municipalities, 3000)
    assert simpler.get_coordinates().shape[0] < municipalities.get_coordinates().shape[0]
    assert list(simpler.index) == list(municipalities.index)


def test_a_polygon_outside_the_key_is_not_dropped(shipped: gpd.GeoDataFrame) -> None:
    with pytest.raises(KeyError, match="999"):
        dissolve(shipped.rename(index={"005": "999"}), "region", YEAR)


def test_an_unknown_division_is_refused(shipped: gpd.GeoDataFrame, arcs: gpd.GeoDataFrame) -> None:
    for refused in (dissolve, borders):
        with pytest.raises(ValueError, match="division 'kunta' must be one of municipality"):
            refused(arcs if refused is borders else shipped, "kunta", YEAR)


def test_the_borders_stand_once(municipalities: gpd.GeoDataFrame) -> None:
    arcs = border_arcs(municipalities)
    whole = shapely.coverage_union_all(municipalities.geometry.to_numpy())
    inner = arcs["right"].notna()
    perimeter = municipalities.length.sum()
    assert arcs[~inner].length.sum() == pytest.approx(whole.length, rel=1e-9)
    assert 2 * arcs[inner].length.sum() + arcs[~inner].length.sum() == pytest.approx(perimeter)


def test_the_borders_are_those_of_their_two_municipalities(
    shipped: gpd.GeoDataFrame, arcs: gpd.GeoDataFrame
) -> None:
    outlines = shipped.boundary
    for side in ("left", "right"):
        known = arcs[arcs[side].notna()]
        outline = outlines.loc[known[side]].to_numpy()
        assert shapely.covers(outline, known.geometry.to_numpy()).all()
    inner = arcs[arcs["right"].notna()]
    assert (inner["left"] < inner["right"]).all()
    assert all(side is None for side in arcs["right"] if not isinstance(side, str))


@pytest.mark.parametrize("division", DIVISIONS)
def test_borders_of_a_division_are_the_outlines_of_its_areas(
    shipped: gpd.GeoDataFrame, arcs: gpd.GeoDataFrame, division: str
) -> None:
    lines = borders(arcs, division, YEAR)
    areas = dissolve(shipped, division, YEAR)
    inner = lines["right"].notna()
    total = 2 * lines[inner].length.sum() + lines[~inner].length.sum()
    assert total == pytest.approx(areas.length.sum(), rel=1e-9)
    assert set(lines["left"]) | set(lines["right"][inner]) == set(areas.index)


@pytest.mark.parametrize("division", DIVISIONS)
def test_a_label_stands_inside_its_area(shipped: gpd.GeoDataFrame, division: str) -> None:
    areas = dissolve(shipped, division, YEAR)
    points = label_points(areas)
    assert list(points.index) == list(areas.index)
    assert points.index.name == "code"
    circles = shapely.buffer(shapely.points(points[["x", "y"]]), points["radius"] * 0.99)
    assert shapely.covers(areas.geometry.to_numpy(), circles).all()
    assert (points["radius"] > 0).all()
