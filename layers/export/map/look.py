"""Colours and lines of exports: those of the screen's light theme, for drawings on white."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from geodata import DIVISIONS
from geodata.base.division_rows import BorderLine

BRAND = "#00357a"
ACCENT = "#2a6ebb"
INK = "#212121"
MUTED = "#566272"
GROUND = "#ffffff"
HAIRLINE = "#dde3ea"
OUTLINE = "#b4bcc6"
WARNING_SOFT = "#fff6e0"
WARNING = "#f6af09"
WARNING_INK = "#4a3500"

FADED_FILL = 0.16
FADED_LINE = 0.2
HATCH_OPACITY = 0.8
HATCH_SPACING = 15.0
HATCH_WIDTH = 1.25
DOT_SPACING = 10.5
DOT_SIZE = 2.4


@dataclass(frozen=True)
class LineStyle:
    """Look of a line: sRGB colour, width and dashes in pixels of the screen, opacity 0 to 1."""

    colour: str
    width: float
    dashes: tuple[float, ...] = ()
    round: bool = False
    opacity: float = 1.0

    def faded(self) -> "LineStyle":
        """Same line outside the filters."""
        return replace(self, opacity=FADED_LINE)


COAST = LineStyle("#5d6975", 0.9)
COAST_OF_COUNTRY = replace(COAST, width=0.5)
"""On a map of the whole country a wider coast would make the archipelago grey."""
MUNICIPALITY = LineStyle("#ffffff", 1.0)
SELECTION = LineStyle("#111111", 4.5, round=True)
LEADER = LineStyle(INK, 0.8, round=True)
PLATE = "#fafbfc"
SELECTION_HALO = LineStyle("#ffffff", 8.0, round=True)


def _line_style(line: BorderLine) -> LineStyle:
    return LineStyle(line.light, line.width, line.dash, round=line.round, opacity=line.opacity)


BORDERS: Mapping[str, LineStyle] = MappingProxyType(
    {
        division.id: _line_style(division.line)
        for division in sorted(DIVISIONS.values(), key=lambda each: each.line.draw_order or 0)
        if division.line.draw_order is not None
    }
)
"""Division -> its border, from the lowest line on the map to the one on top."""

LEGEND_MUNICIPALITY = _line_style(DIVISIONS["municipality"].line)
"""Municipal borders are white on the map; a legend on white shows them grey."""


def mix(colour: str, share: float, ground: str = GROUND) -> str:
    """Colour ``#rrggbb`` of which only a share (0 to 1) lies over a ground."""
    channels = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(share * top + (1 - share) * low):02x}" for top, low in channels)
