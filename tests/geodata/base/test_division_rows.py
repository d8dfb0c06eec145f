"""The rows that declare divisions: what is refused, and what they make of today's divisions."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.base.division_rows import DIVISIONS_TABLE, WORDS_TABLE
from geodata.base.divisions import DIVISIONS, load_divisions
from geodata.base.errors import DataError
from geodata.base.read_table import TABLES

Rows = list[dict[str, str]]


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A copy of the two tables, to be spoiled."""
    for name in (DIVISIONS_TABLE, WORDS_TABLE):
        shutil.copy(TABLES / name, tmp_path)
    return tmp_path


def spoil(path: Path, change: Callable[[Rows], object]) -> None:
    """Change the rows of a table; a row is a cell of text by column."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = list(rows[0])
    change(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def put(row: int, column: str, text: str) -> Callable[[Rows], object]:
    """Change of one cell; ``row`` counts from 0 below the header."""
    return lambda rows: rows[row].update({column: text})


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("division", "Region; }"),
        ("kind", "third"),
        ("light", "red"),
        ("dark", "#fff"),
        ("width", "-1"),
        ("dash", "6"),
        ("dash", "6 0"),
        ("legend_dash", "6 4 x 2"),
        ("opacity", "1.5"),
        ("round", "perhaps"),
        ("draw_order", "0"),
        ("light", ""),
    ],
)
def test_a_bad_cell_is_refused_with_its_place(column: str, text: str, tables: Path) -> None:
    spoil(tables / DIVISIONS_TABLE, put(2, column, text))
    with pytest.raises(DataError) as refused:
        load_divisions(tables)
    assert (refused.value.file, refused.value.row) == (DIVISIONS_TABLE, 4)
    assert refused.value.column == column


@pytest.mark.parametrize("column", ["draw_order", "profile_order"])
def test_two_divisions_cannot_have_one_place(column: str, tables: Path) -> None:
    def same(rows: Rows) -> None:
        rows[3][column] = rows[4][column] = "7"

    spoil(tables / DIVISIONS_TABLE, same)
    with pytest.raises(DataError, match="both have 7"):
        load_divisions(tables)


@pytest.mark.parametrize(
    ("row", "lang", "text", "expected"),
    [
        (0, "fi", "kunta {n}", "without { and }"),
        (2, "sv", "kommun", "{n} once"),
        (3, "en", "{n} of {m}", "{n} once"),
        (5, "fi", "{n} ja {n}", "{n} once"),
        (9, "en", "{0}", "{name} once"),
    ],
)
def test_words_have_their_placeholders(
    row: int, lang: str, text: str, expected: str, tables: Path
) -> None:
    spoil(tables / WORDS_TABLE, put(row, lang, text))
    with pytest.raises(DataError) as refused:
        load_divisions(tables)
    assert (refused.value.row, refused.value.column) == (row + 2, lang)
    assert expected in str(refused.value)


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows.pop(4),
        put(4, "form", "one_in_wrods"),
        put(4, "division", "kunta"),
        lambda rows: [row.update(division="other") for row in rows if row["division"] == "region"],
    ],
)
def test_every_division_has_every_form(change: Callable[[Rows], object], tables: Path) -> None:
    spoil(tables / WORDS_TABLE, change)
    with pytest.raises(DataError):
        load_divisions(tables)


def test_main_divisions_stand_first_and_municipalities_before_all() -> None:
    kinds = [division.main for division in DIVISIONS.values()]
    assert kinds == sorted(kinds, reverse=True)
    assert next(iter(DIVISIONS)) == "municipality"
