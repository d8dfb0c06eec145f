"""What slides of one and of two maps share: sources, notice, border key, names, shapes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry.base import BaseGeometry

from layers.export.common.content import Content
from layers.export.common.legend import LegendRow
from layers.export.layout.textstyle import TextStyle
from layers.export.map import look
from layers.export.map.drawing import Drawing
from layers.export.map.hatching import ink_on, marks
from layers.export.map.placed_names import NameOnMap
from layers.export.slides import inset
from layers.export.slides.drawing_ml import (
    EMU_PER_POINT,
    NAMESPACES,
    Piece,
    class_fill,
    freeform,
    line_xml,
    no_fill,
)
from layers.export.slides.map_shapes import SlideMap
from layers.export.slides.text_boxes import Frame, text_box, tidy, write_paragraph
from layers.themes.patterns import TILES
from layers.themes.theme import Pattern
from layers.words.text import translator

if TYPE_CHECKING:
    from pptx.slide import Slide as PowerPointSlide

    from layers.export.slides.text_boxes import Shapes

WIDTH, HEIGHT = 960.0, 540.0
MARGIN = 32.0
FOOT = 478.0
WIDER = 1.03
"""Factor by which the reader's substitute font may be wider than the measured one."""

FILTER = TextStyle(13)
STRONG = TextStyle(13, 600)
HEADING = TextStyle(11, 600, look.MUTED)
COUNT = TextStyle(11, 400, look.MUTED)
NOTICE = TextStyle(12.5, 600, look.WARNING_INK)
SOURCE = TextStyle(10, 400, look.MUTED)
LINK = TextStyle(10, 400, look.ACCENT)
SOURCES_HEIGHT = 46.0
SOURCE_SIZES = (10.0, 9.0, 8.0, 7.0, 6.0)
NAME = TextStyle(12, 600)
_PIXEL, _CLOSER = 0.75, 0.4
"""Points that a pixel of a pattern takes in a legend."""
NAME_INKS = {False: "#16212c", True: "#ffffff"}
"""Dark ground (bool) -> colour of a name."""


