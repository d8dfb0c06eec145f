"""Who sits in the same leadership group, in profiles and comparisons."""

from dataclasses import replace
from datetime import date

import pytest

from geodata import AnswerSet
from geodata.answers.groups import GroupStatus, LeadershipGroup, moves
from layers.map.facts import Facts
from layers.map.group_division import with_groups
from layers.map.leadership_groups import move_sentences
from layers.profile.comparison import comparison_rows
from layers.profile.leadership_groups import area_groups
from layers.profile.profile import profile
from layers.words.text import LANGS, translator


def test_a_county_lists_its_groups(facts: Facts, example: AnswerSet) -> None:
    found = area_groups(facts, example, "wellbeing_county", "13", translator("fi"))
    assert found is not None
    assert [(each.name, each.names, each.tag) for each in found.groups] == [
        ("Pohjois-Savo 1", "Kuopio, Ylä-Savo", "Voimassa"),
        ("Pohjois-Savo 2", "Keski-Savo", "Voimassa"),
    ]
    assert found.groups[0].details == ("Asettaja: Kuopio",)
    assert found.unknown == ""


def test_an_employment_area_of_two_counties_has_its_group_in_each(
    facts: Facts, example: AnswerSet
) -> None:
    found = area_groups(facts, example, "employment_area", "10", translator("en"))
    assert found is not None
    assert [each.name for each in found.groups] == ["North Ostrobothnia 2", "Kainuu"]
    partly = area_groups(facts, example, "employment_area", "06", translator("en"))
    assert partly is not None
    assert partly.groups[0].names == "Southern Central Finland"


def test_a_municipality_has_only_the_group_of_its_own_pair(
    facts: Facts, example: AnswerSet
) -> None:
    kuusamo = area_groups(facts, example, "municipality", "305", translator("fi"))
    assert kuusamo is not None
    assert [each.name for each in kuusamo.groups] == ["Pohjois-Pohjanmaa 2"]


def test_what_is_not_known_is_said(facts: Facts, known: AnswerSet) -> None:
    whole = area_groups(facts, known, "wellbeing_county", "13", translator("en"))
    assert whole is not None
    assert (whole.groups, whole.unknown) == ((), "It is not known who sits in the same group.")
    partly = area_groups(facts, known, "employment_area", "10", translator("sv"))
    assert partly is not None
    assert [each.tag for each in partly.groups] == ["Välfärdsområdet har en ledningsgrupp"]
    assert partly.unknown.startswith("Ledningsgruppen är inte känd: Kajanaland-Nordostlandet")
    assert area_groups(facts, known, "wellbeing_county", "91", translator("fi")) is None
    assert area_groups(facts, known, "region", "01", translator("fi")) is None


@pytest.mark.parametrize(
    ("status", "in_force", "tag"),
    [
        (GroupStatus.IN_FORCE, True, "In force"),
        (GroupStatus.IN_FORCE, False, "Not in force"),
        (GroupStatus.PLANNED, False, "Planned"),
        (GroupStatus.UNKNOWN, False, "Not known"),
    ],
)
def test_status_and_details_are_said(
    facts: Facts, known: AnswerSet, status: GroupStatus, in_force: bool, tag: str
) -> None:
    group = LeadershipGroup(
        id="x",
        name="Savo",
        counties=("13",),
        areas=("13", "17"),
        chair="City of Kuopio",
        agreement="https://example.fi/sopimus",
        starts=date(2025, 1, 1),
        ends=date(2029, 12, 31),
        status=status,
        in_force=in_force,
        note="Uusi",
    )
    found = area_groups(
        facts, replace(known, groups=(group,)), "wellbeing_county", "13", translator("en")
    )
    assert found is not None
    (listed,) = found.groups
    assert (listed.tag, listed.agreement, listed.note) == (tag, group.agreement, "Uusi")
    assert listed.details[0] == "Chair named by: City of Kuopio"
    assert listed.details[1].startswith("From ")
    assert bool(found.unknown)


@pytest.mark.parametrize("lang", LANGS)
def test_profiles_and_comparisons_of_every_group(
    facts: Facts, example: AnswerSet, lang: str
) -> None:
    own = with_groups(facts, example)
    for code in own.codes("tym_group"):
        area = profile(own, example, "tym_group", code, lang)
        assert area.plain_sentence
        assert area.plain_sentence.endswith(".")
        assert comparison_rows(area, translator(lang))
    county = profile(own, example, "wellbeing_county", "13", lang)
    rows = {key: texts for key, _label, texts in comparison_rows(county, translator(lang))}
    assert len(rows["groups"]) == 2


def test_moves_are_said_from_group_to_group(facts: Facts, example: AnswerSet) -> None:

    split = tuple(
        replace(group, areas=("17",)) if group.id == "13-1" else group for group in example.groups
    )
    joined = tuple(
        replace(group, areas=("13", "45")) if group.id == "13-2" else group for group in split
    )
    new = replace(example, groups=joined)
    found = moves(example.groups, new.groups, "13")
    assert move_sentences(facts, example, new, found, translator("fi")) == [
        "Ylä-Savo: Pohjois-Savo 1 → Pohjois-Savo 2"
    ]
