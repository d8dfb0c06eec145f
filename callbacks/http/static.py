"""Files of ``assets/`` at immutable addresses, and the few files that browsers ask for by name."""

import mimetypes
from pathlib import Path

from flask import Flask, Response, abort, request

from callbacks.http.caching import keep_for_ever, revalidate
from layers.addresses import STATIC_ROOT, Addresses

ASSETS = Path(__file__).parents[2] / "assets"
_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_COMPONENTS = "/_dash-component-suites/"


def register(server: Flask, addresses: Addresses) -> None:
    """Serve ``assets/`` under the fingerprint, ``/favicon.ico`` and ``/robots.txt``."""
    files = asset_files()

    @server.get(f"{STATIC_ROOT}/<fingerprint>/<path:name>")
    def static_file(fingerprint: str, name: str) -> Response:
        if name not in files:
            abort(404, description=f"There is no file {name!r}.")
        answer = _file(files[name])
        # A page from before an update asks under an old fingerprint: it gets the file of today.
        return keep_for_ever(answer) if fingerprint == addresses.fingerprint else revalidate(answer)

    @server.get("/favicon.ico")
    def favicon() -> Response:
        return revalidate(_file(ASSETS / "icons" / "favicon.ico"))

    @server.get("/robots.txt")
    def robots() -> Response:
        return Response("User-agent: *\nDisallow: /data/\nAllow: /\n", mimetype="text/plain")

    @server.after_request
    def keep_components(answer: Response) -> Response:
        # Dash gives its fingerprinted bundles a year but lets every visit ask again.
        if request.path.startswith(_COMPONENTS) and answer.cache_control.max_age:
            keep_for_ever(answer)
        return answer


def asset_files() -> dict[str, Path]:
    """Path of every file of ``assets/`` by its name relative to that folder."""
    return {
        path.relative_to(ASSETS).as_posix(): path
        for path in sorted(ASSETS.rglob("*"))
        if path.is_file()
    }


def _file(path: Path) -> Response:
    """Answer with a file's bytes, not a stream: streams are not compressed with gzip."""
    kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
    return Response(path.read_bytes(), mimetype=kind or "application/octet-stream")
