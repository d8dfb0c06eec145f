"""Names by which people look for areas: old municipalities, and words for groups of areas."""

import shutil
from pathlib import Path

import pytest

from geodata import YEARS, load_area_words, load_earlier_mergers, load_key
from geodata.base.errors import DataError
from geodata.base.read_table import TABLES
from geodata.base.search_words import AREA_WORDS, EARLIER


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


def write(path: Path, *rows: str) -> None:
    header = path.read_text(encoding="utf-8").splitlines()[0]
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")


@pytest.mark.parametrize("year", YEARS)
def test_every_earlier_merger_leads_to_a_municipality_of_the_year(year: int) -> None:
    key = load_key(year)
    mergers = load_earlier_mergers(year)
    assert len(mergers) > 10
    assert {each.successor for each in mergers} <= set(key.index)
    names = [each.name_fi for each in mergers]
    assert len(names) == len(set(names))
    assert not set(names) & set(key["name_fi"])


def test_a_later_merger_is_followed(tables: Path) -> None:
    write(tables / EARLIER, "Vanhala,Vanhala,588,2015")
    assert [each.successor for each in load_earlier_mergers(2026, tables)] == ["507"]


def test_an_unknown_successor_is_named_with_its_row(tables: Path) -> None:
    write(tables / EARLIER, "Honkajoki,Honkajoki,214,2021", "Olematon,Olematon,999,2015")
    with pytest.raises(DataError) as error:
        load_earlier_mergers(2026, tables)
    assert (error.value.file, error.value.row, error.value.column) == (EARLIER, 3, "successor")


def test_words_of_an_area_add_up_and_none_is_said_twice(tables: Path) -> None:
    assert load_area_words()["municipality", "091"][0] == "Pääkaupunkiseutu"
    write(tables / AREA_WORDS, "region,01,Etelä,Söder,South", "region,01,Etelä,Söder,South")
    with pytest.raises(DataError, match="stands also on row 2"):
        load_area_words(tables)
