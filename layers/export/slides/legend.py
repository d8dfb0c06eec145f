"""Legend of one theme on a slide: a row per class with swatch, label and counts."""

from collections.abc import Sequence

from layers.export.common.legend import LegendRow
from layers.export.map import look
from layers.export.sheet.textstyle import TextStyle
from layers.export.slides.slide_base import COUNT, WIDER, SlideBase, counts_of
from layers.export.slides.text_boxes import Frame, text_box, write_paragraph

LABEL = TextStyle(13)
SMALL_LABEL = 10.5
LOWEST_ROW, HIGHEST_ROW, TWO_LINES = 22.0, 31.0, 30.0
"""Bounds of the height of a row, and the height from which a row takes two lines, in points."""
ROOM = 34.0
"""Width of a swatch with the gap after it, in points."""


def draw_legend(slide: SlideBase, rows: Sequence[LegendRow], frame: Frame) -> float:
    """Draw one row per class within a frame, closer when there are many; returns where they end.

    The frame is x, y, width and height in points.
    """
    x, y, width, height = frame
    row_height = max(LOWEST_ROW, min(HIGHEST_ROW, height / len(rows)))
    size = _label_size(rows, row_height, width)
    for row in rows:
        _row(slide, row, (x, y, width, row_height), size)
        y += row_height
    return y


def _label_size(rows: Sequence[LegendRow], height: float, width: float) -> float:
    """Return the font size of labels: smaller when two lines would not fit a row."""
    wrapped = any(len(LABEL.wrap(row.label, _room(row, width) / WIDER)) > 1 for row in rows)
    return SMALL_LABEL if wrapped and height < TWO_LINES else LABEL.size


def _row(slide: SlideBase, row: LegendRow, frame: Frame, size: float) -> None:
    """Draw one class: swatch, label and counts."""
    x, y, width, height = frame
    slide.swatch(row, x, y + height / 2)
    room = _room(row, width)
    words = text_box(slide.shapes, row.label, (x + ROOM, y, room, height), "middle")
    label = TextStyle(size, 400, look.INK if row.passes_filters else look.MUTED)
    write_paragraph(words.text_frame, row.label, label)
    place = (x + ROOM + room, y, width - ROOM - room, height)
    numbers = text_box(slide.shapes, f"{row.label}: {counts_of(row)}", place, "middle")
    write_paragraph(numbers.text_frame, counts_of(row), COUNT, "right")


def _room(row: LegendRow, width: float) -> float:
    """Return the width in points that the counts leave for the label."""
    return width - ROOM - COUNT.width(counts_of(row)) * 1.12 - 4
