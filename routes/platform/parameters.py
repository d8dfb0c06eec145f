"""What the routes of the data interface share: reading requests and writing answers."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import NoReturn

from flask import Response, abort, request

from callbacks.context.context import Context
from geodata import DIVISIONS, YEARS, AnswerSet, divisions
from layers.map.facts import Facts
from routes.platform.problems import problem

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FRESH_SECONDS = 300


def refuse(status: HTTPStatus, detail: str, allowed: Iterable[object]) -> NoReturn:
    """End the request with a problem that lists what is allowed instead."""
    abort(problem(status, detail, allowed=[str(each) for each in allowed]))


def only_parameters(*names: str) -> None:
    """Refuse parameters that the address does not have; a misspelt one must not go unnoticed."""
    for name in request.args:
        if name not in names:
            refuse(HTTPStatus.BAD_REQUEST, f"There is no parameter {name!r} here.", names)


def chosen_facts(context: Context) -> Facts:
    """Facts of the parameter ``year``, by default those of the newest year."""
    years = [str(year) for year in YEARS]
    year = request.args.get("year", years[-1])
    if year not in years:
        refuse(HTTPStatus.BAD_REQUEST, f"There is no year {year!r}.", years)
    return context.facts(int(year))


def chosen_answers(facts: Facts) -> AnswerSet:
    """Answer set of the parameter ``data``, by default the current one of the year."""
    current = next(iter(facts.answer_sets))
    data = request.args.get("data", current)
    if data not in facts.answer_sets:
        detail = f"There is no answer set {data!r} in {facts.year}."
        refuse(HTTPStatus.BAD_REQUEST, detail, facts.answer_sets)
    return facts.answer_sets[data]


def chosen_division(division: str, year: int) -> None:
    """Refuse a division that the year does not have."""
    if division not in DIVISIONS or year not in DIVISIONS[division].years:
        detail = f"There is no division {division!r} in {year}."
        refuse(HTTPStatus.NOT_FOUND, detail, [each.id for each in divisions(year)])


def download(answer: Response, name: str | None = None) -> Response:
    """Let an answer be kept for five minutes and then asked for again; a name makes it a file."""
    if name:
        answer.headers["Content-Disposition"] = f"attachment; filename=yhdyspinta-{name}"
    answer.cache_control.public = True
    answer.cache_control.max_age = _FRESH_SECONDS
    answer.add_etag()
    answer.make_conditional(request)
    return answer
