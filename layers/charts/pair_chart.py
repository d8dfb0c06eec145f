"""Stacked bar chart of a pair of themes: a bar per class of the first, a segment per pair."""

from collections import Counter
from dataclasses import dataclass
from functools import cache
from math import lcm
from typing import Any

import shapely
from shapely.affinity import translate

from geodata import AnswerSet
from layers.charts.class_chart import chart_layout, panel_axis
from layers.map.facts import Facts
from layers.themes.pair_theme import PairClass, PairTheme
from layers.themes.patterns import TILES, Tile
from layers.themes.theme import ThemeClass
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.text import Translator, translator

_SHAPES = {"lines-back": "\\", "dots": "."}
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
    facts: Facts, answer_set: AnswerSet, state: ViewState, theme: PairTheme
) -> dict[str, Any]:
    """Build a figure of two panels of stacked bars: residents left, municipalities right.

    Returns a Plotly figure as a dict.
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
            traces.append(_segment(count.kind, number, axis, t))
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


def _segment(kind: PairClass, number: int, axis: str, t: Translator) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "y": [kind.halves[0].text(t)],
        "x": [number],
        "xaxis": axis,
        "name": kind.text(t),
        "hovertemplate": f"{kind.text(t)}<br>{t.number(number)}<extra></extra>",
        "marker": {
            "color": kind.fill,
            "line": {"color": _OUTLINE, "width": 1},
            "pattern": _pattern(kind),
        },
        "showlegend": False,
    }


def _pattern(kind: ThemeClass) -> dict[str, Any]:
    look = {"fgcolor": kind.ink or kind.fill, "fgopacity": 1, "fillmode": "overlay"}
    tile = TILES.get(kind.pattern) if kind.pattern else None
    if tile:
        path, size = tile_path(tile)
        return {**look, "path": path, "size": size}
    return {**look, "shape": _SHAPES.get(kind.pattern or "", ""), "size": 14, "solidity": 0.1}


@cache
def tile_path(tile: Tile) -> tuple[str, int]:
    """Return a pattern tile as an SVG path for Plotly, and the side of its repeating square.

    The strokes of the tile are widened to polygons and clipped to a square whose side, in pixels,
    is the least common multiple of the tile's width and height.
    """
    size = lcm(round(tile.width), round(tile.height))
    strokes = shapely.MultiLineString([*tile.strokes, *tile.overhang])
    copies = [
        translate(strokes, column * tile.width, row * tile.height)
        for column in range(-1, round(size / tile.width) + 1)
        for row in range(-1, round(size / tile.height) + 1)
    ]
    marks = shapely.union_all(copies).buffer(tile.line / 2, cap_style="flat")
    inside = shapely.intersection(marks, shapely.box(0, 0, size, size))
    parts = shapely.get_parts(inside)
    polygons = shapely.orient_polygons(parts[shapely.get_dimensions(parts) == 2])
    rings = [ring for shape in polygons for ring in (shape.exterior, *shape.interiors)]
    return "".join(
        "M" + "L".join(f"{round(x, 1):g},{round(y, 1):g}" for x, y in ring.coords[:-1]) + "Z"
        for ring in rings
    ), size
