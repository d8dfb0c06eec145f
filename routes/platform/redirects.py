"""Redirects."""

from http import HTTPStatus

from flask import Response


def redirect_to(address: str, status: HTTPStatus = HTTPStatus.FOUND) -> Response:
    """Redirect to an address, with an empty body.

    Do not copy the headers of another response: its ``Content-Length`` would make browsers wait for
    a body that does not come.
    """
    response = Response(status=status)
    response.headers["Location"] = address
    return response
