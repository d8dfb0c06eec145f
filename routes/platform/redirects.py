"""Redirects."""

from http import HTTPStatus

from flask import Response


def redirect_to(address: str, status: HTTPStatus = HTTPStatus.FOUND) -> Response:
    """Redirect to an address, with an empty body.

    Flask's own redirect has a body, whose announced length makes browsers wait when it is dropped.
    """
    response = Response(status=status)
    response.headers["Location"] = address
    return response
