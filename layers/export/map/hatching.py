"""Fill patterns as plain lines and points, so that they look alike in every format."""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import shapely
from shapely import MultiLineString, MultiPoint
from shapely.geometry.base import BaseGeometry

from layers.export.map import look
from layers.export.map.look import mix
from layers.themes.patterns import TILES, Tile
from layers.themes.theme import Pattern, ThemeClass

Ends = npt.NDArray[np.float64]
"""Line segments as an array of shape (lines, 2, 2): start and end, each as (x, y)."""


def ink_on(kind: ThemeClass, fill: str, ink: str) -> str:
    """Return the colour of a class's pattern on a fill, as ``#rrggbb``.

    Ink of line and dot patterns is mixed with the fill; that of tiles is not, as tiles tell classes
    apart on any fill and need their contrast.
    """
    return ink if kind.pattern in TILES else mix(ink, look.HATCH_OPACITY, fill)


def tile_lines(
    shape: BaseGeometry, tile: Tile, unit: float, *, down: bool = False
) -> MultiLineString:
    """Cover a polygon with the strokes of a tile; one pixel of the tile is ``unit`` long.

    Tiles lie on one grid from the origin, so patterns continue across areas. ``down`` tells whether
    y grows downwards, as in tiles. Strokes that meet are merged.
    """
    west, south, east, north = shape.bounds
    width, height, turn = tile.width * unit, tile.height * unit, 1 if down else -1
    columns = np.arange(np.floor(west / width), np.ceil(east / width) + 1) * width
    rows = np.arange(np.floor(south / height), np.ceil(north / height) + 1) * height
    corners = np.array(np.meshgrid(columns, rows)).reshape(2, -1).T
    marks = [
        shapely.linestrings(corners[:, None, :] + np.array(stroke) * [unit, turn * unit])
        for stroke in tile.strokes
    ]
    shapely.prepare(shape)
    lines = np.concatenate(marks)
    inside = shapely.get_parts(shapely.intersection(lines[shapely.intersects(shape, lines)], shape))
    inside = inside[shapely.length(inside) > 0]
    return MultiLineString(
        list(shapely.get_parts(shapely.line_merge(MultiLineString(list(inside)))))
    )


def marks(
    shape: BaseGeometry, pattern: Pattern, unit: float, *, down: bool = False
) -> tuple[BaseGeometry, float]:
    """Return the marks of a pattern on a polygon, and the width of their lines in screen pixels.

    ``unit`` is the length of a screen pixel in the shape's units. Dots are returned as small
    polygons to fill, with width 0. ``down`` tells whether y grows downwards.
    """
    tile = TILES.get(pattern)
    if tile:
        return tile_lines(shape, tile, unit, down=down), tile.line
    if pattern == "dots":
        points = hatch(shape, pattern, look.DOT_SPACING * unit)
        return shapely.union_all(points.buffer(look.DOT_SIZE / 2 * unit, quad_segs=2)), 0.0
    return hatch(shape, upside_down(pattern) if down else pattern, look.HATCH_SPACING * unit), (
        look.HATCH_WIDTH
    )


_UPSIDE_DOWN: Mapping[Pattern, Pattern] = MappingProxyType(
    {"lines-forward": "lines-back", "lines-back": "lines-forward"}
)


def upside_down(pattern: Pattern) -> Pattern:
    """Return the pattern mirrored vertically, for sheets whose y axis points down."""
    return _UPSIDE_DOWN.get(pattern, pattern)


def hatch(shape: BaseGeometry, pattern: Pattern, spacing: float) -> BaseGeometry:
    """Cover a polygon with parallel lines, or a grid of points, ``spacing`` apart in its units.

    Lines lie on one grid from the origin, so they continue across areas. Returns a MultiLineString
    or MultiPoint.
    """
    if pattern == "dots":
        return _dots(shape, spacing)
    lines = shapely.linestrings(_line_ends(shape, pattern, spacing))
    shapely.prepare(shape)
    # A line that only touches the shape intersects it in a point, which is dropped.
    inside = shapely.get_parts(shapely.intersection(lines, shape))
    return MultiLineString(list(inside[shapely.length(inside) > 0]))


def _line_ends(shape: BaseGeometry, pattern: Pattern, spacing: float) -> Ends:
    """Return parallel lines across the bounds of a shape."""
    west, south, east, north = shape.bounds
    if pattern == "lines-upright":
        x = np.arange(np.ceil(west / spacing), np.floor(east / spacing) + 1) * spacing
        return _ends((x, np.full_like(x, south)), (x, np.full_like(x, north)))
    if pattern == "lines-level":
        y = np.arange(np.ceil(south / spacing), np.floor(north / spacing) + 1) * spacing
        return _ends((np.full_like(y, west), y), (np.full_like(y, east), y))
    rising = pattern == "lines-forward"
    # A line is identified by its intercept: y - x (rising) or y + x (falling).
    low, high = (south - east, north - west) if rising else (south + west, north + east)
    step = spacing * 2**0.5
    offsets = np.arange(np.ceil(low / step), np.floor(high / step) + 1) * step
    west_y, east_y = (
        (offsets + west, offsets + east) if rising else (offsets - west, offsets - east)
    )
    return _ends((np.full_like(offsets, west), west_y), (np.full_like(offsets, east), east_y))


def _ends(starts: tuple[Ends, Ends], ends: tuple[Ends, Ends]) -> Ends:
    """Combine start and end coordinates, each an (x, y) pair of arrays."""
    return np.stack([np.column_stack(starts), np.column_stack(ends)], axis=1)


def _dots(shape: BaseGeometry, spacing: float) -> BaseGeometry:
    """Return the points of a grid inside a shape; every second row is shifted by half a step."""
    west, south, east, north = shape.bounds
    columns = np.arange(np.floor(west / spacing), np.ceil(east / spacing) + 1)
    rows = np.arange(np.floor(south / spacing), np.ceil(north / spacing) + 1)
    x, y = np.meshgrid(columns, rows)
    chosen = (x + y) % 2 == 0
    x, y = x[chosen] * spacing, y[chosen] * spacing
    shapely.prepare(shape)
    inside = shapely.contains_xy(shape, x, y)
    return MultiPoint(np.column_stack([x[inside], y[inside]]))
