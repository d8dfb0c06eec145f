"""One slide of a view: native title, texts and legend on the left, the map on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry.base import BaseGeometry

from layers.export import look
from layers.export.content import Content, LegendRow
from layers.export.drawing import Drawing, Name
from layers.export.names import place
from layers.export.shape_xml import (
    EMU_PER_POINT,
    NAMESPACES,
    Piece,
    class_fill,
    freeform,
    line_xml,
    no_fill,
)
from layers.export.slide_map import SlideMap
from layers.export.slide_text import glow, stamp, text_box, tidy, write_paragraph
from layers.export.textstyle import TextStyle
from layers.text import translator

if TYPE_CHECKING:
    from pptx.slide import Slide as PowerPointSlide

WIDTH, HEIGHT = 960.0, 540.0
MARGIN = 32.0
COLUMN = 440.0
FOOT = 478.0
WIDER = 1.03
"""The reader's typeface may be this much wider than the one that is measured."""
MAP = (510.0, 16.0, 430.0, 452.0)

TITLE = TextStyle(27, 700, look.BRAND)
SUBTITLE = TextStyle(14, 400, look.MUTED)
STRONG = TextStyle(13, 600)
FILTER = TextStyle(13)
HEADING = TextStyle(11, 600, look.MUTED)
LABEL = TextStyle(13)
SMALL_LABEL = 10.5
COUNT = TextStyle(11, 400, look.MUTED)
SOURCE = TextStyle(10, 400, look.MUTED)
LINK = TextStyle(10, 400, look.ACCENT)
NAME = TextStyle(8.5, 600)
NAME_INKS = {False: ("#16212c", "#ffffff"), True: ("#ffffff", "#0b2a52")}
"""Whether a name stands on dark ground -> its colour and that of the light round it."""


