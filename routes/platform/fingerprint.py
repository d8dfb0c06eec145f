"""Fingerprint of code and data, used in immutable addresses and in cache keys."""

from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_FOLDERS = ("assets", "callbacks", "geodata", "layers", "locale", "pages", "routes")
_PACKAGES = ("dash", "plotly", "shapely")


def fingerprint(*data: Path) -> str:
    """Hash of every file that shapes a response, as twelve hexadecimal digits.

    ``data`` are the files of facts in use: tables, official boundaries of all years, none for the
    shipped lines, and themes that the deployment adds. The code is hashed too, so that a release
    which only changes how a response is built does not get the old one from a cache. Versions of
    the packages that serve scripts are part of it.
    """
    digest = sha256()
    for package in _PACKAGES:
        digest.update(f"{package} {version(package)}\n".encode())
    for path in (*_files(), *data):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _files() -> Iterator[Path]:
    for folder in _FOLDERS:
        for path in sorted((_ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path
