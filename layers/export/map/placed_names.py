"""The names of a drawn map in their places on a sheet."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from layers.export.map.drawing import Drawing, FilledArea
from layers.export.map.named_areas import Name
from layers.export.names.ground import Box, Ground, Layer, ground_of, layer_of, under
from layers.export.names.placement import ROWS, Placed, place
from layers.export.names.spots import Point, Sheet
from layers.export.names.turns import Label

SEEN = 0.03
"""Share of a name under which another class is not seen."""
ROOMY = 9_000.0
"""Metres: municipalities are named in every division where a line of text is lower."""


@dataclass(frozen=True)
class NameOnMap:
    """A name with its middle (``x``, ``y``) and its plate, in points from the map's corner.

    The corner is the north-western one of the drawing's box, y grows downwards. ``dark`` tells
    whether the name needs light ink, ``plate`` whether it needs a plate, ``patterned`` whether
    there is a pattern beneath it. ``leader`` is a line from the area to the name.
    """

    name: Name
    lines: tuple[str, ...]
    x: float
    y: float
    box: Box
    dark: bool
    plate: bool
    leader: tuple[Point, Point] | None
    patterned: bool = False


@dataclass(frozen=True)
class NamePlacer:
    """Places the names of a drawing of which a metre is ``points`` long; a line is ``line`` high.

    ``frame`` is where names may stand, ``covers`` what they must keep off, both from the corner of
    the map; ``width`` measures a text.
    """

    drawing: Drawing
    points: float
    line: float
    frame: Box
    width: Callable[[str], float]
    covers: tuple[Box, ...] = ()

    def place(self) -> list[NameOnMap]:
        """Return the names that find room."""
        names = [name for name in self.drawing.names if not name.minor or self._roomy]
        placed = place(
            [self._label(name) for name in names],
            self._sheet,
            [self._from_origin(cover) for cover in self.covers],
            self.width,
        )
        named = {name.key: name for name in names}
        kinds = {area.code: area for area in self.drawing.areas}
        return [self._on_map(each, named[each.key], kinds) for each in placed]

    @property
    def _roomy(self) -> bool:
        return self.line / self.points <= ROOMY

    @property
    def _corner(self) -> Point:
        """The map's corner from the origin of the country's coordinates."""
        west, _, _, north = self.drawing.box
        return west * self.points, -north * self.points

    def _from_origin(self, box: Box) -> Box:
        x, y = self._corner
        return Box(box.left + x, box.top + y, box.right + x, box.bottom + y)

    @cached_property
    def _ground(self) -> Ground:
        frame = self._from_origin(self.frame)
        scale, step = self.points * 1000, self.line / ROWS
        return ground_of(self.drawing.arcs, scale, frame.top, frame.bottom, step)

    @cached_property
    def _layers(self) -> Mapping[bool, Layer]:
        """Minor (bool) -> the areas of such names."""
        names = self.drawing.names
        return {
            minor: self._layer([name for name in names if name.minor == minor])
            for minor in (False, True)
        }

    def _layer(self, names: Iterable[Name]) -> Layer:
        areas = {member: name.key for name in names for member in name.members}
        return layer_of(self._ground, lambda code: areas.get(code, ""))

    @cached_property
    def _sheet(self) -> Sheet:
        ground = self._ground
        frame = self._from_origin(self.frame)
        return Sheet(
            self._layers[False], ground.first, len(ground.rows), ground.step, self.line, frame
        )

    def _label(self, name: Name) -> Label:
        return Label(
            key=name.key,
            name=name.text,
            rows=self._layers[name.minor].areas.get(name.key, {}),
            middle=(name.x * self.points, -name.y * self.points),
            selected=name.selected,
            led=name.led,
            minor=name.minor,
        )

    def _on_map(self, each: Placed, name: Name, areas: Mapping[str, FilledArea]) -> NameOnMap:
        x, y = self._corner
        box = Box(each.box.left - x, each.box.top - y, each.box.right - x, each.box.bottom - y)
        beneath = [code for code, share in under(self._ground, each.box).items() if share > SEEN]
        kinds = {areas[code].kind.key for code in beneath if code in areas}
        dark = {
            code in areas and areas[code].kind.dark and areas[code].passes_filters
            for code in beneath
        }
        leader = None
        if each.leader:
            (from_x, from_y), (to_x, to_y) = each.start, each.leader
            leader = (from_x - x, from_y - y), (to_x - x, to_y - y)
        return NameOnMap(
            name=name,
            lines=each.lines,
            x=(box.left + box.right) / 2,
            y=(box.top + box.bottom) / 2,
            box=box,
            dark=dark == {True},
            plate=len(kinds) > 1 or len(dark) > 1,
            leader=leader,
            patterned=any(code in areas and areas[code].kind.pattern for code in beneath),
        )
