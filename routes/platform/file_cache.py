"""Cache of ready files in Flask-Caching: each is built once, however many requests ask for it."""

import logging
import threading
import zlib
from collections.abc import Callable
from contextlib import suppress
from weakref import WeakValueDictionary

from flask_caching import Cache

from callbacks.context.visitor import is_private

_LOG = logging.getLogger(__name__)
_CHECKSUM_BYTES = 4

Acquire = Callable[[threading.Lock], object]
"""Waits until it holds a lock; may raise instead, which ends the wait and the request."""


class _Build:
    """One file being built: ``lock`` is held meanwhile, ``body`` is what came of it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.body: bytes | None = None


class FileCache:
    """Bytes by key, built when first asked for.

    While one thread builds a file, others that ask for the same key wait for its bytes; other keys
    do not wait. A build that raises lets the next one that waits try. Several worker processes
    build a file once each: Flask-Caching has no lock that all of its backends share.
    ``acquire`` is how a thread waits, by default without an end.
    """

    def __init__(self, cache: Cache, acquire: Acquire | None = None) -> None:
        self._cache, self._acquire = cache, acquire or _wait
        # A build is forgotten with the last thread that works on it or waits for it.
        self._builds: WeakValueDictionary[str, _Build] = WeakValueDictionary()
        self._builds_lock = threading.Lock()

    def get_or_build(self, key: str, build: Callable[[], bytes]) -> bytes:
        """Bytes under a key, from ``build`` if there are none yet.

        ``key`` must name everything the bytes depend on, with the fingerprint of code and data.
        Responses for their visitor only are built each time and neither stored nor shared.
        """
        if is_private():
            return build()
        body = read_entry(self._cache, key)
        return self._build_once(key, build) if body is None else body

    def _build_once(self, key: str, build: Callable[[], bytes]) -> bytes:
        with self._builds_lock:
            current = self._builds.setdefault(key, _Build())
        self._acquire(current.lock)
        try:
            # Another thread may have built it meanwhile, just now or in a build that is forgotten.
            if current.body is None:
                current.body = read_entry(self._cache, key)
            if current.body is not None:
                return current.body
            body = build()
            if not is_private():
                current.body = body
                write_entry(self._cache.set, key, body)
            return body
        finally:
            current.lock.release()


def _wait(lock: threading.Lock) -> None:
    lock.acquire()


def read_entry(cache: Cache, key: str) -> bytes | None:
    """Bytes under a key; None where there are none, or they are not those that were written."""
    try:
        entry = cache.get(key)
    except Exception as error:  # noqa: BLE001 - unpickling garbage raises whatever it meets
        _LOG.warning("Treated as absent: an entry of the cache, %s", type(error).__name__)
        return None
    if isinstance(entry, bytes) and entry[:_CHECKSUM_BYTES] == _checksum(entry[_CHECKSUM_BYTES:]):
        return entry[_CHECKSUM_BYTES:]
    return None


def write_entry(store: Callable[[str, bytes], object], key: str, body: bytes) -> None:
    """Store bytes with their checksum; a cache that fails is logged and the request goes on."""
    try:
        store(key, _checksum(body) + body)
    except Exception as error:  # noqa: BLE001 - each backend has errors of its own
        _LOG.warning("The cache stores nothing: %s", type(error).__name__)


def delete_entry(cache: Cache, key: str) -> None:
    """Delete what is under a key, if the cache can."""
    with suppress(Exception):
        cache.delete(key)


def _checksum(body: bytes) -> bytes:
    """Checksum by which bytes that were cut or spoilt are recognised."""
    return zlib.crc32(body).to_bytes(_CHECKSUM_BYTES, "big")
