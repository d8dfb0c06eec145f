"""What adding a year refuses, with the place in the file that was given; nothing is written."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from geodata import load_former_municipalities, load_key, load_statistics
from geodata.boundaries.lines import line_municipalities
from geodata.cli.facts import main
from geodata.cli.new_year import YearFiles, add_year
from tests.rehearsal import made_up_year as new
from tests.rehearsal.made_up_year import Rows, read_rows, write_rows

Spoil = Callable[[Rows], Rows]


def add(tables: Path, files: dict[str, Path]) -> str:
    return CliRunner().invoke(main, new.arguments(files, tables)).output


def contents(tables: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in tables.iterdir()}


def changed(code: str, **cells: str) -> Spoil:
    return lambda rows: [
        {**row, **cells} if row.get("municipality", row.get("code")) == code else row
        for row in rows
    ]


def without(code: str) -> Spoil:
    return lambda rows: [row for row in rows if row.get("municipality", row["code"]) != code]


def added(**cells: str) -> Spoil:
    return lambda rows: [*rows, {**rows[0], **cells}]


@pytest.mark.parametrize(
    ("option", "spoil", "says"),
    [
        ("--key", changed("010", employment_area="4"), "row 3, column employment_area: found '4'"),
        ("--key", changed("010", employment_area="33"), "key.csv, row 3, column employment_area"),
        ("--key", changed("010", municipality="011"), "010 Alavus of municipality_key_2026.csv"),
        ("--key", added(municipality="999", name_fi="Uusi"), "999 Uusi are in no earlier key"),
        ("--key", added(municipality="009"), "'009' Alavieska, which merged on 2027-01-01"),
        ("--names", changed("01", year="2026"), "names.csv, row 2, column year: found 2026"),
        ("--names", changed("01", name_sv=" x"), "names.csv, row 2, column name_sv: found ' x'"),
        ("--names", changed("01", division="province"), "row 2, column division: found 'province'"),
        ("--names", added(code="77"), "column employment_area: no row for 77"),
        ("--successors", added(successor="140"), "009 Alavieska is split: row 3 leads to 977"),
        (
            "--successors",
            lambda rows: [{**rows[0], "merged_on": "2026-01-01"}],
            "mergers.csv, row 2, column merged_on: found 2026-01-01. Expected a day after 2026",
        ),
        (
            "--successors",
            lambda rows: [{**rows[0], "successor": "978"}],
            "mergers.csv, row 2, column successor: found '978' as successor of 009 Alavieska",
        ),
        (
            "--successors",
            lambda rows: [{**rows[0], "former": "008"}],
            "009 Alavieska of municipality_key_2026.csv are not there",
        ),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(
    tables: Path, tmp_path: Path, option: str, spoil: Spoil, says: str
) -> None:
    files = new.year_files(tables, tmp_path)
    write_rows(files[option], spoil(read_rows(files[option])))
    before = contents(tables)
    assert says in add(tables, files)
    assert contents(tables) == before


def test_expected_numbers_are_compared_with_the_key(tables: Path, tmp_path: Path) -> None:
    files = new.year_files(tables, tmp_path)
    rows = [
        {**row, "year": str(new.NEW)}
        for row in read_rows(tables / "divisions_expected.csv")
        if row["year"] == str(new.OLD)
    ]
    files["--expected"] = write_rows(tmp_path / "expected.csv", rows)
    assert "column municipality: municipality: 307 areas. Expected 308 areas" in add(tables, files)


def test_figures_of_the_new_year_are_those_of_its_municipalities(
    tables: Path, tmp_path: Path
) -> None:
    files = new.year_files(tables, tmp_path)
    figures = [
        {"municipality": row["municipality"], "indicator": name, "year": "2026", "value": value}
        for row in new.key_rows(tables)
        for name, value in (("population", "1000"), ("unemployment_rate_18_64", "9.5"))
    ]
    files["--statistics"] = write_rows(tmp_path / "figures.csv", figures)
    told = add(tables, files)
    assert "Added 2027" in told
    assert "residents at the end" not in told
    newest, before = (load_statistics(tables, year=year) for year in (new.NEW, new.OLD))
    assert newest["population_2026"].sum() == 307_000
    assert newest.loc["977", "unemployment_rate_18_64_2026"] == 9.5
    assert newest.loc["977", "population_2025"] == sum(before["population_2025"][["009", "977"]])
    # A figure of both is none of the one that bears the code, so the old year ends with 2025.
    assert "population_2026" not in before
    assert before["unemployment_rate_18_64_2026"].isna().sum() == 2
    write_rows(files["--statistics"], figures[:-2])
    assert "there already" in add(tables, files)


def test_a_merger_may_begin_a_new_municipality(tables: Path, tmp_path: Path) -> None:
    paths = new.year_files(tables, tmp_path)
    rows = [
        {**row, "municipality": "990", "name_fi": "Uusikunta", "name_sv": "Nykommun"}
        if row["municipality"] == "977"
        else row
        for row in read_rows(paths["--key"])
    ]
    write_rows(paths["--key"], rows)
    (merger,) = new.merger_rows()
    parts = [{**merger, "successor": "990"}, {**merger, "former": "977", "successor": "990"}]
    write_rows(paths["--successors"], parts)
    files = YearFiles(paths["--key"], paths["--names"], successors=paths["--successors"])
    changes = add_year(new.NEW, files, tables).changes
    assert changes.merged == {"009": "990", "977": "990"}
    assert changes.begun["municipality"] == ("990",)
    assert load_key(new.NEW, tables).loc["990", "name_fi"] == "Uusikunta"
    assert list(load_former_municipalities(tables, year=new.OLD).index) == ["588"]
    assert "990" in line_municipalities(new.NEW, tables).index
    residents = load_statistics(tables, year=new.NEW)["population_2025"]
    before = load_statistics(tables, year=new.OLD)["population_2025"]
    assert residents["990"] == sum(before[["009", "977"]])


def test_only_a_later_year_is_added(tables: Path, tmp_path: Path) -> None:
    files = new.year_files(tables, tmp_path)
    command = new.arguments(files, tables)
    for year, says in (("2026", "is there already"), ("2024", "is before 2026")):
        command[2] = year
        assert says in CliRunner().invoke(main, command).output


def test_without_successors_a_municipality_that_is_gone_is_named(
    tables: Path, tmp_path: Path
) -> None:
    files = new.year_files(tables, tmp_path)
    del files["--successors"]
    told = add(tables, files)
    assert "key.csv, column municipality: 009 Alavieska of municipality_key_2026.csv" in told
    assert "A municipality that is split cannot be followed" in " ".join(told.split())


def test_tables_that_were_read_before_tell_of_the_year(tables: Path, tmp_path: Path) -> None:
    """As when the year is added to the tables of the project, which are read at the start."""
    listed = CliRunner().invoke(main, ["year", "list", "--tables", str(tables)])
    assert str(new.NEW) not in listed.output
    found = CliRunner().invoke(main, new.arguments(new.year_files(tables, tmp_path), tables))
    assert found.exit_code == 0, found.output
    assert f"Merged: {new.MERGED} Alavieska" in found.output
    assert "Not known: " in found.output
