"""Slide of a view with two maps side by side, each with title and legend."""

from dataclasses import dataclass, replace

from layers.export.common.content import Content
from layers.export.layout.column import ColumnTexts, lay_out, lay_out_alike
from layers.export.layout.pieces import Column
from layers.export.layout.sizes import Sizes
from layers.export.layout.texts import legend_texts, shared_texts
from layers.export.layout.textstyle import TextStyle
from layers.export.map import look
from layers.export.map.drawing import Drawing
from layers.export.slides.column_on_slide import draw_column
from layers.export.slides.slide_base import (
    COUNT,
    FILTER,
    FOOT,
    HEADING,
    MARGIN,
    NOTICE,
    STRONG,
    WIDER,
    WIDTH,
    SlideBase,
)

TOP = 20.0
GAP = 28.0
HALF = (WIDTH - 2 * MARGIN - GAP) / 2
BORDERS = FOOT - 22
SHARES = (0.4, 0.45, 0.5, 0.56, 0.62)
"""Shares of half a slide that words beside a map may take."""
SHARED_ROOM, HEADING_ROOM = 100.0, 50.0
"""Most height of what holds for both maps, and of the heading of one, in points."""

SIZES = Sizes(
    title=TextStyle(24, 700, look.BRAND),
    subtitle=TextStyle(13),
    strong=STRONG,
    plain=FILTER,
    heading=HEADING,
    part=TextStyle(11.5, 600),
    label=TextStyle(11.5),
    counts=TextStyle(10, 400, look.MUTED),
    statement=TextStyle(11),
    notice=NOTICE,
    swatch=(22, 14),
    indent=32,
    row=(4, 34),
    unit=0.75,
    wider=WIDER,
)
HEADINGS = replace(
    SIZES, subtitle=TextStyle(14, 600), strong=TextStyle(11, 400, look.MUTED), unit=0.2
)


@dataclass(frozen=True)
class _Half:
    """One of the two maps; ``x`` is its left edge in points."""

    content: Content
    drawing: Drawing
    x: float


class TwoMapSlide(SlideBase):
    """Lays out a view of two maps on a slide; nothing is drawn before ``compose``."""

    def compose(self, title: str, caption: str, place_in_story: str) -> bool:
        """Draw everything, in reading order; tells whether the slide says less than the view."""
        heading = title or " – ".join(each.short for each in self.content.maps)
        texts = shared_texts(self.content, self.t, heading, caption, more=self.more)
        shared = lay_out(texts, SIZES, WIDTH - 2 * MARGIN, SHARED_ROOM)
        draw_column(self, shared, (MARGIN, TOP))
        halves = [
            _Half(replace(content, second_map=None), drawing, MARGIN + number * (HALF + GAP))
            for number, (content, drawing) in enumerate(
                zip(self.content.maps, self.drawing.maps, strict=True)
            )
        ]
        top = self._headings(halves, TOP + shared.height + 6) + 8
        columns = self._bodies(halves, top)
        self._borders()
        self.sources(place_in_story)
        return any(column.shortened for column in (shared, *columns))

    def _headings(self, halves: list[_Half], y: float) -> float:
        """Write title and subtitle of both maps; returns where they end."""
        texts = [
            replace(
                shared_texts(half.content, self.t, caption=half.content.title),
                selection=half.content.subtitle,
                filters=(),
                notice="",
            )
            for half in halves
        ]
        columns = lay_out_alike(texts, HEADINGS, HALF, HEADING_ROOM)
        for half, column in zip(halves, columns, strict=True):
            draw_column(self, column, (half.x, y))
        return y + max(column.height for column in columns)

    def _bodies(self, halves: list[_Half], top: float) -> list[Column]:
        """Draw legends and maps; the words take as much width as they need."""
        height = BORDERS - 4 - top
        texts = [legend_texts(half.content, self.t, more=self.more) for half in halves]
        share, columns = self._best(texts, height)
        for half, column in zip(halves, columns, strict=True):
            draw_column(self, column, (half.x, top))
            left = half.x + share * HALF + 14
            frame = (left, top, half.x + HALF - left, height)
            self.map(half.content, half.drawing, frame, f"{half.content.short}: ")
        return columns

    def _best(self, texts: list[ColumnTexts], height: float) -> tuple[float, list[Column]]:
        """Return the least share of a half whose words lose least, and the words."""
        ways = [(share, lay_out_alike(texts, SIZES, share * HALF, height)) for share in SHARES]
        return min(
            ways, key=lambda way: max((column.loss, column.height > height) for column in way[1])
        )

    def _borders(self) -> None:
        """Draw the border key above the foot."""
        x = MARGIN
        for division, label in self.content.borders:
            width = COUNT.width(label) * 1.08 + 46
            self.border_sample(division, label, (x, BORDERS + 12), 26)
            self.line_of_text(label, COUNT, x + 34, BORDERS + 5, width - 34)
            x += width + 12
