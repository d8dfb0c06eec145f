"""Keys, names and statistics."""

from pathlib import Path

import geopandas as gpd
import pytest
from pandas.testing import assert_frame_equal

from geodata import (
    DEFAULT_YEAR,
    DIVISIONS,
    YEARS,
    divisions,
    load_former_municipalities,
    load_key,
    load_names,
    load_statistics,
)
from geodata.base.years import expected_divisions


@pytest.mark.parametrize("year", YEARS)
def test_every_division_of_the_year_has_its_number_of_areas(year: int) -> None:
    key = load_key(year).rename_axis("code").reset_index(names="municipality")
    counts = {division.id: key[division.id].nunique() for division in divisions(year)}
    assert counts == dict(expected_divisions(year))


@pytest.mark.parametrize("year", YEARS)
def test_every_area_has_names_in_three_languages(year: int) -> None:
    key = load_key(year).rename_axis("code").reset_index(names="municipality")
    names = load_names(year)
    assert names.index.is_unique
    assert names.notna().all(axis=None)
    for column in [division.id for division in divisions(year)] + ["language_ratio", "urban_rural"]:
        assert set(names.loc[column].index) == set(key[column])


def test_names_equal_the_official_ones(official_files: list[Path]) -> None:
    """English names are not in the key: they follow from the language of the majority."""
    key = load_key(2026)
    # The name of Mariehamn was written in two languages in 2024.
    files = [path for path in official_files if "2024" not in path.name]
    assert files
    for path in files:
        names = gpd.read_file(path).set_index("kunta")[["nimi", "namn", "name"]]
        names = names.apply(lambda column: column.str.strip())
        names = names.sort_index().set_axis(["name_fi", "name_sv", "name_en"], axis=1)
        assert_frame_equal(names, key[list(names)], check_names=False)


def test_no_municipality_changed_area_between_the_years() -> None:
    shared = [
        d.id for d in DIVISIONS.values() if {2025, 2026} <= {*d.years} and d.id != "municipality"
    ]
    assert load_key(2025)[shared].equals(load_key(2026)[shared])


def test_a_frame_can_be_changed_without_changing_the_next_one() -> None:
    key = load_key(2026)
    key.loc["005", "region"] = "99"
    assert load_key(2026).loc["005", "region"] == "14"


def test_a_year_without_a_key_is_refused() -> None:
    with pytest.raises(ValueError, match=f"year 2024 must be one of {', '.join(map(str, YEARS))}"):
        load_key(2024)


def test_statistics_agree_with_the_national_totals() -> None:
    statistics = load_statistics()
    assert statistics["population_2024"].sum() == 5_635_971
    assert statistics["population_2025"].sum() == 5_652_881
    assert list(statistics.index) == list(load_key(DEFAULT_YEAR).index)


def test_pertunmaa_became_a_part_of_mantyharju() -> None:
    former = load_former_municipalities()
    assert former.loc["588", "successor"] == "507"
    assert load_key(2026).loc["507", "name_fi"] == "Mäntyharju"
