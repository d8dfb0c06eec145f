"""Promises that the repository makes as a whole: sizes, locks, version, addresses."""

import re

import pytest

from geodata import VERSION
from tests.tracked import ROOT, tracked


def test_no_module_is_long() -> None:
    for path in tracked(
        "*.py", "assets/modules/**/*.js", "tests/modules/**/*.js", "assets/**/*.css"
    ):
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
    for path in tracked("assets/modules/**/*.js", "assets/**/*.css"):
        hosts = re.findall(r"https?://([a-z0-9.-]+)", path.read_text(encoding="utf-8"))
        assert set(hosts) <= {"www.w3.org"}, path


def test_the_changelog_has_the_version() -> None:
    assert f"\n## [{VERSION}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
