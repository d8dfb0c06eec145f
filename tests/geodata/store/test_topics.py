"""Publishing by topic: topics without answers in a file stay, and removal is a choice."""

import json
from datetime import date
from pathlib import Path

import pytest

from geodata.intake import SurveyAnswers, examine
from geodata.store import Store, UnpublishableError, backup, restore


def file(title: str, day: str, **sheets: object) -> bytes:
    meta = {
        "title": title,
        "collected_on": day,
        "collected_by": f"{title} asked",
        "source": f"{title} source",
        "link": f"https://example.fi/{title}",
        "licence": f"{title} licence",
    }
    return json.dumps({"meta": meta, **sheets}).encode()


COUNTIES = file(
    "tym", "2026-05-15", tym=[{"county": "01", "groups": 2}, {"county": "13", "groups": 3}]
)
YOUNG = file("young", "2026-06-01", youth=[{"employment_area": "10", "model": "authority_runs"}])
POINTS = file("points", "2026-04-01", ohjaamo=[{"municipality": "297", "service_point": "Kuopio"}])


def publish(store: Store, content: bytes, *, remove: bool = False) -> None:
    store.versions.publish(
        content,
        examine(content),
        editor="anna",
        reason="survey",
        based_on=store.versions.current(),
        remove=remove,
    )


def answers(store: Store, set_id: str = "current", year: int = 2026) -> SurveyAnswers:
    found = store.answers().get(set_id, year)
    assert isinstance(found, SurveyAnswers)
    return found


def test_a_second_survey_leaves_the_first_one(store: Store) -> None:
    for content in (COUNTIES, YOUNG, POINTS):
        publish(store, content)
    found = answers(store)
    told, young = found.answers["tym", "13"], found.answers["youth", "10"]
    assert (told.value, told.source, told.date) == ("3", "tym source", date(2026, 5, 15))
    assert told.source_url == "https://example.fi/tym"
    assert (young.value, young.source, young.date) == (
        "authority_runs",
        "young source",
        date(2026, 6, 1),
    )
    assert [point.name for point in found.service_points] == ["Kuopio"]
    metas = [each.meta for each in store.versions.stored(3).surveys]
    assert [meta.licence for meta in metas if meta] == [
        "tym licence",
        "young licence",
        "points licence",
    ]
    assert answers(store, "survey-1").answers["youth", "10"].value is None
    assert {point.name for point in answers(store, "survey-2").service_points} == set()


@pytest.mark.parametrize("remove", [False, True])
def test_only_a_choice_removes(store: Store, remove: bool) -> None:
    publish(store, COUNTIES)
    publish(store, YOUNG)
    publish(store, file("less", "2026-07-01", tym=[{"county": "01", "groups": 1}]), remove=remove)
    found = answers(store).answers
    assert found["tym", "01"].value == "1"
    assert found["tym", "13"].value == (None if remove else "3")
    assert found["youth", "10"].value == "authority_runs"
    publish(store, YOUNG, remove=True)
    assert answers(store).answers["tym", "01"].value == "1"


def test_a_version_comes_back_whole(store: Store) -> None:
    publish(store, COUNTIES)
    publish(store, YOUNG)
    publish(store, file("less", "2026-07-01", tym=[{"county": "01", "groups": 1}]), remove=True)
    store.versions.restore(2, editor="eero", reason="back", based_on=3)
    assert answers(store).answers == answers(store, "survey-2").answers
    publish(store, POINTS)
    found = answers(store)
    assert found.answers["tym", "13"].source == "tym source"
    assert found.service_points


def test_a_file_without_answers_is_not_published(store: Store) -> None:
    with pytest.raises(UnpublishableError, match="no answers"):
        publish(store, file("nothing", "2026-05-15", tym=[], youth=[]))


def test_members_that_disagree_with_what_stays_are_not_published(store: Store) -> None:
    publish(store, COUNTIES)
    rows = [{"county": "13", "employment_area": area, "group": 1} for area in ("13", "17", "45")]
    with pytest.raises(UnpublishableError, match="counties 13"):
        publish(store, file("members", "2026-06-01", tym=[], tym_members=rows))
    assert store.versions.current() == 1


def test_the_template_holds_the_answers_of_every_topic(store: Store) -> None:
    publish(store, COUNTIES)
    publish(store, YOUNG)
    survey = store.answers().survey("current", 2026)
    assert survey.meta is not None
    assert survey.meta.title == "young; tym"
    assert (len(survey.tym), len(survey.youth)) == (2, 1)
    assert examine(survey.to_json().encode()).survey == survey


def test_a_backup_keeps_topics_apart(store: Store, tmp_path: Path) -> None:
    publish(store, COUNTIES)
    publish(store, YOUNG)
    backup(store.engine, tmp_path / "b.zip")
    other = Store.open(f"sqlite:///{tmp_path}/other.sqlite")
    restore(other.engine, tmp_path / "b.zip")
    assert answers(other).answers == answers(store).answers
    other.close()


def test_the_time_line_follows_the_days_of_the_answers(store: Store) -> None:
    for content in (YOUNG, POINTS, COUNTIES):
        publish(store, content)
    line = store.answers().time_line(2026)
    assert [each.id for each in line] == ["known-2026", "survey-2", "survey-3", "survey-1"]
    publish(store, YOUNG, remove=True)
    assert [each.id for each in store.answers().time_line(2026)][-2:] == ["survey-1", "survey-4"]
