"""Years as rows: which there are, what holds in them, and which municipality leads to which."""

from pathlib import Path

import pytest

from geodata import (
    DEFAULT_YEAR,
    YEARS,
    DataError,
    divisions,
    load_answer_sets,
    load_former_municipalities,
    load_key,
    load_ohjaamo_evidence,
    load_regional_councils,
)
from geodata.base.evidence import Period, evidence_period
from geodata.base.successors import covered, later_mergers, successors
from geodata.base.years import expected_divisions, find_years, key_file

EXPECTED, FORMER = "divisions_expected.csv", "former_municipalities.csv"

EXPECTED_GIVEN = """\
year,division,areas,aland
2025,region,19,21
2026,municipality,308,
2026,region,19,21
"""
FORMER_GIVEN = """\
former,name_fi,name_sv,successor,merged_on
588,Pertunmaa,Pertunmaa,507,2025-01-01
"""


@pytest.fixture
def one_merger(tables: Path) -> Path:
    """Tables in which one merger has happened, whatever has happened since."""
    (tables / FORMER).write_text(FORMER_GIVEN, encoding="utf-8")
    return tables


def append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_years_are_those_of_the_keys(tables: Path) -> None:
    assert find_years() == YEARS
    assert YEARS[-1] == DEFAULT_YEAR
    (tables / f"municipality_key_{DEFAULT_YEAR}.csv").unlink()
    assert find_years(tables) == YEARS[:-1]


def test_a_folder_without_a_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"Expected files such as municipality_key_<year>\.csv"):
        find_years(tmp_path)


def test_a_division_exists_in_the_years_that_expect_it(tables: Path) -> None:
    assert "ely_centre" not in expected_divisions(2026)
    (tables / EXPECTED).write_text(EXPECTED_GIVEN, encoding="utf-8")
    assert {each.id for each in divisions(2026, tables)} == {"municipality", "region"}
    with pytest.raises(DataError, match=r"unknown columns: .*collaborative_area"):
        load_key(2026, tables)


def test_a_key_without_expected_divisions_is_refused(tables: Path) -> None:
    (tables / key_file(YEARS[-1] + 1)).write_bytes((tables / key_file(YEARS[-1])).read_bytes())
    says = rf"divisions_expected\.csv, column year: no row for {YEARS[-1] + 1}"
    with pytest.raises(DataError, match=says):
        divisions(YEARS[-1] + 1, tables)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("2026,region,19,21", "2026,region,none,21", "row 4, column areas"),
        ("2026,region,19,21", "2025,region,19,21", "2025, 'region' stands also on row 2"),
    ],
)
def test_spoiled_numbers_are_refused(tables: Path, old: str, new: str, says: str) -> None:
    (tables / EXPECTED).write_text(EXPECTED_GIVEN.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError, match=says):
        divisions(2026, tables)


def test_what_is_known_holds_from_a_year_to_a_year(tables: Path) -> None:
    replace(tables / "tym_known.csv", ",2025,\n07,unknown", ",2025,2025\n07,unknown")
    append(tables / "tym_known.csv", "06,known,2,1,2,document,Päätös,,2026-03-01,,2026,\n")
    before, now = (
        load_answer_sets(year, tables)[f"known-{year}"].answers["tym", "06"]
        for year in (2025, 2026)
    )
    assert (before.value, now.value, now.source) == (None, "2", "Päätös")


def test_a_year_without_a_row_of_a_county_is_refused(tables: Path) -> None:
    replace(tables / "tym_known.csv", ",2025,\n02,derived", ",2025,2025\n02,derived")
    with pytest.raises(DataError, match=r"tym_known\.csv, column wellbeing_county: no row for 01"):
        load_answer_sets(2026, tables)
    assert load_answer_sets(2025, tables)


def test_a_row_cannot_end_before_it_begins(tables: Path) -> None:
    replace(tables / "regional_councils.csv", ",2025,\n", ",2025,2024\n")
    with pytest.raises(DataError, match="row 2, column valid_to: it holds from 2025 to 2024"):
        load_regional_councils(tables)


def test_an_area_without_a_model_is_not_known(tables: Path) -> None:
    replace(tables / "organising_model.csv", ",2025,\n02,", ",2025,2025\n02,")
    answer = load_answer_sets(2026, tables)["known-2026"].answers["organising", "01"]
    assert (answer.value, answer.status) == (None, "unknown")


def test_mergers_are_followed_by_their_day_and_through_later_ones(one_merger: Path) -> None:
    tables = one_merger
    append(tables / FORMER, "507,Mäntyharju,Mäntyharju,491,2026-01-01\n")
    key = tables / "municipality_key_2026.csv"
    rows = key.read_text(encoding="utf-8").splitlines(keepends=True)
    key.write_text("".join(row for row in rows if not row.startswith("507,")), encoding="utf-8")
    assert successors(2025, tables) == {"588": "507"}
    assert successors(2026, tables) == {"588": "491", "507": "491"}
    assert later_mergers(2025, tables) == {"507": "491"}
    assert load_former_municipalities(tables, year=2026).loc["588", "successor"] == "491"
    without = set(load_key(2026, tables).index) - {"491"}
    assert "491" not in covered({*without, "507"}, 2026, tables)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("588,Pertunmaa,Pertunmaa,491,2025-01-01", "588 Pertunmaa is split: row 2 leads to 507"),
        ("588,Pertunmaa,Pertunmaa,507,2025-01-01", "'588' stands also on row 2"),
        ("491,Mikkeli,S:t Michel,507,2026-01-01", "row 3, column former: found '491' Mikkeli"),
        ("999,Ei,Nej,998,2026-01-01", "row 3, column successor: found '998'"),
    ],
)
def test_mergers_that_cannot_be_followed_are_refused(one_merger: Path, row: str, says: str) -> None:
    append(one_merger / FORMER, f"{row}\n")
    with pytest.raises(DataError, match=says) as caught:
        successors(2026, one_merger)
    assert caught.value.mend


def test_evidence_follows_its_municipality(tables: Path) -> None:
    found = load_ohjaamo_evidence(tables)
    replace(tables / "ohjaamo_evidence.csv", "\n109,", "\n588,")
    followed = load_ohjaamo_evidence(tables)
    assert len(found) == len(followed)
    assert "507" in set(followed["municipality"])


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024-2026", Period(2024, 2026)),
        ("<=2019", Period(last=2019)),
        ("undated (before 2025)", Period(before=2025)),
        ("undated", Period()),
    ],
)
def test_periods_of_evidence_are_read(text: str, period: Period) -> None:
    assert evidence_period(text) == period
