"""Files of ``assets/`` at immutable addresses, and the few files that browsers ask for by name."""

import json
import mimetypes
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path, PurePosixPath
from posixpath import join, normpath
from urllib.parse import quote

from flask import Flask, Response, abort, request

from layers.map.border_styles import border_styles
from layers.view.addresses import STATIC_ROOT, Addresses
from routes.platform.caching import keep_for_ever, revalidate
from routes.platform.component_bundles import COMPONENTS, is_current_bundle

ASSETS = Path(__file__).parents[2] / "assets"
STYLES = "css/all.css"
STORY_STYLES = "story/all.css"
SPEAKER_STYLES = "speaker/all.css"
SPEAKER_SCRIPTS = "built/speaker.js"
SCHEME_SCRIPT = "built/scheme.js"
COOPERATION_STYLES = "cooperation/all.css"
RELATIONS_STYLES = "relations/all.css"
FILL_STYLES = "fill/all.css"
_MODULES = "modules"
_LAYERS = f"{_MODULES}/shared/layers.css"
"""The style that orders the layers; it must be read before any other."""
_STYLES_APART = {
    STORY_STYLES: f"{_MODULES}/stories",
    SPEAKER_STYLES: f"{_MODULES}/speaker",
    COOPERATION_STYLES: f"{_MODULES}/cooperation",
    RELATIONS_STYLES: f"{_MODULES}/relations",
    FILL_STYLES: f"{_MODULES}/answers/fill",
}
"""Bundles that only some pages or visits need, and their folders; all others are ``STYLES``."""

_BUNDLES = (STYLES, *_STYLES_APART)
_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_RELATIVE_URL = re.compile(r"""url\((["']?)(?!data:|[a-z]+:|[/#])([^"')]+)\1\)""")
_RELATIVE_IMPORT = re.compile(r"""(["'])\./(chunk-[A-Z0-9]+\.js)\1""")
_HASH_DIGITS = 12
_SMALL_PICTURE = 800
"""Bytes of a picture up to which it stands in the styles that name it."""
_SAFE_IN_STYLES = " !$&'()*+,-./:;=?@[]^_`{|}~"
"""What a data URL in double quotes may hold as it is."""
BUILT = "built/"
"""Folder of the bundled scripts in ``assets/``; ``build.mjs`` makes them of ``assets/modules/``."""


