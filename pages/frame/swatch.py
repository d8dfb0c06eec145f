"""Swatches of classes: a colour, a tint with a sparse pattern, or a colour under a tile."""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from dash import html
from dash.development.base_component import Component

from layers.themes.dark_ground import dark_ink, dark_tint
from layers.themes.patterns import TILES, Tile
from layers.themes.theme import ThemeClass

_GRADIENTS: Mapping[str, str] = MappingProxyType(
    {
        "lines-forward": "repeating-linear-gradient(135deg, {ground} 0 6px, {ink} 6px 7.5px, "
        "{ground} 7.5px 13px)",
        "lines-back": "repeating-linear-gradient(45deg, {ground} 0 6px, {ink} 6px 7.5px, "
        "{ground} 7.5px 13px)",
        "lines-upright": "repeating-linear-gradient(90deg, {ground} 0 4px, {ink} 4px 5.5px, "
        "{ground} 5.5px 9px)",
        "lines-level": "repeating-linear-gradient(0deg, {ground} 0 4px, {ink} 4px 5.5px, "
        "{ground} 5.5px 9px)",
        "plain": "{ground}",
        "dots": "radial-gradient(circle, {ink} 1.2px, transparent 1.6px) 0 0 / 10px 10px, {ground}",
    }
)
"""Pattern -> background of CSS, as ``assets/modules/map/fills.js`` writes it."""


def swatch(kind: ThemeClass) -> Component:
    """Build the decorative swatch of a class."""
    return html.Span(
        tile_sample(kind),
        className="swatch",
        style={"background": background(kind)},
        **{"aria-hidden": "true"},
    )


def background(kind: ThemeClass) -> str:
    """Return the look of a class as a background of CSS; tiles are drawn by ``tile_sample``."""
    pattern = kind.pattern or ("plain" if kind.hue else None)
    if pattern is None or pattern in TILES:
        return _tint(kind)
    return _GRADIENTS[pattern].format(ink=_ink(kind), ground=_tint(kind))


def tile_sample(kind: ThemeClass) -> Component | None:
    """Build what fills a swatch with the tile of a class; None where a background will do.

    The tile is a mask over the ink, so that the ink can follow the page's ground.
    """
    if kind.pattern is None or kind.pattern not in TILES:
        return None
    mask = f'url("data:image/svg+xml,{quote(_picture(TILES[kind.pattern]))}")'
    return html.Span(
        className="sample",
        style={"background": _ink(kind), "WebkitMaskImage": mask, "maskImage": mask},
        **{"aria-hidden": "true"},
    )


def _picture(tile: Tile) -> str:
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{tile.width:g}' height='{tile.height:g}'>"
        f"<path d='{tile.path}' fill='none' stroke='#000' stroke-width='{tile.line:g}'/></svg>"
    )


def _tint(kind: ThemeClass) -> str:
    """Return the colour under a pattern; on a dark ground it is mixed anew from its hue."""
    return _either(kind.fill, dark_tint(kind)) if kind.hue else kind.fill


def _ink(kind: ThemeClass) -> str:
    if not kind.hue or kind.ink == kind.hue:
        return kind.ink or "none"
    return _either(kind.ink or "transparent", dark_ink(kind) or "none")


def _either(light: str, dark: str) -> str:
    """Return a colour that differs on light and dark pages, by the switches of ``tokens.css``."""
    return f"var(--on-light, {light}) var(--on-dark, {dark})"
