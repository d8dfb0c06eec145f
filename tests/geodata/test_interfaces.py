"""Who cooperates on what: the tables fit together and say no more than their source."""

from datetime import date
from pathlib import Path

import pytest

from geodata import DataError
from geodata.interfaces import load_division_of_work, load_interfaces


def test_ten_topics_and_four_levels() -> None:
    found = load_interfaces()
    assert sum(topic.group == "cooperation" for topic in found.topics.values()) == 10
    assert found.levels == ("political", "office_holders", "experts", "client_work")


def test_only_the_duties_that_the_source_names_are_statutory() -> None:
    found = load_interfaces()
    statutory = {
        (topic, actor, cell.duty)
        for (topic, actor), cells in found.matrix.items()
        for cell in cells
        if cell.kind == "statutory"
    }
    assert {actor for topic, actor, _ in statutory if topic == "tym"} == {
        *("municipality", "employment_authority", "wellbeing_county", "kela")
    }
    assert {topic for topic, *_ in statutory} == {
        *("structures", "health_promotion", "tym", "youth_services")
    }
    assert found.duties["cooperation_negotiation"].sections == "14"
    assert found.duties["tym_agreement"].act == "381/2023"
    assert found.duties["youth_joint_services"].sections is None


def test_actors_that_ended_have_a_day_and_a_successor() -> None:
    actors = load_interfaces().actors
    ended = {code: actor for code, actor in actors.items() if actor.change == "ended"}
    assert {code: (actor.changed_on, actor.successor) for code, actor in ended.items()} == {
        "te_office": (date(2024, 12, 31), "employment_authority"),
        "ely_centre": (date(2025, 12, 31), "vitality_centre"),
    }
    assert actors["avi_agency"].change == "reformed"


def test_shares_of_the_division_of_work_sum_to_100_but_for_rounding() -> None:
    table = load_division_of_work()
    sums = table[["clear", "neutral", "unclear", "no_answer"]].sum(axis=1)
    assert sums.between(99, 101).all()
    assert table["topic"].isna().sum() == 3
    assert set(table.loc[table["topic"].isna(), "label_basis"]) == {"unknown"}
    assert set(table.loc[table["topic"].notna(), "label_basis"]) == {"order"}


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (
            "matrix",
            "tym,kela,statutory,tym_agreement",
            "tym,kela,statutory,",
            "without|with the duty",
        ),
        ("matrix", "tym,kela,", "tym,police,", "'police'"),
        ("actors", "2024-12-31,employment_authority", "2024-12-31,nobody", "'nobody'"),
        ("findings", "one_group,employment_2025,tym", "one_group,survey_2030,tym", "'survey_2030'"),
    ],
)
def test_tables_that_do_not_fit_are_refused(
    tables: Path, name: str, old: str, new: str, problem: str
) -> None:
    path = tables / f"interfaces_{name}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError, match=problem):
        load_interfaces(tables)
