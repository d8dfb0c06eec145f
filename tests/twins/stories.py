"""Stories that can be read, and such as have one thing wrong."""

import json
from typing import Any

from pydantic import ValidationError

from layers.stories.ready_stories import MOST_NOTES, MOST_STEPS, MOST_TEXT, Story, story_format

STEP: dict[str, Any] = {
    "query": "?theme=youth&data=known-2026",
    "box": [100.5, 6700, 300, 6900.25],
    "title": {"fi": "Nuoret", "sv": "Unga"},
    "caption": {"en": "Young people"},
    "notes": {},
}
STEPS: dict[str, dict[str, Any]] = {
    "as it should be": {},
    "no box": {"box": None},
    "no view": {"query": ""},
    "a query that is a number": {"query": 3},
    "a query that is null": {"query": None},
    "three sides": {"box": [1, 2, 3]},
    "five sides": {"box": [1, 2, 3, 4, 5]},
    "no width": {"box": [3, 2, 3, 4]},
    "east before west": {"box": [3, 2, 1, 4]},
    "north below south": {"box": [1, 4, 3, 2]},
    "sides in words": {"box": ["1", "2", "3", "4"]},
    "a side that is null": {"box": [1, 2, None, 4]},
    "a box that is an object": {"box": {"west": 1}},
    "below zero": {"box": [-5, -4, -3, -2]},
    "a title that is a list": {"title": ["Nuoret"]},
    "a title that is a number": {"title": {"fi": 3}},
    "a title that is null": {"title": {"fi": None}},
    "texts in no language": {"title": {}, "caption": {}},
    "an empty text": {"title": {"fi": ""}},
    "a caption as long as can be": {"caption": {"fi": "a" * MOST_TEXT}},
    "a caption too long": {"caption": {"fi": "a" * (MOST_TEXT + 1)}},
    "a caption of signs beyond the first plane": {"caption": {"en": "\U0001f600" * MOST_TEXT}},
    "one such sign too many": {"caption": {"en": "\U0001f600" * (MOST_TEXT + 1)}},
    "notes as long as can be": {"notes": {"sv": "a" * MOST_NOTES}},
    "notes too long": {"notes": {"sv": "a" * (MOST_NOTES + 1)}},
}
WHOLE: dict[str, dict[str, Any]] = {
    "no steps": {"steps": []},
    "as many steps as can be": {"steps": [{}] * MOST_STEPS},
    "a step too many": {"steps": [{}] * (MOST_STEPS + 1)},
    "steps that are an object": {"steps": {}},
    "steps that are null": {"steps": None},
    "a step that is a text": {"steps": ["?theme=youth"]},
    "a step that is a list": {"steps": [[]]},
    "a step that is null": {"steps": [None]},
    "another format": {"format": "story"},
    "a format that is null": {"format": None},
    "a later version": {"version": 2},
    "an earlier version": {"version": 0},
    "a version in words": {"version": "1"},
    "a version that is null": {"version": None},
}


def build() -> dict[str, Any]:
    """Return the format, and each story with whether Python can read it."""
    base = {"format": "yhdyspinta-story", "version": 1, "id": "own-1", "title": {"fi": "Oma"}}
    stories = {name: {**base, "steps": [{**STEP, **change}]} for name, change in STEPS.items()}
    stories |= {name: {**base, "steps": [STEP], **change} for name, change in WHOLE.items()}
    return {
        "format": story_format(),
        "stories": [[name, story, _can_be_read(story)] for name, story in stories.items()],
    }


def _can_be_read(story: dict[str, Any]) -> bool:
    try:
        Story.model_validate_json(json.dumps(story), strict=True)
    except ValidationError:
        return False
    return True
