"""A drawing of the map in a frame of a sheet, with names and a scale bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.export.map import look
from layers.export.map.drawing import Drawing, Name
from layers.export.map.place_names import PlacedName, place
from layers.export.sheet.paint import Painter
from layers.export.sheet.sheet import Frame, Sheet, font_of
from layers.export.sheet.textstyle import TextStyle
from layers.words.text import Translator

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME_INKS = {False: ("#16212c", "#ffffff"), True: ("#ffffff", "#0b2a52")}
"""Dark ground (bool) -> colour of a name and of its halo."""

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
        self.prefix = prefix
        self.drawing = drawing
        self.unit = sheet.size.scale
        west, south, east, north = drawing.box
        left, top, width, height = frame
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

    def _placed(self, style: TextStyle) -> list[PlacedName]:
        """Return the names that fit the map."""
        west, _, _, north = self.drawing.box

        def locate(name: Name) -> tuple[float, float, float]:
            x, y = (name.x - west) * self.points, (north - name.y) * self.points
            return x, y, name.radius * self.points

        line = style.size * self.unit * 1.12
        room = None if self.drawing.whole else self.frame[2:]
        return place(
            self.drawing.names, locate, lambda text: self.sheet.width(text, style), line, room
        )

    def _write(self, axes: Axes, placed: PlacedName, style: TextStyle) -> None:
        """Write a name with a halo, dark on light ground or white on dark ground.

        The halo is a separate text, which becomes a path in SVG; the name itself stays text.
        """
        from matplotlib import patheffects  # noqa: PLC0415 - slow to import

        ink, halo = NAME_INKS[placed.name.dark]
        stroke = [patheffects.Stroke(linewidth=2.6 * self.unit, foreground=halo)]
        line = style.size * self.unit * 1.12
        first = (len(placed.lines) - 1) / 2 * line - 0.33 * style.size * self.unit
        for number, text in enumerate(placed.lines):
            for part, effects, order in (("halo", stroke, 7), ("name", None, 8)):
                axes.text(
                    placed.name.x,
                    placed.name.y + (first - number * line) / self.points,
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
