"""The data interface, read back as other programs read it."""

import json
from io import BytesIO
from pathlib import Path

import pandas as pd
import pyogrio
import pytest
import shapely
from flask.testing import FlaskClient

from geodata import divisions
from layers.map.facts import Facts
from tests.routes.conftest import json_at

API = "/api/v1"


def read_csv(client: FlaskClient, path: str) -> pd.DataFrame:
    response = client.get(f"{API}/{path}")
    assert response.status_code == 200
    assert response.content_type == "text/csv; charset=utf-8"
    assert response.data.startswith(b"\xef\xbb\xbf"), "Excel reads UTF-8 only after the mark"
    return pd.read_csv(BytesIO(response.data), dtype=str, keep_default_na=False)


def test_divisions_lead_to_their_files(client: FlaskClient) -> None:
    found = json_at(client, f"{API}/divisions")
    assert [each["id"] for each in found if each["main"]] == [
        "municipality",
        "employment_area",
        "wellbeing_county",
        "region",
    ]
    assert found[0]["areas"] == {"2025": 308, "2026": 308}
    assert found[0]["names"] == {"fi": "Kunnat", "sv": "Kommuner", "en": "Municipalities"}
    for each in found:
        assert client.get(each["csv"]).status_code == 200
        assert client.get(each["geojson"]).status_code == 200


@pytest.mark.parametrize("division", [each.id for each in divisions(2026)])
def test_gdal_reads_the_areas(
    client: FlaskClient, facts: Facts, tmp_path: Path, division: str
) -> None:
    response = client.get(f"{API}/areas/{division}.geojson")
    assert response.mimetype == "application/geo+json"
    path = tmp_path / "areas.geojson"
    path.write_bytes(response.data)
    areas = pyogrio.read_dataframe(path)
    assert areas.crs == "EPSG:4326"
    assert sorted(areas["code"]) == sorted(facts.codes(division))
    assert areas.geometry.is_valid.all()
    west, south, east, north = areas.total_bounds
    assert (19 < west < 20.5, 59 < south < 60, 31 < east < 32, 70 < north < 70.5) == (True,) * 4
    rings = shapely.get_exterior_ring(shapely.get_parts(areas.geometry.to_numpy()))
    assert shapely.is_ccw(rings).all(), "outer rings are counter-clockwise"


def test_areas_carry_themes_and_statuses(client: FlaskClient) -> None:
    areas = read_csv(client, "areas/wellbeing_county.csv").set_index("code")
    assert areas.loc["91", "tym_status"] == "not_applicable"
    assert areas["tym_status"].value_counts().to_dict() == {
        "unknown": 16,
        "derived": 6,
        "not_applicable": 1,
    }
    assert "notice" not in areas
    assert set(areas["answer_set"]) == {"known-2026"}


def test_codes_keep_their_zeros(client: FlaskClient) -> None:
    areas = read_csv(client, "areas/municipality.csv?year=2025").set_index("code")
    assert areas.loc["005", "name_fi"] == "Alajärvi"
    assert {"ely_centre", "avi_agency"} <= set(areas.columns)


def test_example_data_says_so_on_every_row(client: FlaskClient) -> None:
    areas = read_csv(client, "areas/employment_area.csv?data=example")
    assert areas["notice"].str.contains("keksittyjä", regex=False).all()


def test_relations_name_both_sides(client: FlaskClient) -> None:
    pairs = read_csv(client, "relations/employment_area/wellbeing_county.csv")
    mainland = pairs[pairs["code_a"] != "46"]
    assert len(mainland) == 50
    crossing = mainland.groupby("code_a").size()
    assert (crossing > 1).sum() == 5
    names = {f"name_{side}_{lang}" for side in "ab" for lang in ("fi", "sv", "en")}
    assert names <= set(pairs.columns)


@pytest.mark.parametrize(
    ("path", "status", "allowed"),
    [
        ("areas/nothing.csv", 404, "employment_area"),
        ("areas/ely_centre.geojson?year=2026", 404, "vitality_centre"),
        ("areas/region.csv?year=2024", 400, "2025"),
        ("areas/region.csv?data=nothing", 400, "known-2026"),
        ("areas/region.csv?yaer=2025", 400, "year"),
        ("relations/region/nothing.csv", 404, "region"),
        ("relations/region/region.csv", 404, "municipality"),
        ("relations/region/wellbeing_county.csv?yaer=2025", 400, "year"),
        ("relations/region/wellbeing_county.xlsx?moves=1:2:3", 400, "moves"),
        ("divisions?lang=fi", 400, None),
    ],
)
def test_problems_name_what_is_allowed(
    client: FlaskClient, path: str, status: int, allowed: str | None
) -> None:
    response = client.get(f"{API}/{path}")
    assert response.status_code == status
    assert response.mimetype == "application/problem+json"
    problem = json.loads(response.data)
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    if allowed:
        assert allowed in problem["allowed"]


@pytest.mark.parametrize("path", ["/api/v1", "/api/v1/", "/api/v2/divisions", "/api/v1/themes"])
def test_there_is_nothing_else(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response.mimetype == "application/problem+json"


@pytest.mark.parametrize("path", ["divisions", "areas/region.geojson", "areas/region.csv"])
def test_answers_are_kept_and_asked_for_again(client: FlaskClient, path: str) -> None:
    for asked in ({}, {"Accept-Encoding": "br"}):
        response = client.get(f"{API}/{path}", headers=asked)
        assert response.cache_control.max_age == 300
        tag = {"If-None-Match": response.headers["ETag"]}
        assert client.get(f"{API}/{path}", headers={**asked, **tag}).status_code == 304
