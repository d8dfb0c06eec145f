"""Picture of a view with one map: texts and legend left, map right, sources below."""

from layers.export.common.legend import LegendRow, parts_of
from layers.export.map import look
from layers.export.sheet.inset import make_room, paint_inset
from layers.export.sheet.map_on_sheet import MapOnSheet
from layers.export.sheet.picture_base import (
    COUNT,
    FILTER,
    HEADING,
    NAME,
    SOURCE,
    STRONG,
    SUBTITLE,
    PictureBase,
)
from layers.export.sheet.sheet import Point, Sheet
from layers.export.sheet.swatches import swatch
from layers.export.sheet.textstyle import TextStyle

LEGEND_WIDTH = 480.0
COLUMN_SHARE = 0.4
CROWDED_SHARE = 0.48
ROOMY_ROWS = 7
ROW = 44.0
LEAST_ROW = 31.0
TIGHT_ROW = 21.0
"""Height of a row in a legend of two groups, whose labels are short."""

TITLE = TextStyle(31, 700, look.BRAND)
PART = TextStyle(14.5, 600)
LABEL = TextStyle(15.5)
CLOSE_LABEL_SIZE = 14.0
STATEMENT = TextStyle(15.5)


class OneMapPicture(PictureBase):
    """Lays out a view of one map on a sheet; nothing is drawn before ``compose``."""

    def compose(self) -> Sheet:
        """Draw everything and return the sheet."""
        foot = self.sources()
        column = self._column_width(foot)
        y = self._heading(column)
        y = self._legend(y, column, foot)
        y = self._borders(y, column)
        self._explanation(y, column, foot)
        self._map(self.left + column, foot)
        return self.sheet

    def _column_width(self, foot: float) -> float:
        """Width of the text column: a share of the sheet, less when the map needs the room."""
        west, south, east, north = self.drawing.box
        map_width = (foot - 2 * self.left) * (east - west) / (north - south)
        room = self.sheet.size.width - 3.4 * self.left - map_width
        share = CROWDED_SHARE if self._crowded() else COLUMN_SHARE
        return min(share * self.sheet.size.width, max(room, 0.36 * self.sheet.size.width))

    def _crowded(self) -> bool:
        """Whether the legend has so many rows that each gets a single line."""
        return len(self.content.legend) > ROOMY_ROWS

    def _heading(self, width: float) -> float:
        """Write title, subtitle, selection, filters and notice; returns where they end."""
        content, unit = self.content, self.unit
        y = self.sheet.paragraph((self.left, 0.9 * self.left), content.title, TITLE, width)
        y = self.sheet.paragraph((self.left, y + 5 * unit), content.subtitle, SUBTITLE, width)
        y += 8 * unit
        if content.selection:
            y = self.sheet.paragraph((self.left, y), content.selection, STRONG, width, most=4)
        for text in content.filters:
            y = self.sheet.paragraph((self.left, y + 2 * unit), text, FILTER, width, most=4)
        return self.notice((self.left, y + 6 * unit)) if content.notice else y

    def _legend(self, y: float, width: float, foot: float) -> float:
        """Draw one row per class, closer when there is little room; returns where they end."""
        unit, rows = self.unit, self.content.legend
        y += 26 * unit
        self.sheet.text((self.left, y), self.t.gettext("Legend"), HEADING)
        y += 14 * unit
        borders = (len(self.content.borders) + 1) // 2 * 24 + 44 if self.content.borders else 0
        room = foot - y - borders * unit
        parts = parts_of(rows)
        if len(parts) > 1:
            return self._parts(parts, y, width, room)
        height = max(LEAST_ROW, min(ROW, room / (len(rows) * unit))) * unit
        wide = width if self._crowded() else min(width, LEGEND_WIDTH * unit)
        for row in rows:
            self._row(row, (self.left, y + height / 2), wide, one_line=self._crowded())
            y += height
        return y

    def _parts(
        self, parts: list[tuple[str, list[LegendRow]]], y: float, width: float, room: float
    ) -> float:
        """Draw the groups of a legend below one another, or side by side when they are long."""
        unit, lines = self.unit, len(self.content.legend) + len(parts)
        beside = room < lines * TIGHT_ROW * unit
        if beside:
            lines = max(len(rows) for _, rows in parts) + 1
        height = max(TIGHT_ROW, min(ROW, room / (lines * unit))) * unit
        wide = (width - 24 * unit) / 2 if beside else width
        left, top, end = self.left, y, y
        for heading, rows in parts:
            self.sheet.text((left, top + 0.6 * height), heading, PART)
            for number, row in enumerate(rows, start=1):
                self._row(row, (left, top + (number + 0.5) * height), wide, one_line=not beside)
            end = max(end, top + (len(rows) + 1) * height)
            left, top = (left + wide + 24 * unit, y) if beside else (left, end)
        return end

    def _row(self, row: LegendRow, at: Point, width: float, *, one_line: bool) -> None:
        """Draw one class at its left centre: swatch, label and counts."""
        unit, sheet, (left, y) = self.unit, self.sheet, at
        swatch(sheet, row, (left, y - 9 * unit, 26 * unit, 18 * unit))
        texts = [row.areas_text, row.residents_text]
        if one_line:
            texts = [" · ".join(texts)]
        counts = max(sheet.width(text, COUNT) for text in texts)
        size = CLOSE_LABEL_SIZE if self._crowded() else LABEL.size
        label = TextStyle(size, 400, look.INK if row.passes_filters else look.MUTED)
        x = left + 40 * unit
        lines = sheet.wrap(row.label, label, width - 40 * unit - counts - 14 * unit, most=3)
        step = size * unit * 1.1
        for number, line in enumerate(lines):
            sheet.text((x, y + (number - (len(lines) - 1) / 2) * step), line, label)
        for number, text in enumerate(texts):
            drop = (number - (len(texts) - 1) / 2) * 16 * unit
            sheet.text((left + width, y + drop), text, COUNT, "right")

    def _borders(self, y: float, width: float) -> float:
        """Draw the key of the borders in two columns; returns where it ends."""
        unit = self.unit
        if not self.content.borders:
            return y
        y += 24 * unit
        self.sheet.text((self.left, y), self.t.gettext("Borders"), HEADING)
        half = (len(self.content.borders) + 1) // 2
        for number, (division, label) in enumerate(self.content.borders):
            x = self.left + number // half * width / 2
            row = y + (24 + number % half * 24) * unit
            self.border(division, label, (x, row))
        return y + (24 * half + 12) * unit

    def _explanation(self, y: float, width: float, foot: float) -> None:
        """Write the theme's explanation above the foot, if there is room."""
        unit = self.unit
        lines = self.sheet.wrap(self.content.explanation, STATEMENT, width - 20 * unit)
        step = STATEMENT.size * unit * 1.35
        top = foot - len(lines) * step - 34 * unit
        if top < y + 20 * unit:
            return
        self.sheet.box((self.left, top, 4 * unit, len(lines) * step + 8 * unit), look.ACCENT)
        for number, line in enumerate(lines):
            middle = top + 4 * unit + (number + 0.5) * step
            self.sheet.text((self.left + 20 * unit, middle), line, STATEMENT)

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
