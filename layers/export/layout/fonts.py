"""The typeface of exports: web fonts of ``assets/`` converted to TrueType, and text widths."""

import atexit
import shutil
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

FAMILY = "Source Sans 3"
WEIGHTS: Mapping[int, str] = MappingProxyType({400: "Regular", 600: "SemiBold", 700: "Bold"})
FALLBACKS = ("Source Sans Pro", "Helvetica Neue", "Arial", "sans-serif")

_WEB_FONTS = Path(__file__).parents[3] / "assets" / "fonts"


def web_font(weight: int) -> Path:
    """Return the path of the web font (WOFF2) of a weight with the letters of fi, sv and en."""
    return _WEB_FONTS / f"source-sans-3-latin-{weight}-normal.woff2"


@cache
def truetype_fonts() -> Mapping[int, Path]:
    """Convert the web fonts to TrueType files; done once per process, removed at its end.

    Returns weight -> path.
    """
    folder = Path(tempfile.mkdtemp(prefix="yhdyspinta-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    files = {weight: folder / f"{weight}.ttf" for weight in WEIGHTS}
    for weight, path in files.items():
        _convert(weight, path)
    return MappingProxyType(files)


def text_width(text: str, weight: int, size: float) -> float:
    """Return the width of a line of text in the unit of ``size``; unknown letters count as "n"."""
    widths = _advances(weight)
    return size * sum(widths.get(letter, widths["n"]) for letter in text)


@cache
def _advances(weight: int) -> Mapping[str, float]:
    """Return the advance width of each letter as a share of the font size."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only exports need it

    font = TTFont(web_font(weight))
    em, metrics = font["head"].unitsPerEm, font["hmtx"]
    return {chr(code): metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}


def _convert(weight: int, path: Path) -> None:
    """Write a web font as TrueType with family and style names that distinguish the weights."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only exports need it

    style = WEIGHTS[weight]
    font = TTFont(web_font(weight), recalcTimestamp=False)
    names = {
        1: FAMILY,
        2: style,
        4: f"{FAMILY} {style}",
        6: f"{FAMILY.replace(' ', '')}-{style}",
    }
    for number in (16, 17):
        font["name"].removeNames(nameID=number)
    for number, name in names.items():
        font["name"].setName(name, number, 3, 1, 0x409)
        font["name"].setName(name, number, 1, 0, 0)
    font["OS/2"].usWeightClass = weight
    font.flavor = None
    font.save(path)
