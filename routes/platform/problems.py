"""Errors as ``application/problem+json`` (RFC 9457)."""

import json
import logging
from http import HTTPStatus
from typing import NoReturn

from dash.exceptions import DependencyException
from flask import Flask, Response, abort, request
from werkzeug.exceptions import HTTPException

from layers.view.addresses import API_ROOT, DATA_ROOT, STATIC_ROOT

_LOG = logging.getLogger(__name__)


def register(server: Flask) -> None:
    """Turn every error of every route into a problem response, without internal details."""

    @server.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> Response:
        if isinstance(error.response, Response):
            return error.response
        response = problem(HTTPStatus(error.code or 500), error.description or "")
        response.headers.extend(
            (name, value) for name, value in error.get_headers() if name == "Allow"
        )
        return response

    # Dash responds to every path with a page; below these paths there are none.
    for root in ("/api", DATA_ROOT, STATIC_ROOT):
        server.add_url_rule(f"{root}/<path:_rest>", root, _not_found)

    @server.errorhandler(DependencyException)
    def no_such_bundle(error: DependencyException) -> Response:
        _LOG.info("No such script: %s", error)
        return problem(HTTPStatus.NOT_FOUND, "There is no such script.")


def _not_found(_rest: str) -> NoReturn:
    detail = f"There is nothing at {request.path}. See {API_ROOT}/divisions."
    abort(HTTPStatus.NOT_FOUND, detail)


def problem(status: HTTPStatus, detail: str, **members: object) -> Response:
    """Problem response; ``detail`` says what is wrong, ``members`` are added to the JSON."""
    body: dict[str, object] = {
        "type": "about:blank",
        "title": status.phrase,
        "status": int(status),
        "detail": detail,
        "instance": request.path,
        **members,
    }
    response = Response(
        json.dumps(body, ensure_ascii=False), status, mimetype="application/problem+json"
    )
    response.cache_control.no_store = True
    return response
