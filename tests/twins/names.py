"""Where the names of regions stand on thinned maps of the country, at several scales."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd
import shapely

import geodata
from layers.export.names.ground import Arc, Box, ground_of, layer_of, under
from layers.export.names.placement import ROWS, place
from layers.export.names.spots import Sheet
from layers.export.names.turns import Label
from layers.map.facts import load_facts

THINNED = 16_000
LETTER = 0.5
"""Width of a letter in lines."""
CASES: Sequence[Mapping[str, Any]] = (
    {"scale": 0.62, "line": 15, "frame": [-250, -4850, 560, -4060], "covers": []},
    {"scale": 0.4, "line": 14, "frame": [0, -3150, 330, -2630], "covers": [[0, -2900, 90, -2700]]},
    {"scale": 1.4, "line": 15, "frame": [200, -9800, 1000, -9200], "covers": [], "minor": True},
    {"scale": 0.3, "line": 20, "frame": [-200, -2340, 420, -1960], "covers": [], "selected": "01"},
    {"scale": 0.3, "line": 20, "frame": [-142, -2337, 388, -1980], "covers": [], "rounds": 6},
)


def build() -> dict[str, Any]:
    """Return borders, names and cases, each with the places of its names."""
    facts = load_facts(2026)
    areas = geodata.simplify(geodata.dissolve(facts.drawn, "region", 2026), THINNED)
    lines = geodata.border_arcs(areas.rename_axis("municipality"))
    sides = zip(lines["left"], lines["right"], lines.geometry, strict=True)
    arcs = [[_code(left), _code(right), _points(line)] for left, right, line in sides]
    points = geodata.label_points(areas) / 1000
    names = [
        [code, facts.name("region", code, "fi"), *map(float, points.loc[code, ["x", "y"]].round(1))]
        for code in sorted(areas.index, key=lambda code: -facts.population("region", code))
    ]
    return {"arcs": arcs, "names": names, "cases": [_case(arcs, names, case) for case in CASES]}


def _code(value: object) -> str | None:
    return None if pd.isna(value) else str(value)  # type: ignore[call-overload]


def _points(line: shapely.LineString) -> list[list[float]]:
    """Return the points in kilometres, rounded alike in every line, so that they still meet."""
    points = [[round(x / 1000, 1), round(y / 1000, 1)] for x, y in line.coords]
    return [points[0], *(point for before, point in pairwise(points) if point != before)]


def _case(arcs: list[Any], names: list[Any], case: Mapping[str, Any]) -> dict[str, Any]:
    scale, line, frame = case["scale"], case["line"], Box(*case["frame"])
    borders: list[Arc] = [tuple(arc) for arc in arcs]
    ground = ground_of(borders, scale, frame.top, frame.bottom, line / ROWS)
    layer = layer_of(ground, str)
    labels = [
        Label(
            key=code,
            name=name,
            rows=layer.areas.get(code, {}),
            middle=(x * scale, -y * scale),
            selected=code == case.get("selected"),
            led=not case.get("minor"),
            minor=bool(case.get("minor")),
        )
        for code, name, x, y in names
    ]
    sheet = Sheet(layer, ground.first, len(ground.rows), ground.step, line, frame)
    covers = [Box(*cover) for cover in case["covers"]]
    rounds = case.get("rounds", 0)
    placed = place(labels, sheet, covers, lambda text: len(text) * LETTER * line, rounds)
    return {**case, "placed": [_placed(each, under(ground, each.box)) for each in placed]}


def _placed(each: Any, beneath: Mapping[str, float]) -> dict[str, Any]:
    box = [each.box.left, each.box.top, each.box.right, each.box.bottom]
    return {
        "key": each.key,
        "lines": each.lines,
        "box": [round(side, 6) for side in box],
        "leader": [round(at, 6) for at in each.leader] if each.leader else None,
        "under": sorted(code for code, share in beneath.items() if share > 0.03),
    }
