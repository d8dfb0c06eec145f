"""Partner load: with how many partners each employment area and county must agree."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

import geodata
from layers.map.facts import Facts
from layers.profile.areas_in_sentences import count_phrase
from layers.words.labels import count_in_words
from layers.words.text import Translator, sort_key

COUNTERPARTS: Mapping[str, str] = MappingProxyType(
    {"employment_area": "wellbeing_county", "wellbeing_county": "employment_area"}
)
"""Division to rank -> division of its partners in the TYM agreement."""


def load_table(facts: Facts, division: str, t: Translator) -> pd.DataFrame:
    """Rank the mainland areas of ``employment_area`` or ``wellbeing_county`` by their partners.

    Index ``code``; columns ``name``, ``partners`` (count), ``partner_names`` (most residents first)
    and ``residents``. Most partners first, ties by name.
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


@dataclass(frozen=True)
class LoadStep:
    """The areas of a division with the same number of partners: ``division:code`` -> name."""

    partners: int
    areas: Mapping[str, str]


def load_steps(facts: Facts, division: str, t: Translator) -> tuple[LoadStep, ...]:
    """Group the areas of ``load_table`` by their number of partners, the most first."""
    table = load_table(facts, division, t)
    return tuple(
        LoadStep(
            partners=int(str(count)),
            areas={f"{division}:{code}": str(name) for code, name in group["name"].items()},
        )
        for count, group in table.groupby("partners", sort=False)
    )


def load_sentence(facts: Facts, division: str, t: Translator) -> str:
    """Say how many areas have more than one partner, and the highest number of partners."""
    table = load_table(facts, division, t)
    most = int(table["partners"].max())
    several = [str(code) for code in table.index[table["partners"] > 1]]
    return t.gettext(
        "More than one partner: {several}. The most partners of one area: {most}.",
        several=count_phrase(facts, division, several, t),
        most=count_in_words(COUNTERPARTS[division], most, t),
    )