class Slide:
    """Fills an empty slide of the layout with a title only."""

    def __init__(self, slide: PowerPointSlide, content: Content, drawing: Drawing) -> None:
        self.slide = slide
        self.shapes = slide.shapes
        self.content = content
        self.drawing = drawing
        self.t = translator(content.lang)

    def compose(self, caption: str, place_in_story: str) -> None:
        """Put everything on the slide, in the order in which it should be read."""
        y = self._title()
        y = self._words(y)
        y = self._legend(y)
        y = self._borders(y)
        self._caption(y, caption or self.content.explanation)
        self._map()
        self._sources(place_in_story)

    def _title(self) -> float:
        """Write into the slide's own title; returns where it ends."""
        from pptx.util import Pt  # noqa: PLC0415 - only exports need it

        height = _height(self.content.title, TITLE, COLUMN)
        title: Any = self.shapes.title
        title.left, title.top, title.width = Pt(MARGIN), Pt(26), Pt(COLUMN)
        title.height = Pt(height)
        tidy(title.text_frame)
        write_paragraph(title.text_frame, self.content.title, TITLE)
        return 26 + height

    def _words(self, y: float) -> float:
        """Write subtitle, selection, filters and notice; returns where they end."""
        content = self.content
        texts = [(content.subtitle, SUBTITLE)]
        texts += [(content.selection, STRONG)] if content.selection else []
        texts += [(text, FILTER) for text in content.filters]
        height = sum(_height(text, style, COLUMN) for text, style in texts)
        place = (MARGIN, y + 5, COLUMN, height)
        words = text_box(self.shapes, self.t.gettext("Subtitle"), place)
        for text, style in texts:
            write_paragraph(words.text_frame, text, style)
        y += 5 + height
        return self._notice(y + 6) if content.notice else y

    def _notice(self, y: float) -> float:
        """Stamp that the figures are invented."""
        style = TextStyle(12.5, 600, look.WARNING_INK)
        width = style.width(self.content.notice) * 1.08 + 20
        name = self.t.gettext("Notice")
        box = text_box(self.shapes, name, (MARGIN, y, width, 24), "middle")
        stamp(box, look.WARNING_SOFT, look.WARNING)
        write_paragraph(box.text_frame, self.content.notice, style, "center")
        return y + 24

    def _legend(self, y: float) -> float:
        """Draw a row a class, closer together when there are many; returns where they end."""
        rows = self.content.legend
        y += 12
        self._line_of_text(self.t.gettext("Legend"), HEADING, MARGIN, y, 200)
        y += 17
        borders = 34 + (len(self.content.borders) + 1) // 2 * 16 if self.content.borders else 0
        height = max(22.0, min(31.0, (FOOT - y - borders) / len(rows)))
        size = self._label_size(height)
        for row in rows:
            self._row(row, y, height, size)
            y += height
        return y

    def _label_size(self, height: float) -> float:
        """Size of the labels: smaller when two lines of one would not fit a row."""
        wrapped = any(len(LABEL.wrap(r.label, _room(r) / WIDER)) > 1 for r in self.content.legend)
        return SMALL_LABEL if wrapped and height < 30 else LABEL.size

    def _row(self, row: LegendRow, y: float, height: float, size: float) -> None:
        """Draw one class: swatch, words, and what it holds."""
        self._swatch(row, y + height / 2)
        room = _room(row)
        words = text_box(self.shapes, row.label, (MARGIN + 34, y, room, height), "middle")
        label = TextStyle(size, 400, look.INK if row.shown else look.MUTED)
        write_paragraph(words.text_frame, row.label, label)
        place = (MARGIN + 34 + room, y, COLUMN - 34 - room, height)
        numbers = text_box(self.shapes, f"{row.label}: {_counts(row)}", place, "middle")
        write_paragraph(numbers.text_frame, _counts(row), COUNT, "right")

    def _swatch(self, row: LegendRow, middle: float) -> None:
        """Draw a class as it looks on the map."""
        fill, ink = row.kind.fill, row.kind.ink
        if not row.shown:
            fill, ink = look.mix(fill, look.FADED_FILL), ink and look.mix(ink, look.FADED_FILL)
        ink = ink and look.mix(ink, look.HATCH_OPACITY, fill)
        box = shapely.box(MARGIN, middle - 7, MARGIN + 22, middle + 7)
        outline = line_xml(look.LineStyle(look.OUTLINE, 0.75), 1)
        self._draw(box, row.label, class_fill(fill, row.kind.pattern, ink), outline)

    def _borders(self, y: float) -> float:
        """Explain the lines, in two columns; returns where they end."""
        borders = self.content.borders
        if not borders:
            return y
        self._line_of_text(self.t.gettext("Borders"), HEADING, MARGIN, y + 8, 200)
        half = (len(borders) + 1) // 2
        for number, (division, label) in enumerate(borders):
            x = MARGIN + number // half * COLUMN / 2
            middle = y + 33 + number % half * 16
            style = look.BORDERS.get(division, look.LEGEND_MUNICIPALITY)
            sample = shapely.LineString([(x, middle), (x + 26, middle)])
            self._draw(sample, label, no_fill(), line_xml(style, 0.75))
            self._line_of_text(label, COUNT, x + 34, middle - 7, COLUMN / 2 - 40)
        return y + 33 + half * 16

    def _caption(self, y: float, text: str) -> None:
        """Write what the view says, above the foot, where there is room for it."""
        style = TextStyle(13)
        height = _height(text, style, COLUMN - 16)
        top = FOOT - height - 14
        if top < y + 6:
            return
        self._bar((MARGIN, top, 3, height + 4), look.ACCENT)
        place = (MARGIN + 15, top + 2, COLUMN - 15, height)
        words = text_box(self.shapes, self.t.gettext("Caption"), place)
        write_paragraph(words.text_frame, text, style)

    def _map(self) -> None:
        """Put the map in its groups, and the names on it."""
        shapes = SlideMap(self.drawing, MAP, self._next_number())
        for piece in shapes.pieces(self.content, self.t):
            self._append(piece)
        self._names(shapes)

    def _names(self, shapes: SlideMap) -> None:
        """Write the names that have room, each in a box of its own."""

        def locate(name: Name) -> tuple[float, float, float]:
            x, y = shapes.place(name.x, name.y)
            return x - shapes.left, y - shapes.top, name.radius * shapes.points

        line = NAME.size * 1.2
        group = self.shapes.add_group_shape()
        group.name = self.t.gettext("Names")
        room = None if self.drawing.whole else shapes.size
        chosen = place(self.drawing.names, locate, NAME.width, line, room)
        for each in chosen:
            width = max(map(NAME.width, each.lines)) * 1.3 + 10
            height = line * len(each.lines)
            x, y = shapes.left + each.x, shapes.top + each.y
            box = (x - width / 2, y - height / 2, width, height)
            words = text_box(group.shapes, each.name.text, box, "middle")
            ink, halo = NAME_INKS[each.name.dark_point]
            for text in each.lines:
                style = TextStyle(NAME.size, 600, ink)
                write_paragraph(words.text_frame, text, style, "center")
            glow(words, halo)

    def _sources(self, place_in_story: str) -> None:
        """Write the sources with the link, and the number of the step."""
        content = self.content
        self._bar((0, FOOT, WIDTH, 0.75), look.HAIRLINE)
        width = WIDTH - 2 * MARGIN - (60 if place_in_story else 0)
        place = (MARGIN, FOOT + 8, width, 46)
        words = text_box(self.shapes, self.t.gettext("Sources"), place).text_frame
        for text in content.sources:
            write_paragraph(words, text, SOURCE)
        write_paragraph(words, content.link, LINK, link=content.link)
        if place_in_story:
            corner = (WIDTH - MARGIN - 60, FOOT + 8, 60, 16)
            step = text_box(self.shapes, place_in_story, corner)
            write_paragraph(step.text_frame, place_in_story, COUNT, "right")

    def _line_of_text(self, text: str, style: TextStyle, x: float, y: float, width: float) -> None:
        place = (x, y, width, style.size * 1.25)
        words = text_box(self.shapes, text, place, "middle")
        write_paragraph(words.text_frame, text, style)

    def _bar(self, frame: tuple[float, float, float, float], colour: str) -> None:
        """Add a rectangle that is mere decoration."""
        x, y, width, height = frame
        self._draw(
            shapely.box(x, y, x + width, y + height),
            self.t.gettext("Decoration"),
            class_fill(colour, None, None),
            line_xml(None, 1),
        )

    def _draw(self, shape: BaseGeometry, name: str, fill: str, line: str) -> None:
        """Add a shape given in points."""
        placed: BaseGeometry = shapely.transform(shape, lambda xy: xy * EMU_PER_POINT)
        self._append(freeform(self._next_number(), name, placed, fill, line))

    def _append(self, piece: Piece) -> None:
        from pptx.oxml import parse_xml  # noqa: PLC0415 - only exports need it

        tag_end = piece.xml.index(">")
        xml = f"{piece.xml[:tag_end]} {NAMESPACES}{piece.xml[tag_end:]}"
        self.shapes.element.append(parse_xml(xml))

    def _next_number(self) -> int:
        """Number that no shape of the slide has yet."""
        numbers: list[Any] = self.shapes.element.xpath(".//p:cNvPr/@id")
        return max(map(int, numbers), default=1) + 1


def _height(text: str, style: TextStyle, width: float) -> float:
    """Height of a text in lines, with some room for typefaces wider than ours."""
    return len(style.wrap(text, width / WIDER)) * style.size * 1.22


def _counts(row: LegendRow) -> str:
    return f"{row.areas_text} · {row.residents_text}"


def _room(row: LegendRow) -> float:
    """Width that the counts leave to the label."""
    return COLUMN - 34 - COUNT.width(_counts(row)) * 1.12 - 4
