"""Samples for a legend: fill and pattern of a class, line of a border."""

from __future__ import annotations

import shapely
from shapely.geometry.base import BaseGeometry

from layers.export.common.legend import LegendRow
from layers.export.map import look
from layers.export.map.hatching import hatch, ink_on, tile_lines, upside_down
from layers.export.map.look import LineStyle, mix
from layers.export.sheet.paths import line_patch
from layers.export.sheet.sheet import Frame, Point, Sheet
from layers.themes.patterns import TILES


def swatch(sheet: Sheet, row: LegendRow, frame: Frame, prefix: str = "") -> None:
    """Draw a class as on the map, with its pattern slightly denser."""
    unit, (x, y, width, height) = sheet.size.scale, frame
    fill, ink = row.kind.fill, row.kind.ink
    if not row.passes_filters:
        fill, ink = mix(fill, look.FADED_FILL), ink and mix(ink, look.FADED_FILL)
    patch = sheet.box(frame, fill, look.OUTLINE)
    patch.set_gid(f"{prefix}legend-{row.kind.key}")
    if not row.kind.pattern or not ink:
        return
    inner = 0.5 * unit
    room = shapely.box(x + inner, y + inner, x + width - inner, y + height - inner)
    ink = ink_on(row.kind, fill, ink)
    tile = TILES.get(row.kind.pattern)
    if tile:
        _draw(sheet, tile_lines(room, tile, unit, down=True), LineStyle(ink, tile.line))
        return
    if row.kind.pattern == "dots":
        for point in shapely.get_parts(hatch(room.buffer(-1.5 * unit), "dots", 5 * unit)):
            size = 1.8 * unit
            sheet.box((point.x - size / 2, point.y - size / 2, size, size), ink)
        return
    lines = hatch(room, upside_down(row.kind.pattern), 7.5 * unit)
    _draw(sheet, lines, LineStyle(ink, 1.3))


def border_sample(sheet: Sheet, division: str, at: Point, width: float) -> None:
    """Draw a sample of a division's border from ``at`` to the right."""
    x, y = at
    style = look.BORDERS.get(division, look.LEGEND_MUNICIPALITY)
    _draw(sheet, shapely.LineString([(x, y), (x + width, y)]), style)


def _draw(sheet: Sheet, lines: BaseGeometry, style: LineStyle) -> None:
    """Draw lines given in points from the top left corner."""
    patch = line_patch(sheet.path(lines), style, sheet.size.scale)
    patch.set_transform(sheet.figure.transFigure)
    sheet.figure.add_artist(patch)
