"""Views as addresses: states and queries, good, made up and hostile."""

import random
from typing import Any

from layers.cooperation.view import CooperationView, selectable
from layers.relations.view import RelationView
from layers.themes.registry import THEMES
from layers.view.map_view import PARAMETERS, ViewState, parse_query, to_permanent_query, to_query
from layers.view.parameters import browser_parameters
from layers.view.query_string import QueryReader, write_query
from layers.view.view_rules import view_rules
from layers.view.vocabulary import Vocabulary

YEARS = (2025, 2026)
ODD = ("", "x", "tym.2", "1,1", "1,", "region:06", "region:", "a:b:c", "1-2", "?", "toString")
HOSTILE = (
    "",
    "?",
    "&",
    "=",
    "?=",
    "?&&lang=sv&&",
    "lang=sv&lang=en",
    "?lang",
    "?lang=",
    "?theme=",
    "?compare=",
    "?borders=",
    "?borders",
    "?step=0",
    "?step=01",
    "?step=100",
    "?step=1e1",
    "?step=-1",
    "?step=1.5",
    "?step=%31",
    "?present=2",
    "?present=true",
    "?embed=1&lock=theme,area,none&hide=legend,legend",
    "?view=list",
    "?view=table&sort=-residents",
    "?sort=residents%20desc",
    "?sort=--name",
    "?sel=county:1&open=act,nothing,neighbours,act",
    "?story=A",
    "?story=a%0A",
    "?story=ready%0a",
    "?story=" + "a" * 41,
    "?story=four-divisions",
    "?year=2024",
    "?year=2025&sel=ely_centre:01,vitality_centre:01",
    "?sel=region:01,region:02,region:01,region:04,region:05,region:06",
    "?sel=,,",
    "?sel=__proto__:constructor,constructor:01",
    "?theme=__proto__",
    "?theme=constructor",
    "?__proto__=1&constructor=2&toString=3",
    "?class=__proto__",
    "?region=%2C",
    "?region=01%2C02",
    "?lang=s%76",
    "?lang=sv%",
    "?lang=%E4",
    "?lang=%C3%28",
    "?lang=%F0%9F%98%80",
    "?lang=%EF%BB%BFsv",
    "?lang=+sv",
    "?la+ng=sv",
    "?lang=sv;theme=youth",
    "?lang=sv#theme=youth",
    "?theme=youth&compare=youth",
    "?compare=youth&theme=youth",
    "?versus=known-2026&data=example&class=added",
    "?class=added",
    "?theme=tym_youth&class=tym.2,youth.unknown,tym.x",
    "?lang=<script>alert(1)</script>",
    "?lang=%00",
    "??lang=sv",
    "?LANG=sv",
    "?utm_source=letter&theme=youth&fbclid=x&utm_medium=",
    "?lang=sv&amp;theme=youth&amp;amp;view=table",
    "?sel=wellbeing_county%253A21",
    "?sel=region%25253A06%2525252C",
    "?theme%3Dyouth=1&amp%3Btheme=youth",
    "?lang=%2525E4&data=%2526%252B",
    "?utm_=1&utm=2&xutm_a=3&_ga=4",
    "?lang=SV",
)
TEXTS = ("", "a b", "å/ä?ö", "!'()*~-._", "a,b:c", "%2C%3A", "&=#+", "\u20ac\U0001f600", "\n\t\0")


def build() -> dict[str, Any]:
    """Return schemas, rules, written views and read queries."""
    vocabulary, chance = Vocabulary.of_years(*YEARS), random.Random(12)
    return {
        "schemas": {
            "map": browser_parameters(ViewState()),
            "relations": browser_parameters(RelationView()),
            "cooperation": browser_parameters(CooperationView(), selectable()),
        },
        "rules": view_rules(vocabulary),
        "current": {str(year): words.current for year, words in vocabulary.years.items()},
        "known": {known: str(year) for known, year in vocabulary.known.items()},
        "written": [_written(chance, vocabulary) for _ in range(250)],
        "texts": [[text, write_query({"x": text}, {"x": None})] for text in TEXTS],  # type: ignore[dict-item]
        "split": [_split(query) for query in HOSTILE],
        "read": [
            *(_read(query, vocabulary) for query in HOSTILE),
            *(_read(_query(chance, vocabulary), vocabulary) for _ in range(400)),
        ],
    }


def _written(chance: random.Random, vocabulary: Vocabulary) -> dict[str, Any]:
    """A view with some parameters that are not at their default, and both of its queries."""
    state, _ = parse_query(_query(chance, vocabulary, odd=0.0), vocabulary)
    return {
        "state": _differing(state),
        "query": to_query(state),
        "lasting": to_permanent_query(state),
    }


def _split(query: str) -> dict[str, Any]:
    """What a query gives each parameter, and what in it is unknown or said twice."""
    reader = QueryReader(query, PARAMETERS.values())
    given = {name: reader.text(name) for name in PARAMETERS.values() if reader.given(name)}
    dropped = [[each.parameter, each.value] for each in reader.dropped]
    return {"query": query, "given": given, "dropped": dropped}


def _read(query: str, vocabulary: Vocabulary) -> dict[str, Any]:
    state, dropped = parse_query(query, vocabulary)
    return {
        "query": query,
        "state": _differing(state),
        "dropped": sorted([each.parameter, each.value] for each in dropped),
    }


def _differing(state: ViewState) -> dict[str, Any]:
    """Return the parameters that are not at their default."""
    default = ViewState().to_params()
    return {name: value for name, value in state.to_params().items() if value != default[name]}


def _query(chance: random.Random, vocabulary: Vocabulary, odd: float = 0.15) -> str:
    """Make a query up, of which about half can be used as they are."""
    year, theme = chance.choice(YEARS), chance.choice(list(THEMES))
    allowed = vocabulary.allowed(year, theme, changes=chance.random() < 0.1)
    names = chance.sample(list(PARAMETERS.values()), chance.randint(0, 6))
    parts = [("year", str(year)), ("theme", theme)]
    parts += [(name, _value(chance, name, sorted(allowed.get(name, ())), odd)) for name in names]
    if chance.random() < odd / 3:
        parts.append(("tilt", "3"))
    chance.shuffle(parts)
    return "?" + "&".join(f"{name}={value}" for name, value in parts)


def _value(chance: random.Random, name: str, words: list[str], odd: float) -> str:
    if name in {"data", "versus"}:
        return "example"
    if name == "sort":
        return chance.choice(("residents", "-value", "", "-"))
    if name == "story":
        return chance.choice(("four-divisions", "", "own-1"))
    if not words or chance.random() < odd:
        return chance.choice(ODD)
    return ",".join(chance.choices(words, k=chance.choice((1, 1, 2, 6))))
