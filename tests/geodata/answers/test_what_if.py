"""Moves of municipalities: the changed key, its warnings, bounds and answers."""

import geopandas as gpd
import pytest
from pandas.testing import assert_frame_equal

from geodata import Status, load_answer_sets, load_key
from geodata.answers.what_if import (
    Move,
    MoveWarning,
    key_bounds,
    move,
    move_answers,
    move_warnings,
    neighbours,
)

KEY = load_key(2026)
KUUSAMO_TO_OULU = Move("305", "employment_area", "24")
NO_NEIGHBOURS: dict[str, frozenset[str]] = {}


def test_moves_change_a_copy_of_the_key_and_the_last_one_prevails() -> None:
    moved = move(KEY, [KUUSAMO_TO_OULU, Move("305", "employment_area", "22")])
    assert moved.loc["305", "employment_area"] == "22"
    assert KEY.loc["305", "employment_area"] == "10"
    assert_frame_equal(moved.drop("305"), KEY.drop("305"))


@pytest.mark.parametrize(
    ("made", "problem"),
    [
        (Move("305", "region", "17"), "must be one of employment_area, wellbeing_county"),
        (Move("999", "employment_area", "24"), "municipality '999'"),
        (Move("305", "employment_area", "99"), "no employment_area '99'"),
        (Move("305", "employment_area", "46"), "Åland"),
        (Move("478", "employment_area", "24"), "Åland"),
    ],
)
def test_a_move_that_means_nothing_is_refused(made: Move, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        move(KEY, [made])


def test_neighbours_are_mutual_and_leave_the_coast_out(arcs: gpd.GeoDataFrame) -> None:
    near = neighbours(arcs)
    assert {"832", "614"} <= near["305"]
    assert all(code in near[other] for code, others in near.items() for other in others)
    assert None not in near["305"]


def test_a_move_across_the_country_warns_and_one_next_door_does_not(
    arcs: gpd.GeoDataFrame,
) -> None:
    near = neighbours(arcs)
    far = Move("305", "employment_area", "41")
    assert move_warnings(KEY, [far], near) == (
        MoveWarning("not_adjacent", "employment_area", "41", "305"),
    )
    assert move_warnings(KEY, [Move("305", "employment_area", "28")], near) == ()


def test_municipalities_that_move_together_are_neighbours_in_the_new_area() -> None:
    pair = [KUUSAMO_TO_OULU, Move("832", "employment_area", "24")]
    near = {"305": frozenset({"832"}), "832": frozenset({"305", "889"})}
    assert move_warnings(KEY, pair, near) == ()
    assert [each.municipality for each in move_warnings(KEY, pair[:1], near)] == ["305"]


def test_an_emptied_area_and_a_move_to_the_same_area_are_said() -> None:
    to_vantaa = Move("091", "employment_area", "43")
    stay = Move("305", "employment_area", "10")
    found = move_warnings(KEY, [to_vantaa, stay], {"091": frozenset({"092"})})
    assert found == (
        MoveWarning("unchanged", "employment_area", "10", "305"),
        MoveWarning("emptied", "employment_area", "08"),
    )


def test_bounds_follow_the_moved_key() -> None:
    moved = move(KEY, [KUUSAMO_TO_OULU, Move("832", "employment_area", "24")])
    assert key_bounds(KEY)["19"] == (1, 4)
    joined = move(KEY, [Move("305", "wellbeing_county", "20")])
    assert key_bounds(joined)["20"] == (1, 1)
    outside = move(moved, [Move("305", "wellbeing_county", "20")])
    assert key_bounds(outside)["20"] == (1, 2)


def test_a_derived_number_of_groups_falls_when_a_second_authority_comes() -> None:
    answers = load_answer_sets(2026)["known-2026"].answers
    moved = move(KEY, [Move("205", "employment_area", "24")])
    after = move_answers(answers, KEY, moved)[("tym", "20")]
    assert answers["tym", "20"].status == Status.DERIVED
    assert (after.status, after.value, after.minimum, after.maximum) == (Status.UNKNOWN, None, 1, 2)


def test_answers_of_untouched_areas_stay_and_those_of_emptied_areas_go() -> None:
    answers = load_answer_sets(2026)["example"].answers
    moved = move(KEY, [Move("091", "employment_area", "43")])
    after = move_answers(answers, KEY, moved)
    assert ("youth", "08") not in after
    assert after["tym", "90"] == answers["tym", "90"]
    assert after["youth", "43"] == answers["youth", "43"]
