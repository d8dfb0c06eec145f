"""Files of ``assets/`` at immutable addresses, and the few files that browsers ask for by name."""

import mimetypes
from pathlib import Path, PurePosixPath

from flask import Flask, Response, abort, request

from layers.map.border_styles import border_styles
from layers.view.addresses import STATIC_ROOT, Addresses
from routes.platform.caching import keep_for_ever, revalidate

ASSETS = Path(__file__).parents[2] / "assets"
STYLES = "css/all.css"
SCRIPTS = "js/all.js"
STORY_STYLES = "story/all.css"
STORY_SCRIPTS = "story/all.js"
SPEAKER_STYLES = "speaker/all.css"
SPEAKER_SCRIPTS = "speaker/all.js"
_BUNDLES = (STYLES, SCRIPTS, STORY_STYLES, STORY_SCRIPTS, SPEAKER_STYLES, SPEAKER_SCRIPTS)
_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_COMPONENTS = "/_dash-component-suites/"


def register(server: Flask, addresses: Addresses) -> None:
    """Serve ``assets/`` under the fingerprint, ``/favicon.ico`` and ``/robots.txt``."""
    files = asset_files()
    bundles = {name: _joined(files, name) for name in _BUNDLES}
    # Last, so that they go before the general rules of all borders.
    bundles[STYLES] += border_styles().encode()

    @server.get(f"{STATIC_ROOT}/<fingerprint>/<path:name>")
    def static_file(fingerprint: str, name: str) -> Response:
        if name not in files and name not in bundles:
            abort(404, description=f"There is no file {name!r}.")
        answer = _answer(name, bundles.get(name) or files[name].read_bytes())
        # A page from before an update asks under an old fingerprint: it gets the file of today.
        return keep_for_ever(answer) if fingerprint == addresses.fingerprint else revalidate(answer)

    @server.get("/favicon.ico")
    def favicon() -> Response:
        icon = "icons/favicon.svg"
        return revalidate(_answer(icon, files[icon].read_bytes()))

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
    """Path of every file of ``assets/`` by its name relative to that folder, sorted by name."""
    return {
        path.relative_to(ASSETS).as_posix(): path
        for path in sorted(ASSETS.rglob("*"))
        if path.is_file()
    }


def _joined(files: dict[str, Path], bundle: str) -> bytes:
    """Join all styles or scripts of the bundle's folder by name, so that a page asks only once."""
    folder, suffix = PurePosixPath(bundle).parent, PurePosixPath(bundle).suffix
    names = [PurePosixPath(name) for name in files]
    wanted = [name for name in names if name.parent == folder and name.suffix == suffix]
    return b"\n".join(files[str(name)].read_bytes() for name in wanted)


def _answer(name: str, body: bytes) -> Response:
    """Answer with bytes, not a stream: Flask-Compress gives streams no gzip."""
    kind = _TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0]
    return Response(body, mimetype=kind or "application/octet-stream")
