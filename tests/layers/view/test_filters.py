"""Filters, table and chart: the counts of the screen add up to the country."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import AnswerSet, load_key
from layers.charts.class_chart import class_chart, class_counts
from layers.map.facts import Facts
from layers.tables.view_table import table
from layers.themes.registry import THEMES
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.text import LANGS
from tests.country import ALL_RESIDENTS


def view(**parts: Any) -> ViewState:
    """A view of the year that the facts of the tests are of."""
    return ViewState(**{"year": 2026, "data": "known-2026", **parts})


def test_without_filters_everything_passes(facts: Facts) -> None:
    passing = selected_municipalities(facts, view())
    assert (len(passing), facts.residents(passing)) == (len(load_key(2026)), ALL_RESIDENTS)


def test_filters_of_different_divisions_cut_and_of_the_same_add(facts: Facts) -> None:
    kainuu = selected_municipalities(facts, view(county=("20",)))
    both = selected_municipalities(facts, view(county=("20", "19")))
    cut = selected_municipalities(facts, view(county=("20", "19"), employment=("10",)))
    assert kainuu < both
    assert cut == set(facts.members("employment_area", "10"))


def test_a_class_is_that_of_the_area_in_the_theme_division(facts: Facts) -> None:
    crossing = selected_municipalities(facts, view(theme="county_relation", classes=("crosses",)))
    key = load_key(facts.year)
    counties = key.groupby("employment_area")["wellbeing_county"].transform("nunique")
    assert crossing == set(key.index[counties > 1])
    assert 0 < facts.residents(crossing) < facts.residents(key.index)


def test_filters_that_leave_nothing(facts: Facts, known: AnswerSet) -> None:
    state = view(region=("18",), county=("21",))
    assert selected_municipalities(facts, state) == frozenset()
    rows = table(facts, known, state)
    assert rows.empty
    assert list(rows.columns) == list(table(facts, known, view()).columns)
    assert all(count.residents == 0 for count in class_counts(facts, known, state))


@pytest.mark.parametrize("data", ["known-2026", "example"])
@pytest.mark.parametrize("theme", THEMES)
def test_table_and_chart_sum_to_the_country(theme: str, data: str, facts: Facts) -> None:
    state = view(theme=theme, data=data)
    rows = table(facts, facts.answer_sets[data], state)
    assert rows["municipalities"].sum() == len(load_key(2026))
    assert rows["residents"].sum() == ALL_RESIDENTS
    counts = class_counts(facts, facts.answer_sets[data], state)
    assert sum(count.municipalities for count in counts) == len(load_key(2026))
    assert sum(count.residents for count in counts) == ALL_RESIDENTS
    assert sum(count.areas for count in counts) == len(rows)
    assert len(rows) == len(facts.codes(THEMES[theme].division))


@given(
    region=st.sets(st.sampled_from(["01", "17", "18", "21"])),
    county=st.sets(st.sampled_from(["19", "20", "90", "91"])),
    classes=st.sets(st.sampled_from(["1", "1-3", "not_applicable"])),
)
def test_the_table_shows_what_passes(
    region: set[str], county: set[str], classes: set[str], facts: Facts, known: AnswerSet
) -> None:
    state = view(region=tuple(region), county=tuple(county), classes=tuple(classes))
    passing = selected_municipalities(facts, state)
    rows = table(facts, known, state)
    assert rows["municipalities"].sum() == len(passing)
    assert rows["residents"].sum() == facts.residents(passing)


def test_rows_are_in_alphabetical_order_and_in_the_language(facts: Facts, known: AnswerSet) -> None:
    rows = table(facts, known, view(theme="residents"))
    assert (rows["name"].iloc[0], rows["name"].iloc[-1]) == ("Akaa", "Äänekoski")
    swedish = table(facts, known, view(lang="sv", county=("20",))).iloc[0]
    assert swedish["name"] == "Kajanalands välfärdsområde"
    assert swedish["class"] == "1 ledningsgrupp"
    assert swedish["status"] == "Härlett ur lagen"


def test_a_figure_stands_beside_its_words(facts: Facts, known: AnswerSet) -> None:
    rows = table(facts, known, view(theme="unemployment_rate")).set_index("code")
    assert (rows.at["005", "figure"], rows.at["005", "value"]) == (8.1, "8,1\u00a0%")
    assert rows.at["005", "date"] == "2024"
    answers = table(facts, known, view(theme="organising_model")).set_index("code")
    assert answers.at["10", "figure"] is None
    assert answers.at["10", "date"] == "22.2.2024"


def test_invented_answers_name_themselves(facts: Facts, example: AnswerSet) -> None:
    rows = table(facts, example, view(theme="youth", data="example"))
    assert (rows["source"] == "Keksitty tätä esimerkkiä varten").any()
    assert not (rows["source"] == "").any()


@pytest.mark.parametrize("lang", LANGS)
def test_the_chart_has_the_classes_of_the_legend(lang: str, facts: Facts, known: AnswerSet) -> None:
    figure = class_chart(facts, known, view(lang=lang))
    residents, areas = figure["data"][:5], figure["data"][5:]
    assert [bar["y"] for bar in residents] == [bar["y"] for bar in areas]
    assert [bar["x"] for bar in areas] == [[6], [7], [6], [3], [1]]
    assert sum(bar["x"][0] for bar in residents) == ALL_RESIDENTS
    assert residents[0]["marker"]["color"] == "#0b4f9e"
    shapes = [bar["marker"]["pattern"]["shape"] for bar in residents]
    assert shapes == ["", "/", "\\", "|", ""]
