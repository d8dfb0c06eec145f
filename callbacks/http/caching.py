"""Ready answers in Flask-Caching, compressed once, and the headers that let browsers keep them."""

from collections.abc import Callable

from dash.fingerprint import check_fingerprint
from flask import Flask, Request, Response, request
from flask_caching import Cache
from flask_compress import Compress

from callbacks.visits import is_private
from layers.addresses import DATA_ROOT, STATIC_ROOT

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
        kept: bytes | None = self._cache.get(f"compressed:{key}")
        return kept

    def set(self, key: str, value: bytes) -> None:
        """Store bytes; Flask-Compress calls this for hits too, hence ``add``."""
        if not key.endswith(";"):
            self._cache.add(f"compressed:{key}", value)


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
    answer: bytes | None = cache.get(key)
    if answer is None:
        answer = build()
        cache.set(key, answer)
    return answer


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
