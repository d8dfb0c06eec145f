"""Stacked bar chart of a pair of themes: a bar per class of the first, a segment per pair."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from geodata import AnswerSet
from layers.charts.chart_patterns import chart_pattern
from layers.charts.class_chart import chart_layout, panel_axis
from layers.map.facts import Facts
from layers.themes.dark_ground import on_ground
from layers.themes.pair_theme import PairClass, PairTheme
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.text import Translator, translator

_OUTLINE = "#5b6675"


@dataclass(frozen=True)
class PairCount:
    """Municipalities and residents of one pair of classes that pass the view's filters."""

    kind: PairClass
    municipalities: int
    residents: int


def pair_counts(
    facts: Facts, answer_set: AnswerSet, state: ViewState, theme: PairTheme
) -> list[PairCount]:
    """Count municipalities and residents of each pair of classes, in the order of the legend.

    Pairs that no filtered municipality has are left out.
    """
    values = theme.values(facts, answer_set)
    municipalities: Counter[str] = Counter()
    residents: Counter[str] = Counter()
    for code in selected_municipalities(facts, state):
        key = values[code].class_key
        municipalities[key] += 1
        residents[key] += facts.population("municipality", code)
    return [
        PairCount(kind, municipalities[kind.key], residents[kind.key])
        for kind in theme.classes
        if municipalities[kind.key]
    ]


def pair_chart(
    facts: Facts, answer_set: AnswerSet, state: ViewState, theme: PairTheme, *, dark: bool = False
) -> dict[str, Any]:
    """Build a figure of two panels of stacked bars: residents left, municipalities right.

    Returns a Plotly figure as a dict, with the colours of a light or a dark page.
    """
    t = translator(state.lang)
    counts = pair_counts(facts, answer_set, state, theme)
    traces, longest = [], []
    panels = (
        ("x", [count.residents for count in counts]),
        ("x2", [count.municipalities for count in counts]),
    )
    for axis, numbers in panels:
        totals: Counter[str] = Counter()
        for count, number in zip(counts, numbers, strict=True):
            totals[count.kind.halves[0].key] += number
            traces.append(_segment(count.kind, number, axis, t, dark=dark))
        longest.append(max(totals.values(), default=1))
    rows = len({count.kind.halves[0].key for count in counts})
    return {
        "data": traces,
        "layout": chart_layout(
            rows,
            panel_axis(t.gettext("Residents"), [longest[0]], 0, 0.6),
            panel_axis(t.gettext("Municipalities"), [longest[1]], 0.72, 1),
        )
        | {"barmode": "stack"},
    }


def _segment(
    kind: PairClass, number: int, axis: str, t: Translator, *, dark: bool
) -> dict[str, Any]:
    look = on_ground(kind, dark=dark)
    return {
        "type": "bar",
        "orientation": "h",
        "y": [kind.halves[0].text(t)],
        "x": [number],
        "xaxis": axis,
        "name": kind.text(t),
        "hovertemplate": f"{kind.text(t)}<br>{t.number(number)}<extra></extra>",
        "marker": {
            "color": look.fill,
            "line": {"color": _OUTLINE, "width": 1},
            "pattern": chart_pattern(look),
        },
        "showlegend": False,
    }
