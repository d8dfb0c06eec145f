"""A view of two maps, in every kind of file."""

import io
import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
from lxml import etree
from openpyxl import load_workbook
from PIL import Image
from pypdf import PdfReader

from geodata.files.spreadsheet_safety import SEMICOLONS
from layers.export import data_files as data
from layers.export.message import message
from layers.export.sheet.pictures import PDF_SIZES, PNG_SIZES, SVG_SIZES, pdf, png, svg
from layers.export.workbook import xlsx
from layers.map.facts import Facts
from layers.tables.view_table import MAP_PREFIXES, table
from layers.themes.registry import THEMES
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.text import LANGS, translator
from tests.layers.export.common.test_content import ViewOf
from tests.layers.export.conftest import View
from tests.layers.export.expected import missing
from tests.layers.export.sheet.test_pictures import PIXELS, SVG, colours, said
from tests.layers.export.slides.test_presentation import colour, group, leaves, opened, step
from tests.quick import first_is_quick

STATE = ViewState(
    compared=("youth",),
    data="example",
    lang="sv",
    region=("12", "17", "18"),
    classes=("1", "2"),
    sel=("employment_area:10",),
)


@pytest.fixture(name="two", scope="module")
def _two(view_of: ViewOf) -> View:
    return view_of(STATE)


@pytest.fixture(name="whole", scope="module")
def _whole(view_of: ViewOf) -> View:
    return view_of(ViewState(compared=("residents",)))


class TestWords:
    def test_both_maps_are_worded(self, two: View) -> None:
        first, second = two.content.maps
        assert first.title in two.content.whole_title
        assert second.title in two.content.whole_title
        for text in (first.title, second.title, second.legend[0].label, first.selection):
            assert text in two.content.summary

    def test_the_second_legend_counts_what_the_first_filter_leaves(
        self, two: View, facts: Facts
    ) -> None:
        first, second = two.content.maps
        shown = selected_municipalities(facts, STATE)
        assert sum(row.municipalities for row in second.legend) == len(shown)
        assert sum(row.municipalities for row in first.legend if row.passes_filters) == len(shown)
        assert all(row.passes_filters for row in second.legend)
        assert first.filters == second.filters

    def test_both_maps_fade_the_same_municipalities(self, two: View) -> None:
        first, second = ({a.code for a in m.areas if a.passes_filters} for m in two.drawing.maps)
        assert first == second
        assert 0 < len(first) < 308

    @pytest.mark.parametrize("lang", LANGS)
    def test_a_message_names_both(self, lang: str, facts: Facts) -> None:
        state = ViewState(lang=lang, compared=("language",))
        told = message(facts, facts.answer_sets[state.data], state, "https://kartta.example/")
        for view in state.maps():
            assert translator(lang).gettext(THEMES[view.theme].title) in told

    def test_what_the_second_map_compares_with_is_named(self, view_of: ViewOf) -> None:
        state = ViewState(theme="residents", compared=("tym",), baseline="example")
        content = view_of(state).content
        assert "Esimerkki" in content.baseline
        assert content.notice == content.maps[1].notice != ""


