"""Colour and pattern in every kind of file: those of the legend, and of the map on screen."""

import io
import json
import re
from pathlib import Path

import pandas as pd
import pyogrio
import pytest
import shapely
from lxml import etree
from openpyxl import load_workbook
from pypdf import PdfReader

from geodata.files.spreadsheet_safety import COMMAS
from layers.export import data_files as data
from layers.export.map.hatching import marks, tile_lines
from layers.export.sheet.pictures import pdf, png, svg
from layers.export.workbook import xlsx
from layers.map.facts import Facts
from layers.themes.patterns import TILES
from layers.view.map_view import ViewState
from tests.country import ALL_RESIDENTS
from tests.layers.export.common.test_content import ViewOf
from tests.layers.export.conftest import View
from tests.layers.export.expected import missing
from tests.layers.export.sheet.test_pictures import SVG, colours
from tests.layers.export.slides.test_presentation import colour, group, leaves, opened, step
from tests.quick import first_is_quick


@pytest.fixture(scope="module")
def pair(view_of: ViewOf) -> View:
    """Both themes on one map, with example answers."""
    return view_of(ViewState(theme="tym_youth", data="example"))


def test_the_legend_has_a_key_of_colours_and_one_of_patterns(pair: View) -> None:
    headings = list(dict.fromkeys(row.group for row in pair.content.legend))
    assert headings == ["Väri: TYM-johtoryhmät", "Kuvio: nuorten palvelut"]
    fills = {row.kind.fill for row in pair.content.legend if row.group == headings[0]}
    patterns = {row.kind.pattern for row in pair.content.legend if row.group == headings[1]}
    for area in pair.drawing.areas:
        assert area.fill in fills
        assert area.kind.pattern in {*patterns, None}
    assert all(heading in pair.content.summary for heading in headings)
    assert "keksittyjä" in pair.content.notice


def test_a_filter_fades_what_lacks_either_class(view_of: ViewOf) -> None:
    view = view_of(
        ViewState(theme="tym_youth", data="example", classes=("tym.2", "youth.unknown"), lang="en")
    )
    assert view.content.filters == (
        "Class: 2 leadership groups and Services for young people: Not known",
    )
    shown = [row.kind.key for row in view.content.legend if row.passes_filters]
    assert shown == ["2", "unknown"]
    assert sum(area.passes_filters for area in view.drawing.areas) == 23


@pytest.mark.parametrize("size", first_is_quick(["screen", "slide", "square"]))
def test_a_picture_has_the_colours_and_inks_of_the_legend(size: str, pair: View) -> None:
    found = colours(png(pair.content, pair.drawing, size))
    for area in pair.drawing.areas:
        if area.shape.area > 3e9:
            assert area.fill in found


