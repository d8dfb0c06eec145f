"""``check`` reports facts and polygons that violate an invariant."""

import geopandas as gpd
import pytest
from shapely.affinity import scale

from geodata import divisions
from geodata.base.years import expected_relations
from geodata.cli import invariants
from geodata.cli.invariants import area_counts, check


def test_area_counts_are_in_drawing_order() -> None:
    counts = area_counts(2026)
    assert list(counts) == [division.id for division in divisions(2026)]
    assert list(counts.values()) == [308, 46, 23, 19, 10, 5, 6]


def test_a_year_without_a_key_is_refused() -> None:
    with pytest.raises(ValueError, match="year 2024"):
        check(2024)


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("pairs", 51, "50 mainland pairs of employment_area and wellbeing_county, not 51"),
        ("crossing", 4, "5 areas of employment_area cross a border of wellbeing_county, not 4"),
    ],
)
def test_another_number_of_relations_is_a_violation(
    shipped: gpd.GeoDataFrame, monkeypatch: pytest.MonkeyPatch, name: str, value: int, says: str
) -> None:
    monkeypatch.setattr(invariants, "load_municipalities", lambda *_: shipped)
    (row,) = expected_relations(2026)
    changed = row.model_copy(update={name: value})
    monkeypatch.setattr(invariants, "expected_relations", lambda _: (changed,))
    (violation,) = check(2026)
    assert says in violation


def test_overlaps_and_gaps_are_violations(
    shipped: gpd.GeoDataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoiled = shipped.copy()
    inland = "020"
    larger = scale(spoiled.geometry[inland], 1.01, 1.01)
    spoiled.loc[[inland], "geometry"] = gpd.GeoSeries([larger], [inland], crs=shipped.crs)
    monkeypatch.setattr(invariants, "load_municipalities", lambda *_: spoiled)
    violations = check(2026)
    assert "municipality: overlaps or unequal borders" in violations


def test_a_missing_polygon_is_a_violation(
    shipped: gpd.GeoDataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(invariants, "load_municipalities", lambda *_: shipped.drop(index="005"))
    violations = check(2026)
    assert "the polygons are not those of the municipalities of the key" in violations
    assert "municipality: 307 polygons instead of 308" in violations


def test_a_narrow_gap_between_municipalities_is_a_violation(
    shipped: gpd.GeoDataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoiled = shipped.copy()
    border = spoiled.geometry["020"].intersection(spoiled.geometry["908"])
    crack = border.interpolate(0.5, normalized=True).buffer(20)
    for code in ("020", "908"):
        rest = spoiled.geometry[code].difference(crack)
        spoiled.loc[[code], "geometry"] = gpd.GeoSeries([rest], [code], crs=shipped.crs)
    monkeypatch.setattr(invariants, "load_municipalities", lambda *_: spoiled)
    assert any(violation.startswith("a gap of 40 m") for violation in check(2026))
