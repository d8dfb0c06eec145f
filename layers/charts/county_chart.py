"""Municipalities of a theme by wellbeing services county, as a Plotly figure in plain data."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from geodata import AnswerSet
from layers.charts.area_bars import AreaBar, area_bars, is_ranked
from layers.charts.chart_patterns import chart_pattern
from layers.charts.class_chart import FONT
from layers.map.facts import Facts
from layers.map.short_names import short_name
from layers.themes.dark_ground import on_ground
from layers.themes.pair_theme import PairTheme
from layers.themes.theme import ThemeClass
from layers.view.displayed_theme import displayed_theme
from layers.view.map_view import ViewState
from layers.words.text import Translator, sort_key, translator

COUNTY = "wellbeing_county"
_OUTLINE = "#5b6675"
_EDGE, _MARK = "#7b8794", "#ffc400"
"""Edge of dots, and colour of selected ones, that stand out on light and dark pages."""
_ROW, _FRAME = 30, 70
"""Heights in pixels of a county's row, and of the axis with the margins."""
_LOG_FROM = 50
"""A largest figure so many times the median is drawn on a logarithmic axis, for all to be seen."""


def has_county_chart(facts: Facts, state: ViewState) -> bool:
    """Whether the theme's areas are municipalities of a theme of its own, not of a pair."""
    theme = displayed_theme(facts, state)
    return theme.division == "municipality" and not isinstance(theme, PairTheme)


def county_chart(
    facts: Facts, answer_set: AnswerSet, state: ViewState, *, dark: bool = False
) -> dict[str, Any]:
    """Build a figure with a row for each county: a dot for each municipality at its figure.

    A theme without figures has a bar in each row instead: the shares of its classes in the
    county's residents. ``customdata`` of a dot is ``municipality:code``; selected ones are drawn
    as large diamonds. Municipalities without a figure have no dot.
    Colours are those of the classes on the map, on a light or a dark page.
    """
    t, theme = translator(state.lang), displayed_theme(facts, state)
    rows: dict[str, list[AreaBar]] = {}
    for group in area_bars(facts, answer_set, state):
        for bar in group.bars:
            county = facts.area_of(bar.key.partition(":")[2], COUNTY)
            rows.setdefault(short_name(facts, COUNTY, county, state.lang), []).append(bar)
    names = sorted(rows, key=sort_key)
    classes = [on_ground(kind, dark=dark) for kind in theme.classes]
    if is_ranked(theme, theme.values(facts, answer_set)):
        traces, axis = _dots(names, rows, dark=dark), _figure_axis(rows, t.gettext(theme.short))
    else:
        traces, axis = _shares(classes, names, rows, t), _share_axis(t)
    return {"data": traces, "layout": _layout(names, axis)}


def _dots(names: list[str], rows: dict[str, list[AreaBar]], *, dark: bool) -> list[dict[str, Any]]:
    """Build a trace of dots in the colours of their classes, and one on top for the selected."""
    dots = [(name, bar) for name in names for bar in rows[name] if bar.number is not None]
    selected = [dot for dot in dots if dot[1].selected]
    others = _trace([dot for dot in dots if not dot[1].selected], dark=dark)
    if not selected:
        return [others]
    marked = _trace(selected, dark=dark)
    marked["marker"] |= {"symbol": "diamond", "size": 16, "color": _MARK, "opacity": 1}
    marked["marker"]["line"] = {"color": "#111111", "width": 2}
    return [others, marked]


def _trace(dots: list[tuple[str, AreaBar]], *, dark: bool) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [bar.number for _name, bar in dots],
        "y": [name for name, _bar in dots],
        "text": [f"{bar.name}: {bar.text}" for _name, bar in dots],
        "customdata": [bar.key for _name, bar in dots],
        "hovertemplate": "%{text}<extra></extra>",
        "marker": {
            "color": [on_ground(bar.kind, dark=dark).fill for _name, bar in dots],
            "size": 11,
            "opacity": 0.9,
            "line": {"color": _EDGE, "width": 1},
        },
        "showlegend": False,
    }


def _shares(
    classes: Sequence[ThemeClass], names: list[str], rows: dict[str, list[AreaBar]], t: Translator
) -> list[dict[str, Any]]:
    """Build a trace of bars for each class: its share of the residents of every county."""
    residents: Counter[tuple[str, str]] = Counter()
    totals: Counter[str] = Counter()
    for name in names:
        for bar in rows[name]:
            residents[name, bar.kind.key] += int(bar.number or 0)
            totals[name] += int(bar.number or 0)
    occurring = {key for _name, key in residents}
    return [
        _segments(
            kind, names, [residents[name, kind.key] / (totals[name] or 1) for name in names], t
        )
        for kind in classes
        if kind.key in occurring
    ]


def _segments(
    kind: ThemeClass, names: list[str], shares: list[float], t: Translator
) -> dict[str, Any]:
    words = kind.text(t)
    return {
        "type": "bar",
        "orientation": "h",
        "y": names,
        "x": shares,
        "text": [f"{words}: {t.percent(share)}" for share in shares],
        "textposition": "none",
        "hovertemplate": "%{text}<extra></extra>",
        "marker": {
            "color": kind.fill,
            "line": {"color": _OUTLINE, "width": 1},
            "pattern": chart_pattern(kind),
        },
        "showlegend": False,
    }


def _figure_axis(rows: dict[str, list[AreaBar]], title: str) -> dict[str, Any]:
    """Build the axis of the figures: from zero, or logarithmic where a few dwarf all others."""
    numbers = sorted(bar.number for row in rows.values() for bar in row if bar.number is not None)
    wide = numbers[0] > 0 and numbers[-1] > _LOG_FROM * numbers[len(numbers) // 2]
    scale = {"type": "log", "dtick": 1} if wide else {"rangemode": "tozero"}
    return {"title": {"text": title, "font": {"size": 15}}, **scale}


def _share_axis(t: Translator) -> dict[str, Any]:
    quarters = [0, 0.25, 0.5, 0.75, 1]
    return {
        "title": {"text": t.gettext("Share of residents"), "font": {"size": 15}},
        "tickvals": quarters,
        "ticktext": [t.percent(share) for share in quarters],
        "range": [0, 1],
    }


def _layout(names: list[str], axis: dict[str, Any]) -> dict[str, Any]:
    return {
        "font": {"family": FONT, "size": 15},
        "height": _FRAME + _ROW * len(names),
        "margin": {"l": 10, "r": 20, "t": 60, "b": 10},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "barmode": "stack",
        "bargap": 0.3,
        "hovermode": "closest",
        "xaxis": {
            "side": "top",
            "fixedrange": True,
            "zeroline": False,
            "gridcolor": "rgba(128,140,155,0.35)",
            **axis,
        },
        "yaxis": {
            "categoryorder": "array",
            "categoryarray": names,
            "autorange": "reversed",
            "automargin": True,
            "fixedrange": True,
            "gridcolor": "rgba(128,140,155,0.35)",
        },
    }
