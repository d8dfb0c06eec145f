"""One picture of a view: words and legend on the left, the map on the right, sources below."""

from layers.export import look
from layers.export.content import Content, LegendRow
from layers.export.drawing import Drawing
from layers.export.map_on_sheet import MapOnSheet
from layers.export.sheet import Sheet, Size
from layers.export.swatches import border_sample, swatch
from layers.export.textstyle import LEADING, TextStyle
from layers.text import Translator, translator

MARGIN = 40.0
LEGEND_WIDTH = 480.0
COLUMN_SHARE = 0.4
CROWDED_SHARE = 0.48
ROOMY_ROWS = 7
ROW = 44.0
LEAST_ROW = 31.0

TITLE = TextStyle(31, 700, look.BRAND)
SUBTITLE = TextStyle(16.5, 400, look.MUTED)
STRONG = TextStyle(15, 600)
FILTER = TextStyle(15)
HEADING = TextStyle(13.5, 600, look.MUTED)
LABEL = TextStyle(15.5)
CLOSE_LABEL_SIZE = 14.0
COUNT = TextStyle(13.5, 400, look.MUTED)
LINK = TextStyle(12, 400, look.ACCENT)
STATEMENT = TextStyle(15.5)
NOTICE = TextStyle(14.5, 600, look.WARNING_INK)
SOURCE = TextStyle(12, 400, look.MUTED)
NAME = TextStyle(12.5, 600)


class Page:
    """Lays a view out on a sheet; everything is placed when ``compose`` is called."""

    def __init__(self, size: Size, content: Content, drawing: Drawing) -> None:
        self.sheet = Sheet(size)
        self.content = content
        self.drawing = drawing
        self.t: Translator = translator(content.lang)
        self.unit = size.scale
        self.left = MARGIN * size.scale

    def compose(self) -> Sheet:
        """Draw the whole page and return it."""
        foot = self._sources()
        column = self._column_width(foot)
        y = self._heading(column)
        y = self._legend(y, column, foot)
        y = self._borders(y, column)
        self._explanation(y, column, foot)
        self._map(self.left + column, foot)
        return self.sheet

    def _column_width(self, foot: float) -> float:
        """Width of the words: a share of the sheet, less when the map needs the room."""
        west, south, east, north = self.drawing.box
        map_width = (foot - 2 * self.left) * (east - west) / (north - south)
        room = self.sheet.size.width - 3.4 * self.left - map_width
        share = CROWDED_SHARE if self._crowded() else COLUMN_SHARE
        return min(share * self.sheet.size.width, max(room, 0.36 * self.sheet.size.width))

    def _crowded(self) -> bool:
        """Whether the legend has so many rows that each gets one line only."""
        return len(self.content.legend) > ROOMY_ROWS

    def _sources(self) -> float:
        """Write the sources at the foot; returns the height of the line above them."""
        size, content = self.sheet.size, self.content
        width = size.width - 2 * self.left
        texts = [*content.sources, content.link]
        lines = [
            (line, content.link if text is content.link else None)
            for text in texts
            for line in self.sheet.wrap(text, SOURCE, width)
        ]
        step = SOURCE.size * self.unit * LEADING
        top = size.height - 0.45 * self.left - len(lines) * step
        for number, (line, link) in enumerate(lines):
            style = SOURCE if link is None else LINK
            self.sheet.text((self.left, top + (number + 0.5) * step), line, style, link=link)
        rule = top - 10 * self.unit
        self.sheet.box((0, rule, size.width, 1 * self.unit), look.HAIRLINE)
        return rule

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
        return self._notice(y + 6 * unit) if content.notice else y

    def _notice(self, y: float) -> float:
        """Stamp that the figures are invented."""
        text, unit = self.content.notice, self.unit
        height = 30 * unit
        width = self.sheet.width(text, NOTICE) + 26 * unit
        self.sheet.box((self.left, y, width, height), look.WARNING_SOFT, look.WARNING, 1.2)
        self.sheet.text((self.left + 13 * unit, y + height / 2), text, NOTICE)
        return y + height

    def _legend(self, y: float, width: float, foot: float) -> float:
        """Draw a row a class; rows draw closer together when there is little room."""
        unit, rows = self.unit, self.content.legend
        y += 26 * unit
        self.sheet.text((self.left, y), self.t.gettext("Legend"), HEADING)
        y += 14 * unit
        borders = (len(self.content.borders) + 1) // 2 * 24 + 44 if self.content.borders else 0
        room = (foot - y - borders * unit) / (len(rows) * unit)
        height = max(LEAST_ROW, min(ROW, room)) * unit
        wide = width if self._crowded() else min(width, LEGEND_WIDTH * unit)
        for row in rows:
            self._row(row, y + height / 2, wide)
            y += height
        return y

    def _row(self, row: LegendRow, y: float, width: float) -> None:
        """Draw one class: swatch, words, and what it holds."""
        unit, sheet = self.unit, self.sheet
        swatch(sheet, row, (self.left, y - 9 * unit, 26 * unit, 18 * unit))
        texts = [row.areas_text, row.residents_text]
        if self._crowded():
            texts = [" · ".join(texts)]
        counts = max(sheet.width(text, COUNT) for text in texts)
        size = CLOSE_LABEL_SIZE if self._crowded() else LABEL.size
        label = TextStyle(size, 400, look.INK if row.shown else look.MUTED)
        x = self.left + 40 * unit
        lines = sheet.wrap(row.label, label, width - 40 * unit - counts - 14 * unit, most=3)
        step = size * unit * 1.1
        for number, line in enumerate(lines):
            sheet.text((x, y + (number - (len(lines) - 1) / 2) * step), line, label)
        for number, text in enumerate(texts):
            drop = (number - (len(texts) - 1) / 2) * 16 * unit
            sheet.text((self.left + width, y + drop), text, COUNT, "right")

    def _borders(self, y: float, width: float) -> float:
        """Explain the lines, in two columns; returns where they end."""
        unit = self.unit
        if not self.content.borders:
            return y
        y += 24 * unit
        self.sheet.text((self.left, y), self.t.gettext("Borders"), HEADING)
        half = (len(self.content.borders) + 1) // 2
        for number, (division, label) in enumerate(self.content.borders):
            x = self.left + number // half * width / 2
            row = y + (24 + number % half * 24) * unit
            border_sample(self.sheet, division, (x, row), 34 * unit)
            self.sheet.text((x + 44 * unit, row), label, COUNT)
        return y + (24 * half + 12) * unit

    def _explanation(self, y: float, width: float, foot: float) -> None:
        """Say what the theme asks, above the foot, where there is room for it."""
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
        """Draw the map in the room on the right, as large as it may be."""
        room_left, room_top = left + 0.9 * self.left, 0.55 * self.left
        width = self.sheet.size.width - 0.9 * self.left - room_left
        height = foot - 0.35 * self.left - room_top
        chart = MapOnSheet(self.sheet, self.drawing, (room_left, room_top, width, height))
        chart.paint(NAME)
        chart.scale_bar(SOURCE, self.t)
