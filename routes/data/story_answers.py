"""Names of the answer sets that stories refer to: ``/story-answers.json?sets=…``."""

from flask import Flask, Response, jsonify, request

from callbacks.context.context import Context
from geodata import YEARS
from layers.view.addresses import STORY_ANSWERS
from layers.words.answer_sets import answer_set_name
from layers.words.text import DEFAULT_LANG, LANGS, Translator, translator

_MAX_SETS = 200


def register(server: Flask, context: Context) -> None:
    """Serve the names of answer sets; the query is ``lang`` and ``sets=year:id,year:id``.

    The response is JSON: a name for each ``year:id``, or null where there is no such set or it has
    been withdrawn. Only the first 200 sets are looked up.
    """

    @server.get(STORY_ANSWERS)
    def answers_of_stories() -> Response:
        lang = request.args.get("lang", DEFAULT_LANG)
        t = translator(lang if lang in LANGS else DEFAULT_LANG)
        keys = request.args.get("sets", "").split(",")[:_MAX_SETS]
        response = jsonify({key: _name(context, key, t) for key in keys if key})
        response.headers["Cache-Control"] = "no-store"
        return response


def _name(context: Context, key: str, t: Translator) -> str | None:
    """Name of the answer set ``year:id``; None when there is no such set."""
    year, _, set_id = key.partition(":")
    if year not in map(str, YEARS):
        return None
    sets = context.answers(int(year))
    return answer_set_name(sets[set_id], t) if set_id in sets else None
