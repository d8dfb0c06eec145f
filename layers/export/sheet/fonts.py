"""The map's typeface for drawings: the web fonts of ``assets/`` as TrueType files."""

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
    """Web font (woff2) of a weight with the letters of Finnish, Swedish and English."""
    return _WEB_FONTS / f"source-sans-3-latin-{weight}-normal.woff2"


@cache
def truetype_fonts() -> Mapping[int, Path]:
    """TrueType file of every weight, written once a process and removed when it ends."""
    folder = Path(tempfile.mkdtemp(prefix="yhdyspinta-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    files = {weight: folder / f"{weight}.ttf" for weight in WEIGHTS}
    for weight, path in files.items():
        _convert(weight, path)
    return MappingProxyType(files)


def text_width(text: str, weight: int, size: float) -> float:
    """Width of a line of text in the unit of ``size``; letters that the font lacks count as n."""
    widths = _advances(weight)
    return size * sum(widths.get(letter, widths["n"]) for letter in text)


@cache
def _advances(weight: int) -> Mapping[str, float]:
    """Letter -> its width as a share of the size."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only exports need it

    font = TTFont(web_font(weight))
    em, metrics = font["head"].unitsPerEm, font["hmtx"]
    return {chr(code): metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}


def _convert(weight: int, path: Path) -> None:
    """Unpack a web font and give it the names that tell the weights apart."""
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
