"""Columns and rows of the files of a view."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.map.group_division import with_groups
from layers.tables.file_columns import FileColumn, file_columns
from layers.tables.file_rows import file_rows, with_plain_types
from layers.themes.registry import THEMES
from layers.view.map_view import ViewState
from layers.words.text import LANGS, translator
from tests.layers.themes.test_external import EXTERNAL

BESIDE = {
    "alone": "",
    "beside counties": "tym",
    "beside municipalities": "unemployment_rate",
}


def columns_of(facts: Facts, state: ViewState) -> tuple[FileColumn, ...]:
    answers = facts.answer_sets[state.data]
    return file_columns(facts, answers, state, translator(state.lang))


def rows_of(facts: Facts, state: ViewState) -> pd.DataFrame:
    return file_rows(facts, facts.answer_sets[state.data], state, columns_of(facts, state))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("beside", BESIDE)
def test_no_two_columns_have_one_name_or_one_label(theme: str, beside: str, facts: Facts) -> None:
    second = BESIDE[beside]
    for lang in LANGS:
        state = ViewState(theme=theme, compared=tuple({second} - {theme, ""}), lang=lang)
        columns = columns_of(facts, state)
        for texts in ([each.name for each in columns], [each.label for each in columns]):
            assert len(set(texts)) == len(texts)
            assert all(texts)
        assert all(each.about for each in columns)


@pytest.mark.parametrize(
    ("theme", "name", "label"),
    [
        ("residents", "residents_2025", "Residents 2025"),
        ("unemployment_rate", "unemployment_rate_percent_2024", "Unemployment rate 2024, %"),
        ("authorities", "authorities_number", "Employment authorities: number"),
        ("ext_childcare", "ext_childcare_places_2025", ""),
    ],
)
def test_figures_are_named_by_what_they_hold(
    theme: str, name: str, label: str, facts: Facts
) -> None:
    more = replace(facts, external=EXTERNAL)
    columns = {each.name: each for each in columns_of(more, ViewState(theme=theme, lang="en"))}
    assert columns[name].label.startswith(label)
    assert columns[name].numeric
    assert not {"value", "figure", "residents"} & set(columns)
    told = [each for each in rows_of(more, ViewState(theme=theme, lang="en"))[name] if each]
    assert told
    assert all(isinstance(each, int | float) for each in told)


def test_numbers_stay_as_they_are_whole_or_not(facts: Facts) -> None:
    rates = rows_of(facts, ViewState(theme="unemployment_rate"))
    assert 8.1 in set(rates["unemployment_rate_percent_2024"])
    assert all(type(each) is int for each in rates["residents_2025"])
    residents = rows_of(facts, ViewState(theme="residents"))
    assert residents["residents_2025"].tolist() == rates["residents_2025"].tolist()


def test_a_municipality_has_code_and_name_in_every_division(
    facts: Facts, example: AnswerSet
) -> None:
    whole = with_groups(facts, example)
    rows = rows_of(whole, ViewState(theme="language", data="example", lang="sv"))
    rows = rows.set_index("code")
    assert "tym_group" in whole.divisions
    for division in whole.divisions[1:]:
        for code, row in rows.iterrows():
            area = whole.area_of(str(code), division)
            assert row[f"{division}_code"] == area
            assert row[f"{division}_name"] == whole.name(division, area, "sv")


@pytest.mark.parametrize(
    ("theme", "second", "there"),
    [
        ("tym", "", False),
        ("tym", "youth", False),
        ("tym", "language", True),
        ("tym_youth", "", True),
    ],
)
def test_only_municipalities_have_them(
    theme: str,
    second: str,
    there: bool,
    facts: Facts,
) -> None:
    rows = rows_of(facts, ViewState(theme=theme, compared=tuple(filter(None, [second]))))
    assert ("region_code" in rows) is there
    if there:
        code = rows["compare_code" if second else "code"]
        assert rows["region_code"].tolist() == [facts.area_of(each, "region") for each in code]


def test_bounds_are_those_of_the_answer(facts: Facts, example: AnswerSet) -> None:
    rows = rows_of(facts, ViewState(theme="tym", data="example")).set_index("code")
    for code, row in rows.iterrows():
        answer = example.answers["tym", str(code)]
        found = row["tym_number"], row["lower"], row["upper"]
        if answer.value:
            assert found == (int(answer.value),) * 3
        elif answer.status == "unknown":
            assert found == (None, answer.minimum, answer.maximum)
        else:
            assert found == (None, None, None)


def test_class_keys_are_those_of_the_theme(facts: Facts, example: AnswerSet) -> None:
    for theme in ("tym", "youth", "tym_youth"):
        rows = rows_of(facts, ViewState(theme=theme, data="example", lang="en"))
        values = THEMES[theme].values(facts, example)
        assert dict(zip(rows["code"], rows["class_key"], strict=True)) == {
            code: value.class_key for code, value in values.items()
        }


def test_changes_have_both_answers_and_no_number(facts: Facts) -> None:
    state = ViewState(theme="tym", data="example", baseline="known-2026", lang="en")
    rows = rows_of(facts, state)
    assert {"class_key", "class", "before", "after", "status", "date"} <= set(rows)
    assert not {"tym_text", "tym_number", "lower", "upper"} & set(rows)
    assert set(rows["class_key"]) <= {"added", "changed", "unchanged", "not_applicable", "neither"}


def test_days_are_days_and_years_numbers(facts: Facts) -> None:
    assert all(type(each) is dt.date for each in rows_of(facts, ViewState())["date"])
    state = ViewState(theme="unemployment_rate")
    rows = rows_of(facts, state)
    assert set(rows["date"]) == {2024}
    plain = with_plain_types(rows, columns_of(facts, state))
    assert set(plain["date"]) == {"2024"}
    assert plain["unemployment_rate_percent_2024"].dtype == float
    pair = ViewState(theme="tym_youth", data="example")
    told = with_plain_types(rows_of(facts, pair), columns_of(facts, pair))
    assert set(told["tym_date"]) == {"2026-01-01"}


def test_nothing_left_has_the_same_columns(facts: Facts) -> None:
    empty = ViewState(theme="tym", region=("21",), classes=("1",))
    assert list(rows_of(facts, empty)) == list(rows_of(facts, ViewState(theme="tym")))
    assert rows_of(facts, empty).empty
