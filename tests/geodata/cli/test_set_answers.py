"""Command that corrects single answers."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from geodata.cli.facts import main
from tests.geodata.store.test_topics import COUNTIES, YOUNG


@pytest.fixture(autouse=True)
def _published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YHDYSPINTA_STORE_URL", f"sqlite:///{tmp_path / 'answers.sqlite'}")
    for name, content in {"counties": COUNTIES, "young": YOUNG}.items():
        path = tmp_path / f"{name}.json"
        path.write_bytes(content)
        run("publish", path, "--reason", "survey", "--yes")


def run(*words: object, code: int = 0, text: str | None = None) -> Result:
    result = CliRunner().invoke(main, ["answers", *map(str, words)], input=text)
    assert result.exit_code == code, result.output
    return result


def rows(number: int, topic: str) -> dict[str, object]:
    """Area -> answer or status, as a version holds them."""
    shown = json.loads(run("show", number, "--json").stdout)[topic]
    return {
        row.get("county", row.get("employment_area")): row.get(
            "groups", row.get("model", row.get("status"))
        )
        for row in shown
    }


def test_one_answer_changes_and_all_others_stay() -> None:
    run("set", "tym", "13=2", "--why", "a phone call", "--yes")
    assert rows(3, "tym") == {"01": 2, "13": 2}
    assert rows(3, "youth") == {"10": "authority_runs"}
    assert "a phone call" in run("list").output


def test_several_answers_at_once_and_those_without_a_value() -> None:
    run("set", "youth", "10=undecided", "005=authority_coordinates", "--why", "x", "--yes", code=1)
    run("set", "youth", "10=undecided", "05=authority_coordinates", "--why", "x", "--yes")
    assert rows(3, "youth") == {"10": "undecided", "05": "authority_coordinates"}


def test_readers_see_the_source_and_never_the_editor() -> None:
    words = ("--why", "slip", "--source", "Kainuu", "--on", "2026-07-01", "--editor", "anna")
    run("set", "tym", "13=2", *words, "--yes")
    told = run("show", 3).output
    assert "tym: slip, 2026-07-01, Kainuu, Kainuu" in told
    assert "anna" not in told.split("tym:")[1]


def test_it_shows_what_changes_and_asks() -> None:
    output = run("set", "tym", "13=2", "--why", "x", text="n\n", code=1).output
    assert "13" in output
    assert "Publish?" in output
    assert json.loads(run("list", "--json").stdout)[0]["number"] == 2


@pytest.mark.parametrize(
    "given",
    [("tym", "13"), ("tym", "13="), ("tym", "=2"), ("tym", "13=1", "13=2"), ("moon", "13=1")],
)
def test_what_is_no_answer_is_wrong_use(given: tuple[str, ...]) -> None:
    run("set", *given, "--why", "x", "--yes", code=2)


@pytest.mark.parametrize("given", [("tym", "99=1"), ("tym", "13=many"), ("youth", "10=moon")])
def test_what_the_checks_refuse_is_told_and_not_published(given: tuple[str, ...]) -> None:
    output = run("set", *given, "--why", "x", "--yes", code=1).output
    assert "to be mended" in output
    assert json.loads(run("list", "--json").stdout)[0]["number"] == 2


def test_a_range_is_an_answer_too() -> None:
    output = run("set", "tym", "13=2-3", "--why", "x", text="n\n", code=1).output
    assert "3 (known) → 2–3 (range)" in output
    run("set", "tym", "13=2-3", "--why", "x", "--yes")
    assert rows(3, "tym") == {"01": 2, "13": "2–3"}
    output = run("set", "tym", "13=3-2", "--why", "x", "--yes", code=1).output
    assert "Write 2–3, if that is meant." in output
