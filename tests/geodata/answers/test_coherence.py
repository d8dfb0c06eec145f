"""Coherence of answers within an area."""

import datetime as dt

import pytest

from geodata import Answer, Basis, Status, load_answer_sets, load_key
from geodata.answers.coherence import coherence, possible_values

KEY = load_key(2026)


def test_only_what_is_known_can_differ() -> None:
    known = load_answer_sets(2026)["known-2026"].answers
    youth = coherence(KEY, known, "youth", "wellbeing_county")
    assert len(youth) == 22
    assert {each.verdict for each in youth} == {"single", "open"}
    assert sum(each.verdict == "open" for each in youth) == 16
    assert all(each.known == 0 for each in youth)


def test_organising_models_are_known_so_every_county_has_a_certain_verdict() -> None:
    known = load_answer_sets(2026)["known-2026"].answers
    found = {each.area: each for each in coherence(KEY, known, "organising", "wellbeing_county")}
    assert {each.verdict for each in found.values()} == {"single", "same", "differs"}
    assert found["04"].values == ("host_municipality", "single_municipality")
    assert found["04"].verdict == "differs"
    assert all(each.unknown == 0 for each in found.values())


def test_areas_that_cross_a_county_border_meet_the_structures_of_two_counties() -> None:
    known = load_answer_sets(2026)["known-2026"].answers
    found = coherence(KEY, known, "tym", "employment_area")
    crossing = {each.area: each for each in found if each.verdict != "single"}
    assert list(crossing) == ["06", "10", "11", "13", "38"]
    assert crossing["10"].areas == ("19", "20")
    assert (crossing["10"].known, crossing["10"].unknown) == (1, 1)
    assert crossing["10"].verdict == "open"


@pytest.mark.parametrize(
    ("value", "status", "maximum", "possible"),
    [
        ("2", Status.KNOWN, 3, {"2"}),
        (None, Status.UNKNOWN, 2, {"1", "2", "none"}),
        (None, Status.NONE, None, {"none"}),
        (None, Status.UNDECIDED, 3, {"1", "2", "3", "none"}),
    ],
)
def test_possible_values(
    value: str | None, status: Status, maximum: int | None, possible: set[str]
) -> None:
    answer = Answer(
        "tym", "01", value, status, Basis.SURVEY, date=dt.date(2026, 1, 1), maximum=maximum
    )
    assert possible_values(answer) == possible


def test_three_groups_and_at_most_two_differ_for_certain() -> None:
    answers = dict(load_answer_sets(2026)["known-2026"].answers)
    answers["tym", "12"] = Answer("tym", "12", "3", Status.KNOWN, Basis.SURVEY)
    answers["tym", "13"] = Answer("tym", "13", None, Status.UNKNOWN, Basis.RULE, maximum=2)
    found = {each.area: each for each in coherence(KEY, answers, "tym", "employment_area")}
    assert found["13"].verdict == "differs"


def test_a_range_leaves_its_numbers_and_a_plan_leaves_all() -> None:
    ends = {"minimum": 2, "maximum": 3}
    found = Answer("tym", "19", None, Status.RANGE, Basis.SURVEY, **ends)  # type: ignore[arg-type]
    assert possible_values(found) == {"2", "3"}
    plan = Answer("tym", "19", "2", Status.PLANNED, Basis.SURVEY, minimum=1, maximum=3)
    assert possible_values(plan) == {"1", "2", "3", "none"}


def test_a_range_above_a_known_number_differs_for_certain() -> None:
    answers = dict(load_answer_sets(2026)["known-2026"].answers)
    answers["tym", "19"] = Answer(
        "tym", "19", None, Status.RANGE, Basis.SURVEY, minimum=2, maximum=3
    )
    found = {each.area: each for each in coherence(KEY, answers, "tym", "employment_area")}
    assert found["10"].verdict == "differs"
    assert (found["10"].values, found["10"].known, found["10"].unknown) == (("1",), 1, 1)


@pytest.mark.parametrize(("status", "verdict"), [("known", "differs"), ("planned", "open")])
def test_several_models_in_one_area_differ(status: str, verdict: str) -> None:
    answers = dict(load_answer_sets(2026)["known-2026"].answers)
    main, other = "authority_coordinates", "other_services"
    for area in ("13", "17", "45"):
        answers["youth", area] = Answer("youth", area, main, Status(status), Basis.SURVEY)
    answers["youth", "17"] = Answer(
        "youth", "17", main, Status(status), Basis.SURVEY, others=(other,)
    )
    found = {each.area: each for each in coherence(KEY, answers, "youth", "wellbeing_county")}
    assert found["13"].verdict == verdict
    assert found["13"].values == ((main, other) if verdict == "differs" else ())
