"""Files of areas that GIS and Excel read."""

import csv
import json
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import shapely
from click.testing import CliRunner

from geodata import Division, dissolve, divisions, load_answer_sets
from geodata.base.years import expected_divisions
from geodata.cli.export import EXAMPLE_NOTICE, area_table, write_areas
from geodata.cli.facts import main
from tests.geodata.store.test_topics import COUNTIES, YOUNG

YEAR = 2026
EXAMPLE = load_answer_sets(YEAR)["example"]


@pytest.mark.parametrize("division", divisions(YEAR), ids=lambda division: division.id)
def test_geojson_is_in_wgs84_as_rfc_7946_says(
    shipped: gpd.GeoDataFrame, tmp_path: Path, division: Division
) -> None:
    path = tmp_path / "areas.geojson"
    write_areas(area_table(shipped, division.id, YEAR), division.id, "geojson", path)
    assert pyogrio.read_info(path)["crs"] == "EPSG:4326"
    areas = gpd.read_file(path)
    assert len(areas) == expected_divisions(YEAR)[division.id]
    document = json.loads(path.read_text(encoding="utf-8"))
    assert "crs" not in document
    west, south, east, north = areas.total_bounds
    assert 19 < west < east < 32
    assert 59 < south < north < 71
    for feature in document["features"]:
        rings = shapely.get_rings(shapely.get_parts(shapely.geometry.shape(feature["geometry"])))
        assert shapely.is_ccw(rings[0])


def test_geopackage_keeps_metres_and_types(shipped: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = tmp_path / "areas.gpkg"
    for division in ("wellbeing_county", "employment_area"):
        write_areas(area_table(shipped, division, YEAR), division, "gpkg", path)
    assert list(pyogrio.list_layers(path)[:, 0]) == ["wellbeing_county", "employment_area"]
    areas = gpd.read_file(path, layer="wellbeing_county").set_index("code")
    assert areas.crs.to_epsg() == 3067
    assert areas.loc["01", "employment_area"] == "11;30"
    assert areas.loc["01", ["tym_minimum", "tym_maximum"]].to_list() == [1, 2]
    assert areas.area.sum() == pytest.approx(dissolve(shipped, "region", YEAR).area.sum())


def test_a_geopackage_has_the_same_bytes_whenever_it_is_written(
    shipped: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    paths = [tmp_path / "a.gpkg", tmp_path / "b.gpkg"]
    for path in paths:
        for division in ("region", "wellbeing_county"):
            write_areas(area_table(shipped, division, YEAR), division, "gpkg", path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_csv_is_utf8_for_excel_with_codes_as_text(
    shipped: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    path = tmp_path / "areas.csv"
    write_areas(area_table(shipped, "employment_area", YEAR), "employment_area", "csv", path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["code"]: row for row in csv.DictReader(file)}
    assert len(rows) == 46
    assert rows["10"]["wellbeing_county"] == "19;20"
    assert rows["10"]["wellbeing_county_count"] == "2"
    assert rows["10"]["population_2025"] == "87548"
    assert rows["10"]["name_sv"]
    assert (rows["10"]["youth"], rows["10"]["youth_status"]) == ("", "unknown")
    assert rows["10"]["organising_source_url"].startswith("https://")
    assert "geometry" not in rows["10"]


def test_rates_are_not_added_up(shipped: gpd.GeoDataFrame) -> None:
    assert "employment_rate_18_64_2024" in area_table(shipped, "municipality", YEAR)
    assert "employment_rate_18_64_2024" not in area_table(shipped, "region", YEAR)


def test_a_municipality_has_the_answers_of_its_areas(shipped: gpd.GeoDataFrame) -> None:
    municipality = area_table(shipped, "municipality", YEAR).loc["305"]
    assert municipality["wellbeing_county"] == "19"
    assert (municipality["tym_status"], municipality["tym_maximum"]) == ("unknown", 4)
    assert municipality["organising"] == "host_municipality"
    assert "tym" not in area_table(shipped, "region", YEAR)


def test_residents_add_up_in_every_division(shipped: gpd.GeoDataFrame) -> None:
    for division in divisions(YEAR):
        assert area_table(shipped, division.id, YEAR)["population_2025"].sum() == 5_652_881


def test_an_export_of_the_example_says_so(shipped: gpd.GeoDataFrame) -> None:
    areas = area_table(shipped, "wellbeing_county", YEAR, EXAMPLE)
    assert set(areas["notice"]) == {EXAMPLE_NOTICE}
    assert set(areas["answer_set"]) == {"example"}
    assert set(area_table(shipped, "wellbeing_county", YEAR)["notice"]) == {""}


def test_an_export_names_its_source(shipped: gpd.GeoDataFrame) -> None:
    (source,) = set(area_table(shipped, "region", YEAR)["boundaries"])
    assert "Statistics Finland" in source
    assert "CC BY 4.0" in source


def run(*words: object, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["export", "--format", "csv", *map(str, words)])
    assert result.exit_code == code, result.output
    return result.output


def test_published_answers_are_exported_by_their_id_and_as_current(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'answers.sqlite'}"
    monkeypatch.setenv("YHDYSPINTA_STORE_URL", url)
    out, where = tmp_path / "counties.csv", ("--division", "wellbeing_county", "--out")
    assert "nothing is published" in run(*where, out, "--data", "current")
    assert not (tmp_path / "answers.sqlite").exists()
    for content in (COUNTIES, YOUNG):
        path = tmp_path / "file.json"
        path.write_bytes(content)
        result = CliRunner().invoke(
            main, ["answers", "publish", str(path), "--reason", "x", "--yes"]
        )
        assert result.exit_code == 0, result.output
    for wanted, found in (
        ("current", "survey-2"),
        ("survey-1", "survey-1"),
        ("example", "example"),
    ):
        run(*where, out, "--data", wanted)
        areas = pd.read_csv(out, dtype=str).set_index("code")
        assert set(areas["answer_set"]) == {found}
    assert "there are current, survey-2, known-2026" in run(*where, out, "--data", "old", code=1)
    run(*where, out, "--data", "current")
    areas = pd.read_csv(out, dtype=str).set_index("code")
    assert (areas.loc["13", "tym"], areas.loc["13", "tym_survey"]) == ("3", "tym")


def test_a_failed_export_leaves_the_old_file(shipped: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = tmp_path / "areas.geojson"
    path.write_text("old", encoding="utf-8")
    areas = area_table(shipped, "region", YEAR).set_crs(None, allow_override=True)
    with pytest.raises(ValueError, match="naive geometries"):
        write_areas(areas, "region", "geojson", path)
    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["areas.geojson"]
