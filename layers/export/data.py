"""What a view shows as data: the areas within the filters as CSV, XLSX, GeoPackage and GeoJSON."""

import io
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pyogrio
import shapely
from openpyxl import load_workbook

from geodata import AnswerSet
from layers.export.archive import undated
from layers.export.content import Content, about, legend_table
from layers.exports_view import view_rows, view_workbook
from layers.facts import Facts
from layers.filters import selected_municipalities
from layers.text import translator
from layers.themes import THEMES
from layers.view import ViewState

_DEGREE_DECIMALS = 6


def rows(facts: Facts, answer_set: AnswerSet, state: ViewState, words: Content) -> pd.DataFrame:
    """List the areas shown, each row complete in itself.

    Columns of ``view_rows``, then ``title``, ``filters`` and ``boundaries``.
    """
    shown = view_rows(facts, answer_set, state, words.link)
    return shown.assign(
        title=words.title, filters="; ".join(words.filters), boundaries=words.sources[-1]
    )


def csv(facts: Facts, answer_set: AnswerSet, state: ViewState, words: Content) -> bytes:
    """Areas as CSV after RFC 4180, UTF-8 with the mark that Excel needs."""
    text: str = rows(facts, answer_set, state, words).to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def xlsx(
    facts: Facts,
    answer_set: AnswerSet,
    state: ViewState,
    words: Content,
    heads: Mapping[str, str],
) -> bytes:
    """Areas as a workbook with a sheet on what it is and the legend.

    ``heads`` are the columns of ``layers.table`` to write, and their words.
    """
    t = translator(state.lang)
    made = view_workbook(facts, answer_set, state, heads, words.link)
    book = load_workbook(io.BytesIO(made))
    sheet = book[t.gettext("About")]
    said = {cell.value for cell in sheet["A"]}
    for pair in about(words):
        if pair[0] not in said:
            sheet.append(pair)
    legend = book.create_sheet(t.gettext("Legend"))
    counts = (t.gettext("Areas"), t.gettext("Municipalities"), t.gettext("Residents"))
    legend.append([t.gettext("Class"), *counts])
    for row in words.legend:
        legend.append([row.label, row.areas, row.municipalities, row.residents])
    legend.column_dimensions["A"].width = 60
    out = io.BytesIO()
    book.save(out)
    return undated(out.getvalue(), words.as_of)


def shapes(
    facts: Facts, answer_set: AnswerSet, state: ViewState, words: Content
) -> gpd.GeoDataFrame:
    """Areas shown with their polygons, EPSG:3067 metres; columns as in ``rows``.

    An area that the filters cut is drawn as far as it shows, like its counts.
    """
    division = THEMES[state.theme].division
    shown = facts.municipalities.loc[sorted(selected_municipalities(facts, state)), ["geometry"]]
    parents = [facts.area_of(str(code), division) for code in shown.index]
    table = rows(facts, answer_set, state, words)
    polygons = shown.geometry.groupby(parents).agg(
        lambda parts: shapely.coverage_union_all(parts.to_numpy())
    )
    geometry = gpd.GeoSeries([polygons[code] for code in table["code"]], crs=shown.crs)
    return gpd.GeoDataFrame(table, geometry=geometry, crs=shown.crs)


def geojson(facts: Facts, answer_set: AnswerSet, state: ViewState, words: Content) -> bytes:
    """Areas as GeoJSON after RFC 7946: WGS84, outer rings counter-clockwise, ``id`` is the code."""
    areas = shapes(facts, answer_set, state, words).set_index("code", drop=False).to_crs(4326)
    areas.geometry = [
        shapely.transform(shape, lambda xy: xy.round(_DEGREE_DECIMALS)) for shape in areas.geometry
    ]
    areas.geometry = areas.geometry.orient_polygons(exterior_cw=False)
    collection = {
        **areas.to_geo_dict(show_bbox=not areas.empty),
        "title": words.title,
        "subtitle": words.subtitle,
        "filters": list(words.filters),
        "legend": legend_table(words),
        "sources": list(words.sources),
        "answer_set": words.answer_set,
        "versus": words.versus,
        "notice": words.notice,
        "link": words.link,
    }
    return json.dumps(collection, ensure_ascii=False).encode()


def geopackage(facts: Facts, answer_set: AnswerSet, state: ViewState, words: Content) -> bytes:
    """Areas as a GeoPackage in EPSG:3067 with the tables ``areas``, ``legend`` and ``about``."""
    tables: list[tuple[str, Any]] = [
        ("areas", shapes(facts, answer_set, state, words)),
        ("legend", pd.DataFrame(legend_table(words))),
        ("about", pd.DataFrame(about(words), columns=["heading", "text"])),
    ]
    with tempfile.TemporaryDirectory(prefix="yhdyspinta-") as folder:
        path = Path(folder) / "view.gpkg"
        # Without it the file would hold the time at which it was written.
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": f"{words.as_of}T00:00:00.000Z"})
        for layer, table in tables:
            pyogrio.write_dataframe(table, path, layer=layer, driver="GPKG", append=path.exists())
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})
        return path.read_bytes()
