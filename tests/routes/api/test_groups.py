"""Leadership groups as open data and in files, read back as other programs read them."""

from io import BytesIO
from pathlib import Path

import pandas as pd
import pyogrio
from flask.testing import FlaskClient

from tests.routes.conftest import json_at

API = "/api/v1"


def read_csv(client: FlaskClient, path: str) -> pd.DataFrame:
    response = client.get(path)
    assert response.status_code == 200
    return pd.read_csv(BytesIO(response.data), dtype=str, keep_default_na=False)


def test_groups_come_with_what_holds_for_all_of_them(client: FlaskClient) -> None:
    found = json_at(client, f"{API}/groups?data=example")
    assert found["answer_set"] == "example"
    assert found["number_in_country"] is None
    assert found["in_several_counties"] == ["01-1"]
    assert found["notice"]
    groups = {each["id"]: each for each in found["groups"]}
    shared = groups["01-1"]
    assert (shared["counties"], shared["employment_areas"]) == (["01", "04"], ["11", "43"])
    assert shared["municipalities"] == ["753", "092", "245"]
    assert shared["set_by"] == "43"
    assert (groups["16-1"]["status"], groups["16-1"]["in_force"]) == ("planned", False)
    assert groups["20-1"]["follows_from_number"]
    known = json_at(client, f"{API}/groups")
    assert len(known["groups"]) == 6
    assert known["notice"] == ""


def test_groups_as_rows(client: FlaskClient) -> None:
    rows = read_csv(client, f"{API}/groups.csv?data=example").set_index("id")
    assert rows.loc["13-1", "employment_areas"] == "17;45"
    assert rows.loc["13-1", "employment_areas_fi"] == "Kuopio;Ylä-Savo"
    assert str(rows.loc["13-1", "name_sv"]).endswith(" 1")
    assert set(rows["notice"]) != {""}


def test_gdal_reads_the_areas_of_groups(client: FlaskClient, tmp_path: Path) -> None:
    path = tmp_path / "groups.geojson"
    path.write_bytes(client.get(f"{API}/groups.geojson?data=example").data)
    frame = pyogrio.read_dataframe(path)
    whole = json_at(client, f"{API}/groups?data=example")
    assert sorted(frame["id"]) == sorted(each["id"] for each in whole["groups"])
    assert frame.is_valid.all()
    assert frame.crs.to_epsg() == 4326


def test_other_parameters_are_refused(client: FlaskClient) -> None:
    for kind in ("groups", "groups.csv", "groups.geojson"):
        assert client.get(f"{API}/{kind}?x=1").status_code == 400
        assert client.get(f"{API}/{kind}?data=survey-99").status_code == 400


def test_areas_tell_who_sits_in_the_same_group(client: FlaskClient) -> None:
    rows = read_csv(client, f"{API}/areas/wellbeing_county.csv?data=example").set_index("code")
    assert rows.loc["13", "leadership_groups_en"] == (
        "North Savo 1: Kuopio, Ylä-Savo (In force); North Savo 2: Central Savo (In force)"
    )
    assert rows.loc["91", "leadership_groups_fi"] == ""
    areas = read_csv(client, f"{API}/areas/employment_area.csv").set_index("code")
    assert areas.loc["17", "leadership_groups_fi"] == (
        "Ei ole tiedossa, ketkä ovat samassa johtoryhmässä."
    )


def test_the_table_of_the_theme_names_groups(client: FlaskClient) -> None:
    rows = read_csv(client, f"{API}/themes/tym_groups.csv?data=example&lang=fi").set_index("code")
    assert rows.loc["297", "value"] == "Pohjois-Savo 1: Kuopio ja Ylä-Savo"
    assert str(rows.loc["297", "class"]).startswith("Johtoryhmät ")


def test_exports_draw_the_division(client: FlaskClient) -> None:
    view = "data=example&theme=tym_groups&division=tym_group&borders=tym_group"
    for kind in ("svg", "pdf", "pptx", "geojson"):
        response = client.get(f"/export.{kind}?{view}&sel=tym_group:13.1")
        assert response.status_code == 200, kind
    sheet = client.get("/factsheet.pdf?data=example&sel=tym_group:13.1")
    assert sheet.data.startswith(b"%PDF")
    county = client.get("/factsheet.pdf?data=example&sel=wellbeing_county:19")
    assert county.data.startswith(b"%PDF")
    assert client.get("/export.svg?sel=tym_group:13.1").status_code == 400
