"""Overlaps from the key: counts of the real keys, and invariants of every key."""

from itertools import permutations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import ALAND, YEARS, divisions, load_key, relation_classes, relations
from geodata.answers.what_if import MOVABLE, Move, move
from geodata.relations.overlaps import overlap_classes, overlap_partners, overlaps
from tests.country import ALL_RESIDENTS

KEY = load_key(2026)
ONE_EACH = pd.DataFrame({"residents": 1}, index=KEY.index)
PAIRS = [(year, a.id, b.id) for year in YEARS for a, b in permutations(divisions(year), 2)]
REVERSED = {
    "identical": {"identical"},
    "inside": {"contains", "crosses"},
    "contains": {"inside"},
    "crosses": {"inside", "crosses"},
}
"""Class of an area of a -> classes that the areas of b it meets may have the other way round."""


def moves() -> st.SearchStrategy[list[Move]]:
    """Strategy: any moves of municipalities on the mainland."""
    mainland = KEY.index[KEY["region"] != ALAND["region"]]
    single = st.sampled_from(MOVABLE).flatmap(
        lambda division: st.builds(
            Move,
            st.sampled_from(sorted(mainland)),
            st.just(division),
            st.sampled_from(sorted(set(KEY[division]) - {ALAND[division]})),
        )
    )
    return st.lists(single, max_size=12)


def check_consistent(table: pd.DataFrame) -> None:
    """Assert that shares sum to one both ways and that classes agree in both directions."""
    for side in "ab":
        shares = [column for column in table.columns if column.startswith(f"share_{side}_")]
        sums = table.groupby(f"code_{side}")[shares].sum()
        assert ((sums - 1).abs() < 1e-9).all(axis=None)
        assert table[shares].gt(0).all(axis=None)
    turned = table.rename(columns={"code_a": "code_b", "code_b": "code_a"})
    there, back = overlap_classes(table), overlap_classes(turned)
    for a, b in zip(table["code_a"], table["code_b"], strict=True):
        assert back[b] in REVERSED[there[a]]
        assert there[a] in REVERSED[back[b]]


@pytest.mark.parametrize(("year", "a", "b"), PAIRS)
def test_every_pair_of_divisions_is_consistent(year: int, a: str, b: str) -> None:
    table = relations(a, b, year)
    check_consistent(table)
    assert table["municipalities"].sum() == len(load_key(year))
    assert table["residents"].sum() == ALL_RESIDENTS


@settings(max_examples=20)
@given(moves())
def test_any_moves_leave_every_pair_consistent(made: list[Move]) -> None:
    key = move(KEY, made)
    for a, b in permutations((*MOVABLE, "region"), 2):
        check_consistent(overlaps(key, a, b, ONE_EACH))


def test_employment_areas_and_counties_make_50_mainland_pairs_and_5_crossings() -> None:
    table = relations("employment_area", "wellbeing_county", 2026)
    classes = relation_classes("employment_area", "wellbeing_county", 2026)
    mainland = classes.drop(ALAND["employment_area"])
    assert (table["code_a"] != ALAND["employment_area"]).sum() == 50
    assert list(classes[classes == "crosses"].index) == ["06", "10", "11", "13", "38"]
    assert mainland.value_counts().to_dict() == {"inside": 35, "identical": 5, "crosses": 5}


def test_sixteen_counties_face_more_than_one_employment_authority() -> None:
    table = relations("wellbeing_county", "employment_area", 2026)
    assert (overlap_partners(table) > 1).sum() == 16
    assert overlap_partners(table, "b").max() == 2


def test_kainuu_meets_one_area_that_meets_two_counties() -> None:
    classes = relation_classes("wellbeing_county", "employment_area", 2026)
    assert classes["20"] == "inside"
    table = relations("employment_area", "wellbeing_county", 2026)
    assert list(table.loc[table["code_a"] == "10", "code_b"]) == ["19", "20"]


def test_a_division_that_the_key_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="'ely_centre' must be one of"):
        overlaps(KEY, "ely_centre", "region", ONE_EACH)
