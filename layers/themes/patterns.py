"""Patterns as repeated tiles, the same on screen, in charts and in every export."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil, cos, pi, sin
from types import MappingProxyType

from shapely import LineString
from shapely.ops import substring

Stroke = tuple[tuple[float, float], ...]
"""Corners of a line, in pixels from the left and from the top of the tile."""


@dataclass(frozen=True)
class Tile:
    """Marks that are repeated in both directions; lengths in pixels of the screen.

    ``strokes`` lie within the tile and meet those of the next one; ``overhang`` is drawn besides
    where a tile is cut off at its edges, so that no joint shows.
    """

    width: float
    height: float
    line: float
    strokes: tuple[Stroke, ...]
    overhang: tuple[Stroke, ...] = ()

    @property
    def path(self) -> str:
        """Marks as the ``d`` of an SVG path."""
        return "".join(
            "M" + "L".join(f"{x:g},{y:g}" for x, y in stroke)
            for stroke in (*self.strokes, *self.overhang)
        )


def _ring(x: float, y: float, radius: float) -> Stroke:
    angles = [2 * pi * step / 12 for step in range(13)]
    return tuple((round(x + radius * cos(a), 2), round(y + radius * sin(a), 2)) for a in angles)


def _cross(x: float, y: float, reach: float) -> tuple[Stroke, Stroke]:
    return (
        ((x - reach, y - reach), (x + reach, y + reach)),
        ((x - reach, y + reach), (x + reach, y - reach)),
    )


def _plus(x: float, y: float, reach: float) -> tuple[Stroke, Stroke]:
    return (((x - reach, y), (x + reach, y)), ((x, y - reach), (x, y + reach)))


def _broken(tile: Tile) -> Tile:
    """The same strokes with gaps: only their middle."""
    return replace(
        tile,
        strokes=tuple(map(_middle, tile.strokes)),
        overhang=tuple(map(_middle, tile.overhang)),
    )


def _middle(stroke: Stroke) -> Stroke:
    corners = substring(LineString(stroke), 0.2, 0.75, normalized=True).coords
    return tuple((round(x, 2), round(y, 2)) for x, y in corners)


def _with_plus(tile: Tile) -> Tile:
    """The tile repeated to 20 pixels or more, with a plus sign in the middle."""
    columns, rows = ceil(20 / tile.width), ceil(20 / tile.height)
    width, height = columns * tile.width, rows * tile.height
    places = [(x * tile.width, y * tile.height) for x in range(columns) for y in range(rows)]
    return Tile(
        *(width, height, tile.line),
        strokes=(
            *(_moved(stroke, *place) for place in places for stroke in tile.strokes),
            *_plus(width / 2, height / 2, 5),
        ),
        overhang=tuple(_moved(stroke, *place) for place in places for stroke in tile.overhang),
    )


def _moved(stroke: Stroke, right: float, down: float) -> Stroke:
    return tuple((x + right, y + down) for x, y in stroke)


_OF_OPTIONS: Mapping[str, Tile] = MappingProxyType(
    {
        "upright": Tile(6, 6, 1.5, (((3, 0), (3, 6)),)),
        "slanting": Tile(
            *(10, 10, 1.6, (((0, 10), (10, 0)),)),
            overhang=(((-2, 2), (2, -2)), ((8, 12), (12, 8))),
        ),
        "rings": Tile(10, 10, 1.3, (_ring(2.8, 2.8, 2.2), _ring(7.8, 7.8, 2.2))),
        "dashes": Tile(12, 10, 1.8, (((0, 2.5), (6, 2.5)), ((6, 7.5), (12, 7.5)))),
        "zigzag": Tile(
            *(5, 8, 1.3, (((0, 5.5), (2.5, 2), (5, 5.5)),)),
            overhang=(((-2.5, 2), (0, 5.5)), ((5, 5.5), (7.5, 2))),
        ),
    }
)
"""Patterns of options where colours speak of another topic."""

_GRID: tuple[Stroke, ...] = tuple(
    line for at in (4.5, 13.5) for line in (((at, 0), (at, 18)), ((0, at), (18, at)))
)

TILES: Mapping[str, Tile] = MappingProxyType(
    {
        **_OF_OPTIONS,
        **{f"{name}-planned": _broken(tile) for name, tile in _OF_OPTIONS.items()},
        **{f"{name}-several": _with_plus(tile) for name, tile in _OF_OPTIONS.items()},
        **{
            f"{name}-planned-several": _with_plus(_broken(tile))
            for name, tile in _OF_OPTIONS.items()
        },
        "crosses": Tile(16, 16, 1.3, (*_cross(4, 4, 2), *_cross(12, 12, 2))),
        "bands-forward": Tile(
            *(12, 12, 4, (((0, 12), (12, 0)),)),
            overhang=(((-3, 3), (3, -3)), ((9, 15), (15, 9))),
        ),
        "bands-back": Tile(
            *(12, 12, 4, (((0, 0), (12, 12)),)),
            overhang=(((-3, 9), (3, 15)), ((9, -3), (15, 3))),
        ),
        "bands-upright": Tile(12, 12, 4, (((6, 0), (6, 12)),)),
        "bands-level": Tile(12, 12, 4, (((0, 6), (12, 6)),)),
        "grid": Tile(18, 18, 1.2, _GRID),
        "plus": Tile(16, 16, 1.8, (*_plus(4, 4, 3), *_plus(12, 12, 3))),
        "grid-plus": Tile(18, 18, 1.3, (*_GRID, *_plus(9, 9, 2.8))),
    }
)
"""Pattern -> its tile; told apart by direction and form, so that grey print keeps them apart.

Bands are of ranges, a grid of what is planned, plus signs of several options. Those of options are
broken where planned, and have a plus sign among them where there are several.
"""
