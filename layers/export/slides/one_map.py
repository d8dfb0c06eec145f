"""Slide of a view with one map: title, texts and legend left, map right."""

from layers.export.common.legend import parts_of
from layers.export.map import look
from layers.export.sheet.textstyle import TextStyle
from layers.export.slides.legend import draw_legend
from layers.export.slides.pair_legend import draw_pair_legend
from layers.export.slides.slide_base import (
    FILTER,
    FOOT,
    HEADING,
    MARGIN,
    STRONG,
    SlideBase,
    height_of,
)
from layers.export.slides.text_boxes import text_box, write_paragraph

COLUMN = 440.0
MAP = (510.0, 16.0, 430.0, 452.0)
MAP_SIZE = MAP[2:]

TITLE = TextStyle(27, 700, look.BRAND)
SUBTITLE = TextStyle(14, 400, look.MUTED)


class OneMapSlide(SlideBase):
    """Lays out a view of one map on a slide; nothing is drawn before ``compose``."""

    def compose(self, title: str, caption: str, place_in_story: str) -> None:
        """Draw everything, in reading order."""
        y = self.title(title or self.content.title, TITLE, (MARGIN, 26, COLUMN))
        y = self._words(y)
        y = self._legend(y)
        y = self._borders(y)
        self._caption(y, caption or self.content.explanation)
        self.map(self.content, self.drawing, MAP)
        self.sources(place_in_story)

    def _words(self, y: float) -> float:
        """Write subtitle, selection, filters and notice; returns where they end."""
        content = self.content
        texts = [(content.subtitle, SUBTITLE)]
        texts += [(content.selection, STRONG)] if content.selection else []
        texts += [(text, FILTER) for text in content.filters]
        height = sum(height_of(text, style, COLUMN) for text, style in texts)
        place = (MARGIN, y + 5, COLUMN, height)
        words = text_box(self.shapes, self.t.gettext("Subtitle"), place)
        for text, style in texts:
            write_paragraph(words.text_frame, text, style)
        y += 5 + height
        return self.notice(MARGIN, y + 6) if content.notice else y

    def _legend(self, y: float) -> float:
        """Draw heading and legend above the border key; returns where they end."""
        y += 12
        self.line_of_text(self.t.gettext("Legend"), HEADING, MARGIN, y, 200)
        y += 17
        borders = 34 + (len(self.content.borders) + 1) // 2 * 16 if self.content.borders else 0
        frame = (MARGIN, y, COLUMN, FOOT - y - borders)
        parts = parts_of(self.content.legend)
        return (
            draw_pair_legend(self, parts, frame)
            if len(parts) > 1
            else draw_legend(self, self.content.legend, frame)
        )

    def _borders(self, y: float) -> float:
        """Draw the border key in two columns; returns where it ends."""
        borders = self.content.borders
        if not borders:
            return y
        self.line_of_text(self.t.gettext("Borders"), HEADING, MARGIN, y + 8, 200)
        half = (len(borders) + 1) // 2
        for number, (division, label) in enumerate(borders):
            x = MARGIN + number // half * COLUMN / 2
            middle = y + 33 + number % half * 16
            self.border(division, label, (x, middle), COLUMN / 2)
        return y + 33 + half * 16

    def _caption(self, y: float, text: str) -> None:
        """Write the caption above the foot, if there is room."""
        style = TextStyle(13)
        height = height_of(text, style, COLUMN - 16)
        top = FOOT - height - 14
        if top < y + 6:
            return
        self.bar((MARGIN, top, 3, height + 4), look.ACCENT)
        place = (MARGIN + 15, top + 2, COLUMN - 15, height)
        words = text_box(self.shapes, self.t.gettext("Caption"), place)
        write_paragraph(words.text_frame, text, style)
