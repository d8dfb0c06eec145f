"""Slide of a view with one map: title, texts and legend left, map right."""

from layers.export.layout.column import lay_out
from layers.export.layout.sizes import Sizes
from layers.export.layout.texts import column_texts
from layers.export.layout.textstyle import TextStyle
from layers.export.map import look
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
    SlideBase,
)

COLUMN = 440.0
TOP = 24.0
MAP = (510.0, 16.0, 430.0, 452.0)
MAP_SIZE = MAP[2:]

SIZES = Sizes(
    title=TextStyle(27, 700, look.BRAND),
    subtitle=TextStyle(14, 400, look.MUTED),
    strong=STRONG,
    plain=FILTER,
    heading=HEADING,
    part=TextStyle(12, 600),
    label=TextStyle(13),
    counts=COUNT,
    statement=TextStyle(13),
    notice=NOTICE,
    swatch=(22, 14),
    indent=34,
    row=(4, 34),
    unit=0.8,
    wider=WIDER,
)


class OneMapSlide(SlideBase):
    """Lays out a view of one map on a slide; nothing is drawn before ``compose``."""

    def compose(self, title: str, caption: str, place_in_story: str) -> bool:
        """Draw everything, in reading order; tells whether the slide says less than the view."""
        statement, more = caption or self.content.explanation, self.more
        texts = column_texts(self.content, statement, self.t, title=title, more=more)
        column = lay_out(texts, SIZES, COLUMN, FOOT - TOP - 14)
        draw_column(self, column, (MARGIN, TOP))
        self.map(self.content, self.drawing, MAP)
        self.sources(place_in_story)
        return column.shortened
