"""Headers that keep a page to itself: no script, frame or request from elsewhere."""

from collections.abc import Sequence
from http import HTTPStatus

from flask import Flask, Response, request
from werkzeug.middleware.proxy_fix import ProxyFix

from callbacks.context.visitor import keep_private
from layers.view.addresses import OPEN_DATA

MAX_REQUEST_BYTES = 64 * 1024
MOST_SWALLOWED_BYTES = 16 * 1024 * 1024
"""Of a request that is too large, so much is read and thrown away before it is refused."""
_PIECE_BYTES = 64 * 1024
_UNUSED_FEATURES = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")


def register(
    server: Flask, script_hashes: Sequence[str], frame_ancestors: Sequence[str], proxies: int
) -> None:
    """Add the security headers to every answer and limit the size of requests.

    ``script_hashes`` are CSP hashes of Dash's inline scripts, so call this after every callback
    is registered. ``frame_ancestors`` may show the embedded map in a frame, and nothing else;
    ``proxies`` is the number of reverse proxies to believe.
    """
    server.config["MAX_CONTENT_LENGTH"] = MAX_REQUEST_BYTES
    headers = _headers(script_hashes, ["'self'"])
    embedded = _headers(script_hashes, _embedders(frame_ancestors))

    @server.after_request
    def protect(answer: Response) -> Response:
        for name, value in (embedded if _embeds() else headers).items():
            answer.headers.setdefault(name, value)
        if request.path.startswith(OPEN_DATA):
            # Open data: other sites may read it, nobody can act through it.
            answer.headers["Access-Control-Allow-Origin"] = "*"
            answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        if answer.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            _swallow_body()
        return keep_private(answer)

    if proxies:
        server.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            server.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies
        )


def _swallow_body() -> None:
    """Read what is left of the request and forget it.

    Whoever is still sending when the line is closed never sees the answer, nor does a proxy.
    """
    if not request.environ.get("wsgi.input_terminated"):
        return  # the server does not say where the request ends, so reading could last for ever
    body, swallowed = request.environ["wsgi.input"], 0
    while swallowed < MOST_SWALLOWED_BYTES and (piece := body.read(_PIECE_BYTES)):
        swallowed += len(piece)


def _embeds() -> bool:
    """Whether the request asks for the map alone, to be shown in a frame."""
    return request.path == "/" and request.args.get("embed") == "1"


def _embedders(frame_ancestors: Sequence[str]) -> list[str]:
    """The given CSP sources and the app itself, which shows a preview of the embedded map."""
    hosts = [source for source in frame_ancestors if source not in {"'none'", "'self'"}]
    return ["'self'", *hosts]


def _headers(script_hashes: Sequence[str], frame_ancestors: Sequence[str]) -> dict[str, str]:
    policy = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *script_hashes]),
        # Dash's renderer and components write style elements.
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
