"""Picture of a view with one map: texts and legend left, map right, sources below."""

from layers.export.layout.column import lay_out
from layers.export.layout.sizes import Sizes
from layers.export.layout.texts import column_texts
from layers.export.layout.textstyle import TextStyle
from layers.export.map import look
from layers.export.sheet.column_on_sheet import draw_column
from layers.export.sheet.inset import make_room, paint_inset
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
from layers.export.sheet.sheet import Sheet

COLUMN_SHARE, CROWDED_SHARE, LEAST_SHARE = 0.4, 0.48, 0.36
"""Shares of the sheet's width that words take: usually, with a long legend, and at least."""
ROOMY_ROWS = 7

SIZES = Sizes(
    title=TextStyle(31, 700, look.BRAND),
    subtitle=SUBTITLE,
    strong=STRONG,
    plain=FILTER,
    heading=HEADING,
    part=TextStyle(14.5, 600),
    label=TextStyle(15.5),
    counts=COUNT,
    statement=TextStyle(15.5),
    notice=NOTICE,
    swatch=(26, 18),
    indent=40,
    row=(5, 44),
)


class OneMapPicture(PictureBase):
    """Lays out a view of one map on a sheet; nothing is drawn before ``compose``."""

    def compose(self) -> Sheet:
        """Draw everything and return the sheet."""
        foot = self.sources()
        wide = self._column_width(foot)
        top = 0.9 * self.left
        texts = column_texts(self.content, self.content.explanation, self.t)
        room = foot - top - 26 * self.unit
        column = lay_out(texts, SIZES, wide / self.unit, room / self.unit)
        draw_column(self, column, (self.left, top))
        self._map(self.left + wide, foot)
        return self.sheet

    def _column_width(self, foot: float) -> float:
        """Width of the text column: a share of the sheet, less when the map needs the room."""
        west, south, east, north = self.drawing.box
        map_width = (foot - 2 * self.left) * (east - west) / (north - south)
        room = self.sheet.size.width - 3.4 * self.left - map_width
        crowded = len(self.content.legend) > ROOMY_ROWS
        share = CROWDED_SHARE if crowded else COLUMN_SHARE
        return min(share * self.sheet.size.width, max(room, LEAST_SHARE * self.sheet.size.width))

    def _map(self, left: float, foot: float) -> None:
        """Draw the map as large as the room right of the column allows."""
        room_left, room_top = left + 0.9 * self.left, 0.55 * self.left
        width = self.sheet.size.width - 0.9 * self.left - room_left
        height = foot - 0.35 * self.left - room_top
        chart = MapOnSheet(self.sheet, self.drawing, (room_left, room_top, width, height))
        frame = make_room(chart)
        chart.paint(NAME)
        chart.scale_bar(SOURCE, self.t)
        if frame:
            paint_inset(chart, frame, NAME, self.t)
