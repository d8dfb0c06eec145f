"""Legend of a pair of themes on a slide: two groups side by side, counts below the labels."""

from collections.abc import Sequence

from layers.export.common.legend import LegendRow
from layers.export.map import look
from layers.export.sheet.textstyle import TextStyle
from layers.export.slides.slide_base import SlideBase, counts_of
from layers.export.slides.text_boxes import Frame, text_box, write_paragraph

GAP = 16.0
MOST_ROW = 36.0
HEADING = TextStyle(12, 600)
LABEL_SIZE = 11.0
COUNT = TextStyle(9.5, 400, look.MUTED)
ROOM = 34.0
"""Width of a swatch with the gap after it, in points."""


def draw_pair_legend(
    slide: SlideBase, parts: Sequence[tuple[str, list[LegendRow]]], frame: Frame
) -> float:
    """Draw the groups of a legend within a frame; returns where the longer one ends."""
    x, y, width, height = frame
    lines = max(len(rows) for _, rows in parts) + 1
    step = min(MOST_ROW, height / lines)
    column = (width - GAP * (len(parts) - 1)) / len(parts)
    for number, (heading, rows) in enumerate(parts):
        left = x + number * (column + GAP)
        words = text_box(slide.shapes, heading, (left, y, column, step), "middle")
        write_paragraph(words.text_frame, heading, HEADING)
        for place, row in enumerate(rows, start=1):
            _row(slide, row, (left, y + place * step, column, step))
    return y + lines * step


def _row(slide: SlideBase, row: LegendRow, frame: Frame) -> None:
    x, y, width, height = frame
    slide.swatch(row, x, y + height / 2)
    words = text_box(slide.shapes, row.label, (x + ROOM, y, width - ROOM, height), "middle")
    label = TextStyle(LABEL_SIZE, 400, look.INK if row.passes_filters else look.MUTED)
    write_paragraph(words.text_frame, row.label, label)
    write_paragraph(words.text_frame, counts_of(row), COUNT)
