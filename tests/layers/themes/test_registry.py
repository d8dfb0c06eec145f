from collections import Counter
from dataclasses import replace

import pytest

import geodata
from geodata import Answer, AnswerSet, Basis, Status
from layers.map.facts import Facts
from layers.themes.registry import THEMES
from layers.themes.survey_answers import answer_value
from layers.themes.theme import ThemeValue
from layers.words.text import LANGS, translator


def classes(facts: Facts, answer_set: AnswerSet, theme: str) -> Counter[str]:
    values = THEMES[theme].values(facts, answer_set)
    return Counter(value.class_key for value in values.values())


def test_themes_stand_in_the_order_of_the_chooser() -> None:
    order = [
        *("tym", "youth", "tym_youth"),
        *("authorities", "organising_model", "county_relation"),
        *("residents", "unemployment_rate", "language", "urban_rural"),
    ]
    assert [each for each in THEMES if each in order] == order
    places = [theme.place for theme in THEMES.values()]
    assert places == sorted(places)


@pytest.mark.parametrize("year", geodata.YEARS)
@pytest.mark.parametrize("theme", THEMES)
def test_every_area_has_a_value(theme: str, year: int, facts: Facts, facts_2025: Facts) -> None:
    used = facts if year == 2026 else facts_2025
    for answer_set in used.answer_sets.values():
        values = THEMES[theme].values(used, answer_set)
        assert set(values) == set(used.codes(THEMES[theme].division))


def test_what_is_known_of_tym(facts: Facts, known: AnswerSet) -> None:
    assert classes(facts, known, "tym") == {
        "1": 6,
        "1-2": 7,
        "1-3": 6,
        "1-4": 3,
        "not_applicable": 1,
    }


def test_nothing_is_known_of_youth_services(facts: Facts, known: AnswerSet) -> None:
    assert classes(facts, known, "youth") == {"unknown": 45, "not_applicable": 1}


def test_organising_models(facts: Facts, known: AnswerSet) -> None:
    assert classes(facts, known, "organising_model") == {
        "host_municipality": 39,
        "single_municipality": 4,
        "joint_authority": 2,
        "not_applicable": 1,
    }


def test_authorities_and_relations(facts: Facts, known: AnswerSet) -> None:
    authorities = classes(facts, known, "authorities")
    assert authorities == {"1": 6, "2": 7, "3": 6, "4": 3, "not_applicable": 1}
    relation = classes(facts, known, "county_relation")
    assert relation == {"inside": 35, "crosses": 5, "identical": 5, "not_applicable": 1}


def test_numeric_classes_hold_every_municipality(facts: Facts, known: AnswerSet) -> None:
    for theme in ("residents", "unemployment_rate"):
        counts = classes(facts, known, theme)
        assert sum(counts.values()) == 308
        assert set(counts) == set("123456")


def test_the_example_covers_every_status(facts: Facts, example: AnswerSet) -> None:
    for theme in ("tym", "youth"):
        values = THEMES[theme].values(facts, example).values()
        statuses = {value.status for value in values}
        assert {"known", "none", "undecided", "unknown", "not_applicable"} <= statuses


def test_the_legend_shows_what_occurs_in_fixed_order(
    facts: Facts, known: AnswerSet, example: AnswerSet
) -> None:
    tym = THEMES["tym"]
    shown = [kind.key for kind in tym.displayed_classes(tym.values(facts, known))]
    assert shown == ["1", "1-2", "1-3", "1-4", "not_applicable"]
    order = [kind.key for kind in tym.classes]
    more = [kind.key for kind in tym.displayed_classes(tym.values(facts, example))]
    assert more == sorted(more, key=order.index)
    relation = THEMES["county_relation"]
    drawn = [kind.key for kind in relation.displayed_classes(relation.values(facts, known))]
    assert drawn == ["identical", "inside", "crosses", "not_applicable"]


def test_every_kind_of_missing_that_occurs_has_a_row(
    facts: Facts, known: AnswerSet, example: AnswerSet
) -> None:
    for theme in THEMES.values():
        for answer_set in (known, example):
            values = theme.values(facts, answer_set)
            shown = {kind.key for kind in theme.displayed_classes(values)}
            assert {value.class_key for value in values.values()} <= shown


def test_a_class_that_a_theme_lacks_is_an_error(facts: Facts, known: AnswerSet) -> None:
    strange = {"01": ThemeValue("9", Status.KNOWN)}
    theme = replace(THEMES["tym"], measure=lambda _facts, _answers: strange)
    with pytest.raises(ValueError, match="theme 'tym' has no class 9"):
        theme.values(facts, known)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("theme", THEMES)
def test_values_have_words(theme: str, lang: str, facts: Facts, example: AnswerSet) -> None:
    t, described = translator(lang), THEMES[theme]
    for value in described.values(facts, example).values():
        words = described.words(value, described.kind(value.class_key), t)
        assert words
        assert "{" not in words


def test_words_of_bounds_and_of_no_groups(facts: Facts, known: AnswerSet) -> None:
    t, tym = translator("fi"), THEMES["tym"]
    value = tym.values(facts, known)["19"]
    assert tym.words(value, tym.kind("1-4"), t) == "1–4 TYM-johtoryhmää mahdollista"
    undecided = replace(value, class_key="undecided", status=Status.UNDECIDED)
    assert tym.words(undecided, tym.kind("undecided"), t) == "Ei vielä päätetty"


def test_bounds_without_a_class_of_their_own_are_unknown() -> None:
    answer = Answer("tym", "19", None, Status.UNKNOWN, Basis.DOCUMENT, minimum=2, maximum=3)
    assert answer_value(answer).class_key == "unknown"
    assert answer_value(None).class_key == "unknown"
