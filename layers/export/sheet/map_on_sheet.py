"""A drawing of the map in a frame of a sheet, with names and a scale bar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from layers.export.layout.textstyle import TextStyle
from layers.export.map import look
from layers.export.map.drawing import Drawing
from layers.export.map.placed_names import NameOnMap, NamePlacer
from layers.export.names.ground import Box
from layers.export.sheet.paint import Painter
from layers.export.sheet.sheet import Frame, Sheet, font_of
from layers.words.text import Translator

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME_INKS = {False: ("#16212c", "#ffffff"), True: ("#ffffff", "#0b2a52")}
"""Dark ground (bool) -> colour of a name and of its halo."""

MINOR = 400
"""Weight of the names of municipalities beside those of larger areas."""
LEADING = 1.12
"""Height of a line of names, as a multiple of their size."""
PLATE = 0.88
"""Opacity of what is under a name over several classes."""
_SCREEN = 0.68 / 1000
"""Points per metre of a map of the whole country that fills a screen."""
_SCALE_BAR = 110
_KILOMETRES = (200, 100, 50, 20, 10, 5, 2, 1)


class MapOnSheet:
    """Draws a map centred in a frame, as large as the frame allows.

    ``line_scale`` is points per screen pixel for line widths; by default it is proportional to the
    size of the country on the sheet, within limits. ``prefix`` distinguishes the ids of shapes when
    there are two maps on a sheet.
    """

    def __init__(
        self,
        sheet: Sheet,
        drawing: Drawing,
        frame: Frame,
        line_scale: float | None = None,
        prefix: str = "",
    ) -> None:
        self.sheet = sheet
        self.order = 0.0
        """What has a higher one lies above what has a lower; boxes of the sheet have 1."""
        self.covers: list[Frame] = []
        """Frames on the sheet that names keep off."""
        self.prefix = prefix
        self.drawing = drawing
        self.unit = sheet.size.scale
        west, south, east, north = drawing.box
        left, top, width, height = frame
        self.room = frame
        self.points = min(width / (east - west), height / (north - south))
        map_width, map_height = self.points * (east - west), self.points * (north - south)
        self.frame: Frame = (
            left + (width - map_width) / 2,
            top + (height - map_height) / 2,
            map_width,
            map_height,
        )
        usual = max(0.5 * self.unit, min(1.35 * self.unit, self.points / _SCREEN))
        self.line_scale = line_scale or usual

    def paint(self, name_style: TextStyle) -> None:
        """Draw fills, patterns, borders, selection and names."""
        size = self.sheet.size
        x, y, width, height = self.frame
        west, south, east, north = self.drawing.box
        axes: Axes = self.sheet.figure.add_axes(
            (
                x / size.width,
                1 - (y + height) / size.height,
                width / size.width,
                height / size.height,
            )
        )
        axes.set(xlim=(west, east), ylim=(south, north), gid=f"{self.prefix}map")
        axes.set_axis_off()
        axes.set_zorder(self.order)
        Painter(axes, self.drawing, self.line_scale, 1 / self.points, self.prefix).paint()
        for placed in self._placed(name_style):
            self._write(axes, placed, name_style)

    def scale_bar(self, style: TextStyle, t: Translator) -> None:
        """Draw a scale bar of a round number of kilometres in the lower right corner."""
        longest = _SCALE_BAR * self.unit / self.points / 1000
        kilometres = next((km for km in _KILOMETRES if km <= longest), _KILOMETRES[-1])
        length, thin = kilometres * 1000 * self.points, 1 * self.unit
        x, y, width, height = self.frame
        right, foot = x + width, y + height - 2 * self.unit
        self.sheet.box((right - length, foot - thin, length, thin), look.MUTED)
        for end in (right - length, right - thin):
            self.sheet.box((end, foot - 6 * self.unit, thin, 6 * self.unit), look.MUTED)
        label = f"{t.number(kilometres)} km"
        self.sheet.text((right, foot - 14 * self.unit), label, style, "right")

    def _placed(self, style: TextStyle) -> list[NameOnMap]:
        """Return the names that find room: on a map of the whole country also beside it."""
        x, y, width, height = self.frame
        room = self.room if self.drawing.whole else self.frame
        left, top = room[0] - x, room[1] - y
        scale_bar = Box(
            width - 1.3 * _SCALE_BAR * self.unit, height - 24 * self.unit, width, height
        )
        placer = NamePlacer(
            self.drawing,
            self.points,
            style.size * self.unit * LEADING,
            Box(left, top, left + room[2], top + room[3]),
            lambda text: self.sheet.width(text, style),
            (scale_bar, *map(self._from_corner, self.covers)),
        )
        return placer.place()

    def _from_corner(self, frame: Frame) -> Box:
        """Return a frame on the sheet as it lies from the corner of the map."""
        left, top, width, height = frame
        x, y, _, _ = self.frame
        return Box(left - x, top - y, left - x + width, top - y + height)

    def _write(self, axes: Axes, placed: NameOnMap, style: TextStyle) -> None:
        """Write a name with a halo, dark on light ground or white on dark ground.

        The halo is a separate text, which becomes a path in SVG; the name itself stays text. Over
        several classes it stands on a plate instead.
        """
        from matplotlib import patheffects  # noqa: PLC0415 - slow to import

        if placed.leader:
            self._lead(axes, placed)
        if placed.name.minor:
            style = replace(style, weight=MINOR)
        ink, halo = NAME_INKS[placed.dark and not placed.plate]
        stroke = [patheffects.Stroke(linewidth=2.6 * self.unit, foreground=halo)]
        if placed.plate:
            self._plate(axes, placed)
        line = style.size * self.unit * LEADING
        first = (len(placed.lines) - 1) / 2 * line - 0.33 * style.size * self.unit
        x, y = self._on_axes(placed.x, placed.y)
        for number, text in enumerate(placed.lines):
            for part, effects, order in (("halo", stroke, 7), ("name", None, 8)):
                if part == "halo" and placed.plate:
                    continue
                axes.text(
                    x,
                    y + (first - number * line) / self.points,
                    text,
                    fontproperties=font_of(style, self.unit),
                    color=ink,
                    ha="center",
                    va="baseline",
                    zorder=order,
                    parse_math=False,
                    path_effects=effects,
                    gid=f"{self.prefix}{part}-{placed.name.key}-{number}",
                )

    def _on_axes(self, x: float, y: float) -> tuple[float, float]:
        """Convert points from the corner of the map to metres."""
        west, _, _, north = self.drawing.box
        return west + x / self.points, north - y / self.points

    def _plate(self, axes: Axes, placed: NameOnMap) -> None:
        """Draw a light plate under a name."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415 - slow to import

        box = placed.box
        size = ((box.right - box.left) / self.points, (box.bottom - box.top) / self.points)
        plate = Rectangle(self._on_axes(box.left, box.bottom), *size, clip_on=False)
        plate.set(facecolor=look.GROUND, alpha=PLATE, linewidth=0, zorder=6.5)
        plate.set_gid(f"{self.prefix}plate-{placed.name.key}")
        axes.add_patch(plate)

    def _lead(self, axes: Axes, placed: NameOnMap) -> None:
        """Draw the line from an area to its name, with a halo."""
        ends = [self._on_axes(*end) for end in placed.leader or ()]
        for width, colour in ((2.4, look.GROUND), (0.8, look.INK)):
            axes.plot(
                *zip(*ends, strict=True),
                color=colour,
                linewidth=width * self.unit,
                solid_capstyle="round",
                clip_on=False,
                zorder=6 + 0.1 * (width < 1),
                gid=f"{self.prefix}leader-{placed.name.key}-{width}",
            )
