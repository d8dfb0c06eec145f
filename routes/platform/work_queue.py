"""Heavy work in turn: some requests at a time, and none for whoever has gone away."""

import select
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

from flask import abort, request

from routes.platform.problems import problem

PATIENCE_SECONDS = 20.0
"""Time that a request waits for its turn before it is told to come back."""
_LOOK_SECONDS = 0.25
_SOCKETS = ("gunicorn.socket", "werkzeug.socket")


class Turns:
    """Turns in one process; ``at_once`` requests have one at a time."""

    def __init__(self, at_once: int) -> None:
        self._free = threading.BoundedSemaphore(at_once)

    @contextmanager
    def one(self) -> Iterator[None]:
        """Wait for a turn.

        Too long a wait ends the request with a problem that says when to retry; a request that was
        cancelled meanwhile ends at once and takes nobody's turn.
        """
        until = time.monotonic() + PATIENCE_SECONDS
        while not self._free.acquire(timeout=min(_LOOK_SECONDS, PATIENCE_SECONDS)):
            end_if_cancelled()
            if time.monotonic() >= until:
                _come_back()
        try:
            end_if_cancelled()
            yield
        finally:
            self._free.release()


def _come_back() -> None:
    answer = problem(
        HTTPStatus.SERVICE_UNAVAILABLE, "Too many exports at once. Try again in a moment."
    )
    answer.retry_after = int(PATIENCE_SECONDS)
    abort(answer)


def end_if_cancelled() -> None:
    """End the request when its browser, or the proxy in front of it, has closed the line."""
    if _is_closed():
        abort(problem(HTTPStatus.REQUEST_TIMEOUT, "The request was cancelled."))


def _is_closed() -> bool:
    """Whether the line of the current request is closed; False where the server shows no line."""
    line = next((request.environ[name] for name in _SOCKETS if name in request.environ), None)
    if not isinstance(line, socket.socket) or line.fileno() < 0:
        return False
    try:
        readable, _, _ = select.select([line], [], [], 0)
        return bool(readable) and not line.recv(1, socket.MSG_PEEK)
    except OSError:
        return True
