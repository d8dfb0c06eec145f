"""Leadership groups as a division of the map, which comes with the answers that are shown.

The other divisions stand in the key of the year; this one is added to the facts for each answer
set. Its codes are those of the county and a number within it: ``13.1``, and ``13.0`` for what
lies in no known group of the county.
"""

from dataclasses import replace
from functools import cache, lru_cache

import geopandas as gpd
import pandas as pd

import geodata
from geodata import AnswerSet
from geodata.answers.groups import LeadershipGroup, county_authorities, groups_of_county
from layers.map.facts import Facts
from layers.map.leadership_groups import group_name, municipality_groups
from layers.map.short_names import short_name
from layers.words.text import LANGS, translator

GROUPS = "tym_group"
"""Id of the division."""
UNKNOWN = "0"
"""Number of the municipalities of a county whose group is not known."""


@cache
def possible_codes(year: int) -> frozenset[str]:
    """Return every code that the division may have in a year.

    A county has as many groups as employment authorities at most.
    """
    return frozenset(
        f"{county}.{number}"
        for county, areas in county_authorities(year).items()
        for number in range(len(areas) + 1)
    )


def with_groups(facts: Facts, answer_set: AnswerSet) -> Facts:
    """Return the facts with the leadership groups of an answer set as a division."""
    return _with_groups(facts, answer_set.groups)


def group_code(groups: tuple[LeadershipGroup, ...], group: LeadershipGroup) -> str:
    """Return the code of a group in force: its first county, and its number among those of it."""
    county = group.counties[0]
    return f"{county}.{groups_of_county(groups, county).index(group) + 1}"


def group_by_code(groups: tuple[LeadershipGroup, ...], code: str) -> LeadershipGroup | None:
    """Return the group in force of a code; None for what is not known, and for a code of none."""
    county, _, number = code.partition(".")
    found = groups_of_county(groups, county)
    return found[int(number) - 1] if 0 < int(number) <= len(found) else None


@lru_cache(maxsize=16)
def _with_groups(facts: Facts, groups: tuple[LeadershipGroup, ...]) -> Facts:
    seated = municipality_groups(facts, groups)
    codes = {
        code: group_code(groups, group)
        if (group := seated.get(code))
        else f"{facts.area_of(code, 'wellbeing_county')}.{UNKNOWN}"
        for code in facts.codes("municipality")
    }
    column = facts.key.index.to_series().map(codes)
    names = pd.DataFrame(
        [_names(facts, groups, code) for code in sorted(set(codes.values()))],
        index=pd.MultiIndex.from_product(
            [[GROUPS], sorted(set(codes.values()))], names=facts.names.index.names
        ),
    )
    shapes = facts.drawn.geometry.to_frame().assign(code=facts.drawn.index.map(codes))
    areas = gpd.GeoDataFrame(shapes, crs=facts.drawn.crs).dissolve("code", method="coverage")
    return replace(
        facts,
        key=facts.key.assign(**{GROUPS: column}),
        names=pd.concat([facts.names, names]),
        label_points={**facts.label_points, GROUPS: geodata.label_points(areas)},
    )


def _names(facts: Facts, groups: tuple[LeadershipGroup, ...], code: str) -> dict[str, str]:
    """Names of an area in three languages."""
    group, county = group_by_code(groups, code), code.partition(".")[0]
    if group:
        return {f"name_{lang}": group_name(facts, groups, group, lang) for lang in LANGS}
    counties = {lang: short_name(facts, "wellbeing_county", county, lang) for lang in LANGS}
    if county == geodata.ALAND["wellbeing_county"]:
        return {f"name_{lang}": name for lang, name in counties.items()}
    return {
        f"name_{lang}": translator(lang).gettext("{county}, group not known", county=name)
        for lang, name in counties.items()
    }
