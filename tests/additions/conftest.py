"""A copy of the project with made-up declarations, and what a walk through it finds."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po, write_po

from tests.additions.declared import FILES

ROOT = Path(__file__).parents[2]
FOLDERS = ("assets", "callbacks", "geodata", "layers", "locale", "pages", "routes")
MODULES = ("app.py", "ids.py", "settings.py")
_MESSAGE = re.compile(r'N_\("([^"]+)"\)')


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy of the project with the added files, and their messages translated."""
    target = tmp_path_factory.mktemp("copy")
    for folder in FOLDERS:
        skip = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, target / folder, ignore=skip)
    for module in MODULES:
        shutil.copy(ROOT / module, target)
    for path, text in FILES.items():
        (target / path).write_text(text, encoding="utf-8")
    _translate(target, [each for text in FILES.values() for each in _MESSAGE.findall(text)])
    shutil.copytree(ROOT / "docs/themes-example", target / "data/themes")
    return target


def _translate(target: Path, messages: list[str]) -> None:
    """Add the messages to the catalogues, each with its language before it."""
    for lang in ("fi", "sv"):
        path = target / f"locale/{lang}/LC_MESSAGES/messages.po"
        with path.open("rb") as file:
            catalogue = read_po(file, locale=lang)
        for message in messages:
            catalogue.add(message, f"{lang}: {message}")
        with path.open("wb") as file:
            write_po(file, catalogue)


@pytest.fixture(scope="session")
def walked(copy: Path) -> dict[str, Any]:
    """What ``walk.py`` finds in the copy."""
    script = Path(__file__).with_name("walk.py")
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    run = subprocess.run(
        [sys.executable, str(script)],
        cwd=copy,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-4000:]
    found: dict[str, Any] = json.loads(run.stdout)
    return found
