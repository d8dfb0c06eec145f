"""What a map says in one sentence: of known and unknown answers, of figures, within filters."""

from dataclasses import replace

import pytest

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.themes.changes import change_theme
from layers.themes.registry import THEMES
from layers.view.finding import view_finding
from layers.view.map_view import ViewState
from layers.words.text import LANGS, translator


def said(facts: Facts, answers: AnswerSet, **view: object) -> str:
    """Say what a view comes to, its year being 2026."""
    state = replace(ViewState(lang="en", data=answers.id), **view)  # type: ignore[arg-type]
    theme = THEMES[state.theme]
    t = translator(state.lang)
    return view_finding(facts, state, theme, theme.values(facts, answers), t, 2026)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fi", "6 alueella: 1 johtoryhmä; 16 alueesta ei ole tietoa (2026)"),
        ("sv", "I 6 områden: 1 ledningsgrupp; okänt i 16 områden (2026)"),
        ("en", "In 6 areas: 1 leadership group; 16 areas not known (2026)"),
    ],
)
def test_what_is_known_is_said_with_what_is_not(
    facts: Facts, known: AnswerSet, lang: str, words: str
) -> None:
    assert said(facts, known, theme="tym", lang=lang) == words


def test_nothing_known_is_said_plainly(facts: Facts, known: AnswerSet) -> None:
    assert said(facts, known, theme="youth") == "45 areas not known (2026)"


def test_of_several_classes_the_most_common_is_named(facts: Facts, known: AnswerSet) -> None:
    words = said(facts, known, theme="organising_model")
    assert words == "In 39 areas: Host municipality; in 6 areas: another class (2026)"


def test_figures_are_told_by_their_median_and_their_highest(facts: Facts, known: AnswerSet) -> None:
    words = said(facts, known, theme="residents")
    assert words == "Median 5,955 residents; highest: Helsinki, 694,392 residents (2026)"


def test_the_areas_of_filters_are_named(facts: Facts, known: AnswerSet) -> None:
    one = said(facts, known, theme="tym", county=("17",))
    assert one == "Ostrobothnia – 1–3 possible, number not known (2026)"
    three = said(facts, known, theme="tym", county=("13", "17", "20"))
    assert three.startswith("North Savo and 2 others – ")


def test_a_filter_by_class_leaves_that_class(facts: Facts, known: AnswerSet) -> None:
    assert (
        said(facts, known, theme="tym", classes=("1",)) == "In 6 areas: 1 leadership group (2026)"
    )


@pytest.mark.parametrize("lang", LANGS)
def test_filters_that_leave_nothing_say_so(facts: Facts, known: AnswerSet, lang: str) -> None:
    words = said(facts, known, theme="tym", lang=lang, county=("17",), region=("01",))
    assert words == translator(lang).gettext("The filters leave no area")


def test_changes_and_themes_of_two_keep_their_own_words(facts: Facts, example: AnswerSet) -> None:
    assert not THEMES["tym_youth"].told_by_classes
    assert not THEMES["tym_groups"].told_by_classes
    assert not change_theme(THEMES["tym"], example, example).told_by_classes
    assert THEMES["tym"].told_by_classes
