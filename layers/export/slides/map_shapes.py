"""The map of a slide: municipalities as freeforms that can be recoloured, borders as lines."""

from collections.abc import Callable, Iterable, Iterator
from itertools import count

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.export.common.content import Content
from layers.export.map import look
from layers.export.map.drawing import Drawing, FilledArea, class_shapes
from layers.export.map.hatching import ink_on, marks
from layers.export.map.look import LineStyle
from layers.export.map.placed_names import NameOnMap, NamePlacer
from layers.export.names.ground import Box
from layers.export.slides.drawing_ml import (
    EMU_PER_POINT,
    Piece,
    class_fill,
    freeform,
    group,
    line_xml,
    no_fill,
)
from layers.themes.pair_theme import PairClass
from layers.words.text import Translator

SCREEN_POINTS = 0.00068
"""Points per metre of a map of the whole country that fills a screen."""
MOST_SCALE = 0.8
"""Maximum points per screen pixel for line widths."""

Frame = tuple[float, float, float, float]
"""Left, top, width and height on the slide, in points."""


class SlideMap:
    """Fits a drawing into a frame of a slide, as large as possible.

    ``first_number`` is the first free shape id of the slide.
    """

    def __init__(self, drawing: Drawing, frame: Frame, first_number: int) -> None:
        self.drawing = drawing
        west, south, east, north = drawing.box
        left, top, width, height = frame
        self.room = frame
        self.described = True
        """Whether the map has the words of the view; those of an inset would be heard twice."""
        self.covers: list[Frame] = []
        """Frames on the slide that names keep off."""
        self.points = min(width / (east - west), height / (north - south))
        self.size = (self.points * (east - west), self.points * (north - south))
        self.left = left + (width - self.points * (east - west)) / 2
        self.top = top + (height - self.points * (north - south)) / 2
        # Line widths follow the scale of the map; the maximum keeps lines of a close map thin.
        self.scale = min(MOST_SCALE, self.points / SCREEN_POINTS)
        self._numbers: Iterator[int] = count(first_number)

    def pieces(self, content: Content, t: Translator, prefix: str = "") -> list[Piece]:
        """Return the groups in drawing order: municipalities, borders, selection.

        ``prefix`` is put before their names, to distinguish two maps on a slide.
        """
        if not self.drawing.areas:
            return []
        pieces = [self._municipalities(content, prefix + t.gettext("Municipalities"))]
        patterns = list(self._patterns(t))
        if patterns:
            pieces.append(group(next(self._numbers), prefix + t.gettext("Patterns"), patterns))
        names = {"coast": t.gettext("Coast and state border"), **dict(content.borders)}
        borders = [
            self._line(border.shape, border.style, names[border.name])
            for border in self.drawing.borders
        ]
        if borders:
            pieces.append(group(next(self._numbers), prefix + t.gettext("Borders"), borders))
        if self.drawing.selection is not None and not self.drawing.selection.is_empty:
            outline = [
                self._line(self.drawing.selection, style, content.selection)
                for style in (look.SELECTION_HALO, look.SELECTION)
            ]
            pieces.append(group(next(self._numbers), prefix + content.selection, outline))
        return pieces

    def names(self, line: float, width: Callable[[str], float]) -> list[NameOnMap]:
        """Return the names that find room: on a map of the whole country also beside it."""
        left, top, wide, high = self.room
        if not self.drawing.whole:
            left, top, wide, high = self.left, self.top, *self.size
        x, y = left - self.left, top - self.top
        frame = Box(x, y, x + wide, y + high)
        covers = tuple(
            Box(a - self.left, b - self.top, a - self.left + c, b - self.top + d)
            for a, b, c, d in self.covers
        )
        return NamePlacer(self.drawing, self.points, line, frame, width, covers).place()

    def beneath(self, names: Iterable[NameOnMap], title: str) -> Piece | None:
        """Group the plates under names over classes or patterns, and the lines to those at sea."""
        pieces = []
        for each in names:
            if each.plate or each.patterned or self._on_outline(each):
                left, top = self._emu(each.box.left, each.box.top)
                shape = shapely.box(left, top, *self._emu(each.box.right, each.box.bottom))
                fill, line = class_fill(look.PLATE, None, None), line_xml(None, 1)
                pieces.append(freeform(next(self._numbers), each.name.text, shape, fill, line))
            if each.leader:
                ends = shapely.LineString([self._emu(*end) for end in each.leader])
                line = line_xml(look.LEADER, 1)
                pieces.append(freeform(next(self._numbers), each.name.text, ends, no_fill(), line))
        return group(next(self._numbers), title, pieces) if pieces else None

    def _on_outline(self, each: NameOnMap) -> bool:
        """Whether the outline of the selection runs under a name."""
        if self.drawing.selection is None:
            return False
        west, _, _, north = self.drawing.box
        left, right = (west + x / self.points for x in (each.box.left, each.box.right))
        low, high = (north - y / self.points for y in (each.box.bottom, each.box.top))
        return bool(self.drawing.selection.intersects(shapely.box(left, low, right, high)))

    def _emu(self, x: float, y: float) -> tuple[float, float]:
        """Convert points from the corner of the map to EMU of the slide."""
        return (self.left + x) * EMU_PER_POINT, (self.top + y) * EMU_PER_POINT

    def _municipalities(self, content: Content, name: str) -> Piece:
        """Group all municipalities, those of one area of the theme's division in a subgroup."""
        shapes: dict[str, list[Piece]] = {}
        for area in self.drawing.areas:
            shapes.setdefault(area.parent, []).append(self._area(area))
        parents = [
            group(next(self._numbers), self.drawing.parents[parent], pieces)
            if parent in self.drawing.parents
            else pieces[0]
            for parent, pieces in shapes.items()
        ]
        description = content.summary if self.described else ""
        return group(next(self._numbers), name, parents, description)

    def _patterns(self, t: Translator) -> Iterator[Piece]:
        """Yield the marks of each pattern over its fill.

        They are drawn as lines because programs render preset fills in ways that confuse classes.
        """
        unit = self.scale / self.points
        for area, shape in class_shapes(self.drawing).values():
            kind = area.kind
            if not isinstance(kind, PairClass) or not kind.pattern or not area.ink:
                continue
            ink = ink_on(kind, area.fill, area.ink)
            drawn, width = marks(shape, kind.pattern, unit)
            if drawn.is_empty:
                continue
            placed = self._on_slide(drawn)
            fill, line = no_fill(), line_xml(LineStyle(ink, width), self.scale)
            if not width:
                fill, line = class_fill(ink, None, None), line_xml(None, 1)
            yield freeform(next(self._numbers), kind.halves[1].text(t), placed, fill, line)

    def _area(self, area: FilledArea) -> Piece:
        pattern = None if isinstance(area.kind, PairClass) else area.kind.pattern
        ink = area.ink and ink_on(area.kind, area.fill, area.ink)
        borders = self.drawing.municipal_borders is not None
        line = self.drawing.municipal_style if borders else LineStyle(area.fill, 0.5)
        return freeform(
            next(self._numbers),
            area.name,
            self._on_slide(area.shape),
            class_fill(area.fill, pattern, ink),
            line_xml(line, self.scale),
        )

    def _line(self, shape: BaseGeometry, style: LineStyle, name: str) -> Piece:
        return freeform(
            next(self._numbers), name, self._on_slide(shape), no_fill(), line_xml(style, self.scale)
        )

    def _on_slide(self, shape: BaseGeometry) -> BaseGeometry:
        """Convert a geometry from metres of the map to EMU of the slide."""
        west, _, _, north = self.drawing.box
        size = self.points * EMU_PER_POINT
        offset = np.array([self.left, self.top]) * EMU_PER_POINT
        placed: BaseGeometry = shapely.transform(
            shape, lambda xy: (xy - [west, north]) * [size, -size] + offset
        )
        return placed
