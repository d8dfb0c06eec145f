"""Layers of surveys: which rows are replaced, left out or removed, and their sources."""

from datetime import date

import pytest

from geodata import Status, load_answer_sets
from geodata.intake import (
    Layer,
    Meta,
    Survey,
    TopicPlan,
    as_survey,
    examine,
    filled_in_topics,
    joined_survey,
    plan,
    survey_answers,
    surveys_in_force,
    topic_days,
)
from geodata.intake.publishing_plan import LeftOut
from geodata.intake.schema.answer_rows import AnswerRow
from geodata.intake.schema.group_rows import GroupRow
from geodata.intake.schema.schema import OhjaamoRow, answer_model
from tests.geodata.intake import files as f

KNOWN = load_answer_sets(2026)["known-2026"]


def meta(title: str, day: str = "2026-05-15", state: str = "final") -> Meta:
    cells = {"title": title, "collected_on": day, "collected_by": "KT", "source": f"src {title}"}
    return Meta.model_validate({**cells, "state": state, "link": f"https://example.fi/{title}"})


def tym(county: str, groups: int | str | None = None, status: Status | None = None) -> AnswerRow:
    return answer_model("tym").model_validate(
        {"county": county, "groups": groups, "status": status}
    )


def members(*groups: int) -> tuple[GroupRow, ...]:
    areas = list(zip(("13", "17", "45"), groups, strict=True))
    return tuple(
        GroupRow(
            id=f"13-{number}",
            counties=("13",),
            employment_areas=tuple(area for area, each in areas if each == number),
        )
        for number in sorted(set(groups))
    )


YOUTH_ROW = {"employment_area": "10", "model": "authority_runs"}
COUNTIES = Survey(meta=meta("A"), tym=(tym("01", 2), tym("13", 3)), groups=members(1, 2, 3))
YOUNG = Survey(
    meta=meta("B", "2026-09-01", "draft"),
    youth=(answer_model("youth").model_validate(YOUTH_ROW),),
)
POINTS = Survey(
    meta=meta("C", "2025-01-31"),
    ohjaamo=(OhjaamoRow(municipality="297", service_point="Ohjaamo Kuopio"),),
)


def over(*surveys: Survey, removes: tuple[str, ...] = ()) -> tuple[Survey, ...]:
    *before, last = surveys
    return surveys_in_force([*(Layer(each) for each in before), Layer(last, removes=removes)])


def test_each_topic_keeps_its_own_survey_whatever_the_order() -> None:
    for order in ((COUNTIES, YOUNG, POINTS), (POINTS, YOUNG, COUNTIES)):
        *under, newest = over(*order)
        made = survey_answers(newest, "survey-3", number=3, under=under)
        told = made.answers["tym", "13"]
        assert (told.source, told.source_url, told.date) == (
            "src A",
            "https://example.fi/A",
            date(2026, 5, 15),
        )
        young = made.answers["youth", "10"]
        assert (young.source, young.date) == ("src B", date(2026, 9, 1))
        assert [point.as_of for point in made.service_points] == [date(2025, 1, 31)]
        assert [group.areas for group in made.groups if not group.follows] == [
            ("13",),
            ("17",),
            ("45",),
        ]
        assert [each.title for each in made.origins["youth"]] == ["B"]
        assert made.draft


def test_a_sheet_without_an_answer_speaks_of_nothing() -> None:
    rows = [f.YOUTH[0], ["10", None, None], ["20", None, None]]
    found = examine(f.xlsx(f.sheets(nuoret=rows))).survey
    assert found is not None
    assert filled_in_topics(found) == ("tym",)
    stays = over(YOUNG, found, removes=filled_in_topics(found))
    assert stays[0].youth == YOUNG.youth


def test_the_template_with_what_follows_from_the_act_speaks_of_nothing_else() -> None:
    derived = as_survey(KNOWN, meta("T"))
    assert derived.tym
    filled = derived.model_copy(update={"youth": YOUNG.youth})
    assert filled_in_topics(filled) == ("youth",)
    *under, newest = over(COUNTIES, filled, removes=filled_in_topics(filled))
    made = survey_answers(newest, "x", under=under)
    assert made.answers["tym", "13"].value == "3"
    assert made.answers["tym", "20"] == KNOWN.answers["tym", "20"]


def test_what_a_file_leaves_out_stays_unless_it_is_removed() -> None:
    less = Survey(meta=meta("D"), tym=(tym("01", 1), tym("13", None, Status.UNKNOWN)))
    before, after = over(COUNTIES, less)
    assert before.tym == (tym("13", 3),)
    assert before.groups == COUNTIES.groups
    assert (after.meta, after.tym) == (less.meta, (tym("01", 1),))
    (alone,) = over(COUNTIES, less, removes=("tym",))
    assert alone == less
    assert over(COUNTIES, YOUNG, less, removes=("tym",)) == (YOUNG, less)


