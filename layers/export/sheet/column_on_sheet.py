"""A laid-out column of words drawn on a sheet."""

from typing import Literal

from layers.export.layout.pieces import Bar, BorderSample, Column, Notice, Swatch, Words
from layers.export.map import look
from layers.export.sheet.picture_base import PictureBase
from layers.export.sheet.sheet import Frame, Point
from layers.export.sheet.swatches import border_sample, swatch


def draw_column(picture: PictureBase, column: Column, at: Point, prefix: str = "") -> None:
    """Draw a column, laid out in units of the sheet's scale, from its top left corner in points.

    ``prefix`` begins the ids of the legend's shapes.
    """
    unit, (left, top) = picture.unit, at

    def placed(frame: Frame) -> Frame:
        x, y, width, height = frame
        return left + x * unit, top + y * unit, width * unit, height * unit

    for piece in column.pieces:
        match piece:
            case Words():
                _words(picture, piece, at)
            case Swatch(row, frame):
                swatch(picture.sheet, row, placed(frame), prefix)
            case BorderSample(division, _, x, y, width):
                x, y, width, _ = placed((x, y, width, 0))
                border_sample(picture.sheet, division, (x, y), width)
            case Notice(words, frame):
                picture.sheet.box(placed(frame), look.WARNING_SOFT, look.WARNING, 1.2)
                _words(picture, words, at)
            case Bar(frame):
                picture.sheet.box(placed(frame), look.ACCENT)


def _words(picture: PictureBase, words: Words, at: Point) -> None:
    unit, (left, top) = picture.unit, at
    align: Literal["left", "right"] = "right" if words.right else "left"
    for number, line in enumerate(words.lines):
        y = top + (words.y + (number + 0.5) * words.step) * unit
        picture.sheet.text((left + words.x * unit, y), line, words.style, align)
