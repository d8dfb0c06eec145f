"""A short name for one state of code and data, used in immutable addresses and cache keys."""

from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from geodata.base.read_table import TABLES

_ROOT = Path(__file__).parents[2]
_FOLDERS = ("assets", "callbacks", "geodata", "layers", "locale", "pages", "routes")
_PACKAGES = ("dash", "dash-leaflet", "plotly", "shapely")


def fingerprint(*boundaries: Path) -> str:
    """Hash of every file that shapes an answer, as twelve hexadecimal digits.

    ``boundaries`` are the files of official boundaries of all years, none for the shipped grid. The
    code is hashed too: a release that only changes how an answer is built must not meet old
    answers in caches. Versions of the packages that serve scripts count as well.
    """
    digest = sha256()
    for package in _PACKAGES:
        digest.update(f"{package} {version(package)}\n".encode())
    for path in (*_files(), *boundaries):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _files() -> Iterator[Path]:
    for folder in (*(_ROOT / name for name in _FOLDERS), TABLES):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path
