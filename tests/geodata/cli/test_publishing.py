"""Commands on publishing by topic, withdrawing, and the audit log."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from geodata.cli.facts import main
from tests.geodata.store.test_topics import COUNTIES, POINTS, YOUNG, file

LESS = file("less", "2026-07-01", tym=[{"county": "01", "groups": 1}])


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YHDYSPINTA_STORE_URL", f"sqlite:///{tmp_path / 'answers.sqlite'}")
    for name, content in {"counties": COUNTIES, "young": YOUNG, "less": LESS}.items():
        (tmp_path / f"{name}.json").write_bytes(content)


def run(*words: object, code: int = 0, text: str | None = None) -> Result:
    result = CliRunner().invoke(main, [str(word) for word in words], input=text)
    assert result.exit_code == code, result.output
    return result


def publish(path: Path, *words: object) -> None:
    run("answers", "publish", path, "--reason", "=survey", "--editor", "anna", "--yes", *words)


def shown(number: int) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(
        run("answers", "show", number, "--json").output
    )
    return found


def test_diff_and_publish_tell_every_topic_and_remove_only_when_asked(tmp_path: Path) -> None:
    publish(tmp_path / "counties.json")
    output = run("answers", "diff", tmp_path / "young.json").output
    assert "TYM leadership groups: the file does not speak of this, untouched 2" in output
    assert "Services for young people: added 1, changed 0, same as before 0, left out 0" in output
    assert "Removed 0" in output
    publish(tmp_path / "young.json")
    assert (len(shown(2)["tym"]), len(shown(2)["youth"])) == (2, 1)
    told = run("answers", "show", 2).output
    assert "tym: tym, 2026-05-15, tym asked, tym source, tym licence" in told
    assert "youth: young, 2026-06-01, young asked, young source, young licence" in told

    less = tmp_path / "less.json"
    output = run("answers", "diff", less).output
    assert "Left out by the file, stays: tym 13" in output
    assert "changed 1, same as before 0, left out 1" in output
    kept = json.loads(run("answers", "diff", less, "--json").stdout)[-1]
    assert (kept["change"], kept["topic"], kept["area"]) == ("left_out", "tym", "13")
    assert "Removed 1" in run("answers", "diff", less, "--remove").output
    asked = run("answers", "publish", less, "--reason", "x", text="n\n", code=1).output
    assert "Left out by the file, stays: tym 13" in asked
    publish(less)
    assert [row["county"] for row in shown(3)["tym"]] == ["13", "01"]
    publish(less, "--remove")
    assert [row["county"] for row in shown(4)["tym"]] == ["01"]
    assert len(shown(4)["youth"]) == 1
    run("answers", "rollback", 2, "--reason", "back")
    assert shown(5) == shown(2)


def test_diff_against_an_earlier_version_lays_over_that_one(tmp_path: Path) -> None:
    publish(tmp_path / "counties.json")
    publish(tmp_path / "young.json")
    output = run("answers", "diff", tmp_path / "less.json", "--against", "survey-1").output
    assert "Services for young people: the file does not speak of this, untouched 0" in output
    run("answers", "diff", tmp_path / "less.json", "--against", "known-2026")


def test_withdrawn_versions_give_nothing(tmp_path: Path) -> None:
    publish(tmp_path / "counties.json")
    publish(tmp_path / "less.json")
    run("answers", "withdraw", 2, code=2)
    run("answers", "withdraw", 7, "--why", "x", code=1)
    output = run("answers", "withdraw", 2, "--why", "names of people", "--editor", "eero").output
    assert "Current: version 1" in output
    history = run("answers", "list").output
    assert "eero: names of people" in history
    assert "less" not in history
    found = json.loads(run("answers", "list", "--json").stdout)
    assert found[0]["withdrawal"]["reason"] == "names of people"
    assert found[1]["withdrawal"] is None
    run("answers", "show", 2)
    for more in (("--json",), ("--original", tmp_path / "x")):
        assert "has been withdrawn" in run("answers", "show", 2, *more, code=1).output
    assert not (tmp_path / "x").exists()
    for words in (
        ("rollback", 2, "--reason", "x"),
        ("withdraw", 2, "--why", "x"),
        ("diff", tmp_path / "less.json", "--against", "survey-2"),
        ("template", "--data", "survey-2", "--out", tmp_path / "y"),
    ):
        run("answers", *words, code=1)
    run("answers", "rollback", 1, "--reason", "x")
    assert "versions 1, 3" in run("answers", "withdraw", 3, "--why", "x", text="n\n", code=1).output
    assert "Nothing is published now" in run("answers", "withdraw", 3, "--why", "x", "--yes").output


def test_the_audit_log_can_be_read(tmp_path: Path) -> None:
    publish(tmp_path / "counties.json")
    run("answers", "withdraw", 1, "--why", "x", "--editor", "=eero")
    lines = run("audit").output.splitlines()
    assert [line.split("UTC  ")[1] for line in lines] == [
        "=eero: withdraw version 1",
        "anna: publish version 1",
    ]
    assert len(run("audit", "--limit", 1).output.splitlines()) == 1
    events = json.loads(run("audit", "--json").stdout)
    assert (events[0]["actor"], events[0]["action"]) == ("=eero", "withdraw")
    rows = list(csv.DictReader(run("audit", "--csv").output.splitlines()))
    assert (rows[0]["actor"], rows[0]["subject"]) == ("'=eero", "version 1")
    run("audit", "--csv", "--json", code=2)


def test_publish_asks_with_the_preview_of_diff(tmp_path: Path) -> None:
    publish(tmp_path / "counties.json")
    points = tmp_path / "points.json"
    points.write_bytes(POINTS)
    preview = run("answers", "diff", points).output
    assert "ohjaamo 297 Kuopio: Kuopio" in preview
    asked = run("answers", "publish", points, "--reason", "x", text="n\n", code=1).output
    assert asked.startswith(preview)
