"""Names that wait for a place on a map, and the places at which they may stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from layers.export.names.ground import Box, Rows
from layers.export.names.outside import outsides
from layers.export.names.spots import PARTLY, TIGHTLY, Form, Point, Sheet, Spot, insides, overs

Segment = tuple[Point, Point]
"""A line between two points."""


@dataclass(frozen=True, eq=False)
class Label:
    """A name to place: ``rows`` are the stretches of its area, ``middle`` where it stands best.

    A ``selected`` one is named even where there is no room on it, a ``led`` one may stand off the
    land with a leader line, a ``minor`` one is named only where all of its name lies on it.
    """

    key: str
    name: str
    rows: Rows
    middle: Point
    selected: bool
    led: bool
    minor: bool


@dataclass(eq=False)
class Turn:
    """A name with the places at which it may stand, best first, worked out when needed."""

    index: int
    label: Label
    forms: Sequence[Form]
    sheet: Sheet
    sea: Rows

    @cached_property
    def inner(self) -> Sequence[Spot]:
        """Places on its area."""
        return insides(self.label.rows, self.label.middle, self.forms, self.sheet)

    @cached_property
    def over(self) -> Sequence[Spot]:
        """Places partly beyond it."""
        if self.label.minor:
            return ()
        return overs(self.label.rows, self.label.middle, self.forms, self.sheet, PARTLY)

    @cached_property
    def tight(self) -> Sequence[Spot]:
        """Places mostly beyond it."""
        if not self.label.led:
            return ()
        return overs(self.label.rows, self.label.middle, self.forms, self.sheet, TIGHTLY)

    @cached_property
    def outside(self) -> Sequence[Spot]:
        """Places off the land."""
        if not self.label.led or not self.in_frame:
            return ()
        return outsides(self.label.rows, self.label.middle, self.forms, self.sea, self.sheet)

    @property
    def in_frame(self) -> bool:
        """Whether the middle of its area is in sight."""
        x, y = self.label.middle
        return Box(x, y, x, y).within(self.sheet.frame)

    @property
    def middling(self) -> Sequence[Spot]:
        """Its middle, whatever lies around."""
        spots = [Spot(*self.label.middle, form, 0.0) for form in self.forms]
        return [spot for spot in spots if spot.box.within(self.sheet.frame)]

    def line_to(self, spot: Spot) -> Segment | None:
        """Return the leader line to a place."""
        return (self.label.middle, spot.leader) if spot.leader else None
