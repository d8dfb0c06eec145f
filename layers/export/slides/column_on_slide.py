"""A laid-out column of words as shapes and text boxes of a slide."""

from collections.abc import Iterable
from itertools import groupby
from typing import Literal

from layers.export.layout.pieces import (
    Bar,
    BorderSample,
    Column,
    Notice,
    Piece,
    Role,
    Swatch,
    Words,
)
from layers.export.map import look
from layers.export.slides.slide_base import SlideBase
from layers.export.slides.text_boxes import Frame, stamp, text_box, write_paragraph

Point = tuple[float, float]


def draw_column(slide: SlideBase, column: Column, at: Point) -> None:
    """Draw a column, laid out in points, from its top left corner, in reading order."""
    for of_legend, pieces in groupby(column.pieces, _of_legend):
        if of_legend:
            with slide.grouped(slide.t.gettext("Legend")):
                _draw(slide, pieces, at)
        else:
            _draw(slide, pieces, at)


def _of_legend(piece: Piece) -> bool:
    """Whether a piece belongs to the legend or to the key of the borders."""
    if isinstance(piece, Words):
        return piece.role in {Role.HEADING, Role.LABEL, Role.COUNTS}
    return isinstance(piece, Swatch | BorderSample)


def _draw(slide: SlideBase, pieces: Iterable[Piece], at: Point) -> None:
    left, top = at

    def placed(frame: Frame) -> Frame:
        x, y, width, height = frame
        return left + x, top + y, width, height

    for piece in pieces:
        match piece:
            case Words():
                _words(slide, piece, at)
            case Swatch(row, frame):
                slide.swatch(row, placed(frame))
            case BorderSample(division, label, x, y, width):
                slide.border_sample(division, label, (left + x, top + y), width)
            case Notice(words, frame):
                box = text_box(slide.target, slide.t.gettext("Notice"), placed(frame), "middle")
                stamp(box, look.WARNING_SOFT, look.WARNING)
                write_paragraph(box.text_frame, words.text, words.style, "center")
            case Bar(frame):
                slide.bar(placed(frame), look.ACCENT)


def _words(slide: SlideBase, words: Words, at: Point) -> None:
    """Write a text into the title's placeholder or into a box of its own."""
    x, y = at[0] + words.x, at[1] + words.y
    if words.role is Role.TITLE:
        slide.title(words.text, words.style, (x, y, words.width, words.height))
        return
    width = words.width if words.right else words.width + 2
    left = x - width if words.right else x
    align: Literal["left", "right"] = "right" if words.right else "left"
    names = {Role.SUBTITLE: slide.t.gettext("Subtitle"), Role.STATEMENT: slide.t.gettext("Caption")}
    frame = (left, y, width, words.height)
    box = text_box(slide.target, names.get(words.role, words.text), frame, "middle")
    for text in words.lines if words.right else [words.text]:
        write_paragraph(box.text_frame, text, words.style, align)
