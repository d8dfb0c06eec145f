"""What pictures of one and of two maps share: sources, notice, border key."""

from collections.abc import Sequence

from layers.export.common.content import Content
from layers.export.layout.textstyle import LEADING, TextStyle
from layers.export.map import look
from layers.export.map.drawing import Drawing
from layers.export.sheet.sheet import Point, Sheet, Size
from layers.export.sheet.swatches import border_sample
from layers.words.text import Translator, translator

MARGIN = 40.0
SUBTITLE = TextStyle(16.5, 400, look.MUTED)
STRONG = TextStyle(15, 600)
FILTER = TextStyle(15)
HEADING = TextStyle(13.5, 600, look.MUTED)
COUNT = TextStyle(13.5, 400, look.MUTED)
LINK = TextStyle(12, 400, look.ACCENT)
NOTICE = TextStyle(14.5, 600, look.WARNING_INK)
SOURCE = TextStyle(12, 400, look.MUTED)
NAME = TextStyle(12.5, 600)

_SAMPLE = 34.0
_BORDER_ROW = 24.0


class PictureBase:
    """A sheet with the texts and shapes of a view; ``unit`` is the scale of the sheet."""

    def __init__(self, size: Size, content: Content, drawing: Drawing) -> None:
        self.sheet = Sheet(size)
        self.content = content
        self.drawing = drawing
        self.t: Translator = translator(content.lang)
        self.unit = size.scale
        self.left = MARGIN * size.scale

    def sources(self) -> float:
        """Write the sources at the foot; returns the height of the line above them."""
        size, content = self.sheet.size, self.content
        width = size.width - 2 * self.left
        texts = [*content.whole_sources, content.link]
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

    def border(self, division: str, label: str, at: Point) -> None:
        """Draw a sample of a division's border with its label."""
        x, y = at
        border_sample(self.sheet, division, at, _SAMPLE * self.unit)
        self.sheet.text((x + (_SAMPLE + 10) * self.unit, y), label, COUNT)

    def borders_in_rows(self, foot: float) -> float:
        """Draw the border key above the foot in as few rows as possible; returns its top."""
        rows = self._border_rows()
        step = _BORDER_ROW * self.unit
        top = foot - len(rows) * step - 8 * self.unit if rows else foot
        for number, row in enumerate(rows):
            for division, label, x in row:
                self.border(division, label, (x, top + (number + 0.6) * step))
        return top

    def _border_rows(self) -> Sequence[Sequence[tuple[str, str, float]]]:
        """Break the border key into rows of (division, label, left)."""
        rows: list[list[tuple[str, str, float]]] = []
        x = self.sheet.size.width
        for division, label in self.content.borders:
            width = self.sheet.width(label, COUNT) + (_SAMPLE + 38) * self.unit
            if x + width > self.sheet.size.width - self.left:
                rows.append([])
                x = self.left
            rows[-1].append((division, label, x))
            x += width
        return rows
