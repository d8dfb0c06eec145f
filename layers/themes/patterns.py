"""Patterns as repeated tiles, the same on screen, in charts and in every export."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from types import MappingProxyType

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


TILES: Mapping[str, Tile] = MappingProxyType(
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
        "crosses": Tile(16, 16, 1.3, (*_cross(4, 4, 2), *_cross(12, 12, 2))),
    }
)
"""Pattern -> its tile; told apart by direction and form, so that grey print keeps them apart."""
