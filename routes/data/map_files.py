"""Everything the browser draws from: geometry, borders, catalogue and profiles, as JSON files."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from flask import Flask, Response, abort
from flask_caching import Cache
from plotly.io.json import to_json_plotly

from callbacks.context.context import Context
from geodata import YEARS, AnswerSet
from layers.map.facts import Facts
from layers.stories.browser_strings import story_strings
from layers.stories.ready_stories import ready_stories
from layers.view import catalogue as catalogues
from layers.view.addresses import DATA_ROOT, STORY_ANSWERS
from layers.view.displayed_theme import sets_key
from layers.view.view_rules import view_rules
from layers.words.text import LANGS, translator
from pages.profile.profile import area_components, profile_components
from routes.platform.caching import keep_for_ever, kept, revalidate


@dataclass(frozen=True)
class _Asked:
    """What an address with answers asks for.

    ``key`` names exactly these answers; ``lasting`` tells whether the address does so too.
    """

    facts: Facts
    answers: AnswerSet
    versus: AnswerSet | None
    lang: str
    key: str
    lasting: bool

    @property
    def name(self) -> str:
        """Key under which what is made of these answers is kept."""
        return f"{self.facts.year}/{self.key}/{self.lang}"


OfAnswers = Callable[[_Asked, str, Callable[[_Asked], str]], Response]
"""Answers with a file of the answers asked for: its name, and what builds it."""


def register(server: Flask, context: Context, cache: Cache) -> None:
    """Serve ``/data/<fingerprint>/…``; every file is built when first asked for and then kept."""
    current = context.addresses.fingerprint

    def answer(name: str, build: Callable[[], str], *, lasting: bool) -> Response:
        body = kept(cache, f"{current}:{name}", lambda: build().encode())
        response = Response(body, mimetype="application/json")
        # A page from before an update asks under an old fingerprint: it gets the data of today.
        return keep_for_ever(response) if lasting else revalidate(response)

    _register_boundaries(server, context, answer)
    root = f"{DATA_ROOT}/<fingerprint>/<int:year>/<data>/<lang>"

    def of_answers(asked: _Asked, name: str, build: Callable[[_Asked], str]) -> Response:
        # So does one from before the store was replaced by another.
        return answer(f"{asked.name}/{name}", lambda: build(asked), lasting=asked.lasting)

    @server.get(f"{root}/catalogue.json")
    def catalogue(fingerprint: str, year: int, data: str, lang: str) -> Response:
        asked = _asked(context, fingerprint, (year, data, lang))
        return of_answers(asked, "catalogue", _catalogue)

    @server.get(f"{root}/answers.json")
    def answers_part(fingerprint: str, year: int, data: str, lang: str) -> Response:
        asked = _asked(context, fingerprint, (year, data, lang))
        return of_answers(asked, "answers", _answers_part)

    @server.get(f"{root}/stories.json")
    def stories(fingerprint: str, year: int, data: str, lang: str) -> Response:
        asked = _asked(context, fingerprint, (year, data, lang))
        return of_answers(asked, "stories", partial(_stories, context))

    _register_profiles(server, context, of_answers)


def _register_boundaries(server: Flask, context: Context, answer: Callable[..., Response]) -> None:
    current = context.addresses.fingerprint

    @server.get(f"{DATA_ROOT}/<fingerprint>/<int:year>/geometry.json")
    def geometry(fingerprint: str, year: int) -> Response:
        facts = _facts(context, year)
        return answer(
            f"{year}/geometry",
            lambda: _json(catalogues.geometry(facts)),
            lasting=fingerprint == current,
        )

    @server.get(f"{DATA_ROOT}/<fingerprint>/<int:year>/arcs.json")
    def arcs(fingerprint: str, year: int) -> Response:
        facts = _facts(context, year)
        return answer(
            f"{year}/arcs", lambda: _json(catalogues.arcs(facts)), lasting=fingerprint == current
        )


def _register_profiles(server: Flask, context: Context, of_answers: OfAnswers) -> None:
    """Serve the profiles of a division in one file, and each by itself for who cannot wait."""
    root = f"{DATA_ROOT}/<fingerprint>/<int:year>/<data>/<lang>/profiles"

    @server.get(f"{root}/<division>.json")
    def profiles(fingerprint: str, year: int, data: str, lang: str, division: str) -> Response:
        asked = _asked(context, fingerprint, (year, data, lang))
        _codes(asked.facts, division)
        return of_answers(asked, f"profiles/{division}", partial(_profiles, division))

    @server.get(f"{root}/<division>/<code>.json")
    def profile(  # noqa: PLR0913, PLR0917 - parts of the address
        fingerprint: str, year: int, data: str, lang: str, division: str, code: str
    ) -> Response:
        asked = _asked(context, fingerprint, (year, data, lang))
        if code not in _codes(asked.facts, division):
            abort(404, description=f"There is no area {code!r} in the division {division!r}.")
        return of_answers(asked, f"profiles/{division}/{code}", partial(_profile, division, code))


def _codes(facts: Facts, division: str) -> tuple[str, ...]:
    """Codes of the areas of a division; 404 for one that the year does not have."""
    if division not in facts.divisions:
        abort(404, description=f"There is no division {division!r} in {facts.year}.")
    return facts.codes(division)


def _facts(context: Context, year: int) -> Facts:
    if year not in YEARS:
        abort(404, description=f"There is no year {year}; there are {YEARS}.")
    return context.facts(year)


def _asked(context: Context, fingerprint: str, path: tuple[int, str, str]) -> _Asked:
    """Read year, answers and language; the answers are one set, or two that are compared."""
    year, data, lang = path
    facts = _facts(context, year)
    if lang not in LANGS:
        abort(404, description=f"There is no language {lang!r}; there are {', '.join(LANGS)}.")
    versus, _, shown = data.rpartition("..")
    answers, old = (_set_id(facts, key) if key else "" for key in (shown, versus))
    key = sets_key(facts, answers, old)
    return _Asked(
        facts,
        facts.answer_sets[answers],
        facts.answer_sets[old] if old else None,
        lang,
        key,
        lasting=fingerprint == context.addresses.fingerprint and data == key,
    )


def _set_id(facts: Facts, key: str) -> str:
    """Id of the answer set that a key names, whatever store it came from."""
    set_id = key.partition(".")[0]
    if set_id not in facts.answer_sets:
        abort(404, description=f"There is no answer set {set_id!r}.")
    return set_id


def _catalogue(asked: _Asked) -> str:
    return _json(catalogues.catalogue(asked.facts, asked.answers, asked.lang, asked.versus))


def _answers_part(asked: _Asked) -> str:
    return _json(catalogues.answers_part(asked.facts, asked.answers, asked.lang, asked.versus))


def _profiles(division: str, asked: _Asked) -> str:
    shown = profile_components(asked.facts, asked.answers, division, asked.lang, asked.versus)
    return str(to_json_plotly(shown))


def _profile(division: str, code: str, asked: _Asked) -> str:
    shown = area_components(asked.facts, asked.answers, division, code, asked.lang, asked.versus)
    return str(to_json_plotly(shown))


def _stories(context: Context, asked: _Asked) -> str:
    ready = [story.model_dump(mode="json") for story in ready_stories(asked.facts, asked.answers)]
    told = {
        "strings": story_strings(translator(asked.lang)),
        "rules": view_rules(context.vocabulary),
        "answers": f"{STORY_ANSWERS}?lang={asked.lang}",
        "stories": ready,
    }
    return _json(told)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
