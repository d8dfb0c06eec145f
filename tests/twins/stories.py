"""Stories as their format has them: what can be read of steps, and what is wrong with the rest."""

import random
from typing import Any

from pydantic import ValidationError

from layers.stories.ready_stories import FORMAT, VERSION, Step, Story
from layers.view.map_view import parse_query
from layers.view.vocabulary import Vocabulary

YEARS = (2025, 2026)
STEP_FIELDS = ("query", "box", "title", "caption", "notes")
LONG = {"query": 2000, "title": 2000, "caption": 2000, "notes": 20_000}

QUERIES: tuple[object, ...] = (
    "",
    "?theme=youth",
    "?theme=gone",
    "?theme=youth&compare=youth",
    "?compare=moon",
    "?compare=residents",
    "?embed=1&lock=theme,area&hide=legend",
    "?embed=yes",
    "?lock=everything",
    "?lock=theme,everything",
    "?hide=legend,all",
    "?present=1&story=own-a&step=7&view=table",
    "?present=0",
    "?step=x",
    "?lang=sv",
    "?lang=xx",
    "?year=2025",
    "?year=1999",
    "?data=known-2025",
    "?sel=region:06",
    "?sel=region:99",
    "?sel=region:06,region:06,region:07",
    "?class=7",
    "?tilt=30",
    "?theme=youth&theme=youth",
    "?county=08,99",
    "?__proto__=1",
    5,
    None,
    ["?theme=youth"],
    {"theme": "youth"},
    "?x=" + "a" * LONG["query"],
)
BOXES: tuple[object, ...] = (
    None,
    [60, 6600, 740, 7780],
    [60.5, 6600.25, 740.0, 7780.125],
    [0, 0, 0, 0],
    [1, 2],
    [],
    [1, 2, 3, 4, 5],
    [3, 2, 1, 4],
    [1, 4, 3, 2],
    ["1", "2", "3", "4"],
    [1, 2, 3, None],
    [True, 2, 3, 4],
    {"west": 1},
    "60,6600,740,7780",
    7,
)
TEXTS: tuple[object, ...] = (
    {},
    {"fi": "Otsikko"},
    {"fi": "Otsikko", "sv": "Titel", "en": "Title"},
    {"fi": ""},
    {"fi": None},
    {"fi": 7},
    {"sv": ["a"]},
    "a text alone",
    ["a"],
    None,
    7,
)
STORIES: tuple[object, ...] = (
    {"format": FORMAT, "version": VERSION, "steps": []},
    {"format": FORMAT, "version": VERSION, "steps": {"0": {}}},
    {"format": FORMAT, "version": VERSION, "steps": "none"},
    {"format": FORMAT, "version": VERSION},
    {"format": FORMAT, "version": VERSION + 1, "steps": []},
    {"format": FORMAT, "version": 0, "steps": []},
    {"format": FORMAT, "version": "1", "steps": []},
    {"format": FORMAT, "version": None, "steps": []},
    {"format": FORMAT, "steps": []},
    {"format": "other", "version": VERSION, "steps": []},
    {"version": VERSION, "steps": []},
    {},
    [],
    None,
    "story",
    1,
)


def build() -> dict[str, Any]:
    """Return steps with the fields that cannot be read, and values that are stories or not."""
    vocabulary = Vocabulary.of_years(*YEARS)
    return {
        "steps": [[step, _wrong(step, vocabulary)] for step in _steps(random.Random(12))],
        "long": [[field, most, _limits(field, most)] for field, most in LONG.items()],
        "stories": [[value, _is_story(value)] for value in STORIES],
    }


def _steps(chance: random.Random) -> list[Any]:
    """Each odd value by itself, and many of them together."""
    alone: list[Any] = [{"query": each} for each in QUERIES]
    alone += [{"box": each} for each in BOXES]
    alone += [{name: each} for name in ("title", "caption", "notes") for each in TEXTS]
    alone += [{}, None, [], "step", 7, {"later": {"deep": [1]}}]
    texts = ("title", "caption", "notes")
    mixed = [
        {"query": chance.choice(QUERIES[:-5]), "box": chance.choice(BOXES)}
        | {name: chance.choice(TEXTS) for name in chance.sample(texts, chance.randint(0, 3))}
        for _ in range(120)
    ]
    return alone + mixed


def _wrong(step: Any, vocabulary: Vocabulary) -> list[str]:
    """Return the fields that cannot be read; "step" for a step that cannot be read at all."""
    if not isinstance(step, dict):
        return ["step"]
    found = {field for field in _errors(Step, step) if field in STEP_FIELDS}
    if "query" in found or step.get("query", "") is None:
        found -= {"query"}
        return sorted(found | ({"step"} if step.get("query") is not None else set()))
    if parse_query(step.get("query", ""), vocabulary)[1]:
        found.add("view")
    return sorted(found)


def _limits(field: str, most: int) -> list[bool]:
    """Tell whether a text of just so many signs can be read, and one with one more.

    The signs are such as JavaScript counts twice.
    """
    sign = "\U0001f600"
    values = [sign * most, sign * (most + 1)]
    wrap = (lambda text: text) if field == "query" else (lambda text: {"fi": text})
    return [field not in _errors(Step, {field: wrap(value)}) for value in values]


def _is_story(value: Any) -> bool:
    fields = {"format", "version", "steps"}
    if not isinstance(value, dict) or not fields <= set(value):
        return False
    return not fields & set(_errors(Story, {"id": "a", "title": {}} | value))


def _errors(model: type[Step] | type[Story], value: Any) -> list[str]:
    """Return the fields of a value that the model refuses; more than it knows does no harm."""
    try:
        model.model_validate(value)
    except ValidationError as error:
        return [
            str(each["loc"][0])
            for each in error.errors()
            if each["type"] not in {"extra_forbidden", "literal_error"}
            or each["loc"][0] in {"format", "version"}
        ]
    return []
