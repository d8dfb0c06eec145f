"""Files of external themes: the examples load, and what is wrong is said with its place."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from geodata.base.errors import DataError
from geodata.cli.facts import main
from geodata.external_themes import load_external_themes
from geodata.external_themes.read import read_external_theme

DOCS = Path(__file__).parents[3] / "docs"
EXAMPLES = DOCS / "themes-example"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES, tmp_path / "themes"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_examples_load() -> None:
    found = load_external_themes(EXAMPLES)
    assert [each.id for each in found.themes] == ["ext_childcare", "ext_guidance"]
    assert not found.faults
    assert len(found.files) == 4
    childcare, guidance = found.themes
    assert all(each.description.invented for each in found.themes)
    assert childcare.description.date == date(2025, 12, 31)
    assert isinstance(childcare.values["005"].value, float)
    assert {each.value for each in guidance.values.values()} == {"weekly", "monthly", "never"}
    assert all(each.date for each in guidance.values.values())


def test_the_documentation_shows_the_examples() -> None:
    text = (DOCS / "themes.md").read_text(encoding="utf-8")
    for path in sorted(EXAMPLES.glob("*.toml")):
        assert path.read_text(encoding="utf-8") in text
        head = path.with_suffix(".csv").read_text(encoding="utf-8").splitlines()[:4]
        assert "\n".join(head) in text


def test_a_folder_that_is_not_there_has_no_themes(tmp_path: Path) -> None:
    assert load_external_themes(tmp_path / "none").themes == ()


TOML_FAULTS = [
    ('division = "municipality"', 'division = "parish"', "there is no division 'parish'"),
    ('licence = "CC BY 4.0"', 'licence = ""', "source.licence"),
    ('sv = "Exempelinstitutet"\n', "", "source.name.sv"),
    ("classes = 5", "classes = 50", "a whole number from 2 to 7"),
    ("invented = true", "invented = true\nyear = 2024", "only one of year and date"),
    ("[numbers]", "[number]", "number"),
    ('fi = "paikkaa"', 'fi = "{paikkaa}"', "without { and }"),
    ("[title]", "[title", "cannot be read"),
    ('link = "https://example.org/childcare"', 'link = "childcare"', "begins with http"),
]


@pytest.mark.parametrize(("old", "new", "said"), TOML_FAULTS)
def test_a_bad_description_is_told(folder: Path, old: str, new: str, said: str) -> None:
    change(folder / "childcare.toml", old, new)
    with pytest.raises(DataError, match=r"childcare\.toml") as caught:
        read_external_theme(folder / "childcare.toml")
    assert said in str(caught.value)
    assert "docs/themes.md" in caught.value.mend


CSV_FAULTS = [
    ("childcare", ("005,Alajärvi,55", "005,Alajärvi,many"), "row 2", "column value"),
    ("childcare", ("005,Alajärvi,55", "5,Alajärvi,55"), "row 2", "column code"),
    ("childcare", ("005,Alajärvi,55", "005,Kuopio,55"), "row 2", "column name"),
    ("childcare", ("005,Alajärvi,55", "009,Alavieska,55"), "row 3", "column code"),
    ("childcare", ("005,Alajärvi,55", "005,Alajärvi"), "row 2", "3 cells"),
    ("childcare", ("code,name,value", "code,name,valu"), "row 1", "column value"),
    ("guidance", ("never", "sometimes"), "row 2", "weekly, monthly, never"),
    ("guidance", (",2026-03-24", ","), "row 2", "column date"),
    ("guidance", (",2026-03-24", ",24.3.2026"), "row 2", "column date"),
]


@pytest.mark.parametrize(("name", "cells", "row", "said"), CSV_FAULTS)
def test_a_bad_value_is_told(
    folder: Path, name: str, cells: tuple[str, str], row: str, said: str
) -> None:
    change(folder / f"{name}.csv", *cells)
    with pytest.raises(DataError, match=rf"{name}\.csv") as caught:
        read_external_theme(folder / f"{name}.toml")
    text = str(caught.value)
    assert row in text
    assert said in text
    assert caught.value.expected
    assert caught.value.mend


def test_missing_values_and_odd_names_are_told(folder: Path) -> None:
    (folder / "guidance.csv").unlink()
    (folder / "childcare.toml").rename(folder / "Child care.toml")
    faults = load_external_themes(folder).faults
    assert {each.file for each in faults} == {"guidance.csv", "Child care.toml"}


def test_no_value_at_all_is_told(folder: Path) -> None:
    lines = (folder / "guidance.csv").read_text(encoding="utf-8").splitlines()
    empty = [lines[0], *(re.sub(r",[^,]*,[^,]*$", ",,", line) for line in lines[1:])]
    (folder / "guidance.csv").write_text("\n".join(empty), encoding="utf-8")
    with pytest.raises(DataError, match="no row has a value"):
        read_external_theme(folder / "guidance.toml")


def test_check_lists_themes_and_fails_for_a_bad_one(folder: Path) -> None:
    data = ["check", "--data-dir", str(folder.parent)]
    good = CliRunner().invoke(main, data)
    assert good.exit_code == 0
    assert "Theme ext_childcare: " in good.output
    assert "invented; municipality" in good.output
    change(folder / "guidance.csv", "never", "sometimes")
    bad = CliRunner().invoke(main, data)
    assert bad.exit_code == 1
    assert "Theme ext_childcare: " in bad.output
    assert "Theme left out: guidance.csv, row 2, column value" in bad.output
