"""Export of a view's rows as CSV, GeoPackage and GeoJSON."""

import json
import tempfile
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyogrio
import shapely

from geodata import AnswerSet
from geodata.files.reproducible_files import gdal_date
from geodata.files.spreadsheet_safety import CsvForm, csv_file
from layers.answers.answer_origins import origin_objects
from layers.export.common.content import Content, about
from layers.export.common.legend_table import legend_table
from layers.export.gis_style import FIELD, layer_styles
from layers.map.facts import Facts
from layers.tables.file_columns import file_columns
from layers.tables.file_rows import file_rows, with_plain_types
from layers.tables.view_download import described
from layers.tables.view_table import MAP_PREFIXES, row_codes
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.text import translator

_DEGREE_DECIMALS = 6


def rows(facts: Facts, answer_set: AnswerSet, state: ViewState, words: Content) -> pd.DataFrame:
    """Return the rows that pass the filters, each with what is needed to understand it alone.

    Columns are those of ``file_columns`` with names in three languages instead of one, those that
    ``view_download.described`` adds, then ``title``, ``filters`` and ``boundaries``. Days are
    ``date``.
    """
    columns = file_columns(facts, answer_set, state, translator(state.lang))
    table = file_rows(facts, answer_set, state, columns)
    return described(facts, answer_set, state, table, words.link).assign(
        title=words.whole_title, filters="; ".join(words.filters), boundaries=words.sources[-1]
    )


def csv(
    facts: Facts, answer_set: AnswerSet, state: ViewState, words: Content, form: CsvForm
) -> bytes:
    """Return the rows as CSV in UTF-8 with a byte order mark, which Excel needs."""
    return csv_file(rows(facts, answer_set, state, words), form)


def shapes(
    facts: Facts, answer_set: AnswerSet, state: ViewState, words: Content
) -> gpd.GeoDataFrame:
    """Return the rows with polygons: EPSG:3067, metres; columns as in ``rows``.

    The polygon of an area covers only its municipalities that pass the filters, as its counts do.
    With several maps a row is the intersection of their areas, so polygons never overlap.
    """
    passing = sorted(selected_municipalities(facts, state))
    municipalities = facts.municipalities.loc[passing, ["geometry"]]
    columns = file_columns(facts, answer_set, state, translator(state.lang))
    table = with_plain_types(rows(facts, answer_set, state, words), columns)
    parts = [",".join(row_codes(facts, state, str(code))) for code in municipalities.index]
    polygons = municipalities.geometry.groupby(parts).agg(
        lambda shapes: shapely.coverage_union_all(shapes.to_numpy())
    )
    geometry = gpd.GeoSeries([polygons[each] for each in _row_ids(table)], crs=municipalities.crs)
    return gpd.GeoDataFrame(table, geometry=geometry, crs=municipalities.crs)


def _row_ids(table: pd.DataFrame) -> list[str]:
    """Return the id of each row: the code of the area on each map."""
    columns = [name for prefix in MAP_PREFIXES if (name := f"{prefix}code") in table]
    return [",".join(codes) for codes in table[columns].itertuples(index=False)]


def geojson(facts: Facts, answer_set: AnswerSet, state: ViewState, words: Content) -> bytes:
    """Return the rows as GeoJSON (RFC 7946): WGS84, outer rings counter-clockwise.

    ``id`` is the code of the area, or the codes of all maps.
    """
    areas = shapes(facts, answer_set, state, words).to_crs(4326)
    areas.index = _row_ids(areas)
    areas.geometry = [
        shapely.transform(shape, lambda xy: xy.round(_DEGREE_DECIMALS)) for shape in areas.geometry
    ]
    areas.geometry = areas.geometry.orient_polygons(exterior_cw=False)
    collection = {
        **areas.to_geo_dict(show_bbox=not areas.empty),
        "title": words.whole_title,
        "subtitle": words.whole_subtitle,
        "filters": list(words.filters),
        "legend": legend_table(words),
        "sources": list(words.whole_sources),
        "surveys": origin_objects(words.all_surveys),
        "answer_set": words.answer_set,
        "versus": words.baseline,
        "notice": words.notice,
        "link": words.link,
    }
    return json.dumps(collection, ensure_ascii=False).encode()


def geopackage(facts: Facts, answer_set: AnswerSet, state: ViewState, words: Content) -> bytes:
    """Return the rows as GeoPackage (EPSG:3067): tables ``areas``, ``legend`` and ``about``.

    QGIS draws ``areas`` in the colours of the map by the table ``layer_styles``.
    """
    areas = shapes(facts, answer_set, state, words)
    tables: list[tuple[str, Any]] = [
        ("areas", areas),
        ("legend", pd.DataFrame(legend_table(words))),
        ("about", pd.DataFrame(about(words), columns=["heading", "text"])),
    ]
    if FIELD in areas:
        tables.append(("layer_styles", layer_styles(words, "areas", "geom")))
    with tempfile.TemporaryDirectory(prefix="yhdyspinta-") as folder:
        path = Path(folder) / "view.gpkg"
        with gdal_date(words.as_of):
            for layer, table in tables:
                more = path.exists()
                pyogrio.write_dataframe(table, path, layer=layer, driver="GPKG", append=more)
        return path.read_bytes()
