"""Slide of a view with two maps side by side, each with title and legend."""

from dataclasses import replace

from layers.export.common.content import Content
from layers.export.common.legend import LegendRow, parts_of
from layers.export.map import look
from layers.export.map.drawing import Drawing
from layers.export.sheet.textstyle import TextStyle
from layers.export.slides.slide_base import (
    COUNT,
    FILTER,
    FOOT,
    MARGIN,
    STRONG,
    WIDER,
    WIDTH,
    SlideBase,
    counts_of,
    height_of,
)
from layers.export.slides.text_boxes import text_box, write_paragraph

GAP = 28.0
HALF = (WIDTH - 2 * MARGIN - GAP) / 2
BORDERS = FOOT - 22
TITLE = TextStyle(24, 700, look.BRAND)
CAPTION = TextStyle(13)
HEADING = TextStyle(14, 600)
SUBTITLE = TextStyle(11, 400, look.MUTED)
LABEL = TextStyle(11.5)
COUNTS = TextStyle(10, 400, look.MUTED)
SWATCH = 32.0
PART = 19.0
"""Height of the heading of a legend's group, in points."""
TEXT_SCALES = (1.0, 0.92, 0.84, 0.78, 0.7, 0.64)
"""Scales of the text of a legend that must fit a height, tried in this order."""


class TwoMapSlide(SlideBase):
    """Lays out a view of two maps on a slide; nothing is drawn before ``compose``."""

    def compose(self, title: str, caption: str, place_in_story: str) -> None:
        """Draw everything, in reading order."""
        heading = title or " – ".join(each.short for each in self.content.maps)
        y = self.title(heading, TITLE, (MARGIN, 20, WIDTH - 2 * MARGIN))
        y = self._shared(y, caption)
        halves = [
            (replace(content, second_map=None), drawing, MARGIN + number * (HALF + GAP))
            for number, (content, drawing) in enumerate(
                zip(self.content.maps, self.drawing.maps, strict=True)
            )
        ]
        top = max(self._heading(content, x, y + 8) for content, _, x in halves) + 8
        column, text_scale = self._column(BORDERS - top)
        for content, drawing, x in halves:
            self._half(content, drawing, (x, top, column), text_scale)
        self._borders()
        self.sources(place_in_story)

    def _shared(self, y: float, caption: str) -> float:
        """Write caption, selection, filters and notice of both maps; returns where they end."""
        content, width = self.content, WIDTH - 2 * MARGIN
        texts = [(caption, CAPTION)] if caption else []
        texts += [(content.selection, STRONG)] if content.selection else []
        texts += [(text, FILTER) for text in content.filters]
        if texts:
            height = sum(height_of(text, style, width) for text, style in texts)
            words = text_box(self.shapes, self.t.gettext("Caption"), (MARGIN, y + 3, width, height))
            for text, style in texts:
                write_paragraph(words.text_frame, text, style)
            y += 3 + height
        return self.notice(MARGIN, y + 5) if content.notice else y

    def _heading(self, content: Content, x: float, y: float) -> float:
        """Write title and subtitle of a map; returns where they end."""
        texts = [(content.title, HEADING), (content.subtitle, SUBTITLE)]
        height = sum(height_of(text, style, HALF) for text, style in texts)
        words = text_box(self.shapes, content.title, (x, y, HALF, height))
        for text, style in texts:
            write_paragraph(words.text_frame, text, style)
        return y + height

    def _column(self, height: float) -> tuple[float, float]:
        """Return width and text scale of the legends, so that they fit a height."""
        west, south, east, north = self.drawing.box
        left = HALF - height * (east - west) / (north - south) - 14
        width = max(0.4 * HALF, min(0.56 * HALF, left))
        fitting = (
            text_scale for text_scale in TEXT_SCALES if self._tallest(width, text_scale) <= height
        )
        return width, next(fitting, TEXT_SCALES[-1])

    def _tallest(self, width: float, text_scale: float) -> float:
        """Return the height of the longer legend in points."""
        return max(
            sum(_row_height(row, width, text_scale) for row in content.legend)
            + sum(PART * text_scale for heading, _ in parts_of(content.legend) if heading)
            for content in self.content.maps
        )

    def _half(
        self,
        content: Content,
        drawing: Drawing,
        place: tuple[float, float, float],
        text_scale: float,
    ) -> None:
        """Draw a map and its legend; ``place`` is left, top and the width of the legend."""
        x, top, column = place
        y = top
        for heading, rows in parts_of(content.legend):
            if heading:
                self.line_of_text(heading, TextStyle(LABEL.size * text_scale, 600), x, y, column)
                y += PART * text_scale
            for row in rows:
                self._row(row, (x, y, column), text_scale)
                y += _row_height(row, column, text_scale)
        left = x + column + 14
        frame = (left, top, x + HALF - left, BORDERS - 4 - top)
        self.map(content, drawing, frame, f"{content.short}: ")

    def _row(self, row: LegendRow, place: tuple[float, float, float], text_scale: float) -> None:
        """Draw one class: swatch, label and counts; ``place`` is left, top and width."""
        x, y, width = place
        self.swatch(row, x, y + 8)
        colour = look.INK if row.passes_filters else look.MUTED
        height = _row_height(row, width, text_scale)
        words = text_box(self.shapes, row.label, (x + SWATCH, y, width - SWATCH, height))
        write_paragraph(
            words.text_frame, row.label, TextStyle(LABEL.size * text_scale, 400, colour)
        )
        counts = TextStyle(COUNTS.size * text_scale, 400, COUNTS.colour)
        write_paragraph(words.text_frame, counts_of(row), counts)

    def _borders(self) -> None:
        """Draw the border key above the foot."""
        x = MARGIN
        for division, label in self.content.borders:
            width = COUNT.width(label) * 1.08 + 46
            self.border(division, label, (x, BORDERS + 12), width)
            x += width + 12


def _row_height(row: LegendRow, width: float, text_scale: float) -> float:
    """Return the height of a row of the legend with the gap to the next one, in points."""
    lines = TextStyle(LABEL.size * text_scale).wrap(row.label, (width - SWATCH) / WIDER)
    gap = 2 if row.group else 6
    return ((len(lines) * LABEL.size + COUNTS.size) * 1.22 + gap) * text_scale
