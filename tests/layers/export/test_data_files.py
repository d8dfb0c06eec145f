"""Tables and polygons read back."""

import io
import json
import sqlite3
from itertools import groupby
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from geodata.files.spreadsheet_safety import COMMAS, SEMICOLONS
from layers.export import data_files as data
from layers.export.workbook import xlsx
from layers.map.facts import Facts
from layers.tables.view_table import table
from layers.themes.registry import THEMES
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from tests.layers.export.common.test_content import ViewOf
from tests.layers.export.conftest import View

VIEWS = {
    "whole country": ViewState(),
    "two regions": ViewState(theme="youth", data="example", lang="sv", region=("17", "18")),
    "one class": ViewState(theme="residents", classes=("1",), lang="en"),
}


@pytest.fixture(params=VIEWS, name="view")
def _view(request: pytest.FixtureRequest, view_of: ViewOf) -> View:
    return view_of(VIEWS[request.param])


def shown(facts: Facts, view: View) -> pd.DataFrame:
    return table(facts, facts.answer_sets[view.state.data], view.state)


def test_csv_has_the_rows_of_the_table(view: View, facts: Facts) -> None:
    answers = facts.answer_sets[view.state.data]
    written = data.csv(facts, answers, view.state, view.content, COMMAS)
    rows = pd.read_csv(io.BytesIO(written), dtype=str, keep_default_na=False)
    expected = shown(facts, view)
    assert rows["code"].tolist() == expected["code"].tolist()
    assert rows["class"].tolist() == expected["class"].tolist()
    assert rows["residents_2025"].astype(int).tolist() == expected["residents"].tolist()
    first = rows.iloc[0]
    assert first["title"] == view.content.title
    assert first["filters"] == "; ".join(view.content.filters)
    assert first["boundaries"] == view.content.sources[-1]
    assert first["view"] == view.content.link
    assert first["answer_set"] == view.content.answer_set
    assert first.get("notice", "") == view.content.notice


def test_a_workbook_has_the_table_and_one_sheet_about_it(view: View, facts: Facts) -> None:
    answers = facts.answer_sets[view.state.data]
    written = xlsx(facts, answers, view.state, view.content)
    book = load_workbook(io.BytesIO(written))
    rows, about = book.worksheets
    expected = shown(facts, view)
    assert [cell.value for cell in rows["A"]][1:] == expected["code"].tolist()
    about_text = " ".join(str(cell.value) for row in about.iter_rows() for cell in row)
    for text in (view.content.title, *view.content.sources, view.content.link):
        assert text in about_text
    assert view.content.notice in about_text
    counted = [
        (row.label, row.areas, row.municipalities, row.residents) for row in view.content.legend
    ]
    parts = _parts(about)
    assert [(label, *numbers) for label, _key, *numbers in parts[1][1:]] == counted
    assert [key for _label, key, *_ in parts[1][1:]] == [
        row.kind.key for row in view.content.legend
    ]
    assert [label for label, *_ in parts[2][1:]] == [cell.value for cell in rows[1]]
    assert all(all(row[:3]) for row in parts[2])
    assert written == xlsx(facts, answers, view.state, view.content)


def _parts(sheet: Worksheet) -> list[list[tuple[object, ...]]]:
    """The lists of a sheet: its rows between empty rows."""
    rows = sheet.iter_rows(values_only=True)
    return [list(part) for filled, part in groupby(rows, key=any) if filled]


def test_geojson_has_the_areas_shown_in_wgs84(view: View, facts: Facts) -> None:
    answers = facts.answer_sets[view.state.data]
    written = data.geojson(facts, answers, view.state, view.content)
    collection = json.loads(written)
    assert [each["id"] for each in collection["features"]] == shown(facts, view)["code"].tolist()
    west, south, east, north = collection["bbox"]
    assert 19 < west < east < 32
    assert 59 < south < north < 71
    assert collection["title"] == view.content.title
    assert collection["sources"] == list(view.content.sources)
    assert collection["notice"] == view.content.notice
    assert sum(row["areas"] for row in collection["legend"]) >= len(collection["features"])
    assert gpd.read_file(io.BytesIO(written)).geometry.is_valid.all()


def test_a_geopackage_has_areas_legend_and_about(view: View, facts: Facts, tmp_path: Path) -> None:
    answers = facts.answer_sets[view.state.data]
    path = tmp_path / "view.gpkg"
    path.write_bytes(data.geopackage(facts, answers, view.state, view.content))
    layers = [name for name, _ in pyogrio.list_layers(path)]
    assert layers == ["areas", "legend", "about", "layer_styles"]
    areas = gpd.read_file(path, layer="areas")
    assert areas.crs.to_epsg() == 3067
    assert areas["code"].tolist() == shown(facts, view)["code"].tolist()
    about = pyogrio.read_dataframe(path, layer="about", read_geometry=False)
    assert view.content.link in set(about["text"])
    legend = pyogrio.read_dataframe(path, layer="legend", read_geometry=False)
    assert legend["residents"].tolist() == [row.residents for row in view.content.legend]
    assert set(areas["class_key"]) <= set(legend["class_key"])
    joined = areas.merge(legend, on="class_key", suffixes=("", "_legend"))
    assert len(joined) == len(areas)
    assert (joined["class"] == joined["class_legend"]).all()
    assert path.read_bytes() == data.geopackage(facts, answers, view.state, view.content)


def test_a_geopackage_carries_the_style_of_its_layer(
    view: View, facts: Facts, tmp_path: Path
) -> None:
    answers = facts.answer_sets[view.state.data]
    path = tmp_path / "view.gpkg"
    path.write_bytes(data.geopackage(facts, answers, view.state, view.content))
    [(table, column, default, qml, sld)] = (
        sqlite3.connect(path)
        .execute(
            "SELECT f_table_name, f_geometry_column, useAsDefault, styleQML, styleSLD"
            " FROM layer_styles"
        )
        .fetchall()
    )
    [geometry] = sqlite3.connect(path).execute(
        "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", [table]
    )
    assert (column,) == geometry
    assert default == 1
    rows = view.content.legend
    style = etree.fromstring(qml)
    assert style.find("renderer-v2").get("attr") == "class_key"
    assert [each.get("value") for each in style.iter("category")] == [r.kind.key for r in rows]
    assert [each.get("label") for each in style.iter("category")] == [r.label for r in rows]
    colours = [each.text for each in etree.fromstring(sld).iter("{*}CssParameter")][::2]
    assert colours == [row.kind.fill for row in rows]


def test_areas_that_the_filters_cut_are_drawn_as_far_as_they_show(view: View, facts: Facts) -> None:
    answers = facts.answer_sets[view.state.data]
    areas = data.shapes(facts, answers, view.state, view.content)
    codes = sorted(selected_municipalities(facts, view.state))
    whole = facts.municipalities.loc[codes].area.sum()
    assert areas.area.sum() == pytest.approx(whole)
    assert areas["municipalities"].sum() == len(codes)
    assert set(areas["division"]) == {THEMES[view.state.theme].division}


def test_nothing_left_is_an_empty_file_not_an_error(view_of: ViewOf, facts: Facts) -> None:
    view = view_of(ViewState(region=("21",), classes=("1",)))
    answers = facts.answer_sets[view.state.data]
    assert json.loads(data.geojson(facts, answers, view.state, view.content))["features"] == []
    assert data.geopackage(facts, answers, view.state, view.content).startswith(b"SQLite")
    assert data.csv(facts, answers, view.state, view.content, SEMICOLONS).count(b"\r\n") == 1
