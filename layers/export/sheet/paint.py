"""Painting of a drawing with matplotlib, in metres of EPSG:3067."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely
from shapely.geometry.base import BaseGeometry

from layers.export.map import look
from layers.export.map.drawing import Drawing, class_shapes
from layers.export.map.hatching import hatch, ink_on, tile_lines
from layers.export.map.look import LineStyle
from layers.export.sheet.paths import line_patch, path_of
from layers.themes.patterns import TILES
from layers.themes.theme import Pattern

if TYPE_CHECKING:
    from matplotlib.axes import Axes


class Painter:
    """Paints a drawing on axes whose unit is the metre; ``scale`` is points per screen pixel.

    ``prefix`` distinguishes the ids of shapes when there are two maps on a sheet.
    """

    def __init__(
        self,
        axes: Axes,
        drawing: Drawing,
        scale: float,
        metres_a_point: float,
        prefix: str = "",
    ) -> None:
        self.axes = axes
        self.prefix = prefix
        self.drawing = drawing
        self.scale = scale
        self.metres_a_point = metres_a_point

    def paint(self) -> None:
        """Paint all layers: fills, patterns, borders, selection."""
        self._fills()
        self._patterns()
        self._line(self.drawing.municipal_borders, self.drawing.municipal_style, "municipality", 2)
        for number, border in enumerate(self.drawing.borders):
            self._line(border.shape, border.style, f"border-{border.name}-{number}", 3)
        self._line(self.drawing.selection, look.SELECTION_HALO, "selection-halo", 5)
        self._line(self.drawing.selection, look.SELECTION, "selection", 6)

    def _fills(self) -> None:
        """Fill every municipality; an edge of the same colour closes seams between neighbours."""
        from matplotlib.patches import PathPatch  # noqa: PLC0415 - slow to import

        for area in self.drawing.areas:
            patch = PathPatch(
                path_of(area.shape),
                facecolor=area.fill,
                edgecolor=area.fill,
                linewidth=0.5 * self.scale,
                joinstyle="round",
                zorder=1,
            )
            patch.set_gid(f"{self.prefix}municipality-{area.code}")
            self.axes.add_artist(patch)

    def _patterns(self) -> None:
        """Draw the pattern of each class over its fill."""
        for (key, passes), (area, shape) in class_shapes(self.drawing).items():
            if area.kind.pattern and area.ink:
                name = f"pattern-{key}" + ("" if passes else "-faded")
                ink = ink_on(area.kind, area.fill, area.ink)
                self._pattern(shape, area.kind.pattern, ink, name)

    def _pattern(self, shape: BaseGeometry, pattern: Pattern, ink: str, name: str) -> None:
        unit = self.scale * self.metres_a_point
        tile = TILES.get(pattern)
        if tile:
            self._line(tile_lines(shape, tile, unit), LineStyle(ink, tile.line), name, 1.5)
        elif pattern == "dots":
            points = hatch(shape, pattern, look.DOT_SPACING * unit)
            marks = self.axes.plot(
                *shapely.get_coordinates(points).T,
                linestyle="none",
                marker="o",
                markersize=look.DOT_SIZE * self.scale,
                markerfacecolor=ink,
                markeredgecolor="none",
                zorder=1.5,
            )
            marks[0].set_gid(self.prefix + name)
        else:
            lines = hatch(shape, pattern, look.HATCH_SPACING * unit)
            self._line(lines, LineStyle(ink, look.HATCH_WIDTH), name, 1.5)

    def _line(self, shape: BaseGeometry | None, style: LineStyle, name: str, zorder: float) -> None:
        """Draw lines as a single path, so that drawing programs can restyle them at once."""
        if shape is None or shape.is_empty:
            return
        patch = line_patch(path_of(shape), style, self.scale)
        patch.set(gid=self.prefix + name, zorder=zorder)
        self.axes.add_artist(patch)
