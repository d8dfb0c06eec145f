"""Security headers, and a limit on the size of requests."""

from collections.abc import Sequence
from http import HTTPStatus

from flask import Flask, Response, request
from werkzeug.middleware.proxy_fix import ProxyFix

from callbacks.context.visitor import keep_private
from layers.view.addresses import OPEN_DATA

MAX_REQUEST_BYTES = 64 * 1024
MAX_DISCARDED_BYTES = 16 * 1024 * 1024
"""Bytes of a too large request that are read and discarded at most."""
_CHUNK_BYTES = 64 * 1024
_UNUSED_FEATURES = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")


def register(server: Flask, frame_ancestors: Sequence[str], proxies: int) -> None:
    """Add security headers to every response and limit the size of requests.

    No inline script runs. ``frame_ancestors`` are CSP sources that may frame the embedded map, but
    no other page. ``proxies`` is the number of reverse proxies whose headers are trusted.
    """
    server.config["MAX_CONTENT_LENGTH"] = MAX_REQUEST_BYTES
    headers = _headers(["'self'"])
    embedded = _headers(_allowed_embedders(frame_ancestors))

    @server.after_request
    def add_headers(response: Response) -> Response:
        for name, value in (embedded if _is_embedded() else headers).items():
            response.headers.setdefault(name, value)
        if request.path.startswith(OPEN_DATA):
            # Open data: other sites may read it, and it changes nothing.
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        if response.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            _discard_body()
        return keep_private(response)

    if proxies:
        server.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            server.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies
        )


def _discard_body() -> None:
    """Read the rest of the request and discard it.

    A client or proxy that is still sending when the connection closes never sees the response.
    """
    if not request.environ.get("wsgi.input_terminated"):
        return  # the server does not end the stream with the request: reading could block
    body, discarded = request.environ["wsgi.input"], 0
    while discarded < MAX_DISCARDED_BYTES and (chunk := body.read(_CHUNK_BYTES)):
        discarded += len(chunk)


def _is_embedded() -> bool:
    """Whether the request is for the embedded map, which other sites may frame."""
    return request.path == "/" and request.args.get("embed") == "1"


def _allowed_embedders(frame_ancestors: Sequence[str]) -> list[str]:
    """The given CSP sources and the app itself, which frames a preview of the embedded map."""
    hosts = [source for source in frame_ancestors if source not in {"'none'", "'self'"}]
    return ["'self'", *hosts]


def _headers(frame_ancestors: Sequence[str]) -> dict[str, str]:
    policy = {
        "default-src": "'self'",
        "script-src": "'self'",
        # Dash's renderer and components insert style elements.
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": " ".join(frame_ancestors),
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED_FEATURES),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