@dataclass(frozen=True)
class StaticFile:
    """A file or bundle; ``name`` is its path in ``assets/``, for a bundle that of ``_BUNDLES``."""

    name: str
    body: bytes

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 of the bytes, cut to twelve hexadecimal digits."""
        return sha256(self.body).hexdigest()[:_HASH_DIGITS]

    def response(self) -> Response:
        """Response with the bytes, not a stream: Flask-Compress gives streams no gzip."""
        kind = _TYPES.get(Path(self.name).suffix) or mimetypes.guess_type(self.name)[0]
        return Response(self.body, mimetype=kind or "application/octet-stream")


def register(server: Flask) -> None:
    """Serve every static file under its content hash, ``/favicon.ico`` and ``/robots.txt``."""
    files = static_files()

    @server.get(f"{STATIC_ROOT}/<content_hash>/<path:name>")
    def static_file(content_hash: str, name: str) -> Response:
        if name not in files:
            abort(404, description=f"There is no file {name!r}.")
        file = files[name]
        # A page from before an update asks under an old hash: it gets the file of today.
        current = content_hash == file.content_hash
        return keep_for_ever(file.response()) if current else revalidate(file.response())

    @server.get("/favicon.ico")
    def favicon() -> Response:
        return revalidate(files["icons/favicon.svg"].response())

    @server.get("/robots.txt")
    def robots() -> Response:
        return Response("User-agent: *\nDisallow: /data/\nAllow: /\n", mimetype="text/plain")

    @server.after_request
    def keep_components(response: Response) -> Response:
        # Dash gives its fingerprinted bundles a year but lets every visit ask again, and does so
        # under fingerprints of earlier releases too.
        if not request.path.startswith(COMPONENTS) or not response.cache_control.max_age:
            return response
        if is_current_bundle(request.path):
            return keep_for_ever(response)
        response.cache_control.max_age = None
        response.cache_control.public = False
        return revalidate(response)


@cache
def static_files(folder: Path = ASSETS) -> Mapping[str, StaticFile]:
    """Every file below a folder and every bundle, by name.

    They are read once, so that bytes and content hash always belong together. Styles and bundled
    scripts name other files by their addresses with content hash instead of by relative paths.

    Raises ``KeyError`` when a file names one that is not there.
    """
    paths = asset_files(folder)
    files = {name: StaticFile(name, path.read_bytes()) for name, path in paths.items()}
    hashes = {name: file.content_hash for name, file in files.items()}
    addresses = Addresses("", hashes)
    files |= {name: _with_addresses(name, files, addresses) for name in files if _is_style(name)}
    for name in [name for name in files if name.startswith(BUILT)]:
        _link_chunks(name, files)
    return files | {name: _bundle(name, files) for name in _BUNDLES}


def module_scripts(page: str) -> tuple[str, ...]:
    """Names of the scripts of a page (such as ``map``) for ``Addresses``: its own, then chunks.

    Raises ``KeyError`` for a page without a script.
    """
    return tuple(f"{BUILT}{name}" for name in (f"{page}.js", *_imports(page)["now"]))


def later_scripts(page: str) -> tuple[str, ...]:
    """Names of the scripts that a page loads when they are asked for, as ``module_scripts``."""
    return tuple(f"{BUILT}{name}" for name in _imports(page)["later"])


def _imports(page: str) -> dict[str, list[str]]:
    imports: dict[str, dict[str, list[str]]]
    imports = json.loads(static_files()[f"{BUILT}manifest.json"].body)
    return imports[f"{page}.js"]


def static_hashes() -> dict[str, str]:
    """Content hash of every static file by name, for ``Addresses``."""
    return {name: file.content_hash for name, file in static_files().items()}


def asset_files(folder: Path = ASSETS) -> dict[str, Path]:
    """Path of every file below a folder by its name relative to it, sorted by name."""
    return {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _link_chunks(name: str, files: dict[str, StaticFile]) -> StaticFile:
    """Replace relative imports of a bundled script, in ``files``, by addresses with content hash.

    Chunks import one another in one direction only, so each has its final bytes when it is named.
    """

    def address(found: re.Match[str]) -> str:
        chunk = _link_chunks(f"{BUILT}{found[2]}", files)
        return f'"{STATIC_ROOT}/{chunk.content_hash}/{chunk.name}"'

    text = _RELATIVE_IMPORT.sub(address, files[name].body.decode())
    files[name] = StaticFile(name, text.encode())
    return files[name]


def _is_style(name: str) -> bool:
    return PurePosixPath(name).suffix == ".css"


def _with_addresses(
    style: str, files: Mapping[str, StaticFile], addresses: Addresses
) -> StaticFile:
    """Style whose relative URLs are replaced by addresses with content hash.

    A small picture stands in the style itself: the headers of a response alone are larger.
    """
    folder = _folder(style)

    def address(found: re.Match[str]) -> str:
        name = normpath(join(folder, found[2]))
        fixed = addresses.static(name)
        if PurePosixPath(name).suffix != ".svg" or len(files[name].body) > _SMALL_PICTURE:
            return f'url("{fixed}")'
        return f'url("data:image/svg+xml,{quote(files[name].body, safe=_SAFE_IN_STYLES)}")'

    text = _RELATIVE_URL.sub(address, files[style].body.decode())
    return StaticFile(style, text.encode())


def _bundle(name: str, files: Mapping[str, StaticFile]) -> StaticFile:
    """All styles of a bundle joined, so that a page asks once.

    Their order means nothing, since they are in layers: only the style that orders the layers
    comes first, and the lines of the borders last.
    """
    bodies = [files[each].body for each in _members(name, files)]
    return StaticFile(name, b"\n".join(bodies) + _generated(name))


def _members(bundle: str, files: Iterable[str]) -> list[str]:
    styles = sorted(name for name in files if name.startswith(f"{_MODULES}/") and _is_style(name))
    if bundle in _STYLES_APART:
        return [name for name in styles if _folder(name) == _STYLES_APART[bundle]]
    first = [name for name in styles if _folder(name) not in _STYLES_APART.values()]
    return sorted(first, key=lambda name: name != _LAYERS)


def _folder(name: str) -> str:
    return str(PurePosixPath(name).parent)


def _generated(name: str) -> bytes:
    """What a bundle holds beside its files: for the styles, those of the border lines."""
    return border_styles().encode() if name == STYLES else b""
