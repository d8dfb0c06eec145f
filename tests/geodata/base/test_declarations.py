"""Declarations are found by their files, in order, and a bad one is refused by name."""

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from geodata.base.declarations import declared


@dataclass(frozen=True)
class Thing:
    id: str
    place: int


HEAD = "from tests.geodata.base.test_declarations import Thing\n"


def write(folder: Path, name: str, **modules: str) -> None:
    (folder / name).mkdir()
    (folder / name / "__init__.py").write_text("", encoding="utf-8")
    for module, text in modules.items():
        (folder / name / f"{module}.py").write_text(HEAD + text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    return tmp_path


def test_they_come_in_the_order_of_their_places(folder: Path) -> None:
    write(
        folder,
        "things_in_order",
        a='THING = Thing("late", 30)',
        b='THING = Thing("z", 20)',
        c='THING = Thing("y", 20)',
    )
    assert list(declared("things_in_order", "THING", Thing)) == ["y", "z", "late"]


@pytest.mark.parametrize("text", ["", "THING = 'no thing'"])
def test_a_module_that_declares_nothing_is_refused(folder: Path, text: str) -> None:
    name = f"things_missing_{len(text)}"
    write(folder, name, a=text)
    with pytest.raises(TypeError, match=f"{name}.a: THING must be a Thing"):
        declared(name, "THING", Thing)


def test_two_declarations_of_one_id_are_refused(folder: Path) -> None:
    write(folder, "things_twice", a='THING = Thing("same", 1)', b='THING = Thing("same", 2)')
    with pytest.raises(ValueError, match="'same' is declared twice"):
        declared("things_twice", "THING", Thing)
