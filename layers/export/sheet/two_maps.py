"""One picture of a view of two maps: side by side, each with its title and its legend."""

from dataclasses import dataclass

from layers.export.common.content import Content
from layers.export.common.legend import LegendRow
from layers.export.map import look
from layers.export.map.drawing import Drawing
from layers.export.sheet.map_on_sheet import MapOnSheet
from layers.export.sheet.picture_base import (
    COUNT,
    FILTER,
    NAME,
    SOURCE,
    STRONG,
    SUBTITLE,
    PictureBase,
)
from layers.export.sheet.sheet import Frame, Sheet, Size
from layers.export.sheet.swatches import swatch
from layers.export.sheet.textstyle import LEADING, TextStyle

TITLE = TextStyle(24, 700, look.BRAND)
LABEL = TextStyle(15)
EXPLANATION = TextStyle(14)
SWATCH = 40.0
LABEL_STEP = 18.0
BETWEEN, CLOSE = 10.0, 4.0
"""Gaps between rows; those of a legend in parts stand closer."""
_PART = 26.0
"""Height of the heading of a part of a legend."""
WIDER = (0.46, 0.54, 0.6)
"""Shares of half a sheet that a legend beside its map may take when it is long."""
GRAINS = (1.0, 0.9, 0.8, 0.7, 0.62, 0.56)
PREFIXES = ("", "beside-")
"""What the names of shapes begin with on each of the maps."""


@dataclass(frozen=True)
class _Row:
    """A row of a legend broken into lines, with its counts under them or beside them."""

    row: LegendRow
    lines: list[str]
    counts: str
    under: bool
    opens: bool
    """Whether the heading of a part of the legend stands before it."""

    @property
    def height(self) -> float:
        """Height in units of the sheet's scale, with the gap to the next row."""
        between = CLOSE if self.row.group else BETWEEN
        return LABEL_STEP * (len(self.lines) + self.under) + between


@dataclass(frozen=True)
class _Half:
    """One of the maps with its words; ``x`` is where it begins."""

    content: Content
    drawing: Drawing
    prefix: str
    x: float


