"""Setting up caches and compression, and the headers that let browsers cache responses."""

from dash.fingerprint import check_fingerprint
from flask import Flask, Request, Response, request
from flask_caching import Cache
from flask_compress import Compress

from callbacks.context.visitor import is_private
from layers.view.addresses import DATA_ROOT, STATIC_ROOT
from routes.platform.file_cache import (
    Acquire,
    FileCache,
    delete_entry,
    read_entry,
    write_entry,
)

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
MAX_EXPORTS = 40
"""Exported files that a worker caches; one has 0.1 to 1.5 MB."""
_YEAR_SECONDS = 31_536_000
_IMMUTABLE = (DATA_ROOT + "/", STATIC_ROOT + "/", "/_dash-component-suites/")


class CompressedResponses:
    """Flask-Compress's cache of compressed bytes, stored in Flask-Caching.

    Only responses at immutable addresses are stored: pages and callbacks differ each time and would
    push the others out.
    """

    def __init__(self, cache: Cache, fingerprint: str) -> None:
        self._cache = cache
        self._fingerprint = fingerprint

    def key(self, request: Request) -> str:
        """Key of a request, empty where nothing may be stored.

        Dash's own fingerprints are cut off: a bundle is one entry under whichever it is asked for.
        """
        if is_private() or not request.path.startswith(_IMMUTABLE):
            return ""
        if request.path.startswith(DATA_ROOT) and request.query_string:
            return ""  # there are too many queries to store a response to each
        path, _ = check_fingerprint(request.path)  # type: ignore[no-untyped-call]
        return f"{self._fingerprint}:{path}"

    def get(self, key: str) -> bytes | None:
        """Compressed bytes, or ``None``. Flask-Compress ends an empty key with a semicolon."""
        if key.endswith(";"):
            return None
        name = f"compressed:{key}"
        body = read_entry(self._cache, name)
        if body is None:
            # Backends give None for a broken entry too, and ``add`` would leave it in its place.
            delete_entry(self._cache, name)
        return body

    def set(self, key: str, value: bytes) -> None:
        """Store bytes; Flask-Compress calls this for hits too, hence ``add``."""
        if not key.endswith(";"):
            write_entry(self._cache.add, f"compressed:{key}", value)


def register(server: Flask, config: dict[str, str | int], fingerprint: str) -> FileCache:
    """Set up compression with brotli and gzip, and return the cache of ready files.

    ``fingerprint`` is that of code and data; it is part of every key of compressed bytes.
    """
    cache = Cache(server, config=config)
    compressed = CompressedResponses(cache, fingerprint)
    server.config.update(
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=6,
        COMPRESS_MIMETYPES=COMPRESSIBLE,
        COMPRESS_CACHE_BACKEND=lambda: compressed,
        COMPRESS_CACHE_KEY=compressed.key,
    )
    Compress(server)
    return FileCache(cache)


def export_cache(
    server: Flask, config: dict[str, str | int], acquire: Acquire | None = None
) -> FileCache:
    """Cache of the last exported files, apart since they are large and rarely asked for twice.

    ``acquire`` is how a request waits for a file that another one builds, see ``FileCache``.
    """
    config = {**config, "CACHE_THRESHOLD": MAX_EXPORTS, "CACHE_KEY_PREFIX": "yhdyspinta-export:"}
    if "CACHE_DIR" in config:
        config["CACHE_DIR"] = f"{config['CACHE_DIR']}/exports"
    return FileCache(Cache(server, config=config), acquire)


def keep_for_ever(response: Response) -> Response:
    """Let browsers and proxies cache a response for a year without asking again."""
    response.cache_control.public = True
    response.cache_control.max_age = _YEAR_SECONDS
    response.cache_control.immutable = True
    return _conditional(response)


def revalidate(response: Response) -> Response:
    """Let browsers cache a response but ask each time whether it has changed."""
    response.cache_control.no_cache = True
    return _conditional(response)


def _conditional(response: Response) -> Response:
    response.add_etag()
    response.make_conditional(request)
    return response
