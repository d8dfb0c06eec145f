"""Limit concurrent exports; abort requests of disconnected clients."""

import select
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

from flask import abort, request

from routes.platform.problems import problem

MAX_WAIT_SECONDS = 20.0
"""Time for which a request waits before it gets 503 with ``Retry-After``."""
_POLL_SECONDS = 0.25
"""Time between two looks at whether the client is still there."""
_SOCKETS = ("gunicorn.socket", "werkzeug.socket")


class WorkQueue:
    """Slots for heavy work in one process; at most ``slots`` requests work at a time."""

    def __init__(self, slots: int) -> None:
        self._slots = threading.BoundedSemaphore(slots)

    @contextmanager
    def slot(self) -> Iterator[None]:
        """Hold a slot; waits for one as ``acquire_or_abort`` does."""
        acquire_or_abort(self._slots)
        try:
            abort_if_disconnected()
            yield
        finally:
            self._slots.release()


def acquire_or_abort(lock: "threading.Lock | threading.Semaphore") -> None:
    """Wait for a lock or semaphore within the current request.

    Aborts with 503 after ``MAX_WAIT_SECONDS``, and with 408 as soon as the client has disconnected;
    the lock is not held then.
    """
    deadline = time.monotonic() + MAX_WAIT_SECONDS
    while not lock.acquire(timeout=min(_POLL_SECONDS, MAX_WAIT_SECONDS)):
        abort_if_disconnected()
        if time.monotonic() >= deadline:
            _abort_with_retry_after()


def _abort_with_retry_after() -> None:
    response = problem(
        HTTPStatus.SERVICE_UNAVAILABLE, "Too many exports at once. Try again in a moment."
    )
    response.retry_after = int(MAX_WAIT_SECONDS)
    abort(response)


def abort_if_disconnected() -> None:
    """Abort with 408 when the browser, or the proxy in front of it, has closed the connection."""
    if _is_disconnected():
        abort(problem(HTTPStatus.REQUEST_TIMEOUT, "The request was cancelled."))


def _is_disconnected() -> bool:
    """Whether the connection of the current request is closed.

    False where the server does not give its socket, as in tests.
    """
    found = next((request.environ[name] for name in _SOCKETS if name in request.environ), None)
    if not isinstance(found, socket.socket) or found.fileno() < 0:
        return False
    try:
        readable, _, _ = select.select([found], [], [], 0)
        return bool(readable) and not found.recv(1, socket.MSG_PEEK)
    except OSError:
        return True
