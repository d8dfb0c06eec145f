"""Check the invariants of the facts, which hold on any boundaries."""

from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import shapely

from geodata.answers.shipped_sets import load_answer_sets
from geodata.answers.topics import TOPICS
from geodata.base.area_names import load_county_brands
from geodata.base.divisions import ALAND, divisions
from geodata.base.errors import DataError
from geodata.base.evidence import load_ohjaamo_evidence
from geodata.base.keys import load_key, load_names
from geodata.base.search_words import load_area_words, load_earlier_mergers
from geodata.base.successors import load_former_municipalities
from geodata.base.years import DEFAULT_YEAR, expected_divisions, expected_relations
from geodata.boundaries.choose import load_municipalities
from geodata.boundaries.coverage import dissolve, simplify
from geodata.cooperation.tables import load_cooperation, load_division_of_work
from geodata.relations.by_year import partner_counts, relations

SLIVER_M = 100.0
"""A hole between municipalities that is narrower than this is a gap, a wider one is water."""

_SIMPLIFY_M = 1000.0
_RELATIVE_AREA_ERROR = 1e-9


def check(year: int = DEFAULT_YEAR, source: Path | None = None) -> list[str]:
    """Check every invariant of the facts of a year on the boundaries in use.

    Returns a sentence for each violation, so an empty list means that all hold. A file that
    cannot be read is a violation too. Raises ValueError for a year without a key.
    """
    divisions(year)
    try:
        municipalities = load_municipalities(year, source)
        return [
            *_counts(municipalities, year),
            *_names(year),
            *_coverage(municipalities, year),
            *_gaps(municipalities),
            *_relations(year),
            *_answers(year),
        ]
    except DataError as error:
        return [str(error)]


def area_counts(year: int) -> dict[str, int]:
    """Count the areas of each division of the year, in drawing order."""
    codes = load_names(year).index.get_level_values("division")
    return {division.id: int((codes == division.id).sum()) for division in divisions(year)}


def _counts(municipalities: gpd.GeoDataFrame, year: int) -> Iterator[str]:
    key = load_key(year)
    if list(municipalities.index) != list(key.index):
        yield "the polygons are not those of the municipalities of the key"
    counts, expected = area_counts(year), expected_divisions(year)
    for division in divisions(year):
        if counts[division.id] != expected[division.id]:
            yield f"{division.id}: {counts[division.id]} areas instead of {expected[division.id]}"


def _names(year: int) -> Iterator[str]:
    # These raise DataError for a municipality that the key does not have.
    load_ohjaamo_evidence(year=year)
    load_former_municipalities(year=year)
    load_earlier_mergers(year)
    load_county_brands(year=year)
    load_area_words()
    # And these for an id that no other table has.
    load_cooperation()
    load_division_of_work()
    names = load_names(year)
    for division, code in names.index[names.isna().any(axis=1)]:
        yield f"{division} {code} lacks a name"


def _coverage(municipalities: gpd.GeoDataFrame, year: int) -> Iterator[str]:
    """Each division is a valid coverage as large as the whole, before and after simplification."""
    whole = municipalities.area.sum()
    simpler = simplify(municipalities, _SIMPLIFY_M)
    expected = expected_divisions(year)
    for division in divisions(year):
        areas = dissolve(municipalities, division.id, year)
        if len(areas) != expected[division.id]:
            yield f"{division.id}: {len(areas)} polygons instead of {expected[division.id]}"
        if abs(areas.area.sum() - whole) > whole * _RELATIVE_AREA_ERROR:
            yield f"{division.id}: the areas do not sum to the whole"
        for stage, shapes in (("", areas), (" simplified", dissolve(simpler, division.id, year))):
            if not shapes.is_valid_coverage() or not shapes.is_valid.all():
                yield f"{division.id}{stage}: overlaps or unequal borders"
            if shapes.is_empty.any():
                yield f"{division.id}{stage}: an area without a polygon"


def _gaps(municipalities: gpd.GeoDataFrame) -> Iterator[str]:
    """Holes of the whole that lie between municipalities and are too narrow to be water."""
    geometries = municipalities.geometry
    whole = shapely.coverage_union_all(geometries.to_numpy())
    for hole in _holes(whole):
        width = 2 * shapely.length(shapely.maximum_inscribed_circle(hole))
        neighbours = geometries.sindex.query(hole, predicate="intersects")
        if len(neighbours) > 1 and width < SLIVER_M:
            codes = ", ".join(municipalities.index[neighbours])
            yield f"a gap of {width:.0f} m between the municipalities {codes}"


def _holes(whole: shapely.Geometry) -> list[shapely.Polygon]:
    parts = shapely.get_parts(whole)
    return [shapely.Polygon(ring) for part in parts for ring in part.interiors]


def _relations(year: int) -> Iterator[str]:
    for row in expected_relations(year):
        a, b = row.division_a, row.division_b
        pairs = relations(a, b, year)
        found = int((pairs["code_a"] != ALAND.get(a)).sum())
        if found != row.pairs:
            yield f"{found} mainland pairs of {a} and {b}, not {row.pairs}"
        crossing = int((partner_counts(a, b, year) > 1).sum())
        if crossing != row.crossing:
            yield f"{crossing} areas of {a} cross a border of {b}, not {row.crossing}"


def _answers(year: int) -> Iterator[str]:
    key = load_key(year)
    for answer_set in load_answer_sets(year).values():
        wanted = {(t.id, area) for t in TOPICS.values() for area in key[t.division]}
        for topic, area in sorted(wanted ^ set(answer_set.answers)):
            yield f"answer set {answer_set.id}: {topic} of {area} is missing or superfluous"
