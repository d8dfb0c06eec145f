"""Messages about a view: dates of the themes, figures of what is shown, no ids of the inside."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from layers.export.common.content import about, describe_view
from layers.export.message import message
from layers.map.facts import Facts
from layers.tables.view_download import view_about
from layers.themes.registry import THEMES
from layers.view.catalogue import theme_day
from layers.view.displayed_theme import displayed_theme
from layers.view.finding import finding, view_finding
from layers.view.map_view import ViewState
from layers.words.text import LANGS, translator

LINK = "https://kartta.example/"
FILTERS: tuple[dict[str, Any], ...] = (
    {},
    {"region": ("01",)},
    {"county": ("17",)},
    {"employment": ("10",)},
    {"region": ("17", "18"), "county": ("18",)},
    {"region": ("06",), "county": ("19",)},
)
"""Filters by one division, by two, and by two that leave nothing."""
DAYS: dict[str, date | int] = {
    "unemployment_rate": 2024,
    "residents": date(2025, 12, 31),
    "organising_model": date(2024, 2, 22),
    "language": date(2026, 1, 1),
    "tym": date(2026, 1, 1),
}
IDS = re.compile(r"known-\d{4}|survey-\d+|(?:^|: |from |to )(?:example|own)\b")


def message_text(facts: Facts, state: ViewState) -> str:
    return message(facts, facts.answer_sets[state.data], state, LINK).rsplit("\n", 1)[0]


def day_in_words(day: date | int, lang: str) -> str:
    return str(day) if isinstance(day, int) else translator(lang).date(day)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("theme", DAYS)
def test_a_message_has_the_day_of_its_theme(facts: Facts, theme: str, lang: str) -> None:
    for data in ("known-2026", "example"):
        text = message_text(facts, ViewState(lang=lang, theme=theme, data=data))
        if data == "known-2026" or theme != "tym":
            assert day_in_words(DAYS[theme], lang) in text
        if theme not in {"language", "tym"}:
            assert day_in_words(date(2026, 1, 1), lang) not in text


@pytest.mark.parametrize("lang", LANGS)
def test_two_maps_say_both_days_where_they_differ(facts: Facts, lang: str) -> None:
    t = translator(lang)
    text = message_text(
        facts, ViewState(lang=lang, theme="residents", compared=("unemployment_rate",))
    )
    assert f"{t.gettext('Residents')}: " in text
    assert t.date(date(2025, 12, 31)) in text
    assert text.endswith("2024.")
    same = message_text(facts, ViewState(lang=lang, theme="tym", compared=("language",)))
    assert same.count(t.date(date(2026, 1, 1))) == 1


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("filters", FILTERS)
@pytest.mark.parametrize("theme", THEMES)
def test_figures_count_what_is_shown(
    facts: Facts, theme: str, filters: dict[str, Any], lang: str
) -> None:
    state = replace(ViewState(lang=lang, theme=theme, data="example"), **filters)
    answers, t = facts.answer_sets["example"], translator(lang)
    values = THEMES[theme].values(facts, answers)
    day = theme_day(facts, answers, THEMES[theme])
    expected = view_finding(facts, state, THEMES[theme], values, t, day)
    text = message_text(facts, state)
    assert f"{t.gettext(THEMES[theme].title)}. {expected}." in text
    whole = finding(facts, THEMES[theme], values, t, day)
    if filters and whole != expected:
        assert whole not in text


def test_figures_of_a_region_are_those_of_the_region(facts: Facts) -> None:
    text = message_text(facts, ViewState(theme="residents", region=("01",), lang="en"))
    assert "Uusimaa – Median" in text
    assert "highest: Helsinki, 694,392 residents" in text
    assert "308" not in text


def test_a_class_filter_counts_too(facts: Facts) -> None:
    text = message_text(facts, ViewState(theme="tym", classes=("1",), lang="en"))
    assert "6 areas" in text
    assert "16" not in text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("theme", THEMES)
def test_no_id_of_the_inside_is_printed(facts: Facts, theme: str, lang: str) -> None:
    for data, baseline in (("known-2026", ""), ("example", ""), ("example", "known-2026")):
        state = ViewState(lang=lang, theme=theme, data=data, baseline=baseline)
        answers = facts.answer_sets[data]
        words = describe_view(facts, answers, state, LINK)
        said = [
            message_text(facts, state),
            *words.whole_sources,
            words.summary,
            *(text for pair in about(words) for text in pair),
            *(text for pair in view_about(facts, answers, state, LINK) for text in pair),
        ]
        for text in said:
            assert not IDS.search(text.replace(LINK, "")), text


@pytest.mark.parametrize("theme", THEMES)
def test_a_view_has_the_day_of_its_theme(facts: Facts, theme: str) -> None:
    answers = facts.answer_sets["example"]
    state = ViewState(theme=theme, data="example")
    words = describe_view(facts, answers, state, LINK)
    assert words.day == theme_day(facts, answers, displayed_theme(facts, state))