@pytest.mark.parametrize(
    ("new", "kept"),
    [
        (Survey(meta=meta("D"), tym=(tym("13", 3),)), True),
        (Survey(meta=meta("D"), tym=(tym("13", 2),)), False),
        (Survey(meta=meta("D"), tym=(tym("13", "2–3"),)), True),
        (Survey(meta=meta("D"), tym=(tym("13", "1–2"),)), False),
        (Survey(meta=meta("D"), tym=(tym("13", None, Status.NONE),)), False),
        (Survey(meta=meta("D"), tym=(tym("13", None, Status.UNKNOWN),)), True),
        (Survey(meta=meta("D"), tym=(tym("01", 1),)), True),
    ],
)
def test_members_stay_with_their_number_of_groups(new: Survey, kept: bool) -> None:
    *under, newest = over(COUNTIES, new)
    made = survey_answers(newest, "x", under=under)
    assert any(not group.follows for group in made.groups) is kept


def test_plan_counts_every_topic() -> None:
    base = [Layer(COUNTIES), Layer(YOUNG), Layer(POINTS)]
    *under, newest = surveys_in_force(base)
    old = survey_answers(newest, "survey-3", number=3, under=under)
    new = Survey(
        meta=meta("D"),
        tym=(tym("01", 1), tym("04", None, Status.UNDECIDED)),
        ohjaamo=(
            OhjaamoRow(municipality="297", service_point="OHJAAMO KUOPIO"),
            OhjaamoRow(municipality="049", service_point="Ohjaamo Espoo"),
        ),
    )
    planned = plan(new, base, old)
    assert {
        TopicPlan("tym", filled_in=True, added=1, changed=1, left_out=1),
        TopicPlan("youth", filled_in=False, untouched=1),
        TopicPlan("ohjaamo", filled_in=True, added=1, repeated=1),
    } <= set(planned.topics)
    assert planned.left_out == (LeftOut("tym", "13"),)
    assert planned.answers.answers["tym", "13"] == old.answers["tym", "13"]
    assert planned.answers.answers["youth", "10"] == old.answers["youth", "10"]
    first = plan(COUNTIES, (), KNOWN)
    assert first.topics[0] == TopicPlan("tym", filled_in=True, added=2)
    assert first.left_out == ()


def test_members_without_a_number_must_agree_with_the_one_that_stands() -> None:
    two = Survey(meta=meta("D"), groups=members(1, 1, 2))
    assert plan(two, [Layer(COUNTIES)], KNOWN).disagreeing == ("13",)
    three = Survey(meta=meta("D"), groups=members(2, 1, 3))
    assert plan(three, [Layer(COUNTIES)], KNOWN).disagreeing == ()


def test_several_surveys_are_named_together_in_the_standard_form() -> None:
    one = joined_survey(over(COUNTIES, YOUNG, POINTS))
    assert one.meta is not None
    assert (one.meta.title, one.meta.source) == ("B; A; C", "src B; src A; src C")
    assert (one.meta.collected_on, one.meta.state) == (date(2026, 9, 1), "draft")
    assert one.meta.link is None
    assert (one.tym, one.youth, one.ohjaamo) == (COUNTIES.tym, YOUNG.youth, POINTS.ohjaamo)
    long = [Survey(meta=meta(letter * 150), tym=(tym("01", 1),)) for letter in "xy"]
    joined = joined_survey(tuple(long)).meta
    assert joined is not None
    assert len(joined.title) == 200


def test_days_are_those_of_each_topic() -> None:
    layers = [Layer(COUNTIES), Layer(YOUNG), Layer(POINTS)]
    assert topic_days(layers) == {
        "tym": date(2026, 5, 15),
        "youth": date(2026, 9, 1),
        "ohjaamo": date(2025, 1, 31),
    }
    content = f.xlsx(f.sheets(nuoret=[]))
    assert "older" not in examine(content, current=topic_days(layers)).report.counts
    newer = topic_days([Layer(COUNTIES.model_copy(update={"meta": meta("E", "2026-08-01")}))])
    assert "older" in examine(content, current=newer).report.counts


def test_service_points_alone_are_answers() -> None:
    found = examine(f.xlsx(f.sheets(tym=[], nuoret=[], ohjaamo=f.OHJAAMO)))
    assert found.report.passed
    assert found.survey is not None
    assert filled_in_topics(found.survey) == ("ohjaamo",)


def test_answers_collected_after_the_year_are_told_by_their_days() -> None:
    *under, newest = over(POINTS, COUNTIES, YOUNG)
    assert survey_answers(newest, "x", 2025, under=under).later == (
        date(2026, 5, 15),
        date(2026, 9, 1),
    )
    assert survey_answers(newest, "x", 2026, under=under).later == ()
