"""Colours of classes on dark pages; ``assets/modules/map/fills.js`` has the same rule."""

from dataclasses import replace

from layers.themes.theme import ThemeClass

DARK_GROUND = "#0c1218"
"""Ground of dark pages: ``--map-ground`` in ``tokens.css``."""
WHITE = "#ffffff"
INK_SHARE = 40
"""Per cent of the hue in the ink on a dark tint."""


def dark_tint(kind: ThemeClass) -> str:
    """Return the colour of a class, or that under its pattern, mixed anew from its hue."""
    return mix(kind.hue, kind.hue_share, DARK_GROUND) if kind.hue else kind.fill


def dark_ink(kind: ThemeClass) -> str | None:
    """Return the colour of a pattern: its own, or a light one on a tint not of that hue."""
    if not kind.hue or kind.ink == kind.hue:
        return kind.ink
    return mix(kind.hue, INK_SHARE, WHITE)


def on_ground(kind: ThemeClass, *, dark: bool) -> ThemeClass:
    """Return a class with the colours that it has on light or dark pages."""
    return replace(kind, fill=dark_tint(kind), ink=dark_ink(kind)) if dark else kind


def mix(colour: str, share: int, ground: str) -> str:
    """Return ``share`` per cent of one colour with another; all are ``#rrggbb``."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    mixed = ((a * share + b * (100 - share) + 50) // 100 for a, b in pairs)
    return "#" + "".join(f"{value:02x}" for value in mixed)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
