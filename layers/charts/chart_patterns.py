"""Patterns of classes in charts."""

from functools import cache
from math import lcm
from typing import Any

import shapely
from shapely.affinity import translate

from layers.themes.patterns import TILES, Tile
from layers.themes.theme import ThemeClass

_SHAPES = {
    "lines-forward": "/",
    "lines-back": "\\",
    "lines-upright": "|",
    "lines-level": "-",
    "dots": ".",
}


def chart_pattern(kind: ThemeClass) -> dict[str, Any]:
    """Return the pattern of a class for a Plotly bar: that of the map, or the most similar one."""
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
