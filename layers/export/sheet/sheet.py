"""Sheets to draw on: sizes, texts and boxes in points from the top left corner."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

import shapely
from shapely.geometry.base import BaseGeometry

from layers.export.layout.fonts import FAMILY, truetype_fonts
from layers.export.layout.textstyle import LEADING, TextStyle
from layers.export.sheet.paths import path_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.patches import Rectangle
    from matplotlib.path import Path

HASH_SALT = "yhdyspintakartta"
Point = tuple[float, float]
"""Distance from the left and from the top, in points."""
Frame = tuple[float, float, float, float]
"""Left, top, width and height in points."""

# Matplotlib keeps its settings for the whole process, so only one drawing is made at a time.
_DRAWING = threading.Lock()


@dataclass(frozen=True)
class Size:
    """Size of a sheet in points; ``scale`` enlarges text and lines, ``dpi`` is pixels per inch."""

    width: float
    height: float
    scale: float = 1.0
    dpi: float = 72.0


SIZES: Mapping[str, Size] = MappingProxyType(
    {
        "screen": Size(1440, 900),
        "2x": Size(1440, 900, dpi=144),
        "slide": Size(1440, 810, scale=1.15, dpi=96),
        "square": Size(1080, 1080, scale=1.1),
        "a4": Size(841.89, 595.28, scale=0.64),
        "a3": Size(1190.55, 841.89, scale=0.905),
    }
)
"""Size of every picture format; A4 and A3 are landscape."""


@contextmanager
def drawing_rules() -> Iterator[None]:
    """Set matplotlib's font, text output and hash salt for reproducible files.

    Holds a lock, because matplotlib's settings are global: only one thread draws at a time.
    """
    import matplotlib as mpl  # noqa: PLC0415 - slow to import, and only exports need it

    _register_fonts()
    rules: dict[Any, Any] = {
        "font.family": FAMILY,
        "lines.scale_dashes": False,
        "path.simplify": False,
        "pdf.fonttype": 42,
        "svg.fonttype": "none",
        "text.hinting": "none",
        "svg.hashsalt": HASH_SALT,
    }
    with _DRAWING, mpl.rc_context(rules):
        yield


@cache
def _register_fonts() -> None:
    from matplotlib.font_manager import fontManager  # noqa: PLC0415 - as above

    for path in truetype_fonts().values():
        fontManager.addfont(path)


def font_of(style: TextStyle, scale: float) -> FontProperties:
    """Return the font of a text style on a sheet of the given scale."""
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415 - as above

    return FontProperties(family=FAMILY, weight=style.weight, size=style.size * scale)


class Sheet:
    """A matplotlib figure with helpers that place things in points from the top left corner.

    Use it only inside ``drawing_rules``.
    """

    def __init__(self, size: Size) -> None:
        from matplotlib.figure import Figure  # noqa: PLC0415 - as above

        self.size = size
        self.figure: Figure = Figure((size.width / 72, size.height / 72), dpi=size.dpi)

    def width(self, text: str, style: TextStyle) -> float:
        """Return the width of a line of text in points."""
        return style.width(text) * self.size.scale

    def wrap(self, text: str, style: TextStyle, width: float, most: int | None = None) -> list[str]:
        """Break a text into lines no wider than ``width`` points, at most ``most`` lines."""
        return style.wrap(text, width / self.size.scale, most)

    def shape(self, shape: BaseGeometry, fill: str) -> None:
        """Fill a polygon given in points."""
        from matplotlib.patches import PathPatch  # noqa: PLC0415 - as above

        patch = PathPatch(self.path(shape), facecolor=fill, linewidth=0)
        patch.set_transform(self.figure.transFigure)
        self.figure.add_artist(patch)

    def path(self, shape: BaseGeometry) -> Path:
        """Return the path of a geometry given in points, in figure coordinates (0 to 1)."""
        share = [1 / self.size.width, -1 / self.size.height]
        placed: BaseGeometry = shapely.transform(shape, lambda xy: [0, 1] + xy * share)
        return path_of(placed)

    def text(
        self,
        at: Point,
        text: str,
        style: TextStyle,
        align: Literal["left", "center", "right"] = "left",
        link: str | None = None,
    ) -> None:
        """Write a line of text whose lower-case letters are centred vertically on ``at``."""
        x, y = at
        drop = (
            0.33 * style.size * self.size.scale
        )  # from the centre of lower-case letters to the baseline
        self.figure.text(
            x / self.size.width,
            1 - (y + drop) / self.size.height,
            text,
            fontproperties=font_of(style, self.size.scale),
            color=style.colour,
            ha=align,
            va="baseline",
            parse_math=False,
            url=link,
        )

    def paragraph(
        self, at: Point, text: str, style: TextStyle, width: float, most: int | None = None
    ) -> float:
        """Write a text in lines from ``at`` downwards; returns the height where it ends."""
        x, y = at
        step = style.size * self.size.scale * LEADING
        lines = self.wrap(text, style, width, most) if text else []
        for number, line in enumerate(lines):
            self.text((x, y + (number + 0.5) * step), line, style)
        return y + len(lines) * step

    def box(
        self,
        frame: Frame,
        fill: str,
        outline: str | None = None,
        line: float = 0.8,
    ) -> Rectangle:
        """Draw a rectangle and return its patch."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415 - as above

        x, y, width, height = frame
        patch = Rectangle(
            (x / self.size.width, 1 - (y + height) / self.size.height),
            width / self.size.width,
            height / self.size.height,
            transform=self.figure.transFigure,
            facecolor=fill,
            edgecolor=outline or "none",
            linewidth=line * self.size.scale if outline else 0,
        )
        self.figure.add_artist(patch)
        return patch
