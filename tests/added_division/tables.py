"""A copy of the tables with one more division: rescue departments, invented for the test."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

from geodata.base.division_rows import DIVISIONS_TABLE, WORDS_TABLE
from geodata.base.keys import NAMES
from geodata.base.read_table import TABLES
from geodata.base.years import DEFAULT_YEAR, EXPECTED, key_file

ID = "rescue_department"
COLOUR, DARK = "#8a4b08", "#e0a95b"
WORDS = {
    "label": ("pelastuslaitos", "räddningsverk", "rescue department"),
    "heading": ("Pelastuslaitokset", "Räddningsverk", "Rescue departments"),
    "count_one": ("{n} pelastuslaitos", "{n} räddningsverk", "{n} rescue department"),
    "count_other": ("{n} pelastuslaitosta", "{n} räddningsverk", "{n} rescue departments"),
    "one_in_words": ("yksi pelastuslaitos", "ett räddningsverk", "one rescue department"),
    "of_all": ("{n} pelastuslaitoksesta", "av {n} räddningsverk", "of the {n} rescue departments"),
    "none_of_all": (
        "yksikään {n} pelastuslaitoksesta",
        "inget av de {n} räddningsverken",
        "none of the {n} rescue departments",
    ),
    "border": (
        "pelastuslaitoksen rajan",
        "gränsen för ett räddningsverk",
        "the border of a rescue department",
    ),
    "matter": ("pelastustoimessa", "i räddningsväsendet", "in rescue services"),
    "official_name": ("{name} pelastuslaitos", "{name} räddningsverk", "{name} rescue department"),
}
ALAND = "99"
AREAS = {
    "01": ("Etelän pelastuslaitos", "Södra räddningsverk", "Southern rescue department"),
    "02": ("Lapin pelastuslaitos", "Lapplands räddningsverk", "Lapland rescue department"),
    ALAND: ("Ahvenanmaa", "Åland", "Åland"),
}
LAPLAND_REGION, ALAND_REGION = "19", "21"


def write_tables(folder: Path) -> Path:
    """Copy the tables of the project to the folder and add the division to the newest year."""
    tables = folder / "tables"
    shutil.copytree(TABLES, tables)
    _change(tables / key_file(DEFAULT_YEAR), _with_column)
    year = str(DEFAULT_YEAR)
    _change(
        tables / NAMES,
        lambda rows: [*rows, *([year, ID, code, *names] for code, names in AREAS.items())],
    )
    _change(tables / EXPECTED, lambda rows: [*rows, [year, ID, str(len(AREAS)), ALAND]])
    look = ["overlay", "", "10", COLOUR, DARK, "3", "4", "9 2", "no", "0.8", "2.5", "9 3"]
    _change(tables / DIVISIONS_TABLE, lambda rows: [*rows, [ID, *look]])
    words = [[ID, form, *words] for form, words in WORDS.items()]
    _change(tables / WORDS_TABLE, lambda rows: [*rows, *words])
    return tables


def _with_column(rows: list[list[str]]) -> list[list[str]]:
    head, *body = rows
    region = head.index("region")
    codes = {LAPLAND_REGION: "02", ALAND_REGION: ALAND}
    return [[*head, ID], *([*row, codes.get(row[region], "01")] for row in body)]


def _change(path: Path, change: Callable[[list[list[str]]], list[list[str]]]) -> None:
    """Rewrite the rows of a table, the header among them."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(change(rows))
