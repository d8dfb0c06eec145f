"""Write the areas of a division with their attributes to files that GIS and Excel read."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geodata.answers.answers import Answer, AnswerSet
from geodata.answers.shipped_sets import known_id, load_answer_sets
from geodata.answers.topic import Topic
from geodata.answers.topics import MUNICIPAL, TOPICS
from geodata.base.divisions import divisions
from geodata.base.keys import load_key, load_names
from geodata.base.statistics import RESIDENTS, figure_years, load_statistics, newest_year
from geodata.boundaries.choose import BoundarySource
from geodata.boundaries.coverage import dissolve
from geodata.files.reproducible_files import gdal_date
from geodata.files.spreadsheet_safety import csv_file
from geodata.intake.schema.answer_readers import SEPARATOR
from geodata.relations.by_year import relations

FORMATS = ("gpkg", "geojson", "csv")
EXAMPLE_NOTICE = "Esimerkkiaineisto – keksittyjä tietoja / Example data – invented answers"

# About 0.1 m, finer than any of the sources.
_WGS84_DECIMALS = 6
_RATES = ("employment_rate_18_64", "unemployment_rate_18_64")


def area_table(
    municipalities: gpd.GeoDataFrame,
    division: str,
    year: int,
    answer_set: AnswerSet | None = None,
) -> gpd.GeoDataFrame:
    """Build the table of a division: one row for each area, with every attribute known.

    EPSG:3067; index ``code``; names in three languages, number of municipalities, residents by
    year (rates for municipalities only), for each other division the codes of the areas it
    shares municipalities with (``<division>``, separated by ";") and their number
    (``<division>_count``), for each topic asked of the division (for municipalities: of the area
    that it belongs to, and beside it what municipalities answer for themselves) the answer with
    its status, basis, source, address, date, note, survey, collector and licence, and last the
    answer set, the year and the source of the polygons.
    ``answer_set`` is one of that year, None what is known without a survey.
    """
    areas = dissolve(municipalities, division, year)
    chosen = answer_set or load_answer_sets(year)[known_id(year)]
    columns = pd.concat(
        [
            load_names(year).loc[division],
            _figures(division, year),
            *(
                _partners(division, other.id, year)
                for other in divisions(year)
                if other.id not in (division, "municipality")
            ),
            *(
                _answers(chosen, topic, division, year)
                for topic in TOPICS.values()
                if division in (topic.division, "municipality")
            ),
            *(
                _answer_columns(
                    asked,
                    [chosen.municipal_answer(topic, code) for code in load_key(year).index],
                    load_key(year).index,
                )
                for topic, asked in MUNICIPAL.items()
                if division == "municipality"
            ),
        ],
        axis=1,
    ).reindex(areas.index)
    source: BoundarySource = municipalities.attrs["source"]
    columns["answer_set"] = chosen.id
    columns["notice"] = EXAMPLE_NOTICE if chosen.example else ""
    columns["year"] = year
    columns["boundaries"] = f"{source.title}, {source.year}, {source.licence}"
    return gpd.GeoDataFrame(columns, geometry=areas.geometry, crs=areas.crs)


def write_areas(areas: gpd.GeoDataFrame, division: str, file_format: str, out: Path) -> None:
    """Write the table of a division as one of FORMATS.

    GeoPackage: EPSG:3067, a layer named after the division, added to a file that exists; dated
    1 January of the year of the divisions, so that the same content gives the same bytes.
    GeoJSON: WGS84 as RFC 7946 says. CSV: no geometry, UTF-8 with a byte order mark for Excel.
    GeoJSON and CSV appear at ``out`` only when they are complete.
    """
    if file_format == "gpkg":
        with gdal_date(date(int(areas["year"].iloc[0]), 1, 1)):
            areas.to_file(out, driver="GPKG", layer=division)
        return
    with _replace_when_complete(out) as draft:
        if file_format == "csv":
            draft.write_bytes(csv_file(pd.DataFrame(areas.drop(columns="geometry")).reset_index()))
        else:
            areas.to_crs(4326).reset_index().to_file(
                draft, driver="GeoJSON", RFC7946="YES", COORDINATE_PRECISION=_WGS84_DECIMALS
            )


def _figures(division: str, year: int) -> pd.DataFrame:
    """Sum residents by area; rates are given for municipalities only, as they do not add up."""
    statistics = load_statistics(year=year)
    populations = [f"{RESIDENTS}_{of}" for of in figure_years(statistics, RESIDENTS)]
    if division == "municipality":
        rates = [f"{rate}_{newest_year(statistics, rate)}" for rate in _RATES]
        return statistics[[*populations, *rates]].rename_axis("code")
    areas = statistics[populations].groupby(load_key(year)[division])
    figures = areas.sum()
    figures.insert(0, "municipalities", areas.size())
    return figures.rename_axis("code")


def _partners(division: str, other: str, year: int) -> pd.DataFrame:
    codes = relations(division, other, year).groupby("code_a")["code_b"]
    partners = pd.DataFrame({other: codes.agg(";".join)})
    if division != "municipality":
        partners[f"{other}_count"] = codes.size()
    return partners.rename_axis("code")


def _answers(answer_set: AnswerSet, topic: Topic, division: str, year: int) -> pd.DataFrame:
    areas = load_key(year)[topic.division]
    if division == topic.division:
        areas = pd.Series(areas.unique(), areas.unique())
    answers = [answer_set.answers[topic.id, area] for area in areas]
    return _answer_columns(topic, answers, areas.index)


def _answer_columns(topic: Topic, answers: Sequence[Answer], codes: pd.Index) -> pd.DataFrame:
    """Columns of answers, named after their topic; one row for each code, in their order."""
    name = topic.id
    columns = {
        name: [answer.value for answer in answers],
        f"{name}_status": [answer.status.value for answer in answers],
        f"{name}_basis": [answer.basis.value for answer in answers],
        f"{name}_source": [answer.source for answer in answers],
        f"{name}_source_url": [answer.source_url for answer in answers],
        f"{name}_date": [answer.date.isoformat() if answer.date else None for answer in answers],
        f"{name}_note": [answer.note for answer in answers],
        f"{name}_survey": [answer.survey for answer in answers],
        f"{name}_collector": [answer.collector for answer in answers],
        f"{name}_licence": [answer.licence for answer in answers],
    }
    if topic.several:
        columns[f"{name}_others"] = [SEPARATOR.join(answer.others) for answer in answers]
    if topic.sheet:
        starts = (answer.starts for answer in answers)
        columns[f"{name}_starts"] = [day.isoformat() if day else None for day in starts]
    if topic.counted:
        columns[f"{name}_minimum"] = [answer.minimum for answer in answers]
        columns[f"{name}_maximum"] = [answer.maximum for answer in answers]
    # Text and whole numbers that may be missing keep their type in every format.
    return pd.DataFrame(columns, index=codes.rename("code")).convert_dtypes()


@contextmanager
def _replace_when_complete(out: Path) -> Iterator[Path]:
    """Yield a path to write to, which replaces ``out`` when the block ends without an error."""
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".draft-") as folder:
        draft = Path(folder) / out.name
        yield draft
        draft.replace(out)