def test_an_svg_draws_each_pair_in_its_ink(pair: View) -> None:
    root = etree.fromstring(svg(pair.content, pair.drawing))
    texts = [" ".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    assert missing(" ".join(texts), pair.content) == []
    drawn = {node.get("id"): etree.tostring(node).decode() for node in root.iter(f"{SVG}g")}
    for area in pair.drawing.areas:
        fill = drawn[f"municipality-{area.code}"]
        assert area.fill in fill
        if area.kind.pattern in TILES:
            assert area.ink
            assert area.ink in drawn[f"pattern-{area.kind.key}"]
    kept = {row.kind.key for row in pair.content.legend}
    assert all(f"legend-{key}" in etree.tostring(root).decode() for key in kept)


def test_a_document_says_everything(pair: View) -> None:
    for size in ("a4", "a3"):
        text = PdfReader(io.BytesIO(pdf(pair.content, pair.drawing, size))).pages[0].extract_text()
        assert missing(text, pair.content) == []


def test_a_slide_has_colours_to_change_and_patterns_of_their_own(pair: View) -> None:
    slide = opened([step(pair)]).slides[0]
    by_name = {area.name: area for area in pair.drawing.areas}
    municipalities = list(leaves(group(slide, "Kunnat").shapes))
    assert len(municipalities) == 308
    for each in municipalities:
        assert colour(each) == by_name[each.name].fill
    patterns = list(leaves(group(slide, "Kuviot").shapes))
    drawn = {area.kind.key for area in pair.drawing.areas if area.kind.pattern}
    assert len(patterns) == len(drawn)
    labels = {row.label for row in pair.content.legend if row.kind.pattern}
    assert {each.name for each in patterns} == labels
    texts = [shape.text_frame.text for shape in leaves(slide.shapes) if shape.has_text_frame]
    assert missing(" ".join(texts), pair.content) == []


def test_tables_have_both_values(pair: View, facts: Facts) -> None:
    state, answers = pair.state, facts.answer_sets["example"]
    rows = pd.read_csv(
        io.BytesIO(data.csv(facts, answers, state, pair.content, COMMAS)),
        dtype=str,
        encoding="utf-8-sig",
    )
    assert len(rows) == 308
    for half in ("tym", "youth"):
        for column in ("code", "area", "class_key", "text", "status", "basis", "source", "date"):
            assert rows[f"{half}_{column}"].notna().all()
    assert set(rows["notice"]) == {pair.content.notice}
    assert set(rows["tym_number"].dropna()) == {"1", "2", "3", "4"}
    assert (rows["tym_lower"].dropna() <= rows["tym_upper"].dropna()).all()
    book = load_workbook(io.BytesIO(xlsx(facts, answers, state, pair.content)))
    table, about = book.worksheets
    heads = [cell.value for cell in table[1]]
    assert len(set(heads)) == len(heads)
    told = {cell.value for cell in about["A"]}
    assert {row.group for row in pair.content.legend} | set(heads) <= told


def test_polygons_carry_both_values(pair: View, facts: Facts, tmp_path: Path) -> None:
    state, answers = pair.state, facts.answer_sets["example"]
    found = json.loads(data.geojson(facts, answers, state, pair.content))
    assert len(found["features"]) == 308
    first = found["features"][0]["properties"]
    assert {"tym_text", "tym_status", "youth_text", "youth_status", "region_name"} <= set(first)
    assert {row["part"] for row in found["legend"]} == {row.group for row in pair.content.legend}
    assert {row["pattern"] for row in found["legend"]} >= {"upright", "rings", "zigzag"}
    path = tmp_path / "view.gpkg"
    path.write_bytes(data.geopackage(facts, answers, state, pair.content))
    areas = pyogrio.read_dataframe(path, layer="areas")
    assert len(areas) == 308
    assert {"tym_basis", "youth_basis"} <= set(areas.columns)


@pytest.mark.parametrize("pattern", TILES)
def test_tiles_cover_a_shape_on_one_grid(pattern: str) -> None:
    tile = TILES[pattern]
    shape = shapely.box(0, 0, 600, 400)
    drawn = tile_lines(shape, tile, 2.0)
    assert shape.buffer(1e-6).covers(drawn)
    half = tile_lines(shapely.box(0, 0, 300, 400), tile, 2.0)
    assert drawn.buffer(1e-6).covers(half)
    lines, width = marks(shape, pattern, 2.0)  # type: ignore[arg-type]
    assert width == tile.line
    assert lines.length == pytest.approx(drawn.length)


def test_slanting_lines_rise_as_on_screen() -> None:
    rising = tile_lines(shapely.box(0, 0, 100, 100), TILES["slanting"], 1.0)
    (x0, y0), *_, (x1, y1) = rising.geoms[0].coords
    assert (x1 - x0) * (y1 - y0) > 0
    falling = tile_lines(shapely.box(0, 0, 100, 100), TILES["slanting"], 1.0, down=True)
    (x0, y0), *_, (x1, y1) = falling.geoms[0].coords
    assert (x1 - x0) * (y1 - y0) < 0


def test_the_drawn_rings_are_round() -> None:
    stroke = TILES["rings"].strokes[0]
    assert stroke[0] == pytest.approx(stroke[-1])
    assert re.fullmatch(r"(M[\d.,L-]+)+", TILES["rings"].path)


def test_beside_another_theme_the_slide_and_the_picture_say_everything(view_of: ViewOf) -> None:
    view = view_of(ViewState(theme="tym_youth", compared=("authorities",), data="example"))
    slide = opened([step(view)]).slides[0]
    texts = [shape.text_frame.text for shape in leaves(slide.shapes) if shape.has_text_frame]
    notes = slide.notes_slide.notes_text_frame.text  # counts that have no room on the slide
    assert missing(" ".join([*texts, notes]), view.content) == []
    assert {row.group for row in view.content.legend} <= set(texts)
    root = etree.fromstring(svg(view.content, view.drawing, "slide"))
    texts = [" ".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    assert {row.group for row in view.content.legend} <= set(texts)


def test_rows_of_two_maps_have_the_columns_of_the_pair_too(view_of: ViewOf, facts: Facts) -> None:
    for state in (
        ViewState(theme="tym_youth", compared=("authorities",), data="example"),
        ViewState(theme="authorities", compared=("tym_youth",), data="example"),
    ):
        words = view_of(state).content
        found = data.rows(facts, facts.answer_sets["example"], state, words)
        prefix = "" if state.theme == "tym_youth" else "compare_"
        assert found[f"{prefix}youth_text"].notna().all()
        assert found["residents_2025"].sum() == ALL_RESIDENTS
