"""Everything the browser draws from: geometry, borders, catalogue and profiles, as JSON files."""

import json
from collections.abc import Callable

from flask import Flask, Response, abort
from flask_caching import Cache
from plotly.io.json import to_json_plotly

from callbacks.context import Context
from callbacks.http.caching import keep_for_ever, kept, revalidate
from geodata import YEARS, AnswerSet
from layers import catalogue as catalogues
from layers.addresses import DATA_ROOT
from layers.facts import Facts
from layers.stories import ready_stories
from layers.story_text import story_strings
from layers.text import LANGS, translator
from pages.profile import area_components, profile_components

Answer = Callable[[str, str, Callable[[], str]], Response]
"""Answers with a file: the fingerprint asked for, the file's name, and what builds it."""


def register(server: Flask, context: Context, cache: Cache) -> None:
    """Serve ``/data/<fingerprint>/…``; every file is built when first asked for and then kept."""
    current = context.addresses.fingerprint

    def answer(fingerprint: str, name: str, build: Callable[[], str]) -> Response:
        body = kept(cache, f"{current}:{name}", lambda: build().encode())
        response = Response(body, mimetype="application/json")
        # A page from before an update asks under an old fingerprint: it gets the data of today.
        return keep_for_ever(response) if fingerprint == current else revalidate(response)

    @server.get(f"{DATA_ROOT}/<fingerprint>/<int:year>/geometry.json")
    def geometry(fingerprint: str, year: int) -> Response:
        facts = _facts(context, year)
        return answer(fingerprint, f"{year}/geometry", lambda: _json(catalogues.geometry(facts)))

    @server.get(f"{DATA_ROOT}/<fingerprint>/<int:year>/arcs.json")
    def arcs(fingerprint: str, year: int) -> Response:
        facts = _facts(context, year)
        return answer(fingerprint, f"{year}/arcs", lambda: _json(catalogues.arcs(facts)))

    @server.get(f"{DATA_ROOT}/<fingerprint>/<int:year>/<data>/<lang>/catalogue.json")
    def catalogue(fingerprint: str, year: int, data: str, lang: str) -> Response:
        facts = _facts(context, year)
        answers = _answers(facts, data, lang)
        return answer(
            fingerprint,
            f"{year}/{data}/{lang}/catalogue",
            lambda: _json(catalogues.catalogue(facts, answers, lang)),
        )

    @server.get(f"{DATA_ROOT}/<fingerprint>/<int:year>/<data>/<lang>/stories.json")
    def stories(fingerprint: str, year: int, data: str, lang: str) -> Response:
        facts = _facts(context, year)
        answers = _answers(facts, data, lang)
        return answer(
            fingerprint,
            f"{year}/{data}/{lang}/stories",
            lambda: _json(_stories(facts, answers, lang)),
        )

    _register_profiles(server, context, answer)


def _register_profiles(server: Flask, context: Context, answer: Answer) -> None:
    """Serve the profiles of a division in one file, and each by itself for who cannot wait."""
    root = f"{DATA_ROOT}/<fingerprint>/<int:year>/<data>/<lang>/profiles"

    @server.get(f"{root}/<division>.json")
    def profiles(fingerprint: str, year: int, data: str, lang: str, division: str) -> Response:
        facts = _facts(context, year)
        answers = _answers(facts, data, lang)
        _codes(facts, division)
        return answer(
            fingerprint,
            f"{year}/{data}/{lang}/profiles/{division}",
            lambda: to_json_plotly(profile_components(facts, answers, division, lang)),
        )

    @server.get(f"{root}/<division>/<code>.json")
    def profile(  # noqa: PLR0913, PLR0917 - parts of the address
        fingerprint: str, year: int, data: str, lang: str, division: str, code: str
    ) -> Response:
        facts = _facts(context, year)
        answers = _answers(facts, data, lang)
        if code not in _codes(facts, division):
            abort(404, description=f"There is no area {code!r} in the division {division!r}.")
        return answer(
            fingerprint,
            f"{year}/{data}/{lang}/profiles/{division}/{code}",
            lambda: to_json_plotly(area_components(facts, answers, division, code, lang)),
        )


def _codes(facts: Facts, division: str) -> tuple[str, ...]:
    """Codes of the areas of a division; 404 for one that the year does not have."""
    if division not in facts.divisions:
        abort(404, description=f"There is no division {division!r} in {facts.year}.")
    return facts.codes(division)


def _facts(context: Context, year: int) -> Facts:
    if year not in YEARS:
        abort(404, description=f"There is no year {year}; there are {YEARS}.")
    return context.facts(year)


def _answers(facts: Facts, data: str, lang: str) -> AnswerSet:
    if data not in facts.answer_sets:
        abort(404, description=f"There is no answer set {data!r}.")
    if lang not in LANGS:
        abort(404, description=f"There is no language {lang!r}; there are {', '.join(LANGS)}.")
    return facts.answer_sets[data]


def _stories(facts: Facts, answers: AnswerSet, lang: str) -> dict[str, object]:
    ready = [story.model_dump(mode="json") for story in ready_stories(facts, answers)]
    return {"strings": story_strings(translator(lang)), "stories": ready}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
