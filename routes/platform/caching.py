"""Ready answers in Flask-Caching, compressed once, and the headers that let browsers keep them."""

import logging
import zlib
from collections.abc import Callable
from contextlib import suppress

from dash.fingerprint import check_fingerprint
from flask import Flask, Request, Response, request
from flask_caching import Cache
from flask_compress import Compress

from callbacks.context.visitor import is_private
from layers.view.addresses import DATA_ROOT, STATIC_ROOT

_LOG = logging.getLogger(__name__)

COMPRESSIBLE = (
    "application/geo+json",
    "application/javascript",
    "application/json",
    "application/problem+json",
    "image/svg+xml",
    "text/css",
    "text/csv",
    "text/html",
    "text/javascript",
    "text/plain",
)
MOST_EXPORTS = 40
"""Exported files that a worker keeps; one has 0.1 to 1.5 MB."""
_YEAR_SECONDS = 31_536_000
_MARK_BYTES = 4
_IMMUTABLE = (DATA_ROOT + "/", STATIC_ROOT + "/", "/_dash-component-suites/")


class CompressedAnswers:
    """Flask-Compress's store of compressed bytes, kept in Flask-Caching.

    Only answers at immutable addresses are stored: pages and callbacks differ each time and would
    push the others out.
    """

    def __init__(self, cache: Cache, fingerprint: str) -> None:
        self._cache = cache
        self._fingerprint = fingerprint

    def key(self, asked: Request) -> str:
        """Key of a request, empty where nothing may be stored.

        Dash's own fingerprints are cut off: a bundle is one entry however it is asked for.
        """
        if is_private() or not asked.path.startswith(_IMMUTABLE):
            return ""
        if asked.path.startswith(DATA_ROOT) and asked.query_string:
            return ""  # there are too many queries to keep an answer to each
        path, _ = check_fingerprint(asked.path)  # type: ignore[no-untyped-call]
        return f"{self._fingerprint}:{path}"

    def get(self, key: str) -> bytes | None:
        """Compressed bytes, or ``None``."""
        if key.endswith(";"):
            return None
        return _read(self._cache, f"compressed:{key}")

    def set(self, key: str, value: bytes) -> None:
        """Store bytes; Flask-Compress calls this for hits too, hence ``add``."""
        if not key.endswith(";"):
            _write(self._cache.add, f"compressed:{key}", value)


def register(server: Flask, config: dict[str, str | int], fingerprint: str) -> Cache:
    """Set up the cache of ready answers and compression with brotli and gzip; return the cache."""
    cache = Cache(server, config=config)
    answers = CompressedAnswers(cache, fingerprint)
    server.config.update(
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=6,
        COMPRESS_MIMETYPES=COMPRESSIBLE,
        COMPRESS_CACHE_BACKEND=lambda: answers,
        COMPRESS_CACHE_KEY=answers.key,
    )
    Compress(server)
    return cache


def exports(server: Flask, config: dict[str, str | int]) -> Cache:
    """Set up a cache of the last exported files: they are large, and rarely asked for twice."""
    config = {**config, "CACHE_THRESHOLD": MOST_EXPORTS, "CACHE_KEY_PREFIX": "yhdyspinta-export:"}
    if "CACHE_DIR" in config:
        config["CACHE_DIR"] = f"{config['CACHE_DIR']}/exports"
    return Cache(server, config=config)


def kept(cache: Cache, key: str, build: Callable[[], bytes]) -> bytes:
    """Bytes under a key, built on the first request; ``key`` names the fingerprint.

    What holds a visitor's own answers is built each time.
    """
    if is_private():
        return build()
    answer = _read(cache, key)
    if answer is None:
        answer = build()
        _write(cache.set, key, answer)
    return answer


def _read(cache: Cache, key: str) -> bytes | None:
    """Bytes under a key; None where there are none, or what is there is not what was written."""
    try:
        entry = cache.get(key)
    except Exception as error:  # noqa: BLE001 - unpickling garbage raises whatever it meets
        _LOG.warning("Treated as absent: an entry of the cache, %s", type(error).__name__)
        entry = None
    if isinstance(entry, bytes) and entry[:_MARK_BYTES] == _mark(entry[_MARK_BYTES:]):
        return entry[_MARK_BYTES:]
    # Backends give None for a broken entry too, and would not let another take its place.
    with suppress(Exception):
        cache.delete(key)
    return None


def _write(store: Callable[[str, bytes], object], key: str, body: bytes) -> None:
    """Keep bytes, if the cache can; what has been built is answered in any case."""
    try:
        store(key, _mark(body) + body)
    except Exception as error:  # noqa: BLE001 - each backend has errors of its own
        _LOG.warning("The cache keeps nothing: %s", type(error).__name__)


def _mark(body: bytes) -> bytes:
    """Checksum by which bytes that were cut or spoilt are told from whole ones."""
    return zlib.crc32(body).to_bytes(_MARK_BYTES, "big")


def keep_for_ever(answer: Response) -> Response:
    """Let browsers and proxies keep an answer without asking again."""
    answer.cache_control.public = True
    answer.cache_control.max_age = _YEAR_SECONDS
    answer.cache_control.immutable = True
    return _conditional(answer)


def revalidate(answer: Response) -> Response:
    """Let browsers keep an answer but ask whether it still holds."""
    answer.cache_control.no_cache = True
    return _conditional(answer)


def _conditional(answer: Response) -> Response:
    answer.add_etag()
    answer.make_conditional(request)
    return answer
