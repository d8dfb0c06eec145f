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


def planned(number: int, topic: str) -> dict[str, tuple[object, ...]]:
    """Area -> answer, status and day, as a version holds them."""
    shown = json.loads(run("show", number, "--json").stdout)[topic]
    return {
        row.get("county", row.get("employment_area")): (
            row.get("groups", row.get("model")),
            row.get("status"),
            row.get("as_of"),
        )
        for row in shown
    }


def test_a_plan_is_an_answer_with_the_day_from_which_it_holds() -> None:
    words = ("tym", "13=planned:2", "--why", "a decision", "--starts", "2099-01-01")
    output = run("set", *words, text="n\n", code=1).output
    assert "2 (planned 2099-01-01)" in output
    run("set", *words, "--yes")
    assert planned(3, "tym")["13"] == (2, "planned", "2099-01-01")
    assert rows(3, "youth") == {"10": "authority_runs"}


def test_plans_and_answers_in_one_go() -> None:
    given = ("youth", "10=planned: authority_coordinates", "05=authority_runs")
    run("set", *given, "--why", "x", "--yes")
    found = planned(3, "youth")
    assert found["10"] == ("authority_coordinates", "planned", None)
    assert found["05"][:2] == ("authority_runs", None)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("tym", "13=planned:"), 2),
        (("tym", "13=planned:none"), 2),
        (("tym", "13=2", "--starts", "2099-01-01"), 2),
        (("tym", "13=planned:2-3"), 1),
        (("tym", "13=planned:9"), 1),
    ],
)
def test_a_plan_that_no_answer_can_be_is_not_published(given: tuple[str, ...], code: int) -> None:
    run("set", *given, "--why", "x", "--yes", code=code)
    assert json.loads(run("list", "--json").stdout)[0]["number"] == 2
