"""Picture of a view with two maps side by side, each with title and legend."""

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
"""Height of the heading of a legend's group."""
WIDER = (0.46, 0.54, 0.6)
"""Shares of half a sheet that a long legend beside its map may take."""
TEXT_SCALES = (1.0, 0.9, 0.8, 0.7, 0.62, 0.56)
"""Scales of the text of a legend that must fit a height, tried in this order."""
PREFIXES = ("", "beside-")
"""Prefixes of the ids of shapes on the first and second map."""


@dataclass(frozen=True)
class _Row:
    """A row of a legend broken into lines, with its counts below or beside them."""

    row: LegendRow
    lines: list[str]
    counts: str
    counts_below: bool
    starts_group: bool
    """Whether the heading of the row's group stands above it."""

    @property
    def height(self) -> float:
        """Height with the gap to the next row, in units of the sheet's scale."""
        between = CLOSE if self.row.group else BETWEEN
        return LABEL_STEP * (len(self.lines) + self.counts_below) + between


@dataclass(frozen=True)
class _Half:
    """One of the two maps with its texts; ``x`` is its left edge in points."""

    content: Content
    drawing: Drawing
    prefix: str
    x: float


class TwoMapPicture(PictureBase):
    """Lays out a view of two maps on a sheet; nothing is drawn before ``compose``.

    Legends stand beside the maps or, if that leaves larger maps, below them.
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
        """Draw everything and return the sheet."""
        unit = self.unit
        foot = self.borders_in_rows(self.sources())
        y = self._shared(self._headings())
        self.sheet.box((self.middle, 0.8 * self.left, unit, foot - self.left), look.HAIRLINE)
        self._bodies(y + 16 * unit, foot - 10 * unit)
        return self.sheet

    def _headings(self) -> float:
        """Write both titles and, below them, both subtitles; returns where they end."""
        y = 0.8 * self.left
        ends = [self._paragraph(half, y, half.content.title, TITLE) for half in self.halves]
        y = max(ends) + 4 * self.unit
        return max(
            self._paragraph(half, y, half.content.subtitle, SUBTITLE) for half in self.halves
        )

    def _paragraph(self, half: _Half, y: float, text: str, style: TextStyle) -> float:
        return self.sheet.paragraph((half.x, y), text, style, self.width)

    def _shared(self, y: float) -> float:
        """Write selection, filters and notice, which hold for both maps; returns where they end."""
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
        """Draw legends and maps in the arrangement with the larger maps."""
        height, gap = foot - top, 18 * self.unit
        column, text_scale = self._column(height)
        counts_below = self._height(self.width, counts_below=False)
        high = height - counts_below - gap
        if self._points(self.width - column - gap, height) >= self._points(self.width, high):
            legend = (0.0, top, column, height)
            chart = (column + gap, top, self.width - column - gap, height)
        else:
            text_scale = 1.0
            legend = (0.0, top + high + gap, self.width, counts_below)
            chart = (0.0, top, self.width, high)
        for half in self.halves:
            self._legend(half, legend, text_scale)
            self._map(half, chart)

    def _column(self, height: float) -> tuple[float, float]:
        """Return width and text scale of legends beside their maps, so that they fit a height."""
        west, south, east, north = self.drawing.box
        left = self.width - height * (east - west) / (north - south) - 18 * self.unit
        usual = max(0.36 * self.width, min(0.46 * self.width, left))
        widths = [usual, *(share * self.width for share in WIDER)]
        choices = [
            (width, text_scale) for text_scale in TEXT_SCALES for width in widths if width >= usual
        ]
        fitting = (each for each in choices if self._height(*each) <= height)
        return next(fitting, choices[-1])

    def _points(self, width: float, height: float) -> float:
        """Return the scale of a map in a frame, in points per metre."""
        west, south, east, north = self.drawing.box
        return min(width / (east - west), height / (north - south))

    def _rows(
        self, half: _Half, width: float, text_scale: float, *, counts_below: bool
    ) -> list[_Row]:
        """Break the rows of a legend for a width."""
        rows: list[_Row] = []
        label = TextStyle(LABEL.size * text_scale)
        for row in half.content.legend:
            counts = f"{row.areas_text} · {row.residents_text}"
            room = width - SWATCH * self.unit
            if not counts_below:
                room -= self.sheet.width(counts, COUNT) + 14 * self.unit
            lines = self.sheet.wrap(row.label, label, room)
            starts_group = row.group != (rows[-1].row.group if rows else "")
            rows.append(_Row(row, lines, counts, counts_below, starts_group))
        return rows

    def _height(self, width: float, text_scale: float = 1.0, *, counts_below: bool = True) -> float:
        """Return the height of the longer legend with the headings of its groups, in points."""
        unit = self.unit * text_scale
        return unit * max(
            sum(
                row.height + _PART * row.starts_group
                for row in self._rows(half, width, text_scale, counts_below=counts_below)
            )
            for half in self.halves
        )

    def _legend(self, half: _Half, frame: Frame, text_scale: float) -> None:
        """Draw the legend of a map and, if it stands beside the map, the theme's explanation."""
        x, y, width = half.x + frame[0], frame[1], frame[2]
        counts_below = width < self.width
        for row in self._rows(half, width, text_scale, counts_below=counts_below):
            if row.starts_group:
                at = (x, y + 0.4 * _PART * self.unit * text_scale)
                self.sheet.text(at, row.row.group, TextStyle(LABEL.size * text_scale, 600))
                y += _PART * self.unit * text_scale
            self._row(row, (x, y, width), half.prefix, text_scale)
            y += row.height * self.unit * text_scale
        text = half.content.explanation
        lines = self.sheet.wrap(text, EXPLANATION, width)
        tall = (len(lines) + 1) * EXPLANATION.size * LEADING * self.unit
        if counts_below and y + tall < frame[1] + frame[3]:
            self.sheet.paragraph((x, y + 10 * self.unit), text, EXPLANATION, width)

    def _row(
        self, row: _Row, place: tuple[float, float, float], prefix: str, text_scale: float
    ) -> None:
        """Draw one class: swatch, label and counts."""
        unit, (x, y, width) = self.unit, place
        colour = look.INK if row.row.passes_filters else look.MUTED
        label = TextStyle(LABEL.size * text_scale, 400, colour)
        count = TextStyle(COUNT.size * text_scale, 400, look.MUTED)
        step = LABEL_STEP * unit * text_scale
        swatch(self.sheet, row.row, (x, y, 26 * unit, 18 * unit * text_scale), prefix)
        for number, line in enumerate(row.lines):
            self.sheet.text((x + SWATCH * unit, y + (number + 0.5) * step), line, label)
        if row.counts_below:
            at = (x + SWATCH * unit, y + (len(row.lines) + 0.5) * step)
            self.sheet.text(at, row.counts, count)
        else:
            self.sheet.text((x + width, y + 0.5 * step), row.counts, count, "right")

    def _map(self, half: _Half, frame: Frame) -> None:
        """Draw a map; the second one with the scale bar, which holds for both."""
        left, top, width, height = frame
        place = (half.x + left, top, width, height)
        chart = MapOnSheet(self.sheet, half.drawing, place, prefix=half.prefix)
        chart.paint(NAME)
        if half is self.halves[-1]:
            chart.scale_bar(SOURCE, self.t)
