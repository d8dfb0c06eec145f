"""Colours and lines of exports: those of the screen's light theme, for drawings on white."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

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
MUNICIPALITY = LineStyle("#ffffff", 1.0)
SELECTION = LineStyle("#111111", 4.5, round=True)
SELECTION_HALO = LineStyle("#ffffff", 8.0, round=True)

BORDERS: Mapping[str, LineStyle] = MappingProxyType(
    {
        "ely_centre": LineStyle("#0b7285", 6.0, (16, 5), opacity=0.6),
        "avi_agency": LineStyle("#b3261e", 8.0, (14, 6, 4, 6), opacity=0.7),
        "collaborative_area": LineStyle("#2f6f2f", 7.0, (5, 5), opacity=0.5),
        "kela_service_unit": LineStyle("#b3261e", 8.0, (14, 6, 4, 6), opacity=0.7),
        "vitality_centre": LineStyle("#0b7285", 6.0, (16, 5), opacity=0.6),
        "region": LineStyle("#7a3f93", 5.2, (0.1, 9), round=True),
        "employment_area": LineStyle("#5f6c7a", 1.8, (6, 3)),
        "wellbeing_county": LineStyle("#1b2733", 2.0),
    }
)
"""Division -> its border, from the lowest line on the map to the one on top."""

LEGEND_MUNICIPALITY = LineStyle(OUTLINE, 1.0)
"""Municipal borders are white on the map; a legend on white shows them grey."""


def mix(colour: str, share: float, ground: str = GROUND) -> str:
    """Colour ``#rrggbb`` of which only a share (0 to 1) lies over a ground."""
    channels = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(share * top + (1 - share) * low):02x}" for top, low in channels)
