"""Shapes of a slide as DrawingML: freeforms and groups, coordinates in EMU.

Written as text because python-pptx takes some five seconds for the country's 14,000 corners, ten
times as long.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.export.map.look import LineStyle
from layers.themes.theme import Pattern

EMU_PER_POINT = 12_700
PATTERNS: dict[Pattern, str] = {
    "lines-forward": "wdUpDiag",
    "lines-back": "wdDnDiag",
    "lines-upright": "ltVert",
    "lines-level": "ltHorz",
    "dots": "pct5",
    "upright": "narVert",
    "slanting": "upDiag",
    "rings": "sphere",
    "dashes": "dashHorz",
    "zigzag": "zigZag",
    "crosses": "openDmnd",
    "bands-forward": "dkUpDiag",
    "bands-back": "dkDnDiag",
    "bands-upright": "dkVert",
    "bands-level": "dkHorz",
    "grid": "lgGrid",
    "plus": "dotGrid",
    "grid-plus": "trellis",
}
"""Pattern of a class -> the most similar preset of PowerPoint."""

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_NO_LINE = "<a:ln><a:noFill/></a:ln>"


@dataclass(frozen=True)
class Box:
    """Rectangle in EMU."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def xfrm(self) -> str:
        """Position and size as the child elements of ``a:xfrm``."""
        return (
            f'<a:off x="{self.left}" y="{self.top}"/>'
            f'<a:ext cx="{self.right - self.left}" cy="{self.bottom - self.top}"/>'
        )

    @classmethod
    def around(cls, boxes: Iterable["Box"]) -> "Box":
        """Return the smallest box that contains all boxes."""
        sides = np.array([(box.left, box.top, box.right, box.bottom) for box in boxes])
        low, high = sides[:, :2].min(axis=0), sides[:, 2:].max(axis=0)
        return cls(int(low[0]), int(low[1]), int(high[0]), int(high[1]))


@dataclass(frozen=True)
class Piece:
    """A shape or group as XML, with its box."""

    xml: str
    box: Box


def freeform(number: int, name: str, shape: BaseGeometry, fill: str, line: str) -> Piece:
    """Return a geometry given in EMU as one freeform; ``fill`` and ``line`` are DrawingML.

    ``number`` is the shape's id on the slide.
    """
    left, top, right, bottom = (round(side) for side in shape.bounds)
    box = Box(left, top, max(right, left + 1), max(bottom, top + 1))
    path = "".join(_subpaths(shape, box))
    xml = (
        f"<p:sp><p:nvSpPr>{_identity(number, name)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr><a:xfrm>{box.xfrm}</a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>"
        '<a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{box.right - box.left}" h="{box.bottom - box.top}">{path}</a:path>'
        f"</a:pathLst></a:custGeom>{fill}{line}</p:spPr></p:sp>"
    )
    return Piece(xml, box)


def group(number: int, name: str, pieces: Sequence[Piece], description: str = "") -> Piece:
    """Return a group of shapes that keep their positions."""
    box = Box.around(piece.box for piece in pieces)
    inner = box.xfrm.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    children = "".join(piece.xml for piece in pieces)
    xml = (
        f"<p:grpSp><p:nvGrpSpPr>{_identity(number, name, description)}<p:cNvGrpSpPr/><p:nvPr/>"
        f"</p:nvGrpSpPr><p:grpSpPr><a:xfrm>{box.xfrm}{inner}</a:xfrm></p:grpSpPr>{children}"
        "</p:grpSp>"
    )
    return Piece(xml, box)


def class_fill(fill: str, pattern: Pattern | None, ink: str | None) -> str:
    """Return the fill of a class as DrawingML: a colour, or a preset pattern in ``ink`` on it."""
    if pattern is None or ink is None:
        return f"<a:solidFill>{_colour(fill)}</a:solidFill>"
    return (
        f'<a:pattFill prst="{PATTERNS[pattern]}"><a:fgClr>{_colour(ink)}</a:fgClr>'
        f"<a:bgClr>{_colour(fill)}</a:bgClr></a:pattFill>"
    )


def no_fill() -> str:
    """Return DrawingML for no fill."""
    return "<a:noFill/>"


def line_xml(style: LineStyle | None, scale: float) -> str:
    """Return a line style as DrawingML; ``scale`` is points per pixel, None draws no line."""
    if style is None:
        return _NO_LINE
    width = round(style.width * scale * EMU_PER_POINT)
    pairs = zip(style.dashes[::2], style.dashes[1::2], strict=True)
    dashes = "".join(
        f'<a:ds d="{_share(dash, style.width)}" sp="{_share(gap, style.width)}"/>'
        for dash, gap in pairs
    )
    custom = f"<a:custDash>{dashes}</a:custDash>" if dashes else ""
    cap = "rnd" if style.round else "flat"
    return (
        f'<a:ln w="{width}" cap="{cap}"><a:solidFill>{_colour(style.colour, style.opacity)}'
        f"</a:solidFill>{custom}<a:round/></a:ln>"
    )


def _share(length: float, width: float) -> int:
    """Return a length in thousandths of a per cent of the line's width."""
    return round(100_000 * length / width)


def _colour(colour: str, opacity: float = 1) -> str:
    value = colour[1:].upper()
    if opacity == 1:
        return f'<a:srgbClr val="{value}"/>'
    return f'<a:srgbClr val="{value}"><a:alpha val="{round(opacity * 100_000)}"/></a:srgbClr>'


def _identity(number: int, name: str, description: str = "") -> str:
    described = f" descr={quoteattr(description)}" if description else ""
    return f'<p:cNvPr id="{number}" name={quoteattr(name)}{described}/>'


def _subpaths(shape: BaseGeometry, box: Box) -> Iterable[str]:
    """Yield rings (closed) and lines (open) as path commands relative to the box's corner."""
    parts = shapely.get_parts(shape)
    surface = shapely.get_dimensions(parts) == 2
    rings = shapely.get_rings(parts[surface])
    lines = parts[shapely.get_dimensions(parts) == 1]
    for line in [*rings, *lines]:
        points = np.rint(shapely.get_coordinates(line)).astype(int) - [box.left, box.top]
        ring = bool((points[0] == points[-1]).all())
        start, *rest = points[:-1].tolist() if ring else points.tolist()
        yield f'<a:moveTo><a:pt x="{start[0]}" y="{start[1]}"/></a:moveTo>'
        yield "".join(f'<a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>' for x, y in rest)
        if ring:
            yield "<a:close/>"