class TestPictures:
    # 2x is the screen with more pixels, of which the pictures of one map are proof.
    @pytest.mark.parametrize("size", first_is_quick([size for size in PNG_SIZES if size != "2x"]))
    def test_a_png_has_the_colours_of_both_legends(self, size: str, whole: View) -> None:
        picture = png(whole.content, whole.drawing, size)
        image: Any = Image.open(io.BytesIO(picture))
        assert image.size == PIXELS[size]
        found = colours(picture)
        for each in whole.content.maps:
            assert {row.kind.fill for row in each.legend if row.areas > 1} <= found
        assert image.text["Title"] == whole.content.whole_title
        left, right = np.split(np.asarray(image.convert("L")), 2, axis=1)
        assert (left < 200).mean() > 0.03
        assert (right < 200).mean() > 0.03

    @pytest.mark.parametrize("size", first_is_quick(SVG_SIZES))
    def test_an_svg_draws_every_municipality_twice(self, size: str, two: View) -> None:
        root = etree.fromstring(svg(two.content, two.drawing, size))
        texts = [" ".join(element.itertext()) for element in root.iter(f"{SVG}text")]
        assert missing(" ".join(texts), two.content) == []
        assert root.findtext(f"{SVG}title") == two.content.whole_title
        assert root.findtext(f"{SVG}desc") == two.content.summary
        for prefix, drawing in zip(("", "beside-"), two.drawing.maps, strict=True):
            for area in drawing.areas:
                [shape] = root.xpath(f"//*[@id='{prefix}municipality-{area.code}']")
                assert shape.findtext(f"{SVG}title") == area.name
                assert f"fill: {area.fill}" in shape.find(f".//{SVG}path").get("style")
        ids = root.xpath("//@id")
        assert len(ids) == len(set(ids))

    def test_an_svg_explains_every_class_of_both_maps(self, two: View) -> None:
        root = etree.fromstring(svg(two.content, two.drawing))
        for prefix, words in zip(("", "beside-"), two.content.maps, strict=True):
            found = root.xpath(f"//*[starts-with(@id, '{prefix}legend-')]/@id")
            assert set(found) == {f"{prefix}legend-{row.kind.key}" for row in words.legend}

    @pytest.mark.parametrize("size", first_is_quick(PDF_SIZES))
    def test_a_pdf_says_everything_on_one_page(self, size: str, two: View) -> None:
        reader: Any = PdfReader(io.BytesIO(pdf(two.content, two.drawing, size)))
        assert len(reader.pages) == 1
        assert missing(said(reader), two.content) == []
        assert reader.metadata.title == two.content.whole_title
        assert reader.trailer["/Root"]["/Lang"] == "sv-FI"

    def test_the_same_view_gives_the_same_bytes(self, two: View) -> None:
        for make in (png, svg, pdf):
            assert make(two.content, two.drawing) == make(two.content, two.drawing)

    def test_a_part_of_the_country_is_cut_out_of_both(self, view_of: ViewOf) -> None:
        view = view_of(STATE)
        box = (450_000.0, 6_900_000.0, 720_000.0, 7_300_000.0)
        cut = view.drawing.cut(box)
        assert [each.box for each in cut.maps] == [box, box]
        assert missing(said(PdfReader(io.BytesIO(pdf(view.content, cut)))), view.content) == []


class TestSlides:
    def test_one_slide_shows_both_maps_in_shapes_to_recolour(self, two: View) -> None:
        [slide] = opened([step(two)]).slides
        texts = [each.text_frame.text for each in leaves(slide.shapes) if each.has_text_frame]
        assert missing(" ".join(texts), two.content) == []
        for words, drawing in zip(two.content.maps, two.drawing.maps, strict=True):
            municipalities = group(slide, f"{words.short}: Kommuner")
            fills = {area.name: area.fill for area in drawing.areas}
            assert {each.name: colour(each) for each in leaves(municipalities.shapes)} == fills
            told = municipalities._element.nvGrpSpPr.cNvPr.get("descr")
            assert words.title in told
        numbers = slide.shapes.element.xpath(".//p:cNvPr/@id")
        assert len(numbers) == len(set(numbers))

    def test_a_step_of_a_story_keeps_its_words(self, two: View, plain: View) -> None:
        show = opened([step(two, title="Två kartor", caption="Så här", notes="Säg"), step(plain)])
        slide = show.slides[0]
        assert slide.shapes.title.text_frame.text == "Två kartor"
        assert slide.notes_slide.notes_text_frame.text == "Säg"
        texts = [each.text_frame.text for each in leaves(slide.shapes) if each.has_text_frame]
        assert any("Så här" in text for text in texts)
        assert show.core_properties.title == two.content.whole_title

    def test_nothing_leaves_the_slide(self, two: View, whole: View) -> None:
        show = opened([step(two, caption="Så här"), step(whole)])
        for slide in show.slides:
            for shape in slide.shapes:
                assert shape.left >= 0
                assert shape.top >= 0
                assert shape.left + shape.width <= show.slide_width
                assert shape.top + shape.height <= show.slide_height


