"""Python gives what the fixtures say, which the browser's modules are checked against."""

import json

import pytest

from tests.twins import FOLDER, fixtures, to_text

MADE = fixtures()


@pytest.mark.parametrize("name", MADE)
def test_the_fixture_is_what_python_gives(name: str) -> None:
    stored = (FOLDER / name).read_text(encoding="utf-8")
    made = to_text(MADE[name]())
    assert json.loads(stored) == json.loads(made), "python -m tests.twins writes it anew"


def test_every_fixture_has_a_maker() -> None:
    assert {path.name for path in FOLDER.glob("*.json")} == set(MADE)
