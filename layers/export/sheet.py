"""Sheets to draw on: sizes, and text and boxes placed in points from the top left corner."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from layers.export.fonts import FAMILY, truetype_fonts
from layers.export.look import INK

if TYPE_CHECKING:
    from matplotlib.figure import Figure

HASH_SALT = "yhdyspintakartta"
LEADING = 1.25
"""Distance of lines of text, in their size."""

# Matplotlib keeps its settings for the whole process, so only one drawing is made at a time.
_DRAWING = threading.Lock()


@dataclass(frozen=True)
class Size:
    """Size of a sheet in points; ``scale`` enlarges text and lines, ``dpi`` counts pixels."""

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
"""Every size an export may have; A4 and A3 lie on their long side."""


@contextmanager
def drawing_rules() -> Iterator[None]:
    """Draw with the map's typeface, with real text, and the same bytes each time."""
    import matplotlib as mpl  # noqa: PLC0415 - slow to import, and only exports need it

    _register_fonts()
    rules = {
        "font.family": FAMILY,
        "lines.scale_dashes": False,
        "path.simplify": False,
        "pdf.fonttype": 42,
        "svg.fonttype": "none",
        "svg.hashsalt": HASH_SALT,
    }
    with _DRAWING, mpl.rc_context(rules):
        yield


@cache
def _register_fonts() -> None:
    from matplotlib.font_manager import fontManager  # noqa: PLC0415 - as above

    for path in truetype_fonts().values():
        fontManager.addfont(path)


@dataclass(frozen=True)
class TextStyle:
    """Look of a text; ``size`` in points before the sheet's scale."""

    size: float
    weight: int = 400
    colour: str = INK

    def properties(self, scale: float) -> Any:  # noqa: ANN401 - matplotlib is imported late
        """Properties of the font as matplotlib takes them."""
        from matplotlib.font_manager import FontProperties  # noqa: PLC0415 - as above

        return FontProperties(family=FAMILY, weight=self.weight, size=self.size * scale)


class Sheet:
    """A matplotlib figure with a pen that counts in points from the top left corner.

    Use it within ``drawing_rules``.
    """

    def __init__(self, size: Size) -> None:
        from matplotlib.figure import Figure  # noqa: PLC0415 - as above

        self.size = size
        self.figure: Figure = Figure((size.width / 72, size.height / 72), dpi=size.dpi)

    def width(self, text: str, style: TextStyle) -> float:
        """Width of a line of text in points."""
        from matplotlib.textpath import text_to_path  # noqa: PLC0415 - as above

        font = style.properties(self.size.scale)
        # Trailing white space is not measured, and no text has any.
        return float(text_to_path.get_text_width_height_descent(text, font, ismath=False)[0])

    def wrap(
        self, text: str, style: TextStyle, width: float, most: int | None = None
    ) -> list[str]:
        """Break a text into lines no wider than ``width``, at most ``most`` of them."""
        lines: list[str] = []
        for piece in self._pieces(text, style, width):
            longer = lines[-1] + piece if lines else piece
            if lines and self.width(longer.rstrip(" "), style) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
        lines = [line.strip(" ") for line in lines]
        if most is None or len(lines) <= most:
            return lines
        return [*lines[: most - 1], f"{lines[most - 1]} …"]

    def _pieces(self, text: str, style: TextStyle, width: float) -> Iterator[str]:
        """Yield words with their spaces; what is wider than a line is cut after , and &."""
        for word in re.findall(r"[^ ]+ *| +", text):
            wide = self.width(word.rstrip(), style) > width
            yield from re.findall(r"[^,&]+[,&]?|[,&]", word) if wide else [word]

    def text(
        self,
        x: float,
        y: float,
        text: str,
        style: TextStyle,
        align: Literal["left", "center", "right"] = "left",
    ) -> None:
        """Write a line of text whose first line's middle height lies at ``y``."""
        drop = 0.33 * style.size * self.size.scale  # from the middle of a letter to its foot
        self.figure.text(
            x / self.size.width,
            1 - (y + drop) / self.size.height,
            text,
            fontproperties=style.properties(self.size.scale),
            color=style.colour,
            ha=align,
            va="baseline",
            parse_math=False,
        )

    def paragraph(
        self, x: float, y: float, text: str, style: TextStyle, width: float, most: int | None = None
    ) -> float:
        """Write a text in lines from the top ``y`` down; returns where it ends."""
        step = style.size * self.size.scale * LEADING
        lines = self.wrap(text, style, width, most) if text else []
        for number, line in enumerate(lines):
            self.text(x, y + (number + 0.5) * step, line, style)
        return y + len(lines) * step

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str,
        outline: str | None = None,
        line: float = 0.8,
    ) -> Any:  # noqa: ANN401 - as above
        """Draw a rectangle from its top left corner; returns the patch."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415 - as above

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
