"""The commands on answers and on the store, as a person or a program calls them."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from geodata import DEFAULT_YEAR, TOPICS, load_key
from geodata.answers.topics import SURVEYED
from geodata.cli.facts import main
from geodata.intake import examine
from geodata.intake.reports.describe_schema import describe
from tests.geodata.intake import files as f


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.xlsx"
    path.write_bytes(f.xlsx(f.sheets()))
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.csv"
    path.write_bytes(f.csv_file([*f.TYM, ["77", 2, None], ["20", 3, None]]))
    return path


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YHDYSPINTA_STORE_URL", f"sqlite:///{tmp_path / 'answers.sqlite'}")


def run(*words: object, code: int = 0, text: str | None = None) -> Result:
    result = CliRunner().invoke(main, [str(word) for word in words], input=text)
    assert result.exit_code == code, result.output
    return result


def publish(path: Path, *words: object, code: int = 0) -> Result:
    return run("answers", "publish", path, "--reason", "survey", "--yes", *words, code=code)


def test_check_says_where_and_how_to_mend(good: Path, bad: Path) -> None:
    run("answers", "check", good)
    output = run("answers", "check", good, bad, code=1).output
    assert f"{bad}: A4: Hyvinvointialue" in output
    assert "An area that does not exist: 77" in output
    assert "Correct the number to at most 1." in output
    assert f"{bad}: to be mended; errors 2, warnings 2" in output


def test_check_for_programs(bad: Path) -> None:
    (report,) = json.loads(run("answers", "check", bad, "--json", code=1).stdout)
    assert (report["kind"], report["passed"], report["errors"]) == ("csv", False, 2)
    assert report["checks"]["area"] == "failed"
    assert report["checks"]["twice"] == "passed"
    finding = next(each for each in report["findings"] if each["code"] == "area")
    assert (finding["row"], finding["cell"], finding["severity"]) == (4, "A4", "error")


def test_service_points_are_compared_too(tmp_path: Path) -> None:
    path = tmp_path / "points.xlsx"
    path.write_bytes(f.xlsx(f.sheets(ohjaamo=f.OHJAAMO)))
    point = json.loads(run("answers", "diff", path, "--json").stdout)[-1]
    assert (point["change"], point["topic"], point["area"]) == ("added", "ohjaamo", "297")
    assert "Added: ohjaamo 297 Kuopio: Ohjaamo Kuopio" in run("answers", "diff", path).output


def test_check_writes_the_marked_file(bad: Path, good: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    run("answers", "check", bad, "--report", path, code=1)
    assert load_workbook(BytesIO(path.read_bytes())).worksheets[1]["A4"].comment is not None
    run("answers", "check", bad, good, "--report", path, code=2)


def test_published_answers_have_a_history(good: Path, bad: Path, tmp_path: Path) -> None:
    assert "added" not in run("answers", "list").output
    changes = json.loads(run("answers", "diff", good, "--json").stdout)
    assert sum(change["change"] == "added" for change in changes) == 3
    publish(good, "--editor", "anna")
    areas = sum(load_key(DEFAULT_YEAR)[TOPICS[each].division].nunique() for each in SURVEYED)
    assert f"Unchanged {areas}" in run("answers", "diff", good).output
    publish(bad, code=1)
    other = tmp_path / "other.json"
    other.write_bytes(f.json_file())
    assert "Removed" in run("answers", "diff", other).output
    publish(other, "--based-on", 1)
    run("answers", "rollback", 1, "--reason", "wrong file")
    history = json.loads(run("answers", "list", "--json").stdout)
    assert [(v["number"], v["restores"], v["kind"]) for v in history] == [
        (3, 1, "xlsx"),
        (2, None, "json"),
        (1, None, "xlsx"),
    ]
    assert "(version 1 again)" in run("answers", "list").output


def test_late_editor_is_told(good: Path) -> None:
    publish(good)
    result = publish(good, "--based-on", 0, code=3)
    assert "version 1 was published after version 0" in result.output
    run("answers", "rollback", 1, "--reason", "x", "--based-on", 0, code=3)


def test_publishing_asks_first(good: Path) -> None:
    words = ("answers", "publish", good, "--reason", "survey")
    assert "Added: tym 01" in run(*words, text="n\n", code=1).output
    assert run("answers", "list").output == ""
    run(*words, text="y\n")


def test_shown_version_can_be_read_back(good: Path, tmp_path: Path) -> None:
    publish(good)
    original = tmp_path / "original"
    assert (
        "Collected on 2026-05-15, xlsx" in run("answers", "show", 1, "--original", original).output
    )
    assert original.read_bytes() == good.read_bytes()
    standard = run("answers", "show", 1, "--json").output
    assert examine(standard.encode()).survey == examine(good.read_bytes()).survey
    run("answers", "show", 7, code=1)
    run("answers", "diff", good, "--against", "survey-7", code=1)


@pytest.mark.parametrize("file_format", ["xlsx", "csv", "json"])
def test_template_with_and_without_answers(tmp_path: Path, file_format: str) -> None:
    path = tmp_path / "template"
    run("answers", "template", "--format", file_format, "--out", path)
    assert "required" in examine(path.read_bytes()).report.counts
    run("answers", "template", "--format", file_format, "--data", "example", "--out", path)
    assert examine(path.read_bytes()).report.passed
    run("answers", "template", "--data", "nothing", "--out", path, code=1)


def test_schema_is_described() -> None:
    assert run("answers", "schema").output == describe("en", str)


def test_editors_are_added_listed_and_disabled() -> None:
    run("editor", "add", "anna", text="correct horse battery\n" * 2)
    run("editor", "add", "eero", text="short\nshort\n", code=1)
    assert run("editor", "list").output == "anna\n"
    run("editor", "disable", "anna")
    run("editor", "disable", "eero", code=1)
    assert run("editor", "list").output == "anna (disabled)\n"


def test_backup_comes_back_elsewhere(good: Path, tmp_path: Path) -> None:
    publish(good)
    path, other = tmp_path / "b.zip", f"sqlite:///{tmp_path / 'other.sqlite'}"
    assert "versions: 1" in run("backup", path).output
    run("restore", path, code=1)
    run("restore", path, "--store", other)
    assert run("answers", "list", "--store", other).output == run("answers", "list").output


def test_unusable_store_is_an_error_in_words() -> None:
    result = run("answers", "list", "--store", "mysql://user:secret@host/db", code=1)
    assert result.output == "Error: the store is SQLite or PostgreSQL, not mysql\n"


@pytest.mark.parametrize(
    "command", [("answers", "list"), ("audit",), ("editor", "list"), ("answers", "show", "1")]
)
def test_a_store_is_never_made_by_reading_it(
    tmp_path: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "folder" / "none.sqlite"
    monkeypatch.setenv("YHDYSPINTA_STORE_URL", f"sqlite:///{path}")
    result = CliRunner().invoke(main, list(command))
    assert result.exit_code == (1 if "show" in command else 0)
    assert str(path) in result.output
    assert not path.parent.exists()


def test_a_password_is_asked_for_or_read_and_never_an_argument() -> None:
    run("editor", "add", "anna", "--password", "correct horse battery", code=2)
    run("editor", "add", "anna", "--password-stdin", text="correct horse battery\n")
    assert "anna" in run("editor", "list").output


def test_a_database_that_does_not_answer_is_named_without_its_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("YHDYSPINTA_STORE_URL", "postgresql://anna:s3cret@127.0.0.1:1/answers")
    output = run("answers", "list", code=1).output
    assert "127.0.0.1:1" in output
    assert "answers" in output
    assert "start it" in output
    assert "s3cret" not in output
