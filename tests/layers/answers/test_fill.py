"""What the page where answers are filled in knows, and its address."""

import json
from typing import Any

import pytest

from geodata.answers.known_answers import tym_bounds
from geodata.answers.topics import SURVEYED
from geodata.intake import columns, compare, examine, survey_answers
from geodata.intake.schema.vocabulary import CHOICES, offered
from layers.answers.fill_data import WITHOUT_VALUE, fill_data
from layers.answers.fill_view import FillView, parse_query
from layers.map.facts import Facts
from layers.view.query_string import Dropped
from layers.view.vocabulary import Vocabulary
from layers.words.text import LANGS, translator

VOCABULARY = Vocabulary.of_years(2026)


def data(facts: Facts, lang: str = "en", set_id: str = "known-2026") -> dict[str, Any]:
    return fill_data(facts, facts.answer_sets[set_id], translator(lang))


@pytest.mark.parametrize("lang", LANGS)
def test_columns_and_choices_are_those_of_the_schema(facts: Facts, lang: str) -> None:
    for topic in data(facts, lang)["topics"]:
        names = {each["id"] for each in topic["columns"]} | {topic["key"]}
        assert names == {n for n, each in columns(topic["id"]).items() if each.kind != "name"}
        status = next(each for each in topic["columns"] if each["id"] == "status")
        assert [key for key, _words, _offered in status["choices"]] == list(CHOICES["status"])
        assert {key for key, _words, each in status["choices"] if each} == set(offered("status"))
        assert set(map(str, WITHOUT_VALUE)) <= {each["key"] for each in topic["classes"]}
        assert all(len(set(words.values())) == len(words) for words in [topic["short"]])


def test_every_area_is_asked_once_with_its_bounds(facts: Facts) -> None:
    tym, youth = data(facts)["topics"]
    assert [len(tym["areas"]), len(youth["areas"])] == [22, 45]
    assert tym["bounds"] == tym_bounds(2026)
    assert set(tym["areas"]) == set(tym["bounds"])
    most = max(high for _low, high in tym["bounds"].values())
    assert {str(n) for n in range(1, most + 1)} <= {each["key"] for each in tym["classes"]}


def test_rows_start_from_what_is_known_and_what_is_published(facts: Facts) -> None:
    known = data(facts)
    assert known["published"] == {}
    assert {row["status"] for row in known["known"]["tym"].values()} == {"derived"}
    published = data(facts, set_id="example")["published"]
    assert set(published) == set(SURVEYED)
    assert len(published["youth"]) > 10


def test_published_rows_start_with_their_own_source_and_day(facts: Facts) -> None:
    rows = [
        {"county": "08", "groups": 2, "source": "Minutes, section 5", "as_of": "2026-02-03"},
        {"county": "19", "groups": 3},
        {"county": "21", "groups": 2, "status": "planned", "as_of": "2099-01-01"},
        {"county": "03", "note": "Nobody knows"},
    ]
    meta = {"title": "A", "collected_on": "2026-05-15", "collected_by": "B", "source": "Calls"}
    examined = examine(json.dumps({"meta": meta, "tym": rows}).encode())
    assert examined.survey is not None
    answers = survey_answers(examined.survey, "survey-1", number=1)
    published = fill_data(facts, answers, translator("en"))["published"]["tym"]
    origins = {code: (row.get("source"), row.get("as_of")) for code, row in published.items()}
    assert origins["08"] == ("Minutes, section 5", "2026-02-03")
    assert origins["19"] == ("Calls", "2026-05-15")
    assert origins["21"] == ("Calls", "2099-01-01")
    # What follows from the act, or is not known, has no origin in its row.
    assert origins["20"] == (None, None)
    assert "03" not in origins
    again = [{"county": code, **row} for code, row in published.items()]
    content = json.dumps({"meta": {**meta, "source": "Other"}, "tym": again}).encode()
    kept = examine(content).survey
    assert kept is not None
    later = survey_answers(kept, "survey-2", number=2)
    # A note alone is no answer, and no row.
    changes = [each for each in compare(answers, later) if each.area != "03"]
    assert {each.kind for each in changes} == {"unchanged"}
    assert later.answers["tym", "19"].source == "Calls"


@pytest.mark.parametrize("lang", LANGS)
def test_groups_have_every_column_and_who_may_sit_in_them(facts: Facts, lang: str) -> None:
    groups = data(facts, lang, set_id="example")["groups"]
    assert [each["id"] for each in groups["columns"]] == list(columns("groups"))
    offered_areas = {each["id"]: each["choices"] for each in groups["columns"]}
    assert len(offered_areas["counties"]) == 22
    assert len(offered_areas["employment_areas"]) == len(offered_areas["set_by"]) == 45
    codes = {code for code, _words, _offered in offered_areas["employment_areas"]}
    assert set(groups["authorities"]["20"]) <= codes


def test_published_groups_pass_the_checks_as_they_start(facts: Facts) -> None:
    groups = data(facts, set_id="example")["groups"]
    assert groups["published"]
    meta = {"title": "A", "collected_on": "2026-05-15", "collected_by": "B", "source": "C"}
    content = json.dumps({"meta": meta, "groups": groups["published"]}).encode()
    survey = examine(content).survey
    assert survey is not None
    assert {row.id for row in survey.group_rows()} == {row["id"] for row in groups["published"]}


@pytest.mark.parametrize(
    "view",
    [
        FillView(),
        FillView(lang="sv", topic="youth", sel=("employment_area:10",)),
        FillView(topic="tym", sel=("wellbeing_county:08",)),
    ],
)
def test_a_view_and_its_address_are_the_same(view: FillView) -> None:
    assert parse_query(view.to_query(), VOCABULARY) == (view, ())


@pytest.mark.parametrize(
    ("query", "parameter", "value"),
    [
        ("?topic=organising", "topic", "organising"),
        ("?topic=youth&sel=wellbeing_county:08", "sel", "wellbeing_county:08"),
        ("?sel=wellbeing_county:08,wellbeing_county:09", "sel", "wellbeing_county:09"),
        ("?data=survey-1", "data", "survey-1"),
    ],
)
def test_what_cannot_be_used_is_named(query: str, parameter: str, value: str) -> None:
    assert parse_query(query, VOCABULARY)[1] == (Dropped(parameter, value),)
