"""Colours of classes: a palette for answers of different kinds, ramps for figures."""

from collections.abc import Sequence
from itertools import cycle

import numpy as np

BLUE = "#0b4f9e"
SKY = "#5fabdf"
TEAL = "#2f857f"
AMBER = "#e8c25c"
ORANGE = "#d98a33"
PLUM = "#4f1d4c"
PALETTE = (BLUE, AMBER, TEAL, SKY, PLUM, ORANGE, "#c9d3de")
"""Colours of classes that declare none, in the order in which they are assigned."""

BLUES = ("#a9cbe9", "#6d9fd2", "#3570b3", "#0b3a75")
"""Stops of a ramp from pale to dark blue."""
SEQUENCE = ("#deedf9", "#b3d1ec", "#83b0de", "#4f8bc8", "#2465a8", "#0b3a75")
DARK_HUE = "#9cc4f5"
"""Colour of figures on a dark ground: the higher the figure, the more of it over the ground."""
_LOWEST_SHARE = 34
"""Per cent of the hue in the lowest class; far from the 16 of areas that are filtered out."""
"""Colours of six classes of figures, from light to dark."""


def mixed(colour: str, share: float, ground: str) -> str:
    """Colour ``#rrggbb`` of which ``share`` per cent lie over a ground."""
    channels = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    parts = (round((top * share + low * (100 - share)) / 100) for top, low in channels)
    return "#" + "".join(f"{part:02x}" for part in parts)


def filled(colours: Sequence[str | None]) -> tuple[str, ...]:
    """Replace each None by the next unused colour of ``PALETTE``, repeated when they run out."""
    free = cycle([colour for colour in PALETTE if colour not in colours] or PALETTE)
    return tuple(colour or next(free) for colour in colours)


def ramp(steps: int, stops: tuple[str, ...] = BLUES) -> tuple[str, ...]:
    """Colours as ``#rrggbb`` from the first stop to the last, evenly spaced; ``steps`` from 1."""
    channels = np.array([[int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in stops])
    places = np.linspace(0, len(stops) - 1, steps)
    mixed = [np.interp(places, range(len(stops)), channel) for channel in channels.T]
    return tuple("#" + "".join(f"{round(c):02x}" for c in rgb) for rgb in zip(*mixed, strict=True))


def dark_shares(count: int) -> tuple[int, ...]:
    """Per cent of ``DARK_HUE`` for a number of classes, from the lowest to the highest."""
    if count == 1:
        return (100,)
    step = (100 - _LOWEST_SHARE) / (count - 1)
    return tuple(round(_LOWEST_SHARE + step * number) for number in range(count))
