"""Promises that the repository makes as a whole: rooms, sizes, locks, addresses."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("geodata", "layers", "pages", "callbacks")
MAY_IMPORT = {
    "geodata": set(),
    "layers": {"geodata"},
    "pages": {"layers", "geodata"},
    "callbacks": {"pages", "layers", "geodata"},
}


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=ROOT, capture_output=True, check=True
    )
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.exists()]


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_downwards_only(room: str) -> None:
    pattern = re.compile(rf"^\s*(?:from|import) ({'|'.join((*ROOMS, 'app'))})\b", re.MULTILINE)
    for path in (ROOT / room).rglob("*.py"):
        imported = set(pattern.findall(path.read_text(encoding="utf-8"))) - {room}
        assert imported <= MAY_IMPORT[room], path


def test_only_the_upper_rooms_know_dash() -> None:
    for room in ("geodata", "layers"):
        for path in (ROOT / room).rglob("*.py"):
            assert not re.search(
                r"^\s*(?:from|import) (dash|flask)", path.read_text(encoding="utf-8"), re.MULTILINE
            ), path


def test_no_module_is_long() -> None:
    for path in tracked("*.py", "assets/js/*.js", "assets/css/*.css"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, path


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_are_pinned_by_hash_and_name_no_place(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"file:/|https?:|--index|--find-links|^/", text, re.MULTILINE)
    pins = re.findall(r"^([a-z0-9_.-]+)==\S+ \\\n    --hash=sha256:", text, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^[a-z0-9]", text, re.MULTILINE))
    assert len(pins) > 40


def test_both_locks_agree() -> None:
    def pins(name: str) -> set[str]:
        text = (ROOT / name).read_text(encoding="utf-8")
        return set(re.findall(r"^(\S+==\S+)", text, re.MULTILINE))

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_what_the_browser_loads_names_no_other_host() -> None:
    for path in tracked("assets/js/*.js", "assets/css/*.css"):
        hosts = re.findall(r"https?://([a-z0-9.-]+)", path.read_text(encoding="utf-8"))
        assert set(hosts) <= {"www.w3.org"}, path
