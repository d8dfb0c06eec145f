"""Which answer sets there are of those that stories name: ``/story-answers.json?sets=…``."""

from flask import Flask, Response, jsonify, request

from callbacks.context.context import Context
from geodata import YEARS
from layers.view.addresses import STORY_ANSWERS
from layers.words.answer_sets import answer_set_name
from layers.words.text import DEFAULT_LANG, LANGS, Translator, translator

_MOST = 200


def register(server: Flask, context: Context) -> None:
    """Serve the names of answer sets; the query is ``lang`` and ``sets=year:id,year:id``.

    The answer is JSON: each set asked for with its name, or null where there is none, or none any
    more. Only the first 200 are answered.
    """

    @server.get(STORY_ANSWERS)
    def answers_of_stories() -> Response:
        lang = request.args.get("lang", DEFAULT_LANG)
        t = translator(lang if lang in LANGS else DEFAULT_LANG)
        asked = request.args.get("sets", "").split(",")[:_MOST]
        answer = jsonify({each: _name(context, each, t) for each in asked if each})
        answer.headers["Cache-Control"] = "no-store"
        return answer


def _name(context: Context, asked: str, t: Translator) -> str | None:
    """Name of the answer set ``year:id``; None when there is no such set."""
    year, _, set_id = asked.partition(":")
    if year not in map(str, YEARS):
        return None
    sets = context.answers(int(year))
    return answer_set_name(sets[set_id], t) if set_id in sets else None
