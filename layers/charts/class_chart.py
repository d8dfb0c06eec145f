"""Bar chart of one theme: residents and areas by class, as a Plotly figure in plain data."""

from dataclasses import dataclass
from typing import Any

from geodata import AnswerSet
from layers.charts.chart_patterns import chart_pattern
from layers.map.facts import Facts
from layers.themes.dark_ground import on_ground
from layers.themes.theme import Theme, ThemeClass
from layers.view.displayed_theme import displayed_theme
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.text import Translator, translator

# Quoted, because an unquoted CSS family name may not contain a word that starts with a digit.
FONT = '"Source Sans 3", sans-serif'
_HEADROOM = 1.28
"""Length of the axis as a multiple of the longest bar; leaves room for the figure beside it."""
_OUTLINE = "#5b6675"


@dataclass(frozen=True)
class ClassCount:
    """Areas, municipalities and residents of one class that pass the view's filters."""

    kind: ThemeClass
    areas: int
    municipalities: int
    residents: int


def class_counts(facts: Facts, answer_set: AnswerSet, state: ViewState) -> tuple[ClassCount, ...]:
    """Count the areas, municipalities and residents of every class that the theme shows.

    Returned in the order of the legend. A class that no filtered municipality has counts zero.
    """
    theme = displayed_theme(facts, state)
    values = theme.values(facts, answer_set)
    members: dict[str, list[str]] = {kind.key: [] for kind in theme.classes}
    areas: dict[str, set[str]] = {kind.key: set() for kind in theme.classes}
    for municipality in selected_municipalities(facts, state):
        area = facts.area_of(municipality, theme.division)
        key = values[area].class_key
        members[key].append(municipality)
        areas[key].add(area)
    return tuple(
        ClassCount(
            kind=kind,
            areas=len(areas[kind.key]),
            municipalities=len(members[kind.key]),
            residents=facts.residents(members[kind.key]),
        )
        for kind in theme.displayed_classes(values)
    )


def class_chart(
    facts: Facts, answer_set: AnswerSet, state: ViewState, *, dark: bool = False
) -> dict[str, Any]:
    """Build a figure of two panels of bars: residents left, areas right, one bar per class.

    Returns a Plotly figure as a dict, so that the server does not import plotly. Fills and patterns
    are those of the map, on a light or a dark page.
    """
    t, theme = translator(state.lang), displayed_theme(facts, state)
    counts = class_counts(facts, answer_set, state)
    residents = [count.residents for count in counts]
    areas = [count.areas for count in counts]
    return {
        "data": [
            _bar(on_ground(count.kind, dark=dark), number, t, axis)
            for numbers, axis in ((residents, "x"), (areas, "x2"))
            for count, number in zip(counts, numbers, strict=True)
        ],
        "layout": chart_layout(
            len(counts),
            panel_axis(t.gettext("Residents"), residents, 0, 0.6),
            panel_axis(_areas_title(theme, t), areas, 0.72, 1),
        ),
    }


def _bar(kind: ThemeClass, number: int, t: Translator, axis: str) -> dict[str, Any]:
    """Build the bar of one class as a trace of its own.

    One trace for all classes would need a list of patterns, about which Plotly warns.
    """
    return {
        "type": "bar",
        "orientation": "h",
        "y": [kind.text(t)],
        "x": [number],
        "xaxis": axis,
        "text": [t.number(number)],
        "textposition": "outside",
        "cliponaxis": False,
        "hoverinfo": "skip",
        "marker": {
            "color": kind.fill,
            "line": {"color": _OUTLINE, "width": 1},
            "pattern": chart_pattern(kind),
        },
        "showlegend": False,
    }


def panel_axis(title: str, numbers: list[int], start: float, end: float) -> dict[str, Any]:
    """Build the x axis of one panel.

    ``numbers`` are the lengths of its bars; ``start`` and ``end`` (0 to 1) are its share of the
    figure's width.
    """
    return {
        "title": {"text": title, "font": {"size": 15}},
        "domain": [start, end],
        "range": [0, max(*numbers, 1) * _HEADROOM],
        "showgrid": False,
        "showticklabels": False,
        "zeroline": True,
        "fixedrange": True,
    }


def chart_layout(rows: int, left: dict[str, Any], right: dict[str, Any]) -> dict[str, Any]:
    """Build the layout of two panels of ``rows`` horizontal bars that share the row labels."""
    return {
        "font": {"family": FONT, "size": 15},
        "height": 90 + 44 * rows,
        "margin": {"l": 10, "r": 60, "t": 10, "b": 50},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "bargap": 0.35,
        "xaxis": left,
        "xaxis2": right,
        "barmode": "overlay",
        "yaxis": {
            "autorange": "reversed",
            "automargin": True,
            "fixedrange": True,
            # Invisible ticks keep a gap between labels and bars.
            "ticks": "outside",
            "ticklen": 8,
            "tickcolor": "rgba(0,0,0,0)",
        },
    }


def _areas_title(theme: Theme, t: Translator) -> str:
    return t.gettext("Municipalities") if theme.division == "municipality" else t.gettext("Areas")
