"""Download of the leadership groups of an answer set, as objects, rows and GeoJSON."""

from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from geodata import AnswerSet
from geodata.answers.groups import LeadershipGroup, national_number, shared_groups
from layers.map.facts import Facts
from layers.map.leadership_groups import group_municipalities, group_name
from layers.tables.area_download import DEGREE_DECIMALS
from layers.words.answer_sets import answer_set_notice
from layers.words.text import LANGS, translator


def groups_object(facts: Facts, answer_set: AnswerSet) -> dict[str, Any]:
    """Return the groups of an answer set with what must be known of them together.

    ``number_in_country`` is None unless every employment area of the mainland sits in a group:
    the numbers of counties must not be added up, as a group may span several.
    """
    return {
        "year": facts.year,
        "answer_set": answer_set.id,
        "notice": _notice(answer_set),
        "number_in_country": national_number(answer_set.groups, facts.year),
        "in_several_counties": [group.id for group in shared_groups(answer_set.groups)],
        "groups": [_group(facts, answer_set, group) for group in answer_set.groups],
    }


def groups_table(facts: Facts, answer_set: AnswerSet) -> pd.DataFrame:
    """Return the groups as rows; lists of codes and names are joined by semicolons."""
    rows = [_row(_group(facts, answer_set, group)) for group in answer_set.groups]
    table = pd.DataFrame(rows, columns=None if rows else ["id"])
    table["year"], table["answer_set"] = facts.year, answer_set.id
    if _notice(answer_set):
        table["notice"] = _notice(answer_set)
    return table


def groups_geojson(facts: Facts, answer_set: AnswerSet) -> dict[str, Any]:
    """Return the areas of the groups as GeoJSON (RFC 7946): municipalities taken together."""
    shapes = facts.municipalities.geometry
    kept = [group for group in answer_set.groups if group_municipalities(facts, group)]
    areas = gpd.GeoDataFrame(
        pd.DataFrame([_row(_group(facts, answer_set, group)) for group in kept]),
        geometry=[
            shapely.union_all(shapes.loc[list(group_municipalities(facts, group))].to_numpy())
            for group in kept
        ],
        crs=facts.municipalities.crs,
    ).to_crs(4326)
    rounded = shapely.transform(areas.geometry.to_numpy(), lambda xy: xy.round(DEGREE_DECIMALS))
    areas = areas.set_geometry(gpd.GeoSeries(rounded, areas.index, crs=4326))
    areas.geometry = areas.geometry.orient_polygons(exterior_cw=False)
    source = facts.municipalities.attrs["source"]
    about = groups_object(facts, answer_set)
    return {
        **areas.set_index("id", drop=False).to_geo_dict(show_bbox=True),
        "title": f"tym_groups {facts.year}",
        "source": source.title,
        "licence": source.licence,
        **{key: about[key] for key in ("answer_set", "notice", "number_in_country")},
    }


def _notice(answer_set: AnswerSet) -> str:
    notices = [answer_set_notice(answer_set, translator(lang)) for lang in LANGS]
    return " / ".join(notices) if any(notices) else ""


def _group(facts: Facts, answer_set: AnswerSet, group: LeadershipGroup) -> dict[str, Any]:
    codes = group_municipalities(facts, group)
    return {
        "id": group.id,
        **{f"name_{lang}": group_name(facts, answer_set.groups, group, lang) for lang in LANGS},
        "counties": list(group.counties),
        "employment_areas": list(group.areas),
        **{
            f"employment_areas_{lang}": [
                facts.name("employment_area", code, lang) for code in group.areas
            ]
            for lang in LANGS
        },
        "municipalities": list(codes),
        "residents": facts.residents(codes),
        "set_by": group.set_by or "",
        "chair": group.chair,
        "agreement": group.agreement or "",
        "from": str(group.starts or ""),
        "to": str(group.ends or ""),
        "status": str(group.status),
        "in_force": group.in_force,
        "follows_from_number": group.follows,
        "note": group.note,
        "source": group.source,
        "date": str(group.as_of or ""),
    }


def _row(group: dict[str, Any]) -> dict[str, Any]:
    return {
        key: ";".join(value) if isinstance(value, list) else value for key, value in group.items()
    }
