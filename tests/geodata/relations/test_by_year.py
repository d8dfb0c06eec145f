"""Relations of the divisions of a year."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import (
    ALAND,
    YEARS,
    divisions,
    load_key,
    load_statistics,
    partner_counts,
    relation_classes,
    relations,
)

YEAR = 2026

years = st.sampled_from(YEARS)
pairs = years.flatmap(
    lambda year: st.tuples(
        *(st.sampled_from([division.id for division in divisions(year)]) for _ in range(2)),
        st.just(year),
    )
)


@given(pairs)
def test_two_way_shares_sum_to_one_over_each_area(pair: tuple[str, str, int]) -> None:
    table = relations(*pair)
    for side in "ab":
        for count in ("municipalities", "residents"):
            sums = table.groupby(f"code_{side}")[f"share_{side}_{count}"].sum()
            assert sums.to_numpy() == pytest.approx(1)
    assert table["municipalities"].sum() == len(load_key(pair[2]))
    assert table["residents"].sum() == load_statistics()["population_2025"].sum()


@given(pairs)
def test_relations_are_the_same_both_ways(pair: tuple[str, str, int]) -> None:
    a, b, year = pair
    swapped = relations(b, a, year).rename(
        columns=lambda column: (
            column.translate(str.maketrans("ab", "ba")) if column.startswith("code_") else column
        )
    )
    one = relations(a, b, year).set_index(["code_a", "code_b"])["municipalities"]
    other = swapped.set_index(["code_a", "code_b"])["municipalities"]
    assert one.sort_index().to_dict() == other.sort_index().to_dict()


@given(pairs)
def test_classes_agree_both_ways(pair: tuple[str, str, int]) -> None:
    a, b, year = pair
    table = relations(a, b, year)
    classes_a = relation_classes(a, b, year)
    classes_b = relation_classes(b, a, year)
    for code_a, code_b in zip(table["code_a"], table["code_b"], strict=True):
        one, other = classes_a[code_a], classes_b[code_b]
        assert (one == "identical") == (other == "identical")
        if one == "inside":
            assert other in {"contains", "crosses"}
        if one == "contains":
            assert other == "inside"


@given(pairs)
def test_classes_follow_from_the_sets_of_municipalities(pair: tuple[str, str, int]) -> None:
    a, b, year = pair
    sets_a, sets_b = members(a, year), members(b, year)
    counts = partner_counts(a, b, year).to_dict()
    for code, relation in relation_classes(a, b, year).to_dict().items():
        own = sets_a[str(code)]
        partners = [each for each in sets_b.values() if own & each]
        assert counts[code] == len(partners)
        if own in partners:
            expected = "identical"
        elif any(own < each for each in partners):
            expected = "inside"
        elif all(each < own for each in partners):
            expected = "contains"
        else:
            expected = "crosses"
        assert relation == expected


@pytest.mark.parametrize("year", YEARS)
def test_the_facts_of_employment_areas_and_counties(year: int) -> None:
    table = relations("employment_area", "wellbeing_county", year)
    mainland = table[table["code_a"] != ALAND["employment_area"]]
    assert len(mainland) == 50
    classes = relation_classes("employment_area", "wellbeing_county", year)
    assert list(classes[classes == "crosses"].index) == ["06", "10", "11", "13", "38"]
    assert (partner_counts("wellbeing_county", "employment_area", year) > 1).sum() == 16


def test_kainuu_koillismaa_lies_in_two_counties() -> None:
    table = relations("employment_area", "wellbeing_county", YEAR)
    row = table[(table["code_a"] == "10") & (table["code_b"] == "19")].iloc[0]
    statistics = load_statistics()["population_2025"]
    residents = statistics["305"] + statistics["832"]  # Kuusamo and Taivalkoski
    assert (row["municipalities"], row["residents"]) == (2, residents)
    assert row["share_a_municipalities"] == pytest.approx(0.2)
    assert row["share_a_residents"] == pytest.approx(0.21, abs=0.005)


def test_a_division_that_the_year_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="'ely_centre' must be one of"):
        relations("ely_centre", "region", 2026)
    with pytest.raises(ValueError, match="'county' must be one of"):
        relation_classes("region", "county", 2026)


def members(division: str, year: int) -> dict[str, set[str]]:
    key = load_key(year)
    codes = pd.Series(key.index, key.index) if division == "municipality" else key[division]
    return {str(code): set(group.index) for code, group in codes.groupby(codes)}
