"""Query parameters and response headers of the open data routes."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import NoReturn
from urllib.parse import SplitResult, urlsplit

from flask import Response, abort, request

from callbacks.context.context import Context
from geodata import DIVISIONS, YEARS, AnswerSet, divisions
from layers.map.facts import Facts
from layers.view.query_string import as_meant
from routes.platform.problems import problem

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MAX_AGE_SECONDS = 300


def refuse(status: HTTPStatus, detail: str, allowed: Iterable[object]) -> NoReturn:
    """Abort with a problem response that lists what is allowed instead."""
    abort(problem(status, detail, allowed=[str(each) for each in allowed]))


def asked() -> dict[str, str]:
    """Parameters of the request by name, as ``as_meant`` mends them; of repeated ones the first."""
    return dict(reversed(as_meant(request.args.items(multi=True))))


def split_address(address: str) -> SplitResult:
    """Return the parts of an address that others have written; empty ones if it is none."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def refuse_other_parameters(*names: str) -> None:
    """Abort with 400 for any other parameter, so that a misspelt one does not go unnoticed."""
    for name in asked():
        if name not in names:
            refuse(HTTPStatus.BAD_REQUEST, f"There is no parameter {name!r} here.", names)


def chosen_facts(context: Context) -> Facts:
    """Facts of the parameter ``year``, by default the newest; aborts with 400 for another."""
    years = [str(year) for year in YEARS]
    year = asked().get("year", years[-1])
    if year not in years:
        refuse(HTTPStatus.BAD_REQUEST, f"There is no year {year!r}.", years)
    return context.facts(int(year))


def chosen_answers(facts: Facts) -> AnswerSet:
    """Answer set of the parameter ``data``, by default the current one; aborts with 400."""
    current = next(iter(facts.answer_sets))
    data = asked().get("data", current)
    if data not in facts.answer_sets:
        detail = f"There is no answer set {data!r} in {facts.year}."
        refuse(HTTPStatus.BAD_REQUEST, detail, facts.answer_sets)
    return facts.answer_sets[data]


def require_division(division: str, year: int) -> None:
    """Abort with 404 for a division that the year does not have."""
    if division not in DIVISIONS or year not in DIVISIONS[division].years:
        detail = f"There is no division {division!r} in {year}."
        refuse(HTTPStatus.NOT_FOUND, detail, [each.id for each in divisions(year)])


def download(response: Response, name: str | None = None) -> Response:
    """Let caches keep a response for five minutes and then revalidate it.

    ``name`` makes browsers save it under that name.
    """
    if name:
        response.headers["Content-Disposition"] = f"attachment; filename=yhdyspinta-{name}"
    response.cache_control.public = True
    response.cache_control.max_age = _MAX_AGE_SECONDS
    response.add_etag()
    response.make_conditional(request)
    return response