class SlideBase:
    """Fills an empty slide of the layout "Title Only"."""

    def __init__(self, slide: PowerPointSlide, content: Content, drawing: Drawing) -> None:
        self.slide = slide
        self.shapes = slide.shapes
        self.target: Shapes = slide.shapes
        self.content = content
        self.drawing = drawing
        self.t = translator(content.lang)

    @contextmanager
    def grouped(self, name: str) -> Iterator[None]:
        """Put what is drawn meanwhile into a group."""
        group = self.shapes.add_group_shape()
        group.name = name
        self.target = group.shapes
        try:
            yield
        finally:
            self.target = self.shapes
            element: Any = group.element
            element.recalculate_extents()

    @property
    def more(self) -> str:
        """Words that end a text which has no room on the slide."""
        return self.t.gettext("(continues in the notes)")

    def title(self, text: str, style: TextStyle, frame: Frame) -> None:
        """Write into the slide's title placeholder."""
        from pptx.util import Pt  # noqa: PLC0415 - only exports need it

        left, top, width, height = frame
        title: Any = self.shapes.title
        title.left, title.top, title.width = Pt(left), Pt(top), Pt(width)
        title.height = Pt(height)
        tidy(title.text_frame)
        write_paragraph(title.text_frame, text, style)

    def swatch(self, row: LegendRow, frame: Frame) -> None:
        """Draw a class as on the map."""
        x, y, width, height = frame
        fill, ink = row.kind.fill, row.kind.ink
        if not row.passes_filters:
            fill, ink = look.mix(fill, look.FADED_FILL), ink and look.mix(ink, look.FADED_FILL)
        ink = ink and ink_on(row.kind, fill, ink)
        box = shapely.box(x, y, x + width, y + height)
        outline = line_xml(look.LineStyle(look.OUTLINE, 0.75), 1)
        pattern = None if row.group else row.kind.pattern
        self._draw(box, row.label, class_fill(fill, pattern, ink), outline)
        if row.group and row.kind.pattern and ink:
            self._marks(row.kind.pattern, box, row.label, ink)

    def _marks(self, pattern: Pattern, box: BaseGeometry, name: str, ink: str) -> None:
        """Draw the marks of a pattern as on the map; sparse ones denser."""
        pixel = _PIXEL if pattern in TILES else _CLOSER
        drawn, width = marks(box.buffer(-1), pattern, pixel, down=True)
        if width:
            self._draw(drawn, name, no_fill(), line_xml(look.LineStyle(ink, width), _PIXEL))
        else:
            self._draw(drawn, name, class_fill(ink, None, None), line_xml(None, 1))

    def border_sample(
        self, division: str, label: str, at: tuple[float, float], width: float
    ) -> None:
        """Draw a sample of a division's border from ``at`` to the right."""
        x, middle = at
        style = look.BORDERS.get(division, look.LEGEND_MUNICIPALITY)
        sample = shapely.LineString([(x, middle), (x + width, middle)])
        self._draw(sample, label, no_fill(), line_xml(style, 0.75))

    def map(self, content: Content, drawing: Drawing, frame: Frame, prefix: str = "") -> None:
        """Draw a map in groups and the names on it; shape names begin with ``prefix``."""
        shapes = SlideMap(drawing, frame, self._next_number())
        corner = inset.make_room(shapes)
        self._pieces(shapes, content, prefix)
        if corner and drawing.inset:
            self._inset(content, drawing.inset, corner)

    def _inset(self, content: Content, drawing: Drawing, frame: Frame) -> None:
        """Draw the capital region in its frame, with a title that begins its shapes' names."""
        self.bar(frame, look.MUTED)
        left, top, width, height = frame
        self.bar((left + 0.5, top + 0.5, width - 1, height - 1), look.GROUND)
        title = self.t.gettext("Capital region")
        self.line_of_text(title, inset.TITLE, left + 5, top + 1, width - 10)
        shapes = SlideMap(drawing, inset.below_heading(frame), self._next_number())
        shapes.described = False
        self._pieces(shapes, content, f"{title}: ")

    def _pieces(self, shapes: SlideMap, content: Content, prefix: str) -> None:
        for piece in shapes.pieces(content, self.t, prefix):
            self._append(piece)
        self._names(shapes, prefix)

    def _names(self, shapes: SlideMap, prefix: str) -> None:
        """Write the names that find room, each in a text box, and what lies beneath them."""
        placed = shapes.names(NAME.size * 1.2, NAME.width)
        beneath = shapes.beneath(placed, prefix + self.t.gettext("Names"))
        if beneath:
            self._append(beneath)
        box_group = self.shapes.add_group_shape()
        box_group.name = prefix + self.t.gettext("Names")
        for each in placed:
            self._name(box_group.shapes, each, shapes.left + each.x, shapes.top + each.y)

    def _name(self, shapes: Any, each: NameOnMap, x: float, y: float) -> None:
        """Write a name around a point; where the ground is mixed, a plate lies beneath it."""
        width = max(map(NAME.width, each.lines)) * 1.3 + 10
        height = NAME.size * 1.2 * len(each.lines)
        ink = NAME_INKS[each.dark and not (each.plate or each.patterned)]
        box = (x - width / 2, y - height / 2, width, height)
        words = text_box(shapes, each.name.text, box, "middle")
        for text in each.lines:
            style = TextStyle(NAME.size, 400 if each.name.minor else 600, ink)
            write_paragraph(words.text_frame, text, style, "center")

    def sources(self, place_in_story: str) -> None:
        """Write the sources, the link and the number of the step at the foot."""
        content = self.content
        self.bar((0, FOOT, WIDTH, 0.75), look.HAIRLINE)
        width = WIDTH - 2 * MARGIN - (60 if place_in_story else 0)
        place = (MARGIN, FOOT + 8, width, SOURCES_HEIGHT)
        words = text_box(self.shapes, self.t.gettext("Sources"), place).text_frame
        size = _source_size([*content.whole_sources, content.link], width)
        for text in content.whole_sources:
            write_paragraph(words, text, replace(SOURCE, size=size))
        write_paragraph(words, content.link, replace(LINK, size=size), link=content.link)
        if place_in_story:
            corner = (WIDTH - MARGIN - 60, FOOT + 8, 60, 16)
            step = text_box(self.shapes, place_in_story, corner)
            write_paragraph(step.text_frame, place_in_story, COUNT, "right")

    def line_of_text(self, text: str, style: TextStyle, x: float, y: float, width: float) -> None:
        """Write a text on one line."""
        place = (x, y, width, style.size * 1.25)
        words = text_box(self.shapes, text, place, "middle")
        write_paragraph(words.text_frame, text, style)

    def bar(self, frame: tuple[float, float, float, float], colour: str) -> None:
        """Draw a rectangle marked as decorative."""
        x, y, width, height = frame
        self._draw(
            shapely.box(x, y, x + width, y + height),
            self.t.gettext("Decoration"),
            class_fill(colour, None, None),
            line_xml(None, 1),
        )

    def _draw(self, shape: BaseGeometry, name: str, fill: str, line: str) -> None:
        """Draw a geometry given in points."""
        placed: BaseGeometry = shapely.transform(shape, lambda xy: xy * EMU_PER_POINT)
        self._append(freeform(self._next_number(), name, placed, fill, line))

    def _append(self, piece: Piece) -> None:
        from pptx.oxml import parse_xml  # noqa: PLC0415 - only exports need it

        tag_end = piece.xml.index(">")
        xml = f"{piece.xml[:tag_end]} {NAMESPACES}{piece.xml[tag_end:]}"
        tree: Any = self.target
        tree.element.append(parse_xml(xml))

    def _next_number(self) -> int:
        """Return the first free shape id of the slide."""
        numbers: list[Any] = self.shapes.element.xpath(".//p:cNvPr/@id")
        return max(map(int, numbers), default=1) + 1


def _source_size(texts: Sequence[str], width: float) -> float:
    """Return the largest font size at which the sources fit the foot."""
    fitting = (
        size
        for size in SOURCE_SIZES
        if sum(height_of(text, replace(SOURCE, size=size), width) for text in texts)
        <= SOURCES_HEIGHT
    )
    return next(fitting, SOURCE_SIZES[-1])


def height_of(text: str, style: TextStyle, width: float) -> float:
    """Return the height of a wrapped text in points, allowing for a wider substitute font."""
    return len(style.wrap(text, width / WIDER)) * style.size * 1.22
