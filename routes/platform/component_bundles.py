"""Which addresses of Dash's own bundles name the file that is served under them today."""

import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from dash.fingerprint import build_fingerprint, check_fingerprint

COMPONENTS = "/_dash-component-suites/"


@lru_cache(maxsize=256)
def is_current_bundle(path: str) -> bool:
    """Whether a path carries the fingerprint of the file that it names.

    Dash writes version and time of the file into the address, but serves today's file under every
    fingerprint, also that of an earlier release.
    """
    asked = path.removeprefix(COMPONENTS)
    name, fingerprinted = check_fingerprint(asked)  # type: ignore[no-untyped-call]
    package, _, relative = name.partition("/")
    module = sys.modules.get(package)
    if not fingerprinted or module is None or module.__file__ is None:
        return False
    file = Path(module.__file__).parent / relative
    if not file.is_file():
        return False
    changed = int(file.stat().st_mtime)
    current = (
        build_fingerprint(relative, version, changed)  # type: ignore[no-untyped-call]
        for version in _versions(package, relative)
    )
    return asked in {f"{package}/{each}" for each in current}


def _versions(package: str, relative: str) -> Iterator[str]:
    """Versions that Dash may write for a file: of its package, and of its part of Dash."""
    for name in (package, f"{package}.{relative.partition('/')[0]}"):
        version = getattr(sys.modules.get(name), "__version__", None)
        if version is not None:
            yield str(version)
