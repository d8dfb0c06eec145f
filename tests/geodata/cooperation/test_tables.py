"""Who cooperates on what: the tables fit together and say no more than their source."""

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from geodata import DataError
from geodata.cooperation.tables import Part, load_cooperation, load_division_of_work


def test_ten_topics_and_four_levels() -> None:
    found = load_cooperation()
    assert sum(topic.group == "cooperation" for topic in found.topics.values()) == 10
    assert found.levels == ("political", "office_holders", "experts", "client_work")


def test_only_the_duties_that_the_source_names_are_statutory() -> None:
    found = load_cooperation()
    statutory = {
        (topic, actor, cell.duty)
        for (topic, actor), cells in found.matrix.items()
        for cell in cells
        if cell.kind == "statutory"
    }
    by_topic = {
        topic: {each for name, each, _ in statutory if name == topic} for topic, *_ in statutory
    }
    assert by_topic == {
        "structures": {"municipality", "wellbeing_county"},
        "health_promotion": {"municipality", "wellbeing_county", "organisation", "enterprise"},
        "tym": {"municipality", "employment_authority", "wellbeing_county", "kela"},
        "youth_services": {"employment_authority", "wellbeing_county", "joint_authority"},
    }


def test_duties_have_their_act_and_sections() -> None:
    duties = load_cooperation().duties
    assert {name: (duty.act, duty.sections) for name, duty in duties.items()} == {
        "cooperation_negotiation": ("611/2021", "14"),
        "health_promotion_negotiation": ("612/2021", "6–7"),
        "tym_agreement": ("381/2023", "9"),
        "youth_joint_services": ("381/2023", "16"),
    }
    assert (duties["tym_agreement"].amendment, duties["tym_agreement"].decree) == (
        *("437/2024", "388/2024"),
    )


def test_section_14_of_611_2021_names_no_regional_council() -> None:
    (cell,) = load_cooperation().matrix["structures", "regional_council"]
    assert (cell.kind, cell.duty, cell.condition) == ("not_stated", None, "may_take_part")


def test_who_promotes_employment_is_named_as_in_the_slides() -> None:
    named = {actor for topic, actor in load_cooperation().matrix if topic == "employment"}
    assert named == {"municipality", "employment_authority", "wellbeing_county", "organisation"}


def test_actors_that_ended_have_a_day_and_a_successor() -> None:
    actors = load_cooperation().actors
    ended = {code: actor for code, actor in actors.items() if actor.ended_on}
    assert {code: (actor.ended_on, actor.successor) for code, actor in ended.items()} == {
        "te_office": (date(2024, 12, 31), "employment_authority"),
        "ely_centre": (date(2025, 12, 31), "vitality_centre"),
        "avi_agency": (date(2025, 12, 31), "supervisory_agency"),
    }


def test_five_findings_are_those_of_the_directors_and_those_on_youth_name_no_survey() -> None:
    findings = load_cooperation().findings
    assert {name for name, each in findings.items() if each.respondents == "directors"} == {
        *("groups_exist", "agreements_made", "counties_lack_resources", "data_protection"),
        "smooth_start",
    }
    assert {name for name, each in findings.items() if each.survey is None} == {
        *("youth_like_ohjaamo", "youth_organised_under", "youth_agreements"),
    }


def test_statements_of_a_part_share_their_publication() -> None:
    facts = load_cooperation()
    sources: dict[str, set[str]] = {}
    for each in facts.statements.values():
        sources.setdefault(each.part, set()).add(each.publication)
    assert set(sources) == set(get_args(Part))
    assert all(len(named) == 1 for named in sources.values())


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
            "duty: the cell is empty beside topic tym, actor kela, kind statutory",
        ),
        (
            "matrix",
            "structures,municipality,agreed,,",
            "structures,municipality,agreed,tym_agreement,",
            "row 3, column duty: the cell is filled beside",
        ),
        ("matrix", "tym,kela,", "tym,police,", "'police'"),
        ("actors", "2024-12-31,employment_authority", "2024-12-31,nobody", "'nobody'"),
        ("actors", "2025-12-31,supervisory_agency", "2025-12-31,", "successor"),
        ("statements", "everyone,choice,slides", "everyone,choice,book", "'book'"),
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
        load_cooperation(tables)
