"""Picture of a view with two maps side by side, each with title and legend."""

from dataclasses import dataclass

from layers.export.common.content import Content
from layers.export.layout.column import ColumnTexts, lay_out, lay_out_alike, least_height
from layers.export.layout.pieces import Column
from layers.export.layout.sizes import Sizes
from layers.export.layout.texts import legend_texts, shared_texts
from layers.export.layout.textstyle import TextStyle
from layers.export.map import look
from layers.export.map.drawing import Drawing
from layers.export.sheet.column_on_sheet import draw_column
from layers.export.sheet.map_on_sheet import MapOnSheet
from layers.export.sheet.picture_base import (
    COUNT,
    FILTER,
    HEADING,
    NAME,
    NOTICE,
    SOURCE,
    STRONG,
    SUBTITLE,
    PictureBase,
)
from layers.export.sheet.sheet import Frame, Sheet, Size

TITLE = TextStyle(24, 700, look.BRAND)
SHARES = (0.38, 0.43, 0.48, 0.54, 0.6)
"""Shares of half a sheet that words beside a map may take."""
SHARED_SHARE = 0.2
"""Share of the height that selection and filters may take."""
BELOW_SHARES = (0.4, 0.48, 0.56)
"""Shares of the height that words below their map may take."""
SIZES = Sizes(
    title=TITLE,
    subtitle=SUBTITLE,
    strong=STRONG,
    plain=FILTER,
    heading=HEADING,
    part=TextStyle(15, 600),
    label=TextStyle(15),
    counts=COUNT,
    statement=TextStyle(14),
    notice=NOTICE,
    swatch=(26, 18),
    indent=40,
    row=(6, 44),
)
PREFIXES = ("", "beside-")
"""Prefixes of the ids of shapes on the first and second map."""


@dataclass(frozen=True)
class _Half:
    """One of the two maps with its texts; ``x`` is its left edge in points."""

    content: Content
    drawing: Drawing
    prefix: str
    x: float


@dataclass(frozen=True)
class _Way:
    """An arrangement: words of both maps from a top, and the frame of a map; in points.

    Both are measured from the top of the bodies and from the left edge of a half.
    """

    columns: list[Column]
    words_top: float
    chart: Frame


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
        texts = shared_texts(self.content, self.t)
        width = (self.sheet.size.width - 2 * self.left) / self.unit
        room = SHARED_SHARE * self.sheet.size.height / self.unit
        column = lay_out(texts, SIZES, width, room)
        draw_column(self, column, (self.left, y))
        return y + column.height * self.unit

    def _bodies(self, top: float, foot: float) -> None:
        """Draw words and maps in the best arrangement."""
        height = foot - top
        ways = [self._below(height, share) for share in BELOW_SHARES]
        ways += [self._beside(height, share) for share in SHARES]
        way = min(ways, key=self._shortfall)
        for half, column in zip(self.halves, way.columns, strict=True):
            draw_column(self, column, (half.x, top + way.words_top), half.prefix)
            left, map_top, width, high = way.chart
            self._map(half, (left, top + map_top, width, high))

    def _shortfall(self, way: _Way) -> tuple[int, float]:
        """What readers lose; among equals, how small maps and letters are."""
        size = way.columns[0].fit.scale * self._points(*way.chart[2:])
        return max(column.loss for column in way.columns), -size

    def _below(self, height: float, share: float) -> _Way:
        """Words below their maps, on at most a share of the height."""
        columns = self._columns(self.width, share * height)
        gap = 18 * self.unit
        fit, texts = columns[0].fit, self._texts()
        rows = self.unit * least_height(texts, SIZES, self.width / self.unit, fit)
        high = height - rows - gap
        columns = self._columns(self.width, rows)
        return _Way(columns, high + gap, (0.0, 0.0, self.width, high))

    def _beside(self, height: float, share: float) -> _Way:
        """Words beside their maps, on a share of half a sheet."""
        wide, gap = share * self.width, 18 * self.unit
        columns = self._columns(wide, height)
        return _Way(columns, 0.0, (wide + gap, 0.0, self.width - wide - gap, height))

    def _columns(self, width: float, height: float) -> list[Column]:
        """Lay out legend and explanation of both maps alike."""
        return lay_out_alike(self._texts(), SIZES, width / self.unit, height / self.unit)

    def _texts(self) -> list[ColumnTexts]:
        return [legend_texts(half.content, self.t) for half in self.halves]

    def _points(self, width: float, height: float) -> float:
        """Return the scale of a map in a frame, in points per metre."""
        west, south, east, north = self.drawing.box
        return min(width / (east - west), height / (north - south))

    def _map(self, half: _Half, frame: Frame) -> None:
        """Draw a map; the second one with the scale bar, which holds for both."""
        left, top, width, height = frame
        place = (half.x + left, top, width, height)
        chart = MapOnSheet(self.sheet, half.drawing, place, prefix=half.prefix)
        chart.paint(NAME)
        if half is self.halves[-1]:
            chart.scale_bar(SOURCE, self.t)
