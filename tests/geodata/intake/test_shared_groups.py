"""A group of several counties that a later survey lists with other counties."""

import pytest

from geodata.answers.groups import LeadershipGroup
from geodata.intake import Layer, Survey, plan, survey_answers, surveys_in_force
from geodata.intake.publishing_plan import LeftOut, Plan
from geodata.intake.schema.group_rows import GroupRow
from tests.geodata.intake.test_survey_layers import KNOWN, meta, tym

# Employment area 38 lies in counties 16 and 17; 37 in 16 and 26 in 17 alone; 35 in 06.
SHARED = GroupRow(id="x", counties=("16", "17"), employment_areas=("26", "37", "38"))
MOVED = GroupRow(id="x", counties=("06", "17"), employment_areas=("26", "35", "38"))
OTHER = GroupRow(id="x", counties=("06",), employment_areas=("35",))
BESIDE = GroupRow(id="y", counties=("16",), employment_areas=("18",))


def survey(title: str, *groups: GroupRow, **more: object) -> Survey:
    return Survey(meta=meta(title), groups=groups, **more)


def planned(base: Survey, new: Survey) -> Plan:
    (before,) = surveys_in_force([Layer(base)])
    return plan(new, [Layer(base)], survey_answers(before, "survey-1", number=1))


def groups_of(made: Plan, county: str) -> list[LeadershipGroup]:
    return [each for each in made.answers.groups if county in each.counties and not each.follows]


def test_a_county_that_a_shared_group_no_longer_names_is_not_left_out() -> None:
    made = planned(survey("A", SHARED), survey("B", MOVED))
    assert made.left_out == ()
    assert made.topics[0].left_out == 0
    assert groups_of(made, "16") == []
    assert [each.areas for each in groups_of(made, "17")] == [MOVED.employment_areas]


def test_an_id_that_another_county_uses_too_ends_nothing() -> None:
    made = planned(survey("A", SHARED), survey("B", OTHER))
    assert set(made.left_out) == {LeftOut("tym", "16"), LeftOut("tym", "17")}
    assert [each.counties for each in groups_of(made, "16")] == [("16", "17")]


def test_a_county_with_a_group_beside_is_left_out_and_keeps_all_of_them() -> None:
    made = planned(survey("A", SHARED, BESIDE), survey("B", MOVED))
    assert made.left_out == (LeftOut("tym", "16"),)
    assert {each.id for each in groups_of(made, "16")} == {"x", "y"}


def test_a_county_with_a_number_of_its_own_keeps_the_number() -> None:
    made = planned(survey("A", SHARED, tym=(tym("16", 2),)), survey("B", MOVED))
    assert made.left_out == (LeftOut("tym", "16"),)
    assert made.answers.answers["tym", "16"].value == "2"
    assert groups_of(made, "16") == []


@pytest.mark.parametrize("new", [SHARED, MOVED])
def test_what_ends_is_counted_as_a_change(new: GroupRow) -> None:
    whole = SHARED.model_copy(update={"employment_areas": ("18", "25", "26", "37", "38")})
    made = planned(survey("A", whole), survey("B", new))
    counted = made.topics[0]
    kinds = counted.added + counted.changed + counted.repeated
    assert kinds == len({*whole.counties, *new.counties})
    assert made.answers.answers["tym", "16"].value is None
    assert KNOWN.answers["tym", "16"].value is None
