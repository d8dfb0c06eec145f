"""Partner load: with how many counterparts each employment area and each county must agree."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

import geodata
from layers.charts.class_chart import FONT
from layers.map.facts import Facts
from layers.profile.areas_in_sentences import count_of
from layers.themes.survey_answers import BLUE, ORANGE
from layers.words.labels import count_in_words
from layers.words.text import Translator, sort_key

COUNTERPARTS: Mapping[str, str] = MappingProxyType(
    {"employment_area": "wellbeing_county", "wellbeing_county": "employment_area"}
)
"""Division whose load is counted -> division of its counterparts in the TYM agreement."""

_OUTLINE = "#5b6675"


def load_table(facts: Facts, division: str, t: Translator) -> pd.DataFrame:
    """Rank the mainland areas of employment_area or wellbeing_county by their counterparts.

    Index ``code``; columns ``name``, ``partners`` (count), ``partner_names`` (most residents
    first) and ``residents``. The most counterparts come first, then names by the alphabet.
    """
    other = COUNTERPARTS[division]
    met = {
        code: facts.split(division, code, other)
        for code in facts.codes(division)
        if code != geodata.ALAND[division]
    }
    name = {code: facts.name(division, code, t.lang) for code in met}
    ranked = sorted(met, key=lambda code: (-len(met[code]), sort_key(name[code])))
    return pd.DataFrame(
        {
            "name": [name[code] for code in ranked],
            "partners": [len(met[code]) for code in ranked],
            "partner_names": [
                ", ".join(facts.name(other, each, t.lang) for each in met[code]) for code in ranked
            ],
            "residents": [facts.population(division, code) for code in ranked],
        },
        index=pd.Index(ranked, name="code"),
    )


def load_figure(facts: Facts, division: str, t: Translator) -> dict[str, Any]:
    """Draw the ranking as horizontal bars in plain data; several counterparts stand out.

    ``customdata`` of the bars is ``division:code``.
    """
    table = load_table(facts, division, t)
    return {
        "data": [
            {
                "type": "bar",
                "orientation": "h",
                "y": table["name"].to_list(),
                "x": table["partners"].to_list(),
                "customdata": [f"{division}:{code}" for code in table.index],
                "text": [t.number(count) for count in table["partners"]],
                "textposition": "outside",
                "cliponaxis": False,
                "hovertext": table["partner_names"].to_list(),
                "hoverinfo": "text",
                "marker": {
                    "color": [ORANGE if count > 1 else BLUE for count in table["partners"]],
                    "line": {"color": _OUTLINE, "width": 1},
                },
            }
        ],
        "layout": {
            "font": {"family": FONT, "size": 14},
            "height": 60 + 24 * len(table),
            "margin": {"l": 10, "r": 30, "t": 10, "b": 20},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "bargap": 0.3,
            "xaxis": {"showgrid": False, "showticklabels": False, "fixedrange": True},
            "yaxis": {"autorange": "reversed", "automargin": True, "fixedrange": True},
        },
    }


def load_sentence(facts: Facts, division: str, t: Translator) -> str:
    """Say how many areas have more than one counterpart, and the most that one has."""
    table = load_table(facts, division, t)
    most = int(table["partners"].max())
    several = [str(code) for code in table.index[table["partners"] > 1]]
    return t.gettext(
        "More than one partner: {several}. The most partners of one area: {most}.",
        several=count_of(facts, division, several, t),
        most=count_in_words(COUNTERPARTS[division], most, t),
    )
