"""JSON files from which the browser draws: geometry, catalogue, profiles, stories."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from flask import Flask, Response, abort
from plotly.io.json import to_json_plotly

from callbacks.context.context import Context
from geodata import LEVELS, YEARS, AnswerSet
from layers.map.facts import Facts
from layers.map.geometry import geometry as lines_of
from layers.map.group_division import with_groups
from layers.map.search_index import search_file
from layers.stories.browser_strings import story_strings
from layers.stories.ready_stories import ready_stories, story_format
from layers.view import catalogue as catalogues
from layers.view.addresses import DATA_ROOT, STORY_ANSWERS
from layers.view.displayed_theme import answer_sets_key
from layers.view.view_rules import view_rules
from layers.words.text import LANGS, translator
from pages.profile.profile import area_components, profile_components
from routes.platform.caching import keep_for_ever, revalidate
from routes.platform.file_cache import FileCache


@dataclass(frozen=True)
class _AnswersRequest:
    """Facts, answers and language that an address names.

    ``baseline`` are the answers to compare with, if any. ``key`` identifies the answers as
    ``answer_sets_key`` writes it. ``lasting`` tells whether the address contains the current
    fingerprint and key, so that its content never changes.
    """

    facts: Facts
    answers: AnswerSet
    baseline: AnswerSet | None
    lang: str
    key: str
    lasting: bool

    @property
    def name(self) -> str:
        """Beginning of the cache keys of files built from these answers."""
        return f"{self.facts.year}/{self.key}/{self.lang}"


AnswersResponse = Callable[[_AnswersRequest, str, Callable[[_AnswersRequest], str]], Response]
"""Response with a file built from answers; parameters: request, name of the file, its builder."""


def register(server: Flask, context: Context, cache: FileCache) -> None:
    """Serve ``/data/<fingerprint>/…``; every file is built when first asked for and cached."""
    current = context.addresses.fingerprint

    def json_response(name: str, build: Callable[[], str], *, lasting: bool) -> Response:
        body = cache.get_or_build(f"{current}:{name}", lambda: build().encode())
        response = Response(body, mimetype="application/json")
        # A page from before an update asks under an old fingerprint: it gets the data of today.
        return keep_for_ever(response) if lasting else revalidate(response)

    _register_of_year(server, context, json_response)
    root = f"{DATA_ROOT}/<fingerprint>/<int:year>/<data>/<lang>"

    def answers_response(
        wanted: _AnswersRequest, name: str, build: Callable[[_AnswersRequest], str]
    ) -> Response:
        # So does a page from before the store was replaced by another.
        return json_response(f"{wanted.name}/{name}", lambda: build(wanted), lasting=wanted.lasting)

    @server.get(f"{root}/catalogue.json")
    def catalogue(fingerprint: str, year: int, data: str, lang: str) -> Response:
        wanted = _read_address(context, fingerprint, (year, data, lang))
        return answers_response(wanted, "catalogue", _catalogue)

    @server.get(f"{root}/answers.json")
    def answers_part(fingerprint: str, year: int, data: str, lang: str) -> Response:
        wanted = _read_address(context, fingerprint, (year, data, lang))
        return answers_response(wanted, "answers", _answers_part)

    @server.get(f"{root}/stories.json")
    def stories(fingerprint: str, year: int, data: str, lang: str) -> Response:
        wanted = _read_address(context, fingerprint, (year, data, lang))
        return answers_response(wanted, "stories", partial(_stories, context))

    _register_profiles(server, context, answers_response)


def _register_of_year(
    server: Flask, context: Context, json_response: Callable[..., Response]
) -> None:
    current = context.addresses.fingerprint

    @server.get(f"{DATA_ROOT}/<fingerprint>/<int:year>/geometry/<level>.json")
    def geometry(fingerprint: str, year: int, level: str) -> Response:
        facts = _facts(context, year)
        if level not in LEVELS:
            abort(404, description=f"There is no level {level!r}; there are {', '.join(LEVELS)}.")
        return json_response(
            f"{year}/geometry/{level}",
            lambda: _json(lines_of(facts, LEVELS[level])),
            lasting=fingerprint == current,
        )

    @server.get(f"{DATA_ROOT}/<fingerprint>/<int:year>/search/<lang>.json")
    def search(fingerprint: str, year: int, lang: str) -> Response:
        facts = _facts(context, year)
        _check_language(lang)
        return json_response(
            f"{year}/search/{lang}",
            lambda: _json(search_file(facts, lang)),
            lasting=fingerprint == current,
        )


def _register_profiles(server: Flask, context: Context, answers_response: AnswersResponse) -> None:
    """Serve the profiles of a division in one file, and each by itself, which is there sooner."""
    root = f"{DATA_ROOT}/<fingerprint>/<int:year>/<data>/<lang>/profiles"

    @server.get(f"{root}/<division>.json")
    def profiles(fingerprint: str, year: int, data: str, lang: str, division: str) -> Response:
        wanted = _read_address(context, fingerprint, (year, data, lang))
        _codes(wanted.facts, division)
        return answers_response(wanted, f"profiles/{division}", partial(_profiles, division))

    @server.get(f"{root}/<division>/<code>.json")
    def profile(  # noqa: PLR0913, PLR0917 - parts of the address
        fingerprint: str, year: int, data: str, lang: str, division: str, code: str
    ) -> Response:
        wanted = _read_address(context, fingerprint, (year, data, lang))
        if code not in _codes(wanted.facts, division):
            abort(404, description=f"There is no area {code!r} in the division {division!r}.")
        return answers_response(
            wanted, f"profiles/{division}/{code}", partial(_profile, division, code)
        )


def _codes(facts: Facts, division: str) -> tuple[str, ...]:
    """Codes of the areas of a division; 404 for one that the year does not have."""
    if division not in facts.divisions:
        abort(404, description=f"There is no division {division!r} in {facts.year}.")
    return facts.codes(division)


def _check_language(lang: str) -> None:
    if lang not in LANGS:
        abort(404, description=f"There is no language {lang!r}; there are {', '.join(LANGS)}.")


def _facts(context: Context, year: int) -> Facts:
    if year not in YEARS:
        abort(404, description=f"There is no year {year}; there are {YEARS}.")
    return context.facts(year)


def _read_address(
    context: Context, fingerprint: str, path: tuple[int, str, str]
) -> _AnswersRequest:
    """Read year, answers and language of an address; aborts with 404 for those there are not.

    The answers are one set, or two that are compared: ``older..newer``.
    """
    year, data, lang = path
    facts = _facts(context, year)
    _check_language(lang)
    baseline_key, _, newer_key = data.rpartition("..")
    newer, baseline = (_set_id(facts, key) if key else "" for key in (newer_key, baseline_key))
    key = answer_sets_key(facts, newer, baseline)
    return _AnswersRequest(
        with_groups(facts, facts.answer_sets[newer]),
        facts.answer_sets[newer],
        facts.answer_sets[baseline] if baseline else None,
        lang,
        key,
        lasting=fingerprint == context.addresses.fingerprint and data == key,
    )


def _set_id(facts: Facts, key: str) -> str:
    """Id of the answer set in a key, of whichever store; aborts with 404 if there is none."""
    set_id = key.partition(".")[0]
    if set_id not in facts.answer_sets:
        abort(404, description=f"There is no answer set {set_id!r}.")
    return set_id


def _catalogue(wanted: _AnswersRequest) -> str:
    return _json(catalogues.catalogue(wanted.facts, wanted.answers, wanted.lang, wanted.baseline))


def _answers_part(wanted: _AnswersRequest) -> str:
    return _json(
        catalogues.answers_part(wanted.facts, wanted.answers, wanted.lang, wanted.baseline)
    )


def _profiles(division: str, wanted: _AnswersRequest) -> str:
    components = profile_components(
        wanted.facts, wanted.answers, division, wanted.lang, wanted.baseline
    )
    return str(to_json_plotly(components))


def _profile(division: str, code: str, wanted: _AnswersRequest) -> str:
    components = area_components(
        wanted.facts, wanted.answers, division, code, wanted.lang, wanted.baseline
    )
    return str(to_json_plotly(components))


def _stories(context: Context, wanted: _AnswersRequest) -> str:
    ready = [story.model_dump(mode="json") for story in ready_stories(wanted.facts, wanted.answers)]
    content = {
        "strings": story_strings(translator(wanted.lang)),
        "rules": view_rules(context.vocabulary),
        "format": story_format(),
        "answers": f"{STORY_ANSWERS}?lang={wanted.lang}",
        "stories": ready,
    }
    return _json(content)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
