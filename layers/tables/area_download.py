"""Download of a division's areas with all names, values and statuses, as table and GeoJSON."""

from datetime import date
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

import geodata
from geodata import TOPICS, Answer, AnswerSet
from geodata.base.wording import NO_TEXT
from layers.answers.answer_origins import ORIGIN_COLUMNS, origin_objects, origins, topics_of
from layers.map.facts import Facts
from layers.profile.leadership_groups import GROUPED, area_groups
from layers.tables.numbers import bounds, counts
from layers.themes.pair_theme import PairTheme
from layers.themes.registry import themes_of
from layers.themes.theme import Theme, ThemeValue
from layers.view.catalogue import theme_source
from layers.words.answer_sets import answer_set_notice
from layers.words.text import LANGS, translator

DEGREE_DECIMALS = 6
BOUNDS = ("lower", "upper")


def areas_table(facts: Facts, answer_set: AnswerSet, division: str) -> pd.DataFrame:
    """Return the areas of a division with the values of every theme of that division.

    Index ``code``. Columns: names in three languages, counts, for municipalities code and names of
    their area in each other division, and for areas that have leadership groups of their own who
    sits in the same. For each theme: class, value in three languages, figure, bounds of a count,
    status, source, date and, for answers, survey, collector, licence and note. ``notice`` exists
    only in example and own data.
    """
    codes = list(facts.codes(division))
    table = pd.DataFrame({"division": division, "year": facts.year}, index=codes)
    for lang in LANGS:
        table[f"name_{lang}"] = [facts.name(division, code, lang) for code in codes]
    table["municipalities"] = [len(facts.members(division, code)) for code in codes]
    table[f"residents_{facts.latest_population}"] = [
        facts.population(division, code) for code in codes
    ]
    if division == "municipality":
        table = table.join(_membership(facts, codes))
    for lang in LANGS if division in GROUPED else ():
        table[f"leadership_groups_{lang}"] = [
            _groups(facts, answer_set, division, code, lang) for code in codes
        ]
    themes = [theme for theme in themes_of(facts).values() if theme.division == division]
    columns = [_theme_columns(facts, answer_set, theme) for theme in themes]
    table = pd.concat([table, *columns], axis=1).rename_axis("code")
    table["answer_set"] = answer_set.id
    notices = [answer_set_notice(answer_set, translator(lang)) for lang in LANGS]
    if any(notices):
        table["notice"] = " / ".join(notices)
    return table


def areas_geojson(facts: Facts, answer_set: AnswerSet, division: str) -> dict[str, Any]:
    """Return the areas as GeoJSON (RFC 7946): WGS84, outer rings counter-clockwise.

    Properties are the columns of ``areas_table``; ``id`` is the code. The collection has source and
    licence of the boundaries and of the surveys.
    """
    shapes = geodata.dissolve(facts.municipalities, division, facts.year).to_crs(4326)
    rounded = shapely.transform(shapes.geometry.to_numpy(), lambda xy: xy.round(DEGREE_DECIMALS))
    table = areas_table(facts, answer_set, division).reset_index().set_index("code", drop=False)
    areas = gpd.GeoDataFrame(table, geometry=pd.Series(rounded, shapes.index), crs=4326)
    areas.geometry = areas.geometry.orient_polygons(exterior_cw=False)
    source = facts.municipalities.attrs["source"]
    themes = (theme for theme in themes_of(facts).values() if theme.division == division)
    topics = [topic for theme in themes for topic in topics_of(theme)]
    return {
        **areas.to_geo_dict(show_bbox=True),
        "title": f"{division} {facts.year}",
        "source": source.title,
        "licence": source.licence,
        "answer_set": answer_set.id,
        "surveys": origin_objects(origins([answer_set], topics)),
    }


def _membership(facts: Facts, municipalities: list[str]) -> pd.DataFrame:
    """Return code and names of the areas of municipalities in every other division."""
    columns: dict[str, list[str]] = {}
    for division in facts.divisions[1:]:
        codes = [facts.area_of(each, division) for each in municipalities]
        columns[division] = codes
        for lang in LANGS:
            names = [facts.name(division, code, lang) for code in codes]
            columns[f"{division}_name_{lang}"] = names
    return pd.DataFrame(columns, index=municipalities)


def _groups(facts: Facts, answer_set: AnswerSet, division: str, code: str, lang: str) -> str:
    """Who sits in the same leadership group, as one text; "" where the act does not apply."""
    found = area_groups(facts, answer_set, division, code, translator(lang))
    if found is None:
        return ""
    return "; ".join(filter(None, (*(each.sentence for each in found.groups), found.unknown)))


def _theme_columns(facts: Facts, answer_set: AnswerSet, theme: Theme) -> pd.DataFrame:
    if isinstance(theme, PairTheme):
        return _pair_columns(facts, answer_set, theme)
    rows = {
        code: _answer(facts, answer_set, theme, value)
        for code, value in theme.values(facts, answer_set).items()
    }
    return _frame(rows).add_prefix(f"{theme.id}_")


def _pair_columns(facts: Facts, answer_set: AnswerSet, theme: PairTheme) -> pd.DataFrame:
    """Return the columns of both themes of a pair, named ``<pair>_<theme>_<column>``."""
    rows = {
        code: {
            f"{half.theme.id}_{key}": text
            for half, value in zip(theme.halves, pair.halves, strict=True)
            for key, text in {
                **_answer(facts, answer_set, half.theme, value),
                "basis": str(value.basis),
            }.items()
        }
        for code, pair in theme.values(facts, answer_set).items()
    }
    return _frame(rows).add_prefix(f"{theme.id}_")


def _frame(rows: dict[str, dict[str, object]]) -> pd.DataFrame:
    """Return rows by code as a table; bounds, which may be missing, stay whole numbers."""
    table = pd.DataFrame.from_dict(rows, orient="index")
    for name in table.columns:
        if name.endswith(BOUNDS):
            bound = [rows[code][name] for code in table.index]
            table[name] = pd.Series(bound, table.index, dtype=object)
    return table


def _answer(
    facts: Facts, answer_set: AnswerSet, theme: Theme, value: ThemeValue
) -> dict[str, object]:
    """Return class, text in three languages, figure, status, source, date, origin of a value."""
    kind = theme.kind(value.class_key)
    words = {f"text_{lang}": theme.words(value, kind, translator(lang)) for lang in LANGS}
    return {
        "class": value.class_key,
        **words,
        **({"figure": value.value} if theme.numeric else {}),
        **(dict(zip(BOUNDS, bounds(theme, value), strict=True)) if counts(theme) else {}),
        "status": str(value.status),
        "source": value.source or theme_source(theme, answer_set, translator("en")),
        "date": str(value.date or theme.day(facts) or date(facts.year, 1, 1)),
        **(_answer_texts(value.answer) if theme.topic else {}),
    }


def _answer_texts(answer: Answer | None) -> dict[str, object]:
    """Return origin and notes of an answer, its further values, and when a planned one begins."""
    origin: dict[str, object] = {name: getattr(answer, name, "") for name in ORIGIN_COLUMNS}
    if answer is None:
        return origin
    topic, notes = TOPICS[answer.topic], dict(answer.translated).get("note", NO_TEXT)
    if topic.several:
        origin["others"] = ";".join(answer.others)
    if topic.sheet:
        starts = str(answer.starts) if answer.starts else ""
        origin |= {"starts": starts, "note_sv": notes.sv, "note_en": notes.en}
    return origin
