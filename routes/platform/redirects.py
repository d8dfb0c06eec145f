"""Sending a browser on to another address."""

from http import HTTPStatus

from flask import Response


def sent_to(address: str, status: HTTPStatus = HTTPStatus.FOUND) -> Response:
    """Redirect to an address, with an empty body.

    It is built here and not from the headers of another answer: those announce the length of a
    body that would not come, and browsers wait for it.
    """
    answer = Response(status=status)
    answer.headers["Location"] = address
    return answer
