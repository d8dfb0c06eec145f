"""Command that imports survey exports, as a person or a program calls it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from geodata.cli.facts import main
from geodata.intake import examine
from tests.geodata.intake import files as f
from tests.geodata.intake.mapping.exports import area, as_xlsx, directors, joined_options, option

ORIGIN = (
    *("--title", "Kysely", "--collected-on", "2026-05-15"),
    *("--collected-by", "Liitto", "--source", "Kysely 5/2026"),
)


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    path = tmp_path / "export.xlsx"
    path.write_bytes(as_xlsx(directors()))
    return path


@pytest.fixture
def simple(tmp_path: Path) -> Path:
    path = tmp_path / "simple.xlsx"
    path.write_bytes(as_xlsx(joined_options({"10": [option("authority_runs")]})))
    return path


def run(*words: object, code: int = 0) -> Result:
    result = CliRunner().invoke(main, ["answers", "import", *map(str, words)])
    assert result.exit_code == code, result.output
    return result


def test_it_says_what_it_understood_and_what_to_settle(survey: Path) -> None:
    output = run(survey, "--lang", "fi", code=1).output
    assert "Nimi → Vastaaja, vain lasketaan" in output
    assert "Alue: työllisyysalue" in output
    assert "youth:01 Espoo-Kauniainen" in output
    assert "Johtaja" not in output
    assert "@" not in output


def test_for_programs(survey: Path) -> None:
    read = json.loads(run(survey, "--json", code=1).stdout)
    assert len(read["rows"]) == 41
    first = next(each for each in read["answers"] if each["area"] == "01" and each["why"])
    assert (first["why"], first["respondents"]) == ("differ", 4)
    assert "Johtaja" not in json.dumps(read)


def test_settled_answers_are_written_and_pass_the_checks(survey: Path, tmp_path: Path) -> None:
    read = json.loads(run(survey, "--json", code=1).stdout)
    settle = []
    for each in read["answers"]:
        if each["why"]:
            answer = "authority_runs" if each["topic"] == "youth" else "1"
            settle += ["--settle", f"{each['topic']}:{each['area']}={answer}"]
    for kind in ("xlsx", "json"):
        out = tmp_path / f"answers.{kind}"
        run(survey, *settle, *ORIGIN, "-o", out, "--lang", "sv")
        written = examine(out.read_bytes()).survey
        assert written
        rows = {row.area_code: row for row in written.rows("youth")}
        assert rows["01"].given == "authority_runs"
        assert str(rows["01"].note_sv).endswith("4 svarande.")
    assert load_workbook(tmp_path / "answers.xlsx").sheetnames[0] == "anvisning"


def test_nothing_is_written_while_something_is_open_unless_asked(
    survey: Path, tmp_path: Path
) -> None:
    out = tmp_path / "answers.json"
    run(survey, *ORIGIN, "-o", out, code=1)
    assert not out.exists()
    run(survey, *ORIGIN, "-o", out, "--leave-open")
    rows = {row["employment_area"]: row for row in json.loads(out.read_text())["youth"]}
    assert rows["01"]["status"] == "unknown"


def test_a_mapping_is_saved_and_used_again(simple: Path, tmp_path: Path) -> None:
    mapping, out = tmp_path / "mapping.json", tmp_path / "answers.json"
    run(simple, "--save-mapping", mapping)
    other = tmp_path / "other.csv"
    other.write_bytes(
        f.csv_file([["NUORTEN PALVELUT", "Alue"], [option("other_services"), area("05")]])
    )
    run(other, "--mapping", mapping, *ORIGIN, "-o", out)
    assert json.loads(out.read_text())["youth"] == [
        {"employment_area": "05", "model": "other_services"}
    ]
    mapping.write_text("{}")
    assert "not a saved mapping" in run(simple, "--mapping", mapping, code=1).output


@pytest.mark.parametrize(
    "words",
    [("-o", "x.csv", *ORIGIN), ("-o", "x.json"), ("--settle", "10=moon"), ("--settle", "10")],
)
def test_wrong_use(simple: Path, words: tuple[str, ...]) -> None:
    run(simple, *words, code=2)


def test_files_that_cannot_be_read_or_have_no_table(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"PK")
    assert "to be mended" in run(file, code=1).output
    file.write_bytes(as_xlsx([["a", "b"], ["c", "d"]]))
    assert "no table with names of areas" in run(file, code=1).output
