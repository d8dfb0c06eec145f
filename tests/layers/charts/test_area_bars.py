"""Bars of areas: every area that passes the filters once, in order, on one scale."""

import pytest

from layers.charts.area_bars import AreaBar, area_bars
from layers.charts.county_chart import county_chart, has_county_chart
from layers.map.facts import Facts
from layers.themes.registry import THEMES
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState

DATA = ("known-2026", "example")


def bars(facts: Facts, state: ViewState) -> list[AreaBar]:
    groups = area_bars(facts, facts.answer_sets[state.data], state)
    return [bar for group in groups for bar in group.bars]


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("theme", THEMES)
def test_every_area_that_passes_has_one_bar(facts: Facts, theme: str, data: str) -> None:
    for filtered in (ViewState(theme=theme, data=data), ViewState(theme=theme, region=("06",))):
        drawn = [bar.key for bar in bars(facts, filtered)]
        division = THEMES[theme].division
        passing = selected_municipalities(facts, filtered)
        areas = {f"{division}:{facts.area_of(each, division)}" for each in passing}
        assert sorted(drawn) == sorted(areas)


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("theme", THEMES)
def test_lengths_are_in_proportion_to_numbers(facts: Facts, theme: str, data: str) -> None:
    measured = [bar for bar in bars(facts, ViewState(theme=theme, data=data)) if bar.number]
    longest = max(bar.number or 0 for bar in measured)
    for bar in measured:
        assert bar.length == pytest.approx((bar.number or 0) / longest)


@pytest.mark.parametrize("theme", THEMES)
def test_residents_of_groups_are_those_of_the_country(facts: Facts, theme: str) -> None:
    state = ViewState(theme=theme)
    groups = area_bars(facts, facts.answer_sets[state.data], state)
    everyone = facts.residents(facts.codes("municipality"))
    assert sum(group.residents for group in groups) == everyone


def test_a_ranking_puts_the_highest_first_and_what_has_no_figure_apart(facts: Facts) -> None:
    state = ViewState(theme="authorities")
    ranking, outside = area_bars(facts, facts.answer_sets[state.data], state)
    numbers = [bar.number for bar in ranking.bars]
    assert numbers == sorted(numbers, key=lambda number: -(number or 0))
    assert ranking.kind is None
    assert outside.kind is not None
    assert [(bar.number, bar.length) for bar in outside.bars] == [(None, None)]


def test_groups_of_neighbours_stand_by_their_names_not_their_letters(facts: Facts) -> None:
    state = ViewState(theme="tym_groups", data="example")
    titles = [group.title for group in area_bars(facts, facts.answer_sets["example"], state)]
    assert len(set(titles)) == len(titles) > len(THEMES["tym_groups"].classes)


@pytest.mark.parametrize("theme", ["residents", "unemployment_rate"])
def test_a_county_has_a_dot_for_each_municipality(facts: Facts, theme: str) -> None:
    state = ViewState(theme=theme, sel=("municipality:305",))
    figure = county_chart(facts, facts.answer_sets[state.data], state)
    keys = [key for trace in figure["data"] for key in trace["customdata"]]
    assert len(keys) == len(set(keys)) == len(facts.codes("municipality"))
    assert list(figure["data"][-1]["customdata"]) == ["municipality:305"]
    assert figure["data"][-1]["marker"]["symbol"] == "diamond"


@pytest.mark.parametrize("theme", ["language", "urban_rural", "tym_groups"])
def test_shares_of_classes_fill_each_county(facts: Facts, theme: str) -> None:
    state = ViewState(theme=theme)
    figure = county_chart(facts, facts.answer_sets[state.data], state)
    totals = [sum(shares) for shares in zip(*(each["x"] for each in figure["data"]), strict=True)]
    assert totals == pytest.approx([1] * 23)


def test_only_themes_of_municipalities_have_a_chart_by_county(facts: Facts) -> None:
    having = {theme for theme in THEMES if has_county_chart(facts, ViewState(theme=theme))}
    assert "residents" in having
    assert not having & {"authorities", "youth", "tym_youth"}
