"""What municipalities answer for themselves: on the map, in profiles and in tables."""

import json
from collections import Counter

import pytest

from geodata import AnswerSet, Basis, Status
from geodata.intake import SurveyAnswers, examine, survey_answers
from layers.map.facts import Facts
from layers.profile.counterparts import Counterpart
from layers.profile.profile import profile
from layers.tables.area_download import areas_table
from layers.tables.view_table import table
from layers.themes.declared.youth_by_municipality import THEME
from layers.view.catalogue import answers_part
from layers.view.map_view import ViewState
from layers.words.text import LANGS, translator

AREA, KAJAANI, HYRYNSALMI, KUUSAMO, MARIEHAMN = "10", "205", "105", "305", "478"
META = {
    "title": "Kysely",
    "collected_on": "2026-05-15",
    "collected_by": "Liitto",
    "source": "Kysely 5/2026",
}
SAID = {
    "meta": META,
    "youth": [{"employment_area": AREA, "model": "authority_runs", "others": "other_services"}],
    "youth_municipalities": [
        {"municipality": KAJAANI, "model": "other_services", "source": "Kajaani", "note": "Oma"},
        {"municipality": HYRYNSALMI, "model": "authority_runs", "status": "planned"},
    ],
}


@pytest.fixture(scope="module")
def said() -> SurveyAnswers:
    survey = examine(json.dumps(SAID).encode()).survey
    assert survey is not None
    return survey_answers(survey, "own")


def youth_rows(facts: Facts, answers: AnswerSet, code: str, lang: str) -> list[Counterpart]:
    short = translator(lang).gettext("Services for young people")
    rows = profile(facts, answers, "municipality", code, lang).counterparts
    return [each for each in rows if each.name.startswith(short)]


def test_a_municipality_is_coloured_by_its_own_answer_and_the_others_by_their_area(
    facts: Facts, said: SurveyAnswers
) -> None:
    values = THEME.values(facts, said)
    keys = {code: values[code].class_key for code in (KAJAANI, HYRYNSALMI, KUUSAMO, MARIEHAMN)}
    assert keys == {
        KAJAANI: "other_services",
        HYRYNSALMI: "planned_authority_runs",
        KUUSAMO: "several_authority_runs",
        MARIEHAMN: "not_applicable",
    }
    assert values[KAJAANI].source == "Kajaani"
    assert Counter(each.status for each in values.values())[Status.KNOWN] == 9


@pytest.mark.parametrize("lang", LANGS)
def test_words_tell_whose_answer_it_is(facts: Facts, said: SurveyAnswers, lang: str) -> None:
    t, values = translator(lang), THEME.values(facts, said)
    own, of_area, unknown = (
        THEME.words(values[code], THEME.kind(values[code].class_key), t)
        for code in (KAJAANI, KUUSAMO, "020")
    )
    label = THEME.kind("other_services").text(t)
    assert own == t.gettext("{label} (the municipality's own answer)", label=label)
    assert t.gettext("{label} (the answer of its employment area)", label="") in of_area
    assert unknown == t.gettext("Not known")


def test_without_own_answers_every_municipality_is_as_its_area(
    facts: Facts, known: AnswerSet, example: AnswerSet
) -> None:
    for answers in (known, example):
        values = THEME.values(facts, answers)
        for code in set(facts.codes("municipality")) - {code for _, code in answers.municipal}:
            area = facts.area_of(code, "employment_area")
            assert values[code].answer == answers.answers["youth", area]


def test_the_browser_gets_the_same_classes_with_the_answers(
    facts: Facts, said: SurveyAnswers
) -> None:
    part = answers_part(facts, said, "fi")["themes"]
    found = part[THEME.id]
    assert found["division"] == "municipality"
    assert found["values"][KAJAANI][0] == "other_services"
    assert [each["key"] for each in found["classes"]] == [
        *("several_authority_runs", "planned_authority_runs", "other_services"),
        *("unknown", "not_applicable"),
    ]
    assert set(part["youth"]["values"]) == set(facts.codes("employment_area"))


@pytest.mark.parametrize("lang", LANGS)
def test_the_profile_has_its_own_answer_with_its_source_and_that_of_its_area_beside(
    facts: Facts, said: SurveyAnswers, lang: str
) -> None:
    own, of_area = youth_rows(facts, said, KAJAANI, lang)
    assert own.name == translator(lang).gettext("Services for young people")
    assert own.what == THEME.kind("other_services").text(translator(lang))
    assert (own.source, own.note) == ("Kajaani", "Oma")
    assert facts.name("employment_area", AREA, lang) in of_area.name
    assert of_area.source == "Kysely 5/2026"
    (only,) = youth_rows(facts, said, KUUSAMO, lang)
    assert only.name == own.name


def test_a_profile_with_changes_compares_the_own_answer(
    facts: Facts, said: SurveyAnswers, known: AnswerSet
) -> None:
    found = profile(facts, said, "municipality", KAJAANI, "en", known).counterparts
    own = next(each for each in found if each.name == "Services for young people")
    assert "not known" in own.what.lower()


def test_rows_of_municipalities_have_the_own_answer(facts: Facts, said: SurveyAnswers) -> None:
    rows = table(facts, said, ViewState(theme=THEME.id, lang="en")).set_index("code")
    kajaani = rows.loc[KAJAANI]
    assert kajaani["class"] == "The municipalities have other services than Ohjaamo"
    assert (kajaani["source"], kajaani["note"], kajaani["survey"]) == ("Kajaani", "Oma", "Kysely")
    assert rows.loc[KUUSAMO, "source"] == "Kysely 5/2026"
    files = areas_table(facts, said, "municipality")
    assert files.loc[KAJAANI, f"{THEME.id}_class"] == "other_services"
    assert files.loc[KAJAANI, f"{THEME.id}_source"] == "Kajaani"


def test_the_example_has_invented_answers_of_municipalities(
    facts: Facts, example: AnswerSet
) -> None:
    assert {each.basis for each in example.municipal.values()} == {Basis.INVENTED}
    assert {each.status for each in example.municipal.values()} == {Status.NONE, Status.UNDECIDED}
    values = THEME.values(facts, example)
    for (_topic, code), answer in example.municipal.items():
        assert values[code].answer == answer
        own, _area = youth_rows(facts, example, code, "en")
        assert own.source == "Invented for this example"