class TwoMapPicture(PictureBase):
    """Lays two maps out; everything is placed when ``compose`` is called.

    The legends stand beside the maps or, where that leaves larger maps, under them.
    """

    def __init__(self, size: Size, content: Content, drawing: Drawing) -> None:
        super().__init__(size, content, drawing)
        gap = 1.3 * self.left
        self.width = (size.width - 2 * self.left - gap) / 2
        self.middle = size.width / 2
        places = (self.left, self.left + self.width + gap)
        self.halves = [
            _Half(*parts)
            for parts in zip(content.maps, drawing.maps, PREFIXES, places, strict=True)
        ]

    def compose(self) -> Sheet:
        """Draw the whole page and return it."""
        unit = self.unit
        foot = self.borders_in_rows(self.sources())
        y = self._shared(self._headings())
        self.sheet.box((self.middle, 0.8 * self.left, unit, foot - self.left), look.HAIRLINE)
        self._bodies(y + 16 * unit, foot - 10 * unit)
        return self.sheet

    def _headings(self) -> float:
        """Write both titles and under them both subtitles; returns where they end."""
        y = 0.8 * self.left
        ends = [self._paragraph(half, y, half.content.title, TITLE) for half in self.halves]
        y = max(ends) + 4 * self.unit
        return max(
            self._paragraph(half, y, half.content.subtitle, SUBTITLE) for half in self.halves
        )

    def _paragraph(self, half: _Half, y: float, text: str, style: TextStyle) -> float:
        return self.sheet.paragraph((half.x, y), text, style, self.width)

    def _shared(self, y: float) -> float:
        """Write what holds for both; the notice stands right of selection and filters, if any."""
        content, unit = self.content, self.unit
        texts = [(content.selection, STRONG)] if content.selection else []
        texts += [(text, FILTER) for text in content.filters]
        width = self.width if content.notice else self.sheet.size.width - 2 * self.left
        end = y
        for text, style in texts:
            end = self.sheet.paragraph((self.left, end + 5 * unit), text, style, width, most=2)
        if content.notice:
            x = self.halves[-1].x if texts else self.left
            end = max(end, self.notice((x, y + 7 * unit)))
        return end

    def _bodies(self, top: float, foot: float) -> None:
        """Draw legends and maps in the arrangement in which the maps are larger."""
        height, gap = foot - top, 18 * self.unit
        column, grain = self._column(height)
        under = self._height(self.width, under=False)
        high = height - under - gap
        if self._points(self.width - column - gap, height) >= self._points(self.width, high):
            legend = (0.0, top, column, height)
            chart = (column + gap, top, self.width - column - gap, height)
        else:
            grain = 1.0
            legend = (0.0, top + high + gap, self.width, under)
            chart = (0.0, top, self.width, high)
        for half in self.halves:
            self._legend(half, legend, grain)
            self._map(half, chart)

    def _column(self, height: float) -> tuple[float, float]:
        """Width of legends beside their maps, and how fine their print must be to fit a height."""
        west, south, east, north = self.drawing.box
        left = self.width - height * (east - west) / (north - south) - 18 * self.unit
        usual = max(0.36 * self.width, min(0.46 * self.width, left))
        widths = [usual, *(share * self.width for share in WIDER)]
        choices = [(width, grain) for grain in GRAINS for width in widths if width >= usual]
        fitting = (each for each in choices if self._height(*each) <= height)
        return next(fitting, choices[-1])

    def _points(self, width: float, height: float) -> float:
        """Points a metre of a map in a frame."""
        west, south, east, north = self.drawing.box
        return min(width / (east - west), height / (north - south))

    def _rows(self, half: _Half, width: float, grain: float, *, under: bool) -> list[_Row]:
        """Rows of a legend broken for a width."""
        rows: list[_Row] = []
        label = TextStyle(LABEL.size * grain)
        for row in half.content.legend:
            counts = f"{row.areas_text} · {row.residents_text}"
            room = width - SWATCH * self.unit
            if not under:
                room -= self.sheet.width(counts, COUNT) + 14 * self.unit
            lines = self.sheet.wrap(row.label, label, room)
            opens = row.group != (rows[-1].row.group if rows else "")
            rows.append(_Row(row, lines, counts, under, opens))
        return rows

    def _height(self, width: float, grain: float = 1.0, *, under: bool = True) -> float:
        """Height of the longer legend, with the headings of its parts."""
        unit = self.unit * grain
        return unit * max(
            sum(
                row.height + _PART * row.opens
                for row in self._rows(half, width, grain, under=under)
            )
            for half in self.halves
        )

    def _legend(self, half: _Half, frame: Frame, grain: float) -> None:
        """Draw the legend of a map and, where it stands beside, what its theme asks."""
        x, y, width = half.x + frame[0], frame[1], frame[2]
        under = width < self.width
        for row in self._rows(half, width, grain, under=under):
            if row.opens:
                at = (x, y + 0.4 * _PART * self.unit * grain)
                self.sheet.text(at, row.row.group, TextStyle(LABEL.size * grain, 600))
                y += _PART * self.unit * grain
            self._row(row, (x, y, width), half.prefix, grain)
            y += row.height * self.unit * grain
        text = half.content.explanation
        lines = self.sheet.wrap(text, EXPLANATION, width)
        tall = (len(lines) + 1) * EXPLANATION.size * LEADING * self.unit
        if under and y + tall < frame[1] + frame[3]:
            self.sheet.paragraph((x, y + 10 * self.unit), text, EXPLANATION, width)

    def _row(self, row: _Row, place: tuple[float, float, float], prefix: str, grain: float) -> None:
        """Draw one class: swatch, words, and what it holds."""
        unit, (x, y, width) = self.unit, place
        colour = look.INK if row.row.shown else look.MUTED
        label = TextStyle(LABEL.size * grain, 400, colour)
        count = TextStyle(COUNT.size * grain, 400, look.MUTED)
        step = LABEL_STEP * unit * grain
        swatch(self.sheet, row.row, (x, y, 26 * unit, 18 * unit * grain), prefix)
        for number, line in enumerate(row.lines):
            self.sheet.text((x + SWATCH * unit, y + (number + 0.5) * step), line, label)
        if row.under:
            at = (x + SWATCH * unit, y + (len(row.lines) + 0.5) * step)
            self.sheet.text(at, row.counts, count)
        else:
            self.sheet.text((x + width, y + 0.5 * step), row.counts, count, "right")

    def _map(self, half: _Half, frame: Frame) -> None:
        """Draw a map; the scale, which both share, stands by the second one."""
        left, top, width, height = frame
        place = (half.x + left, top, width, height)
        chart = MapOnSheet(self.sheet, half.drawing, place, prefix=half.prefix)
        chart.paint(NAME)
        if half is self.halves[-1]:
            chart.scale_bar(SOURCE, self.t)
