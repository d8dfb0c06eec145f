"""Charts have the colours of the map, on light and on dark pages."""

from collections.abc import Iterator
from typing import Any

import pytest

from layers.charts.class_chart import class_chart
from layers.charts.county_chart import county_chart, has_county_chart
from layers.charts.pair_chart import pair_chart
from layers.map.facts import Facts
from layers.themes.dark_ground import dark_tint
from layers.themes.pair_theme import PairTheme
from layers.themes.registry import THEMES
from layers.view.map_view import ViewState


def figures(facts: Facts, theme: str, *, dark: bool) -> Iterator[dict[str, Any]]:
    state = ViewState(theme=theme, data="example")
    view = facts, facts.answer_sets[state.data], state
    shown = THEMES[theme]
    if isinstance(shown, PairTheme):
        yield pair_chart(*view, shown, dark=dark)
        return
    yield class_chart(*view, dark=dark)
    if has_county_chart(facts, state):
        yield county_chart(*view, dark=dark)


def colours(figure: dict[str, Any]) -> set[str]:
    found = (trace["marker"]["color"] for trace in figure["data"])
    return {each for one in found for each in ([one] if isinstance(one, str) else one)}


@pytest.mark.parametrize("theme", THEMES)
def test_fills_are_those_of_the_map(facts: Facts, theme: str) -> None:
    light = {kind.fill for kind in THEMES[theme].classes}
    dark = {dark_tint(kind) for kind in THEMES[theme].classes}
    for figure in figures(facts, theme, dark=False):
        assert colours(figure) <= light
    for figure in figures(facts, theme, dark=True):
        assert colours(figure) <= dark


def test_dots_of_municipalities_have_the_colours_of_their_classes(facts: Facts) -> None:
    _classes, dots = figures(facts, "residents", dark=False)
    assert len(colours(dots)) > 3