class TestData:
    def test_a_row_a_pair_of_areas_with_both_answers(self, two: View, facts: Facts) -> None:
        rows = table(facts, facts.answer_sets["example"], STATE)
        shown = selected_municipalities(facts, STATE)
        pairs = {
            (facts.area_of(m, "wellbeing_county"), facts.area_of(m, "employment_area"))
            for m in shown
        }
        assert set(zip(rows["code"], rows[f"{MAP_PREFIXES[1]}code"], strict=True)) == pairs
        assert len(rows) == len(pairs)
        assert rows["municipalities"].sum() == len(shown)
        assert rows["residents"].sum() == facts.residents(shown)
        for words, prefix in zip(two.content.maps, ("", MAP_PREFIXES[1]), strict=True):
            labels = {
                row.label for row in words.legend if row.municipalities and row.passes_filters
            }
            assert set(rows[f"{prefix}class"]) == labels

    def test_the_pairs_of_the_country_are_those_of_the_key(self, facts: Facts) -> None:
        state = ViewState(compared=("youth",))
        rows = table(facts, facts.answer_sets[state.data], state)
        assert len(rows) == len(facts.key.groupby(["wellbeing_county", "employment_area"]))
        alone = table(facts, facts.answer_sets[state.data], ViewState())
        assert set(rows["code"]) == set(alone["code"])

    def test_csv_tells_value_status_basis_and_source_of_both(self, two: View, facts: Facts) -> None:
        written = data.csv(facts, facts.answer_sets["example"], STATE, two.content, SEMICOLONS)
        rows = pd.read_csv(io.BytesIO(written), dtype=str, keep_default_na=False, sep=";")
        for prefix, theme in (("", "tym"), (MAP_PREFIXES[1], "youth")):
            assert set(rows[f"{prefix}theme"]) == {theme}
            assert set(rows[f"{prefix}division"]) == {THEMES[theme].division}
            told = (
                "code",
                "name_fi",
                "name_sv",
                "class_key",
                "class",
                f"{theme}_text",
                "status",
                "source",
            )
            for column in told:
                assert rows[f"{prefix}{column}"].all()
        assert set(rows["notice"]) == {two.content.notice}
        assert set(rows["title"]) == {two.content.whole_title}

    def test_a_workbook_has_both_legends(self, two: View, facts: Facts) -> None:
        answers = facts.answer_sets["example"]
        written = xlsx(facts, answers, STATE, two.content)
        rows, about = load_workbook(io.BytesIO(written)).worksheets
        heads = [cell.value for cell in rows[1]]
        assert len(set(heads)) == len(heads)
        first = [cell.value for cell in about["A"]]
        for title, words in zip(
            ("Teckenförklaring", "Den andra kartans teckenförklaring"),
            two.content.maps,
            strict=True,
        ):
            labels = [row.label for row in words.legend]
            start = first.index(title) + 1
            assert first[start : start + len(labels)] == labels
        assert set(heads) <= set(first)
        told = " ".join(str(cell.value) for row in about.iter_rows() for cell in row)
        for words in two.content.maps:
            assert words.title in told
            assert words.explanation in told
        assert written == xlsx(facts, answers, STATE, two.content)

    def test_polygons_of_pairs_do_not_overlap(
        self, two: View, facts: Facts, tmp_path: Path
    ) -> None:
        path = tmp_path / "view.gpkg"
        path.write_bytes(data.geopackage(facts, facts.answer_sets["example"], STATE, two.content))
        areas = gpd.read_file(path, layer="areas")
        rows = table(facts, facts.answer_sets["example"], STATE)
        assert areas["code"].tolist() == rows["code"].tolist()
        assert areas[f"{MAP_PREFIXES[1]}code"].tolist() == rows[f"{MAP_PREFIXES[1]}code"].tolist()
        assert areas.area.sum() == pytest.approx(areas.union_all().area)
        legend = pyogrio.read_dataframe(path, layer="legend", read_geometry=False)
        assert set(legend["theme"]) == {"tym", "youth"}

    def test_geojson_ids_tell_pairs_apart(self, two: View, facts: Facts) -> None:
        written = data.geojson(facts, facts.answer_sets["example"], STATE, two.content)
        collection = json.loads(written)
        ids = [each["id"] for each in collection["features"]]
        assert len(ids) == len(set(ids))
        assert collection["title"] == two.content.whole_title
        assert collection["sources"] == list(two.content.whole_sources)
